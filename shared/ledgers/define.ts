import type { Fields, Value, ValueOf } from '../fields/field.ts'

/** What a rule of business finds wrong with a row. A `stop` refuses the row; a `warn` is shown and lets it pass. */
export type Finding = { readonly field: string; readonly message: string; readonly level: 'stop' | 'warn' }

/** A row as rules see it: stored values by field; a field without a value is null or absent. */
export type RowValues = Readonly<Record<string, Value | undefined>>

/** A rule over several fields of one row: a plain function beside the definition. */
export type Check = (row: RowValues, today: string) => Finding | undefined

/** What a derivation may ask of the office's other books. */
export type Office = {
  /** A row of another book; undefined when there is none. */
  readonly row: (ledger: string, id: Value | undefined) => RowValues | undefined
  /** 活动设置; empty before there is one. */
  readonly campaign: () => RowValues
  /** 享受标准 of a kind of 奖扶 on a day, in fen a year; null where 奖扶标准 has none. */
  readonly pensionRate: (kind: string, day: string) => number | null
}

/** How the program fills in a field that nobody typed: from which fields, and what comes of them. */
export type Derivation = {
  /** The fields it hangs on: when they change, the value follows as long as nobody has put another in its place. */
  readonly from: readonly string[]
  readonly as: (row: RowValues, office: Office) => Value
}

/** Where a book stands in the menu. */
/** 附属记录 belong to rows of other books and are written in those rows' forms; the menu leaves them out. */
export const ledgerGroups = ['六本台账', '登记簿', '单位与人员', '活动方案', '附属记录'] as const
export type LedgerGroup = (typeof ledgerGroups)[number]

export type Section<Key extends string = string> = { readonly title: string; readonly fields: readonly Key[] }
export type WordColumn<Key extends string = string> = { readonly field: Key; readonly width: number }

export type Ledger<F extends Fields = Fields> = {
  /** The ledger's name in code; its file and its table carry the same name. */
  readonly id: string
  readonly title: string
  readonly group: LedgerGroup
  /** What it is for, in one sentence a clerk understands; shown above the grid. */
  readonly about: string
  /** Two letters that begin the number of each row, such as MQ (domain §2.0); without them rows are not numbered. */
  readonly code?: string
  /** The plan's clauses that ask for it (domain §1.3). */
  readonly clauses: readonly string[]
  readonly fields: F
  /** The order and the grouping of the fields in forms and in sheets; every field stands in exactly one section. */
  readonly sections: readonly Section<keyof F & string>[]
  /** Which columns the grid shows at first, and in what order. */
  readonly grid: readonly (keyof F & string)[]
  /** Columns of the printed form, A4 横向; widths are weights. */
  readonly word: readonly WordColumn<keyof F & string>[]
  /** Fields that make up a row's short name where other rows refer to it. */
  readonly label: readonly (keyof F & string)[]
  /** The day that statistics count the row by (domain §3.6, 业务日期). */
  readonly businessDay?: keyof F & string
  /** Names in it never leave the office in a circulated print (domain §2.5, §2.14). */
  readonly restricted?: boolean
  /** For child records: which references lead to the row they belong to. Exactly one of them is filled in. */
  readonly partOf?: readonly (keyof F & string)[]
  /** Whether a parent row's form offers these child records, such as 四议两公开 only for that matter; always when left out. */
  readonly shownFor?: (parent: RowValues) => boolean
  /** Fields whose values together stand in one row only, such as one 签到 a cadre and meeting. */
  readonly oncePer?: readonly (keyof F & string)[]
  readonly checks?: readonly Check[]
  /** Fields the program fills in when they are left empty. */
  readonly derived?: Readonly<Record<string, Derivation>>
}

/** Declares a ledger once; every surface is derived from the value returned here. */
export const defineLedger = <const F extends Fields>(ledger: Ledger<F>): Ledger<F> => ledger

type Flat<T> = { [K in keyof T]: T[K] } & {}
type Filled<F extends Fields> = {
  -readonly [K in keyof F]: F[K]['required'] extends true ? ValueOf<F[K]> : ValueOf<F[K]> | null
}

/** What a person types in: required fields present, every other field a value or null. */
export type DraftOf<L> = L extends Ledger<infer F> ? Filled<F> : never
/** What every row carries besides its fields. Times are milliseconds since 1970. */
export type RowMeta = {
  id: number
  /** 编号, such as MQ2012-03-0012; never reused. Null in books without numbers. */
  no: string | null
  version: number
  createdAt: number
  updatedAt: number
  /** When the row was made void (作废); void rows keep their number and are left out of every count. */
  voidedAt: number | null
  voidReason: string | null
}
/** What the database gives back. */
export type RowOf<L> = Flat<DraftOf<L> & RowMeta>

/** Labels of the fields, for messages. */
export const labelOf = (ledger: { readonly fields: Fields }, key: string): string => ledger.fields[key]?.label ?? key
