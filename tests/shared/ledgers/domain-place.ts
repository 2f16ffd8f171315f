import type { LedgerId } from '../../../shared/ledgers/index.ts'

/** A column the office's books have, and where it stands here: a field's key, or why it is no field. */
export type Place = string | { readonly not: string }
export type Columns = Partial<Record<LedgerId, Readonly<Record<string, Place>>>>

export const printed: Place = { not: '打印时按当时的次序编' }
export const photos: Place = { not: '附件，见 attachment-roles.ts' }
