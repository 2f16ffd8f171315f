import type { z } from 'zod'
import type { FieldOf, Kind, Value } from './field.ts'

/** What a person typed, read as a value, or the reason it cannot be. */
export type Read = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string }

/** Everything the product knows of one kind of field. */
export type FieldKind<K extends Kind> = {
  /** The check of a filled-in value; messages are whole Chinese sentences without the field's name. */
  readonly check: (field: FieldOf<K>) => z.ZodType
  /** How a value reads to a person: the same words on the grid, in Excel and in Word. */
  readonly show: (value: NonNullable<Value>, field: FieldOf<K>) => string
  /** Reads what was typed or pasted; the text is trimmed and not empty. */
  readonly read: (text: string, field: FieldOf<K>) => Read
  /** Width of a column in pixels when the field names none. */
  readonly width: number
}

export const accepted = (value: Value): Read => ({ ok: true, value })
export const refused = (message: string): Read => ({ ok: false, message })

/** Full-width digits, letters and punctuation as half-width ones: a Chinese IME leaves them in numbers and dates. */
export const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ')
