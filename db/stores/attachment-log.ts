import type { Stored } from '../codec.ts'
import type { Prepare } from './statements.ts'

/** An attachment on a row as the change log keeps it; taken off is null. */
export type AttachmentState = {
  readonly role: string
  readonly caption: string
  readonly pair: number | null
  readonly ordinal: number
}

const prefix = 'attachment:'

/** The name that changes of an attachment carry where other changes name a field. */
export const attachmentField = (id: number): string => `${prefix}${id}`
export const isAttachmentField = (field: string): boolean => field.startsWith(prefix)

export const loggedState = (state: AttachmentState | null): Stored => (state ? JSON.stringify(state) : null)
// Written by `loggedState` only.
export const stateOf = (logged: Stored): AttachmentState | null =>
  typeof logged === 'string' ? (JSON.parse(logged) as AttachmentState) : null

/** How the log reads: `整改前：围挡缺口`. */
export const attachmentWords = (logged: Stored): string => {
  const state = stateOf(logged)
  return state ? [state.role, state.caption].filter(Boolean).join('：') : ''
}

/** Makes an attachment what one side of a logged change says. */
export const applyAttachment = (prepare: Prepare, field: string, logged: Stored, now: number): void => {
  const id = Number(field.slice(prefix.length))
  const state = stateOf(logged)
  if (!state) prepare('UPDATE row_attachment SET removed_at = ? WHERE id = ?').run(now, id)
  else
    prepare(
      'UPDATE row_attachment SET role = ?, caption = ?, pair = ?, ordinal = ?, removed_at = NULL WHERE id = ?',
    ).run(state.role, state.caption, state.pair, state.ordinal, id)
}
