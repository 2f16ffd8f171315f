import { describe, expect, it } from 'vitest'
import { overview } from '../../../db/metrics/overview.ts'
import { labourRuleExamples } from '../../../shared/campaign/labour-rules.ts'
import { decisionSteps } from '../../../shared/ledgers/decision-step.ts'
import type { Overview } from '../../../shared/metrics/results.ts'
import { closed, type Office, office } from './rows.ts'

const alertOf = ({ sqlite }: Office, id: string, day = '2012-03-31'): Overview['alerts'][number] | undefined =>
  overview(sqlite, day).alerts.find((alert) => alert.id === id)

/** The rows a click on the alert opens. */
const opened = (office: Office, id: string): readonly number[] => {
  const metric = alertOf(office, id)?.metric
  return metric ? office.store.rows(metric, { to: '2012-03-31' }).ids : []
}

describe('warnings told from the books of this campaign', () => {
  it('W-02: a day outside the campaign and its follow-up, book by book', () => {
    const desk = office()
    desk.add('visit')
    desk.add('visit', { visitedOn: '2012-04-20' })
    const typo = desk.add('visit', { visitedOn: '2011-03-12' })
    const between = desk.add('visit', { visitedOn: '2012-04-10' })
    const { sqlite, store } = desk
    const alert = overview(sqlite, '2012-04-30').alerts.find((one) => one.id === 'W-02')
    expect(alert).toMatchObject({ level: 'yellow', count: 2, metric: 'outside.visit' })
    expect(store.rows('outside.visit', { to: '2012-04-30' }).ids).toEqual([typo, between])
  })

  it('W-06: no 动员会 once its phase is over; a meeting of the whole zone counts', () => {
    const desk = office()
    expect(alertOf(desk, 'W-06', '2012-03-10')).toBeUndefined()
    expect(alertOf(desk, 'W-06', '2012-03-11')).toMatchObject({ level: 'yellow', count: 1 })
    desk.add('meeting', { kind: '例会' })
    expect(alertOf(desk, 'W-06')).toBeDefined()
    desk.add('meeting')
    expect(alertOf(desk, 'W-06')).toBeUndefined()
    expect(alertOf(desk, '合计')).toBeUndefined()
  })

  it('W-12: work items nobody wrote of, by team, from the middle of the campaign', () => {
    const desk = office()
    for (const book of ['partyBuilding', 'familyPlanning', 'hazard', 'dispute', 'publicOrder'] as const)
      for (const teamId of [1, 2, 3, 4, 5]) desk.add(book, { teamId })
    desk.add('otherWork')
    expect(alertOf(desk, 'W-12', '2012-03-20')).toBeUndefined()
    expect(alertOf(desk, 'W-12')).toMatchObject({ level: 'blue', count: 5 })
    expect(alertOf(desk, 'W-12')?.title).toBe('5个队有工作内容还没有记录：改善环境、服务发展')
    desk.add('deed', { kind: '环境卫生' })
    expect(alertOf(desk, 'W-12')?.teams.map((team) => team.id)).toEqual([2, 3, 4, 5])
  })

  it('W-14: says nothing of “1124” until it is switched on, then names who falls short', () => {
    const desk = office()
    const { sqlite } = desk
    desk.add('cadre', { name: '蒋晓岚' })
    expect(sqlite.prepare('SELECT floor, label FROM labour_rule ORDER BY ordinal').raw().all()).toEqual([
      [1, null],
      [1, null],
      [2, null],
      [4, null],
    ])
    sqlite.exec(
      "UPDATE labour_rule SET label = '劳动2天', measure = '天', audience = '全体', source = '劳动登记' WHERE ordinal = 3",
    )
    expect(alertOf(desk, 'W-14')).toBeUndefined()
    sqlite.exec('UPDATE campaign SET labour_rule_on = 1')
    expect(alertOf(desk, 'W-14')).toMatchObject({ count: 2, metric: 'cadre.labourShort' })
    desk.add('labour')
    desk.add('labour')
    expect(opened(desk, 'W-14')).toEqual([1, 2])
    desk.add('labour', { workedOn: '2012-03-13' })
    expect(opened(desk, 'W-14')).toEqual([2])
  })

  it('W-14: asks ranks, 同吃同住 and whole teams as the rule says', () => {
    const desk = office()
    desk.sqlite.exec('UPDATE campaign SET labour_rule_on = 1')
    desk.sqlite.exec(
      "UPDATE labour_rule SET label = '同住1晚', measure = '晚', audience = '领导', source = '劳动登记' WHERE ordinal = 1",
    )
    expect(alertOf(desk, 'W-14')).toBeUndefined()
    const leader = desk.add('cadre', { name: '阳立群', rank: '领导' })
    desk.add('labour', { cadreId: leader })
    expect(opened(desk, 'W-14')).toEqual([leader])
    desk.add('labour', { cadreId: leader, livedTogether: true })
    expect(alertOf(desk, 'W-14')).toBeUndefined()
    desk.sqlite.exec(
      "UPDATE labour_rule SET label = '公益4工日', measure = '工日', audience = '工作队', source = '劳动登记' WHERE ordinal = 4",
    )
    expect(alertOf(desk, 'W-14')).toMatchObject({ metric: 'team.labourShort', count: 1, teams: [{ id: 1 }] })
    for (let i = 0; i < 3; i += 1) desk.add('labour', { days: 10 })
    expect(alertOf(desk, 'W-14')).toBeUndefined()
  })

  it('keeps every example of “1124” marked as one', () => {
    for (const { title, rules } of labourRuleExamples()) {
      expect(title).toContain('示例，非官方')
      expect(rules.map((rule) => rule.floor)).toEqual([1, 1, 2, 4])
      for (const rule of rules) expect(rule.basis).toBe('示例，非官方')
    }
  })

  it('W-16: more than ten working days from 核实 without 申报', () => {
    const desk = office()
    const pension = { kind: '奖励扶助', verifiedOn: '2012-03-16' }
    const late = desk.add('familyPlanning', pension)
    desk.add('familyPlanning', { ...pension, appliedOn: '2012-03-20' })
    desk.add('familyPlanning', { ...pension, verifiedOn: '2012-03-19' })
    desk.add('familyPlanning', { verifiedOn: '2012-03-16' })
    expect(alertOf(desk, 'W-16')).toMatchObject({ level: 'yellow', count: 1 })
    expect(opened(desk, 'W-16')).toEqual([late])
  })

  it('W-19: an emergency in hand without a word today', () => {
    const desk = office()
    const id = desk.add('emergency')
    desk.add('emergency', { lastUpdateAt: '2012-03-31 07:00' })
    desk.add('emergency', { state: '已结束', closedAt: '2012-03-30 12:00', outcome: '已处置' })
    expect(alertOf(desk, 'W-19')).toMatchObject({ level: 'red', count: 1 })
    expect(opened(desk, 'W-19')).toEqual([id])
    desk.add('eventReport', { emergencyId: id })
    expect(alertOf(desk, 'W-19')).toBeUndefined()
  })

  it('W-24: a 财务清理 written beside another matter counts', () => {
    const desk = office()
    desk.add('partyBuilding', { matter: '村务财务公开' })
    expect(desk.amount('point.unaudited')).toBe(1)
    desk.add('financeCheck')
    expect(desk.amount('point.unaudited')).toBe(0)
  })

  it('W-25: steps in the wrong order, a step left out, and a closed matter that lacks steps', () => {
    const desk = office()
    const matter = (days: readonly (number | null)[], values = {}): number => {
      const id = desk.add('partyBuilding', { matter: '四议两公开', ...values })
      days.forEach((day, i) => {
        if (day !== null)
          desk.add('decisionStep', { partyBuildingId: id, step: decisionSteps[i] ?? null, heldOn: `2012-03-${day}` })
      })
      return id
    }
    matter([12, 13, 17])
    matter([12, 13, 17, 19, 20, 28], closed)
    expect(alertOf(desk, 'W-25')).toBeUndefined()
    const reversed = matter([13, 12])
    const skipped = matter([12, null, 17])
    const short = matter([12, 13, 17, 19, 20], closed)
    expect(alertOf(desk, 'W-25')).toMatchObject({ level: 'yellow', count: 3 })
    expect(opened(desk, 'W-25')).toEqual([reversed, skipped, short])
  })

  it('W-26: grades that do not add up to the valid votes, votes that do not add up to those present', () => {
    const desk = office()
    const right = desk.add('partyBuilding', { matter: '双述双评' })
    desk.add('appraisal', { partyBuildingId: right })
    desk.add('decisionStep', { partyBuildingId: right, present: 32, agreed: 30, opposed: 0, abstained: 2 })
    desk.add('decisionStep', { partyBuildingId: right, present: 32, agreed: 30 })
    expect(alertOf(desk, 'W-26')).toBeUndefined()
    const grades = desk.add('partyBuilding', { matter: '双述双评' })
    desk.add('appraisal', { partyBuildingId: grades, valid: 58 })
    const votes = desk.add('partyBuilding', { matter: '四议两公开' })
    desk.add('decisionStep', { partyBuildingId: votes, present: 32, agreed: 30, opposed: 1, abstained: 2 })
    expect(alertOf(desk, 'W-26')).toMatchObject({ level: 'yellow', count: 2 })
    expect(opened(desk, 'W-26')).toEqual([grades, votes])
  })
})
