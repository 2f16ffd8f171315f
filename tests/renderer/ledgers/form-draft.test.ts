import { expect, it } from 'vitest'
import { changedValues, draftOf, isRequiredNow, readDraft, warningsOf } from '../../../renderer/ledgers/form-draft.ts'
import { allLedgers, dependants, emptiedBy, ledgerOf } from '../../../renderer/ledgers/ledger-of.ts'

const today = '2012-03-31'
const concern = ledgerOf('concern')
const condolence = ledgerOf('condolence')

it('reads back what a row holds, unchanged', () => {
  const values = {
    givenOn: '2012-03-12',
    teamId: 3,
    householdId: 41,
    hardships: ['因病', '因残'],
    amount: 30_000,
    isPaired: true,
    citizenId: '11010519491231002X',
  }
  const draft = draftOf(condolence, values, { teamId: '第三工作队', householdId: '李四' })
  expect(draft.texts.amount).toBe('300.00')
  expect(draft.texts.citizenId).toBe('11010519491231002X')
  expect(draft.options.householdId).toEqual([{ value: 41, label: '李四' }])
  const read = readDraft(condolence, draft, today)
  expect(read.issues).toEqual({})
  expect(read.values).toMatchObject(values)
  expect(changedValues(read.values, values)).toEqual({})
})

it('keeps what cannot be read and says why at its field', () => {
  const draft = draftOf(condolence, {}, {})
  const read = readDraft(condolence, { ...draft, texts: { ...draft.texts, amount: '三百', givenOn: '3.12' } }, today)
  expect(Object.keys(read.issues)).toEqual(['amount'])
  expect(read.values).toMatchObject({ givenOn: '2012-03-12', amount: null })
})

it('leaves an unticked box empty unless it must say 否', () => {
  expect(readDraft(concern, draftOf(concern, {}, {}), today).values.isKey).toBeNull()
  const phase = ledgerOf('phase')
  expect(readDraft(phase, draftOf(phase, {}, {}), today).values.isFollowUp).toBe(false)
})

it('asks for more as a matter goes on', () => {
  const field = concern.fields.organId
  if (!field) throw new Error('no such field')
  expect(isRequiredNow(field, 'organId', '登记')).toBe(false)
  expect(isRequiredNow(field, 'organId', '交办')).toBe(true)
})

it('warns while the form is filled in', () => {
  expect(warningsOf(condolence, { amount: 15_000 }, today)).toHaveProperty('amount')
  expect(warningsOf(condolence, { amount: 20_000 }, today)).toEqual({})
})

it('knows what hangs on a team and on a point', () => {
  expect(new Set(dependants(concern, 'teamId'))).toEqual(new Set(['pointId', 'hamletId', 'householdId']))
  expect(emptiedBy(concern, 'pointId', { values: { hamletId: 3, householdId: null } })).toEqual(['hamletId'])
})

it('offers every field of every ledger exactly once', () => {
  for (const ledger of allLedgers) {
    const keys = ledger.sections.flatMap((section) => section.fields)
    expect([...keys].sort()).toEqual(Object.keys(ledger.fields).sort())
  }
})
