import type { LedgerId } from '../ledgers/index.ts'

/** Rows that may be the same thing entered twice (domain §1.7 W-36, W-15). Pointed out, never refused. */
export type TwinRule = {
  readonly ledger: LedgerId
  /** Fields that are equal in both rows; a row that leaves one of them empty has no twin. */
  readonly same: readonly string[]
  /** A day of both rows, and how many days apart they may be. */
  readonly near?: { readonly field: string; readonly days: number }
  /** What is to be said before the other row's number. */
  readonly say: string
}

export const twinRules: readonly TwinRule[] = [
  {
    ledger: 'concern',
    same: ['householdId', 'kind'],
    near: { field: 'registeredOn', days: 15 },
    say: '同一户15天内已登记过同类民情',
  },
  { ledger: 'condolence', same: ['householdId'], say: '这一户已经慰问过' },
  { ledger: 'visit', same: ['householdId', 'visitedOn'], say: '这一户当天已登记过走访' },
  { ledger: 'diary', same: ['cadreId', 'writtenOn'], say: '这名干部当天已写过一篇日记' },
  { ledger: 'household', same: ['pointId', 'head'], say: '这个联系点已有同名户主' },
  { ledger: 'household', same: ['citizenId'], say: '这个身份证号已建过户' },
  { ledger: 'cadre', same: ['name', 'organId'], say: '这个单位已有同名干部' },
  { ledger: 'familyPlanning', same: ['citizenId', 'kind'], say: '同一人已登记过同类计生事项' },
  {
    ledger: 'hazard',
    same: ['pointId', 'site', 'industry'],
    near: { field: 'inspectedOn', days: 15 },
    say: '同一场所15天内已登记过同一行业的隐患',
  },
  {
    ledger: 'dispute',
    same: ['partyA', 'partyB'],
    near: { field: 'inspectedOn', days: 60 },
    say: '这两方的纠纷已登记过',
  },
]

/** Where a person's name stands in each book; the same name at the same contact point in two books is pointed out. */
export const personFields: Readonly<Partial<Record<LedgerId, readonly string[]>>> = {
  concern: ['respondent', 'householdId'],
  dispute: ['partyA', 'partyB'],
  familyPlanning: ['person', 'spouse'],
  petition: ['petitioner'],
}

/** Fields of a book that its twins depend on; empty when the book has none. */
export const twinFields = (ledger: LedgerId): ReadonlySet<string> =>
  new Set([
    ...twinRules
      .filter((rule) => rule.ledger === ledger)
      .flatMap((rule) => [...rule.same, ...(rule.near ? [rule.near.field] : [])]),
    ...(personFields[ledger] ? [...personFields[ledger], 'pointId'] : []),
  ])
