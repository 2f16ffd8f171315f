import type { Field, Fields, Value } from '../fields/field.ts'
import type { LedgerId } from '../ledgers/index.ts'
import { isEmpty } from './required.ts'

/** How a row of one book becomes a row of another, typed once (domain §2.1, §2.8: 一处录入、多本生成). */
export type PassOn = {
  /** The new row's reference back to where it came from. */
  readonly by: string
  readonly targets: readonly LedgerId[]
  /** The word that 来源 takes; the source row's own when left out. */
  readonly source?: string
  /** Fields of the new row and where their values stand in the source row, best first; fields it does not have are skipped. */
  readonly copies: Readonly<Record<string, readonly string[]>>
}

const cases: readonly LedgerId[] = [
  'concern',
  'hazard',
  'dispute',
  'publicOrder',
  'familyPlanning',
  'partyBuilding',
  'petition',
]
const place = { teamId: ['teamId'], pointId: ['pointId'], hamletId: ['hamletId'], householdId: ['householdId'] }

export const passOns: Readonly<Partial<Record<LedgerId, PassOn>>> = {
  visit: {
    by: 'sourceVisitId',
    targets: cases,
    source: '入户走访',
    copies: {
      ...place,
      registrarId: ['cadreIds'],
      visitedOn: ['visitedOn'],
      inspectedOn: ['visitedOn'],
      foundOn: ['visitedOn'],
      servedOn: ['visitedOn'],
      heldOn: ['visitedOn'],
      content: ['content'],
    },
  },
  diary: {
    by: 'sourceDiaryId',
    targets: cases,
    source: '民情日记转入',
    copies: {
      ...place,
      registrarId: ['cadreId'],
      visitedOn: ['writtenOn'],
      inspectedOn: ['writtenOn'],
      foundOn: ['writtenOn'],
      servedOn: ['writtenOn'],
      heldOn: ['writtenOn'],
      respondent: ['visited'],
      content: ['raised', 'body'],
    },
  },
  concern: {
    by: 'sourceConcernId',
    targets: [...cases.filter((id) => id !== 'concern'), 'illegalBuilding'],
    copies: {
      ...place,
      source: ['source'],
      sourceVisitId: ['sourceVisitId'],
      sourceDiaryId: ['sourceDiaryId'],
      registrarId: ['registrarId'],
      title: ['title'],
      content: ['content'],
      urgency: ['urgency'],
      prominence: ['prominence'],
      inspectedOn: ['visitedOn'],
      foundOn: ['visitedOn'],
      servedOn: ['visitedOn'],
      heldOn: ['visitedOn'],
      petitioner: ['respondent'],
      person: ['respondent'],
      partyA: ['respondent'],
      people: ['affected'],
    },
  },
}

type Source = { readonly id: number; readonly values: Readonly<Record<string, Value>> }

/** A value as the new field takes it: a text cut to its length, of several people the first. */
const fitted = (field: Field, value: Value): Value => {
  if (field.kind === 'ref' && Array.isArray(value)) return value[0] ?? null
  return typeof value === 'string' && 'max' in field && field.max !== undefined ? value.slice(0, field.max) : value
}

/** What a new row begins with when it is passed on from another book's row. */
export const passedOnValues = ({ by, source, copies }: PassOn, fields: Fields, from: Source): Record<string, Value> => {
  const values: Record<string, Value> = {}
  for (const [key, sources] of Object.entries(copies)) {
    const field = fields[key]
    const found = sources.map((one) => from.values[one] ?? null).find((value) => !isEmpty(value))
    if (field && found !== undefined) values[key] = fitted(field, found)
  }
  if (source && fields.source) values.source = source
  if (fields[by]) values[by] = from.id
  return values
}
