import { expect, it } from 'vitest'
import { ledgerOf } from '../../../../renderer/ledgers/ledger-of.ts'
import { rangeWords, totalsRow } from '../../../../renderer/ledgers/range/use-totals.ts'

const condolence = ledgerOf('condolence')
const amount = Object.entries(condolence.fields).find(([, field]) => field.kind === 'decimal')?.[0] ?? ''
const words = Object.entries(condolence.fields).find(([, field]) => field.kind === 'text')?.[0] ?? ''
const totals = {
  rows: 3,
  byField: { [amount]: { filled: 2, sum: 50_000 }, [words]: { filled: 3, sum: null } },
}

it('says amounts in the units people write them in', () => {
  expect(rangeWords(condolence, totals)).toBe('计数 5 · 合计 500 · 平均 250')
  expect(totalsRow(condolence, totals, 'sum').labels).toEqual({ [amount]: '500.00' })
  expect(totalsRow(condolence, totals, 'all').labels).toEqual({ [amount]: '500.00', [words]: '3格' })
})

it('says only how many cells are filled in where there are no numbers', () => {
  expect(rangeWords(condolence, { rows: 3, byField: { [words]: { filled: 3, sum: null } } })).toBe('计数 3')
})
