import type { Field, Status, Value } from '../../shared/fields/field.ts'
import type { Option, WireRow } from '../../shared/ipc/rows.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { transitions } from '../../shared/rules/workflow.ts'
import { request } from '../api.ts'
import { isReferring } from './typed.ts'

/** The list under a cell: what is offered, which line is lit, and what is ticked where several may be. */
export type OptionList = {
  readonly options: readonly Option[]
  readonly lit: number
  readonly chosen: readonly Option[]
  readonly isLoading: boolean
}

export const noOptions: OptionList = { options: [], lit: 0, chosen: [], isLoading: true }

const sameValue = (a: Option, b: Option): boolean => a.value === b.value

/** New choices, with the line of the cell's own value lit while nothing was typed. */
export const offered = (list: OptionList, options: readonly Option[], current: Value): OptionList => ({
  ...list,
  options,
  lit: Math.max(
    0,
    options.findIndex((option) => option.value === current),
  ),
  isLoading: false,
})

export const litMoved = (list: OptionList, steps: number): OptionList => ({
  ...list,
  lit: list.options.length === 0 ? 0 : (list.lit + steps + list.options.length) % list.options.length,
})

export const toggled = (list: OptionList, option: Option): OptionList => ({
  ...list,
  chosen: list.chosen.some((one) => sameValue(one, option))
    ? list.chosen.filter((one) => !sameValue(one, option))
    : [...list.chosen, option],
})

/** What a cell of several words holds, as lines of the list; ids carry the names the row came with. */
export const chosenOf = (value: Value | undefined, label: string | undefined): readonly Option[] => {
  if (!Array.isArray(value)) return []
  const names = label?.split('、') ?? []
  return value.map((one, i) => ({ value: one, label: names[i] ?? String(one) }))
}

/** Choices whose words contain what was typed. */
export const narrowed = (options: readonly Option[], text: string): readonly Option[] => {
  const wanted = text.trim()
  return wanted === '' ? options : options.filter((option) => option.label.includes(wanted))
}

/** A matter may only take the next steps of its way, so only they are offered. */
const nextSteps = (key: string, row: WireRow | undefined, options: readonly Option[]): readonly Option[] => {
  const from = row?.values.status
  if (key !== 'status' || typeof from !== 'string' || !Object.hasOwn(transitions, from)) return options
  const next: readonly string[] = [from, ...transitions[from as Status]]
  return options.filter((option) => next.includes(String(option.value)))
}

type Wanted = {
  readonly ledger: LedgerId
  readonly key: string
  readonly field: Field
  readonly text: string
  readonly row: WireRow | undefined
}

/** Asks for the choices of a cell: rows are searched for by the service, words are few and narrowed here. */
export const fetchOptions = async ({ ledger, key, field, text, row }: Wanted): Promise<readonly Option[]> => {
  const search = isReferring(field) ? text.trim().slice(0, 50) : ''
  const options = await request('ledger.options', { ledger, field: key, search, values: row?.values ?? {} })
  return isReferring(field) ? options : narrowed(nextSteps(key, row, options), text)
}
