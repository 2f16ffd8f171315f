import type { Field, Value } from '../../shared/fields/field.ts'
import type { Option } from '../../shared/ipc/rows.ts'
import type { Condition } from '../../shared/ledgers/query.ts'
import { isListed, readTyped } from './typed.ts'

/** A condition in force, with the words of its tag. */
export type Filter = { readonly condition: Condition; readonly words: string }

export type FilterOp = 'contains' | 'lacks' | 'begins' | 'equals' | 'among' | 'between' | 'empty' | 'filled'

/** A value to be kept, with its words; null keeps the empty cells. */
export type FilterChoice = { readonly value: Option['value'] | boolean | null; readonly label: string }

/** What stands in the filter panel; only what its `op` needs is read. */
export type FilterDraft = {
  readonly key: string
  readonly op: FilterOp
  readonly text: string
  readonly options: readonly FilterChoice[]
  readonly from: string
  readonly to: string
}

export type FilterRead =
  | { readonly ok: true; readonly filter: Filter }
  | { readonly ok: false; readonly message: string }

const ranged: readonly Field['kind'][] = ['whole', 'decimal', 'day', 'moment']

/** Ways to filter a column, the most useful first; a book's 编号 has no field. */
export const filterOps = (field: Field | undefined): readonly FilterOp[] => {
  if (!field) return ['contains']
  if (field.kind === 'flag') return ['among']
  if (isListed(field)) return ['among', 'empty', 'filled']
  if (ranged.includes(field.kind)) return ['between', 'among', 'empty', 'filled']
  return ['contains', 'lacks', 'begins', 'equals', 'among', 'empty', 'filled']
}

export const opNames: Readonly<Record<FilterOp, string>> = {
  contains: '包含',
  lacks: '不包含',
  begins: '开头是',
  equals: '等于',
  among: '是其中之一',
  between: '在范围内',
  empty: '为空',
  filled: '不为空',
}

export const emptyDraft = (key: string, field: Field | undefined): FilterDraft => ({
  key,
  op: filterOps(field)[0] ?? 'contains',
  text: '',
  options: [],
  from: '',
  to: '',
})

const accepted = (condition: Condition, words: string): FilterRead => ({ ok: true, filter: { condition, words } })
const refused = (message: string): FilterRead => ({ ok: false, message })

const readText = ({ key, text, op }: FilterDraft, label: string): FilterRead => {
  const value = text.trim()
  if (value === '') return refused('请填写要找的文字。')
  // Only the four ways of comparing words come here.
  const way = op as 'contains' | 'lacks' | 'begins' | 'equals'
  return accepted({ field: key, op: way, value }, `${label}${opNames[way]}“${value}”`)
}

const flagOf = (value: Option['value'] | boolean): string | number | boolean =>
  value === '是' ? true : value === '否' ? false : value

/** Names in a tag; more than a few would hide what follows. */
const mostNames = 6
const listed = (names: readonly string[]): string =>
  names.length > mostNames ? `${names.slice(0, mostNames).join('、')}等${names.length}项` : names.join('、')

const readAmong = ({ key, options }: FilterDraft, field: Field): FilterRead => {
  if (options.length === 0) return refused('请至少选择一项。')
  const given = options.flatMap(({ value }) => (value === null ? [] : [value]))
  const words = `${field.label}：${listed(options.map(({ label }) => label))}`
  if (given.length === 0) return accepted({ field: key, op: 'empty' }, `${field.label}为空`)
  const values = field.kind === 'flag' ? given.map(flagOf) : given
  const orEmpty = given.length < options.length ? { orEmpty: true } : {}
  return accepted({ field: key, op: 'among', values, ...orEmpty }, words)
}

const rangeWords = (from: string, to: string): string => {
  if (from === '') return `不晚于${to}`
  return to === '' ? `不早于${from}` : `${from} 至 ${to}`
}
const numberWords = (from: string, to: string): string => {
  if (from === '') return `≤${to}`
  return to === '' ? `≥${from}` : `${from}～${to}`
}

const readBetween = ({ key, from, to }: FilterDraft, field: Field, today: string): FilterRead => {
  const isDay = field.kind === 'day' || field.kind === 'moment'
  const like: Field = isDay ? { kind: 'day', label: field.label, required: false } : field
  const [low, high] = [readTyped(like, from, today), readTyped(like, to, today)]
  if (!low.ok) return refused(low.message)
  if (!high.ok) return refused(high.message)
  const ends = [low.value, high.value] as [string | number | null, string | number | null]
  if (ends[0] === null && ends[1] === null) return refused('请填写起、止至少一个。')
  if (ends[0] !== null && ends[1] !== null && ends[0] > ends[1]) return refused('起不能大于止，请核对。')
  const words = (isDay ? rangeWords : numberWords)(
    isDay ? String(ends[0] ?? '') : from.trim(),
    isDay ? String(ends[1] ?? '') : to.trim(),
  )
  return accepted({ field: key, op: 'between', from: ends[0], to: ends[1] }, `${field.label} ${words}`)
}

/** Reads the panel as a condition, or says what is missing. */
export const readFilter = (draft: FilterDraft, field: Field | undefined, today: string): FilterRead => {
  if (!field) return readText(draft, '编号')
  switch (draft.op) {
    case 'contains':
    case 'lacks':
    case 'begins':
    case 'equals':
      return readText(draft, field.label)
    case 'among':
      return readAmong(draft, field)
    case 'between':
      return readBetween(draft, field, today)
    case 'empty':
    case 'filled':
      return accepted({ field: draft.key, op: draft.op }, `${field.label}${opNames[draft.op]}`)
  }
}

/** A new condition replaces an older one on the same column, so that two never quietly exclude each other. */
export const withFilter = (filters: readonly Filter[], filter: Filter): readonly Filter[] => [
  ...filters.filter((one) => one.condition.field !== filter.condition.field),
  filter,
]

/** The condition that keeps the rows with the same value as a cell. */
export const filterOfCell = (key: string, field: Field, value: Value, words: string): Filter => {
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (field.kind === 'flag')
    return {
      condition: { field: key, op: 'among', values: [value === true] },
      words: `${field.label}：${value === true ? '是' : '否'}`,
    }
  if (isEmpty) return { condition: { field: key, op: 'empty' }, words: `${field.label}为空` }
  if (Array.isArray(value))
    return { condition: { field: key, op: 'among', values: [...value] }, words: `${field.label}：${words}` }
  // A list was dealt with above; what is left is one value.
  const one = value as string | number | boolean
  return {
    condition: { field: key, op: 'equals', value: typeof one === 'string' ? one.slice(0, 200) : one },
    words: `${field.label}：${words}`,
  }
}

/** The condition that leaves out the rows with the same value as a cell. */
export const exceptCell = (key: string, field: Field, value: Value, words: string): Filter => {
  const like = filterOfCell(key, field, value, words).condition
  if (like.op === 'empty') return { condition: { field: key, op: 'filled' }, words: `${field.label}不为空` }
  const values = like.op === 'among' ? like.values : like.op === 'equals' ? [like.value] : []
  const name = field.kind === 'flag' ? (value === true ? '是' : '否') : words
  return { condition: { field: key, op: 'except', values }, words: `${field.label}不是${name}` }
}

const dayMs = 86_400_000
const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** Ranges of days people ask for every day; `days` are the campaign's own. */
export const quickRanges = (
  today: string,
  days: { readonly startOn: string; readonly endOn: string } | undefined,
): readonly { readonly label: string; readonly from: string; readonly to: string }[] => {
  const at = Date.parse(`${today}T00:00:00Z`)
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7
  const monday = at - sinceMonday * dayMs
  const [year = 0, month = 1] = today.split('-').map(Number)
  return [
    { label: '今天', from: today, to: today },
    { label: '本周', from: dayText(monday), to: dayText(monday + 6 * dayMs) },
    { label: '本月', from: dayText(Date.UTC(year, month - 1, 1)), to: dayText(Date.UTC(year, month, 0)) },
    ...(days ? [{ label: '活动期', from: days.startOn, to: days.endOn }] : []),
  ]
}
