import { z } from 'zod'
import { accepted, type FieldKind, refused } from './kind.ts'

// Lone surrogates would be stored as U+FFFD and a NUL would defeat length checks, so both stop at the door.
const controls = /[^\P{Cc}\t\n\r]/u
const clean = (text: string): boolean => text.isWellFormed() && !controls.test(text)

const textSchema = (max: number) =>
  z
    .string('应填写文字。')
    .max(max, `最多${max}个字，请精简后再填。`)
    .refine(clean, '含有看不见的控制字符，请删去后重新填写。')

/** Byte order mark, zero-width and direction marks that ride along with pasted text. */
const invisible = /[\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g

export const readText = (text: string): string => text.replace(invisible, '').normalize('NFC').trim()

export const textKind: FieldKind<'text'> = {
  check: (field) => textSchema(field.max ?? 100).refine((s) => !/[\r\n]/.test(s), '这一栏只能写一行。'),
  show: String,
  read: (text) => accepted(readText(text).replace(/\s*[\r\n]+\s*/g, ' ')),
  width: 140,
}

export const noteKind: FieldKind<'note'> = {
  check: (field) => textSchema(field.max ?? 500),
  show: String,
  read: (text) => accepted(readText(text)),
  width: 260,
}

export const phoneKind: FieldKind<'phone'> = {
  check: () => z.string('应填写电话号码。').regex(/^[\d\-+() ]{5,20}$/, '电话号码只能有数字、空格和“-”，5至20位。'),
  show: String,
  read: (text) => accepted(readText(text).replace(/[－—]/g, '-')),
  width: 130,
}

export const choiceKind: FieldKind<'choice'> = {
  check: (field) => z.enum(field.words, `只能从“${field.words.join('、')}”中选择。`),
  show: String,
  read: (text, field) =>
    field.words.includes(readText(text))
      ? accepted(readText(text))
      : refused(`“${readText(text)}”不在可选项中，只能从“${field.words.join('、')}”中选择。`),
  width: 110,
}

const separators = /[、，,;；/\s]+/
export const splitWords = (text: string): string[] => [...new Set(readText(text).split(separators).filter(Boolean))]

export const choicesKind: FieldKind<'choices'> = {
  check: (field) => z.array(z.enum(field.words, `只能从“${field.words.join('、')}”中选择。`)),
  show: (value) => (Array.isArray(value) ? value.join('、') : String(value)),
  read: (text, field) => {
    const words = splitWords(text)
    const unknown = words.filter((w) => !field.words.includes(w))
    return unknown.length > 0 ? refused(`“${unknown.join('、')}”不在可选项中。`) : accepted(words)
  },
  width: 160,
}

// Whether a term stands in its dictionary is asked where the dictionary is: in the store.
const termSchema = z.string('应选择一个词条。').min(1, '应选择一个词条。').max(40, '词条最多40个字。')

export const termKind: FieldKind<'term'> = {
  check: () => termSchema,
  show: String,
  read: (text) => accepted(readText(text)),
  width: 130,
}

export const termsKind: FieldKind<'terms'> = {
  check: () => z.array(termSchema),
  show: (value) => (Array.isArray(value) ? value.join('、') : String(value)),
  read: (text) => accepted(splitWords(text)),
  width: 160,
}
