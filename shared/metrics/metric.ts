/**
 * The metric dictionary's language (数据口径, domain §3.6): each number of 简报, 总结 and 总览 is defined once, as data,
 * so that one definition gives the count, the rows behind it and the sentence printed as 附注.
 */
import type { Field, ValueOf } from '../fields/field.ts'
import type { LedgerId, LedgerOf } from '../ledgers/index.ts'

/** Settings of the campaign that metrics refer to. */
export type NumberSetting = 'diaryQuota'
export type DaySetting = 'summaryDueOn' | 'campaignStart' | 'campaignEnd' | 'followUpStart' | 'followUpEnd'
export type WordSetting = 'coverageBase'

/** A day to compare with: 截止日, so many working or calendar days from it, a setting, or another field of the row. */
export type DayPoint<Key extends string = string> =
  | 'cutOff'
  | { readonly workingDays: -10 | -5 | -3 | 3 | 4 }
  | { readonly calendarDays: number }
  | { readonly setting: DaySetting }
  | { readonly field: Key }

/** Rows of another ledger that name a row in their field `by`; counted up to the same 截止日. */
export type Linked = { readonly ledger: LedgerId; readonly by: string; readonly filter?: Filter }

/** Rows of another ledger that name a row in `by` and, within one `within`, ought to follow each other in time as their words do. */
export type Sequence = {
  readonly ledger: LedgerId
  readonly by: string
  readonly within: string
  readonly word: string
  readonly words: readonly string[]
  readonly day: string
}

/**
 * A condition on a row. An empty field is in no list, before and after no day, below no number; lists of words hold
 * when any of their words is listed.
 */
export type Clause<Key extends string = string, Word = string | number | boolean> =
  | { readonly field: Key; readonly in: readonly Word[] }
  | { readonly field: Key; readonly notIn: readonly Word[] }
  | { readonly field: Key; readonly before: DayPoint<Key> }
  | { readonly field: Key; readonly after: DayPoint<Key> }
  | { readonly field: Key; readonly upTo: DayPoint<Key> }
  /** In the field's smallest units. */
  | { readonly field: Key; readonly below: number }
  | { readonly field: Key; readonly filled: boolean }
  /** The row that the field refers to holds for these. */
  | { readonly field: Key; readonly refers: Filter }
  | { readonly linked: Linked; readonly fewerThan: number | NumberSetting }
  /** All of them filled in, and their sum is another number. */
  | { readonly sumOf: readonly Key[]; readonly differsFrom: Key }
  /** Two rows of the sequence stand in the wrong order of days. */
  | { readonly disordered: Sequence }
  /** A cadre or a team that falls short of the “1124” rules in force. */
  | { readonly labourShort: 'cadre' | 'team' }
  | { readonly not: Clause<Key, Word> }
  | { readonly any: readonly Clause<Key, Word>[] }
  | { readonly all: readonly Clause<Key, Word>[] }

/** All clauses hold. */
export type Filter = readonly Clause[]

/** How matching rows become a number. */
export type Measure<Key extends string = string> =
  | { readonly by: 'rows' }
  /** How many different values; empty ones do not count. */
  | { readonly by: 'distinct'; readonly field: Key }
  /** Whole numbers or decimals, in the field's smallest units. */
  | { readonly by: 'sum'; readonly field: Key }
  /** Lengths of a field of several references. */
  | { readonly by: 'length'; readonly field: Key }
  /** Rows, but for each value of the field not more than the setting. */
  | { readonly by: 'capped'; readonly field: Key; readonly at: NumberSetting }
  /** Working days from one day of the row to another, or to 截止日 while that one has not come. */
  | { readonly by: 'workingDays'; readonly since: Key; readonly until: Key }
  /** Rows times the setting. */
  | { readonly by: 'times'; readonly setting: NumberSetting }

/** Rows of one ledger that are counted; void rows never are. */
export type RowsSource = {
  readonly of: 'rows'
  readonly ledger: LedgerId
  readonly filter: Filter
  readonly measure: Measure
  /** False: the row counts whatever its 业务日期, as a team or a household does. */
  readonly dated: boolean
}

export type Source =
  | RowsSource
  /** The sum of other metrics. */
  | { readonly of: 'parts'; readonly parts: readonly string[] }
  /** The metric that a setting of the campaign chooses. */
  | { readonly of: 'setting'; readonly setting: WordSetting; readonly choices: Readonly<Record<string, string>> }
  | { readonly of: 'ratio'; readonly numerator: string; readonly denominator: string }

export type MetricKind = 'count' | 'sum' | 'rate' | 'average'

export type Metric = {
  readonly id: string
  /** As printed; no two metrics share one. A target of the plan finds its metric by it. */
  readonly title: string
  readonly unit: string
  /** 口径: the sentence printed as 附注. */
  readonly definition: string
  readonly kind: MetricKind
  /** Decimals of the smallest unit that amounts are kept in: 2 for 分, 1 for tenths of a 工日. */
  readonly scale: 0 | 1 | 2
  readonly source: Source
}

/**
 * A number with everything that rounding would lose: the amount in the metric's smallest unit and, for rates and
 * averages, what it is divided by. `base` is null for counts and sums.
 */
export type MetricValue = { readonly amount: number; readonly base: number | null }

type FieldsOf<L extends LedgerId> = LedgerOf<L>['fields']
type KeyOf<L extends LedgerId> = keyof FieldsOf<L> & string
type Word<T> = T extends readonly (infer W)[] ? W : T
type WordOf<L extends LedgerId, K extends KeyOf<L>> = FieldsOf<L>[K] extends Field
  ? Word<ValueOf<FieldsOf<L>[K]>>
  : never

/** Clauses on a ledger's own fields and words: a misspelt one does not compile. Of several ledgers: on what they share. */
export type ClauseOf<L extends LedgerId> =
  | { [K in KeyOf<L>]: { readonly field: K; readonly in: readonly WordOf<L, K>[] } }[KeyOf<L>]
  | { [K in KeyOf<L>]: { readonly field: K; readonly notIn: readonly WordOf<L, K>[] } }[KeyOf<L>]
  | Exclude<
      Clause<KeyOf<L>>,
      | { in: readonly unknown[] }
      | { notIn: readonly unknown[] }
      | { not: unknown }
      | { any: unknown }
      | { all: unknown }
    >
  | { readonly not: ClauseOf<L> }
  | { readonly any: readonly ClauseOf<L>[] }
  | { readonly all: readonly ClauseOf<L>[] }

type RowsOptions<L extends LedgerId> = {
  readonly filter?: readonly ClauseOf<L>[]
  readonly measure?: Measure<KeyOf<L>>
  readonly dated?: boolean
}

/** Rows of a ledger as a metric's source; counted one by one unless a measure says otherwise. */
export const rowsOf = <L extends LedgerId>(
  ledger: L,
  { filter = [], measure = { by: 'rows' }, dated = true }: RowsOptions<L> = {},
): RowsSource => ({ of: 'rows', ledger, filter, measure, dated })

/** Rows of another ledger that name this one, with their filter checked against that ledger. */
export const linkedBy = <L extends LedgerId>(ledger: L, by: KeyOf<L>, filter: readonly ClauseOf<L>[] = []): Linked => ({
  ledger,
  by,
  filter,
})

export const partsOf = (...parts: readonly string[]): Source => ({ of: 'parts', parts })
export const ratioOf = (numerator: string, denominator: string): Source => ({ of: 'ratio', numerator, denominator })

type Head = readonly [title: string, unit: string, definition: string]

const made =
  (kind: MetricKind, scale: Metric['scale']) =>
  ([title, unit, definition]: Head, source: Source): Omit<Metric, 'id'> => ({
    title,
    unit,
    definition,
    kind,
    scale,
    source,
  })

export const count = made('count', 0)
/** A sum of whole numbers. */
export const sum = made('sum', 0)
/** A sum of decimals of the given scale. */
export const decimalSum = (scale: 1 | 2) => made('sum', scale)
/** A percentage; the head's unit is left to be %. */
export const rate = (title: string, definition: string, source: Source): Omit<Metric, 'id'> =>
  made('rate', 0)([title, '%', definition], source)
/** A quotient; `scale` is the numerator's. */
export const average = (scale: Metric['scale']) => made('average', scale)

/** Gives each metric of a group its key as id. */
export const metricGroup = <K extends string>(
  metrics: Readonly<Record<K, Omit<Metric, 'id'>>>,
): Readonly<Record<K, Metric>> =>
  // Object.fromEntries forgets its keys; they are those of the argument.
  Object.fromEntries(
    Object.entries<Omit<Metric, 'id'>>(metrics).map(([id, metric]) => [id, { id, ...metric }]),
  ) as Record<K, Metric>
