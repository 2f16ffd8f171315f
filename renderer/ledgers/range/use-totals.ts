import { useEffect, useState } from 'react'
import type { Field } from '../../../shared/fields/field.ts'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { isNumber, type TotalsMode } from '../columns.ts'
import type { GridController } from '../grid-controller.ts'
import type { PageLedger } from '../ledger-of.ts'
import { rowsOf } from './block.ts'

type Totals = OutputOf<'bulk.totals'>

/** How long the selection must rest before it is counted, in milliseconds. */
const pause = 160

/** 顺序 and 队号 are places in a list: their sum says nothing. */
const isSummed = (key: string, field: Field): boolean => isNumber(field) && key !== 'ordinal'

const scaleOf = (field: Field): number => (field.kind === 'decimal' ? 10 ** field.scale : 1)

const shown = (amount: number, digits = 0): string =>
  amount.toLocaleString('zh-CN', { minimumFractionDigits: digits, maximumFractionDigits: 2 })

/** What the status line says of a selection: filled cells, and the sum and the mean of its numbers. */
export const rangeWords = (ledger: PageLedger, totals: Totals): string => {
  const columns = Object.entries(totals.byField)
  const filled = columns.reduce((sum, [, one]) => sum + one.filled, 0)
  const numbers = columns.filter(([key, one]) => {
    const field = ledger.fields[key]
    return field && isSummed(key, field) && one.filled > 0
  })
  if (numbers.length === 0) return `计数 ${filled}`
  const sum = numbers.reduce((all, [key, one]) => {
    const field = ledger.fields[key]
    return all + (one.sum ?? 0) / (field ? scaleOf(field) : 1)
  }, 0)
  const count = numbers.reduce((all, [, one]) => all + one.filled, 0)
  return `计数 ${filled} · 合计 ${shown(sum)} · 平均 ${shown(sum / count)}`
}

/** The row below the list: sums under numbers, and on wish how many cells are filled in under the rest. */
export const totalsRow = (ledger: PageLedger, totals: Totals, mode: TotalsMode): WireRow => {
  const labels = Object.entries(totals.byField).flatMap(([key, { filled, sum }]) => {
    const field = ledger.fields[key]
    if (!field) return []
    if (isSummed(key, field))
      return [[key, shown((sum ?? 0) / scaleOf(field), field.kind === 'decimal' ? field.scale : 0)] as const]
    return mode === 'all' ? [[key, `${filled}格`] as const] : []
  })
  return {
    id: 0,
    no: mode === 'all' ? `${totals.rows}行` : '',
    version: 0,
    createdAt: 0,
    updatedAt: 0,
    voidedAt: null,
    voidReason: null,
    values: {},
    labels: Object.fromEntries(labels),
    warnings: {},
    attachments: 0,
  }
}

/** Counts the selected block, once it rests. */
export const useRangeWords = (ledger: PageLedger, controller: GridController | undefined, changes: number) => {
  const [words, setWords] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed cells are counted anew.
  useEffect(() => {
    if (!controller) return undefined
    let turn = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = async (mine: number): Promise<void> => {
      const block = controller.range.block()
      const fields = block ? controller.range.keysOf(block).filter((key) => Object.hasOwn(ledger.fields, key)) : []
      if (!block || fields.length === 0) return
      const totals = await controller.bulk.totals({ start: block.top, end: block.bottom + 1 }, fields)
      if (mine === turn)
        setWords(`${rowsOf(block)}行×${controller.range.keysOf(block).length}列 · ${rangeWords(ledger, totals)}`)
    }
    const heard = (): void => {
      turn += 1
      const mine = turn
      clearTimeout(timer)
      if (!controller.range.isMany()) setWords('')
      // A count that fails is none; the selection itself is not harmed.
      else timer = setTimeout(() => void count(mine).catch(() => undefined), pause)
    }
    heard()
    const stop = controller.range.subscribe(heard)
    return () => {
      stop()
      turn += 1
      clearTimeout(timer)
    }
  }, [ledger, controller, changes])
  return words
}

type ListTotals = {
  readonly ledger: PageLedger
  readonly controller: GridController | undefined
  readonly mode: TotalsMode
  readonly keys: readonly string[]
  readonly changes: number
  readonly count: number | undefined
}

/** Keeps the totals row below the list. */
export const useListTotals = ({ ledger, controller, mode, keys, changes, count }: ListTotals): void => {
  const fields = keys.filter((key) => {
    const field = ledger.fields[key]
    return field && (mode === 'all' || isSummed(key, field))
  })
  const wanted = mode === 'none' || ledger.isSingle ? '' : fields.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed rows are counted anew.
  useEffect(() => {
    if (!controller) return undefined
    if (wanted === '' || !count) {
      controller.showTotals(undefined)
      return undefined
    }
    let isLeft = false
    const timer = setTimeout(() => {
      controller.bulk.totals({ start: 0, end: count }, wanted.split(' ')).then(
        (totals) => {
          if (!isLeft) controller.showTotals(totalsRow(ledger, totals, mode))
        },
        // Without its totals the list is still whole.
        () => undefined,
      )
    }, pause)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [ledger, controller, wanted, mode, changes, count])
}
