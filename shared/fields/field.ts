/** The closed vocabulary of ledger fields. A new kind is a design decision: it must be answered in `kinds.ts` and `db/ledger-table.ts` before anything compiles. */

/** Values as they are stored and sent, by kind. */
export type PlainValue = {
  /** One line. */
  text: string
  /** Several lines. */
  note: string
  whole: number
  /** A calendar day, `YYYY-MM-DD`. */
  day: string
  /** A minute, `YYYY-MM-DD HH:mm`, local time. */
  moment: string
  flag: boolean
  /** 公民身份号码, 18 characters, GB 11643. */
  citizenId: string
  phone: string
}
export type PlainKind = keyof PlainValue

/** The six steps of a problem's way from 登记 to 销号, and its side states (domain §2.17). */
export const statuses = [
  '草稿',
  '登记',
  '交办',
  '办理中',
  '已办结',
  '已回访',
  '已销号',
  '退回',
  '挂起',
  '转出',
] as const
export type Status = (typeof statuses)[number]

export type Options<R extends boolean> = {
  /** Must be filled in when the row is registered. */
  readonly required?: R
  /** Must be filled in before the row may enter this status (domain §2.0, “R→x”). */
  readonly requiredFrom?: Status
  readonly unique?: boolean
  /** Written by the program only: shown, never typed. */
  readonly auto?: boolean
  /** Other header words the import accepts for this field (domain §2.0). */
  readonly aliases?: readonly string[]
  /** Width on screen in pixels; each kind has a sensible one. */
  readonly width?: number
  /** A word of help shown under the column's name. */
  readonly hint?: string
  /** A resident's name: only the surname is left of it in what is circulated. */
  readonly personal?: boolean
}

type Base<K extends string, R extends boolean> = Options<R> & {
  readonly kind: K
  readonly label: string
  readonly required: R
}

export type PlainField<K extends PlainKind = PlainKind, R extends boolean = boolean> = Base<K, R> & {
  /** Longest text in characters, or largest number. */
  readonly max?: number
  /** Smallest number. */
  readonly min?: number
}
/** A number with a fixed count of decimals, stored as a whole number of the smallest unit; never a float. */
export type DecimalField<R extends boolean = boolean> = Base<'decimal', R> & {
  readonly scale: 1 | 2
  readonly min?: number
  readonly max?: number
}
/** One of a list of words the program's rules depend on. */
export type ChoiceField<W extends string = string, R extends boolean = boolean> = Base<'choice', R> & {
  readonly words: readonly [W, ...W[]]
}
export type ChoicesField<W extends string = string, R extends boolean = boolean> = Base<'choices', R> & {
  readonly words: readonly [W, ...W[]]
}
/** One word of a dictionary the office may edit. */
export type TermField<R extends boolean = boolean> = Base<'term', R> & { readonly dictionary: string }
export type TermsField<R extends boolean = boolean> = Base<'terms', R> & { readonly dictionary: string }
/** The row of another ledger, by its id. */
export type RefField<R extends boolean = boolean> = Base<'ref', R> & {
  readonly ledger: string
  /** The referred row must agree with this row in the named field, as a point must belong to the row's team. */
  readonly within?: string
}
export type RefsField<R extends boolean = boolean> = Base<'refs', R> & { readonly ledger: string }

export type Field =
  | { [K in PlainKind]: PlainField<K> }[PlainKind]
  | DecimalField
  | ChoiceField
  | ChoicesField
  | TermField
  | TermsField
  | RefField
  | RefsField
export type Kind = Field['kind']
export type FieldOf<K extends Kind> = Extract<Field, { kind: K }>
export type Fields = Readonly<Record<string, Field>>

/** The value a field holds once it is filled in. */
export type ValueOf<F extends Field> =
  F extends ChoiceField<infer W>
    ? W
    : F extends ChoicesField<infer W>
      ? readonly W[]
      : F extends TermField
        ? string
        : F extends TermsField
          ? readonly string[]
          : F extends RefsField
            ? readonly number[]
            : F extends RefField | DecimalField
              ? number
              : F extends PlainField<infer K>
                ? PlainValue[K]
                : never

/** Any value a cell can hold, on the wire and in the stores. */
export type Value = string | number | boolean | readonly string[] | readonly number[] | null

type PlainOptions<R extends boolean> = Options<R> & { readonly max?: number; readonly min?: number }

const base = <K extends string, R extends boolean, O extends Options<R>>(kind: K, label: string, options: O) => ({
  ...options,
  kind,
  label,
  // Left out means optional; the type says so too, by the default of R.
  required: (options.required ?? false) as R,
})

const plain =
  <K extends PlainKind>(kind: K) =>
  <const R extends boolean = false>(label: string, options: PlainOptions<R> = {}): PlainField<K, R> =>
    base<K, R, PlainOptions<R>>(kind, label, options)

export const text = plain('text')
export const note = plain('note')
export const whole = plain('whole')
export const day = plain('day')
export const moment = plain('moment')
export const flag = plain('flag')
export const citizenId = plain('citizenId')
export const phone = plain('phone')

export const decimal = <const R extends boolean = false>(
  label: string,
  options: Options<R> & { readonly scale: 1 | 2; readonly min?: number; readonly max?: number },
): DecimalField<R> => ({ ...base<'decimal', R, typeof options>('decimal', label, options), scale: options.scale })

export const choice = <const W extends string, const R extends boolean = false>(
  label: string,
  words: readonly [W, ...W[]],
  options: Options<R> = {},
): ChoiceField<W, R> => ({ ...base<'choice', R, Options<R>>('choice', label, options), words })

export const choices = <const W extends string, const R extends boolean = false>(
  label: string,
  words: readonly [W, ...W[]],
  options: Options<R> = {},
): ChoicesField<W, R> => ({ ...base<'choices', R, Options<R>>('choices', label, options), words })

export const term = <const R extends boolean = false>(
  label: string,
  dictionary: string,
  options: Options<R> = {},
): TermField<R> => ({ ...base<'term', R, Options<R>>('term', label, options), dictionary })

export const terms = <const R extends boolean = false>(
  label: string,
  dictionary: string,
  options: Options<R> = {},
): TermsField<R> => ({ ...base<'terms', R, Options<R>>('terms', label, options), dictionary })

export const ref = <const R extends boolean = false>(
  label: string,
  ledger: string,
  options: Options<R> & { readonly within?: string } = {},
): RefField<R> => ({ ...base<'ref', R, typeof options>('ref', label, options), ledger })

export const refs = <const R extends boolean = false>(
  label: string,
  ledger: string,
  options: Options<R> = {},
): RefsField<R> => ({ ...base<'refs', R, Options<R>>('refs', label, options), ledger })
