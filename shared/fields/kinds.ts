import type { z } from 'zod'
import { citizenIdKind } from './citizen-id.ts'
import { dayKind, momentKind } from './day.ts'
import type { Field, Kind, Value } from './field.ts'
import type { FieldKind, Read } from './kind.ts'
import { decimalKind, flagKind, refKind, refsKind, wholeKind } from './number.ts'
import { choiceKind, choicesKind, noteKind, phoneKind, termKind, termsKind, textKind } from './text.ts'

const kinds = {
  text: textKind,
  note: noteKind,
  whole: wholeKind,
  decimal: decimalKind,
  day: dayKind,
  moment: momentKind,
  flag: flagKind,
  choice: choiceKind,
  choices: choicesKind,
  term: termKind,
  terms: termsKind,
  ref: refKind,
  refs: refsKind,
  citizenId: citizenIdKind,
  phone: phoneKind,
} satisfies { [K in Kind]: FieldKind<K> }

// Each kind's functions take that kind's own field; the pair is matched by `kind` right here, which the types cannot follow.
const kindOf = (field: Field) => kinds[field.kind] as unknown as FieldKind<Kind>

/** The check of a filled-in value of the field. */
export const valueSchema = (field: Field): z.ZodType => kindOf(field).check(field)

/** How a value reads to a person; nothing for an empty cell. */
export const show = (field: Field, value: Value | undefined): string =>
  value === null || value === undefined ? '' : kindOf(field).show(value, field)

/** What was typed or pasted, as a value; an empty text empties the cell. */
export const read = (field: Field, text: string): Read => {
  const trimmed = text.trim()
  return trimmed === '' ? { ok: true, value: null } : kindOf(field).read(trimmed, field)
}

/** Width of the field's column on screen, in pixels. */
export const fieldWidth = (field: Field): number => field.width ?? kindOf(field).width
