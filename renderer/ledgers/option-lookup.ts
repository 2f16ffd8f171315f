import type { Field, Value } from '../../shared/fields/field.ts'
import type { Option, WireRow } from '../../shared/ipc/rows.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { fetchOptions, litMoved, noOptions, type OptionList, offered, toggled } from './option-list.ts'
import { isReferring } from './typed.ts'

/** The cell whose choices are asked for. */
export type Asker = {
  readonly ledger: LedgerId
  readonly key: string
  readonly field: Field
  readonly row: WireRow | undefined
}

/** How long the typing must pause before rows are searched for, in milliseconds. */
const searchDelay = 90

/** The list of choices while one cell is open: asks as the text changes, drops answers that come too late. */
export class OptionLookup {
  readonly #changed: () => void
  #list: OptionList | undefined
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #settled: (() => void) | undefined

  constructor(changed: () => void) {
    this.#changed = changed
  }

  get list(): OptionList | undefined {
    return this.#list
  }

  /** The lit line, which Enter takes. */
  get lit(): Option | undefined {
    return this.#list?.options[this.#list.lit]
  }

  start(chosen: readonly Option[]): void {
    this.#list = { ...noOptions, chosen }
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#turn += 1
    this.#list = undefined
    this.#settled = undefined
  }

  ask(asker: Asker, text: string): void {
    if (!this.#list) return
    this.#turn += 1
    const turn = this.#turn
    this.#list = { ...this.#list, isLoading: true }
    clearTimeout(this.#timer)
    const delay = isReferring(asker.field) && text !== '' ? searchDelay : 0
    this.#timer = setTimeout(() => void this.#fetch(asker, text, turn), delay)
  }

  /** Runs once the choices for what was typed are there. */
  whenSettled(run: () => void): void {
    if (this.#list?.isLoading) this.#settled = run
    else run()
  }

  move(steps: number): void {
    if (this.#list) this.#set(litMoved(this.#list, steps))
  }

  toggle(option: Option): void {
    if (this.#list) this.#set(toggled(this.#list, option))
  }

  async #fetch(asker: Asker, text: string, turn: number): Promise<void> {
    const options = await fetchOptions({ ...asker, text }).catch(() => [])
    if (turn !== this.#turn || !this.#list) return
    const own: Value = text === '' ? (asker.row?.values[asker.key] ?? null) : null
    this.#set(offered(this.#list, options, own))
    const run = this.#settled
    this.#settled = undefined
    run?.()
  }

  #set(list: OptionList): void {
    this.#list = list
    this.#changed()
  }
}
