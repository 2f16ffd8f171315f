import { z } from 'zod'
import { accepted, type FieldKind, halfWidth, refused } from './kind.ts'

const number = (text: string): number => Number(halfWidth(text).replace(/[,\s]/g, ''))

export const wholeKind: FieldKind<'whole'> = {
  check: (field) =>
    z
      .int('应填写整数。')
      .min(field.min ?? 0, `不能小于${field.min ?? 0}。`)
      .max(field.max ?? 9_999_999, `不能大于${field.max ?? 9_999_999}。`),
  show: String,
  read: (text) => (Number.isSafeInteger(number(text)) ? accepted(number(text)) : refused(`“${text}”不是整数。`)),
  width: 90,
}

/** A decimal's whole number of smallest units as people write it, such as 26620 at scale 2 as `266.20`. */
export const showDecimal = (value: number, scale: number): string => (value / 10 ** scale).toFixed(scale)

export const decimalKind: FieldKind<'decimal'> = {
  check: (field) => {
    const unit = 10 ** field.scale
    const min = field.min ?? 0
    const max = field.max ?? 99_999_999
    return z
      .int(`最多${field.scale}位小数。`)
      .min(min * unit, `不能小于${min}。`)
      .max(max * unit, `不能大于${max}。`)
  },
  show: (value, field) => showDecimal(Number(value), field.scale),
  read: (text, field) => {
    const value = number(text) * 10 ** field.scale
    if (!Number.isFinite(value)) return refused(`“${text}”不是数字。`)
    // A typed 0.29 is 28.999999999999996 hundredths; a third decimal is an error, not something to round away.
    return Math.abs(value - Math.round(value)) < 1e-6
      ? accepted(Math.round(value))
      : refused(`“${text}”的小数太多，最多${field.scale}位。`)
  },
  width: 110,
}

const yes = ['是', '有', '√', '✓', '1', 'true', 'y', 'yes']
const no = ['否', '无', '×', '0', 'false', 'n', 'no']

export const flagKind: FieldKind<'flag'> = {
  check: () => z.boolean('应填“是”或“否”。'),
  show: (value) => (value ? '是' : '否'),
  read: (text) => {
    const word = halfWidth(text).toLowerCase()
    if (yes.includes(word)) return accepted(true)
    return no.includes(word) ? accepted(false) : refused(`“${text}”看不懂，请填“是”或“否”。`)
  },
  width: 80,
}

export const refKind: FieldKind<'ref'> = {
  check: () => z.int('请从列表中选择。').positive('请从列表中选择。'),
  // The words behind an id are the referred row's own; whoever has the rows shows them (see `RowLabels`).
  show: String,
  read: (text) => refused(`请从列表中选择“${text}”。`),
  width: 130,
}

export const refsKind: FieldKind<'refs'> = {
  check: () => z.array(z.int('请从列表中选择。').positive('请从列表中选择。')),
  show: (value) => (Array.isArray(value) ? value.join('、') : String(value)),
  read: (text) => refused(`请从列表中选择“${text}”。`),
  width: 160,
}
