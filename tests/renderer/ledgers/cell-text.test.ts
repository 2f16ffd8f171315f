import { expect, it } from 'vitest'
import { cellText, editText } from '../../../renderer/ledgers/cell-text.ts'
import { ledgerOf } from '../../../renderer/ledgers/ledger-of.ts'
import type { Field } from '../../../shared/fields/field.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'

const row = (values: WireRow['values'], labels: WireRow['labels'] = {}): WireRow => ({
  id: 1,
  no: null,
  version: 1,
  createdAt: 0,
  updatedAt: 0,
  voidedAt: null,
  voidReason: null,
  values,
  labels,
  warnings: {},
  attachments: 0,
})
const field = (ledger: Parameters<typeof ledgerOf>[0], key: string): Field => ledgerOf(ledger).fields[key] as Field

it('masks an identity number on screen and edits it whole', () => {
  const household = row({ citizenId: '11010519491231002X' })
  expect(cellText(household, 'citizenId', field('household', 'citizenId'))).toBe('110105********002X')
  expect(editText(household, 'citizenId', field('household', 'citizenId'))).toBe('11010519491231002X')
})

it('shows a state with its sign, and the names behind references', () => {
  const concern = row({ status: '办理中', teamId: 3 }, { teamId: '第三工作队' })
  expect(cellText(concern, 'status', field('concern', 'status'))).toBe('▲ 办理中')
  expect(cellText(concern, 'teamId', field('concern', 'teamId'))).toBe('第三工作队')
  expect(cellText(row({ teamId: null }), 'teamId', field('concern', 'teamId'))).toBe('')
})

it('shows a dictionary by its title', () => {
  const term = row({ dictionary: 'concernKind' })
  expect(cellText(term, 'dictionary', field('term', 'dictionary'))).toBe('民情类别')
})
