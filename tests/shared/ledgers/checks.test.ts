import { describe, expect, it } from 'vitest'
import { childBooksOf } from '../../../shared/ledgers/children.ts'
import type { Ledger, RowValues } from '../../../shared/ledgers/define.ts'
import { ledgers } from '../../../shared/ledgers/index.ts'

// The books' own field types differ; here only what all of them share is looked at.
const books = Object.values(ledgers) as unknown as readonly Ledger[]

const findings = (id: keyof typeof ledgers, row: RowValues) => {
  const { checks = [] } = ledgers[id] as unknown as Ledger
  return checks.flatMap((check) => check(row, '2012-03-31') ?? [])
}
const levels = (id: keyof typeof ledgers, row: RowValues) => findings(id, row).map(({ field, level }) => [field, level])

describe('child records', () => {
  it('lead to their parents by references that exist', () => {
    for (const { id, group, partOf, fields } of books) {
      if (group === '附属记录') expect([id, partOf !== undefined]).toEqual([id, true])
      for (const by of partOf ?? []) expect([id, by, fields[by]?.kind]).toEqual([id, by, 'ref'])
      const only = partOf?.length === 1 ? partOf[0] : undefined
      if (only) expect([id, fields[only]?.required]).toEqual([id, true])
    }
  })

  it('stand once where they say so, by fields they have', () => {
    for (const { id, oncePer = [], fields } of books)
      for (const key of oncePer) expect([id, key, fields[key] !== undefined]).toEqual([id, key, true])
  })

  it('are found from their parent, and offered for the matter they belong to', () => {
    const offered = (matter: string): string[] =>
      childBooksOf('partyBuilding').flatMap(({ ledger }) => {
        const { shownFor } = ledgers[ledger] as unknown as Ledger
        return shownFor?.({ matter }) ? [ledger] : []
      })
    expect(offered('四议两公开')).toEqual(['decisionStep'])
    expect(offered('双述双评')).toEqual(['appraisal', 'inquiry'])
    expect(offered('财务清理')).toEqual(['financeCheck'])
    expect(childBooksOf('household').map(({ ledger }) => ledger)).toContain('householdMember')
    expect(childBooksOf('emergency').map(({ ledger, by }) => [ledger, by])).toContainEqual([
      'eventReport',
      'emergencyId',
    ])
  })
})

describe('checks of the smaller books', () => {
  it('keep 四议两公开 votes as the minutes have them but point out a wrong sum', () => {
    const step = { step: '党员大会审议', heldOn: '2012-03-17', expected: 26, present: 21, agreed: 19, opposed: 0 }
    expect(levels('decisionStep', { ...step, abstained: 2 })).toEqual([])
    expect(findings('decisionStep', { ...step, abstained: 1 })).toEqual([
      { field: 'present', level: 'warn', message: '同意、反对、弃权之和应等于实到：20≠21，请核对。' },
    ])
    expect(levels('decisionStep', { ...step, abstained: 2, present: 27 })).toEqual([
      ['present', 'stop'],
      ['present', 'warn'],
    ])
    expect(levels('decisionStep', { step: '决议公开', heldOn: '2012-03-20' })).toEqual([['way', 'stop']])
  })

  it('let ballots only grow fewer from 到会 to 有效票', () => {
    const votes = { attended: 58, issued: 58, returned: 58, valid: 57, excellent: 41, competent: 13, basic: 2 }
    expect(levels('appraisal', { ...votes, incompetent: 1 })).toEqual([])
    expect(levels('appraisal', { ...votes, incompetent: 2 })).toEqual([['valid', 'warn']])
    expect(levels('appraisal', { ...votes, incompetent: 1, issued: 59 })).toEqual([['issued', 'stop']])
    expect(levels('appraisal', { ...votes, incompetent: 1, returned: 56 })).toEqual([['valid', 'stop']])
  })

  it('ask an event’s report for exactly one event', () => {
    expect(levels('eventReport', {})).toEqual([['zeroEventId', 'stop']])
    expect(levels('eventReport', { emergencyId: 1 })).toEqual([])
    expect(levels('eventReport', { zeroEventId: 1, emergencyId: 1 })).toEqual([['emergencyId', 'stop']])
  })

  it.each([
    ['meeting', { expected: 20, present: 21 }, 'present'],
    ['meetingAttendance', { state: '请假' }, 'remark'],
    ['exemplar', { publishedOn: '2012-03-29' }, 'publishedIn'],
    ['emergency', { state: '已结束' }, 'closedAt'],
    ['emergency', { occurredAt: '2012-03-22 14:20', lastUpdateAt: '2012-03-22 14:00' }, 'lastUpdateAt'],
    ['illegalBuilding', { state: '已处置' }, 'disposal'],
    ['dispatch', { isFiled: true }, 'fileNo'],
    ['hazardReview', { result: '不合格' }, 'opinion'],
    ['inspectionFinding', { state: '已整改' }, 'rectification'],
    ['inspectionFinding', { state: '已复核', rectification: '已改', rectifiedOn: '2012-03-20' }, 'reviewer'],
    ['financeCheck', { startOn: '2012-03-20', endOn: '2012-03-12' }, 'endOn'],
    ['householdMember', { bornOn: '2012-04-02' }, 'bornOn'],
    ['labourRule', { fromOn: '2012-03-20', toOn: '2012-03-12' }, 'toOn'],
    ['zeroEvent', { ruling: '计入' }, 'ruledBy'],
    ['violation', { kind: '收受物品土特产' }, 'goods'],
    ['condolence', { relation: '代领' }, 'proxyReason'],
    ['familyPlanning', { verifiedOn: '2012-03-20', appliedOn: '2012-03-12' }, 'appliedOn'],
    ['cadre', { leaveFrom: '2012-03-20', leaveTo: '2012-03-12' }, 'leaveTo'],
  ] as const)('%s refuses %o', (id, row, field) => {
    expect(levels(id, row)).toContainEqual([field, 'stop'])
  })

  it('only point out what may have a reason', () => {
    expect(levels('otherWork', { jobsWanted: 20, jobsFilled: 25 })).toEqual([['jobsFilled', 'warn']])
    expect(levels('illegalBuilding', { area: 100, removed: 200 })).toEqual([['removed', 'warn']])
    expect(levels('financeCheck', { income: 4120, spent: 3970, balance: 200 })).toEqual([['balance', 'warn']])
  })
})
