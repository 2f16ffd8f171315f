import { describe, expect, it } from 'vitest'
import { decisionSteps } from '../../../shared/ledgers/decision-step.ts'
import { formatMetric } from '../../../shared/metrics/format.ts'
import { metrics } from '../../../shared/metrics/index.ts'
import { office } from './rows.ts'

describe('两违 (clause 1.1c)', () => {
  it('counts places by kind and adds up square metres, found and pulled down', () => {
    const { add, amount } = office()
    add('illegalBuilding')
    add('illegalBuilding', { type: '违法用地', area: 1000 })
    add('illegalBuilding', { area: 500, state: '已处置', disposal: '依法拆除', disposedOn: '2012-03-17', removed: 500 })
    add('illegalBuilding', { area: 500, state: '已处置', disposal: '依法拆除', disposedOn: '2012-04-02', removed: 500 })
    expect(
      (['count', 'building', 'land', 'area', 'disposed', 'removed'] as const).map((m) =>
        amount(`illegalBuilding.${m}`),
      ),
    ).toEqual([4, 3, 1, 3805, 1, 500])
  })
})

describe('其他工作 (clauses 1.1a, 1.1b, 1.6)', () => {
  it('adds up what the plan asks to be computed, and divides 用工', () => {
    const { add, amount, store } = office()
    add('otherWork', { seedlings: 1205, techVisits: 46, supported: 3, waterWorks: 2 })
    add('otherWork', { jobsWanted: 35, jobsFilled: 28 })
    add('otherWork', { workItemId: 6, waste: 185, invested: 120, equipment: 4 })
    add('otherWork', { workItemId: 8, educated: 14 })
    expect(
      (
        [
          'count',
          'development',
          'environment',
          'integrity',
          'seedlings',
          'techVisits',
          'supported',
          'waterWorks',
          'waste',
          'invested',
          'equipment',
          'educated',
        ] as const
      ).map((m) => amount(`otherWork.${m}`)),
    ).toEqual([4, 2, 1, 1, 1205, 46, 3, 2, 185, 120, 4, 14])
    const rate = store.value('otherWork.jobsRate', { to: '2012-03-31' })
    expect(formatMetric(metrics['otherWork.jobsRate'], rate, 'prose')).toBe('80.0')
  })
})

describe('基层组织 by its child records', () => {
  it('divides 优秀 and 称职 by the valid votes, in the team of the matter', () => {
    const { add, store, amount } = office()
    const id = add('partyBuilding', { matter: '双述双评' })
    add('appraisal', { partyBuildingId: id })
    const { rows } = store.byTeam(['appraisal.rate'], { to: '2012-03-31' })
    expect(rows.map(({ values }) => values['appraisal.rate']?.base)).toEqual([57, 0, 0, 0, 0])
    const rate = store.value('appraisal.rate', { to: '2012-03-31', pointId: 1 })
    expect(formatMetric(metrics['appraisal.rate'], rate, 'prose')).toBe('94.7')
    expect(amount('appraisal.rate', { teamId: 2 })).toBe(0)
  })

  it('counts a matter that went through all six steps by the day', () => {
    const { add, amount } = office()
    const id = add('partyBuilding', { matter: '四议两公开' })
    decisionSteps.forEach((step, i) => {
      add('decisionStep', { partyBuildingId: id, step, heldOn: `2012-03-${20 + i}` })
    })
    expect([amount('partyBuilding.allSteps'), amount('partyBuilding.allSteps', { to: '2012-03-24' })]).toEqual([1, 0])
  })

  it('counts villages whose accounts were cleared', () => {
    const { add, amount } = office()
    add('point', { name: '石塘冲村' })
    add('partyBuilding')
    expect([amount('point.audited'), amount('point.unaudited')]).toEqual([1, 1])
  })

  it('counts what the plan calls 突出问题 and 突出矛盾', () => {
    const { add, amount } = office()
    add('concern', { prominence: '突出问题' })
    add('dispute', { prominence: '突出矛盾' })
    expect([amount('six.prominentProblem'), amount('six.prominentDispute')]).toEqual([1, 1])
  })
})

describe('会议、典型与督查问题', () => {
  it('counts a meeting without a team for the zone only, and who came by team', () => {
    const { add, amount, store, void: annul } = office()
    const meetingId = add('meeting')
    add('meeting', { teamId: 1, kind: '例会', heldOn: '2012-03-16' })
    add('cadre', { name: '蒋晓岚' })
    add('cadre', { name: '贺承安', teamId: 2 })
    add('meetingAttendance', { meetingId })
    add('meetingAttendance', { meetingId, cadreId: 2, state: '补签' })
    add('meetingAttendance', { meetingId, cadreId: 3, teamId: 2, state: '请假' })
    const { rows, total } = store.byTeam(['meeting.count', 'attendance.rate'], { to: '2012-03-31' })
    expect(rows.slice(0, 2).map(({ values }) => values['meeting.count']?.amount)).toEqual([1, 0])
    expect(rows.slice(0, 2).map(({ values }) => values['attendance.rate'])).toEqual([
      { amount: 2, base: 2 },
      { amount: 0, base: 1 },
    ])
    expect([total['meeting.count']?.amount, total['attendance.rate']]).toEqual([2, { amount: 2, base: 3 }])
    expect(amount('attendance.expected', { to: '2012-03-07' })).toBe(0)
    annul('meeting', meetingId)
    expect(amount('attendance.expected')).toBe(0)
  })

  it('counts exemplars, those in print by the day, and 督查 with something left to put right', () => {
    const { add, amount } = office()
    add('exemplar')
    add('exemplar', { publishedIn: '大走访活动简报第6期', publishedOn: '2012-03-29' })
    add('inspection')
    add('inspectionFinding')
    add('inspection')
    add('inspectionFinding', { inspectionId: 2, state: '已复核' })
    expect([amount('exemplar.count'), amount('exemplar.published'), amount('inspection.unrectified')]).toEqual([
      2, 1, 1,
    ])
    expect(amount('exemplar.published', { to: '2012-03-28' })).toBe(0)
  })

  it('counts what teams sent in for 简报, and what of it was taken by the day', () => {
    const { add, amount } = office()
    add('infoItem')
    add('infoItem', { result: '采用', level: '市级', publishedIn: '全市简报第9期', adoptedOn: '2012-03-28' })
    expect([amount('infoItem.count'), amount('infoItem.adopted')]).toEqual([2, 1])
    expect(amount('infoItem.adopted', { to: '2012-03-27' })).toBe(0)
  })
})
