import { describe, expect, it } from 'vitest'
import { overview } from '../../../db/metrics/overview.ts'
import { type Overview, overviewResult } from '../../../shared/metrics/results.ts'
import { memoryDatabase } from '../database.ts'
import { closed, office } from './rows.ts'

const alertOf = ({ alerts }: Overview, id: string, words = ''): Overview['alerts'][number] | undefined =>
  alerts.find((alert) => alert.id === id && alert.title.includes(words))
const quotaOf = ({ quotas }: Overview, measure: string) => quotas.find((quota) => quota.measure === measure)

describe('overview', () => {
  it('counts days by the calendar and keeps the plan’s 30 beside them', () => {
    const { sqlite } = office()
    const page = overview(sqlite, '2012-03-31')
    expect(overviewResult.parse(page)).toEqual(page)
    expect(page.day).toEqual({ number: 24, total: 32, state: 'running' })
    expect(page.campaign.claimedDays).toBe(30)
    expect(page.phase).toBe('阶段总结')
    expect(page.summaryDue).toEqual({ day: '2012-04-05', days: 5, workingDays: 2 })
    expect(page.end).toEqual({ day: '2012-04-08', days: 8, workingDays: 3 })
  })

  it('gives a day in two phases to the later one, and a day in none to no phase', () => {
    const { sqlite } = office()
    const both = overview(sqlite, '2012-03-10')
    expect(both.phases.filter((phase) => phase.state === 'current').map((phase) => phase.name)).toEqual([
      '动员部署',
      '组织实施',
    ])
    expect(both.phase).toBe('组织实施')
    expect(overview(sqlite, '2012-04-10').phase).toBeNull()
    expect(overview(sqlite, '2012-04-20').phases.at(-1)).toMatchObject({
      name: '以月促年',
      isFollowUp: true,
      state: 'current',
    })
  })

  it('knows the days before and after the campaign', () => {
    const { sqlite } = office()
    expect(overview(sqlite, '2012-03-01').day).toEqual({ number: 0, total: 32, state: 'before' })
    expect(overview(sqlite, '2012-05-01').day).toEqual({ number: 32, total: 32, state: 'after' })
  })

  it('judges quotas by team: reached, time left, time over', () => {
    const { sqlite, add } = office()
    add('visit')
    const before = quotaOf(overview(sqlite, '2012-03-20'), '走访覆盖率')
    expect(before?.teams.slice(0, 2).map((team) => [team.text, team.level])).toEqual([
      ['100.0', 'green'],
      ['—', 'yellow'],
    ])
    const after = quotaOf(overview(sqlite, '2012-03-26'), '走访覆盖率')
    expect(after?.teams[1]).toMatchObject({ level: 'red', wanted: '100', share: 0 })
    // 3月25日 itself is still in time.
    expect(quotaOf(overview(sqlite, '2012-03-25'), '走访覆盖率')?.teams[1]?.level).toBe('yellow')
    expect(after?.zone).toMatchObject({ text: '100.0', level: 'red', short: '4个队未达到' })
  })

  it('asks the diary quota of every cadre, not of the team’s sum', () => {
    const { sqlite, add } = office()
    sqlite.exec("UPDATE target SET amount = 2 WHERE measure = '民情日记'")
    add('cadre', { name: '蒋晓岚' })
    for (const day of ['12', '13', '14', '15']) add('diary', { writtenOn: `2012-03-${day}` })
    const quota = quotaOf(overview(sqlite, '2012-03-31'), '民情日记')
    expect(quota?.teams[0]).toEqual({
      teamId: 1,
      text: '4',
      wanted: '4',
      share: 0.5,
      level: 'yellow',
      short: '1人不足2篇',
    })
  })

  it('asks of each contact point where the plan does', () => {
    const { sqlite, add } = office()
    sqlite.exec("UPDATE target SET basis = '每联系点' WHERE measure = '实际问题'")
    add('point', { name: '石塘冲村' })
    add('deed')
    add('deed')
    const quota = quotaOf(overview(sqlite, '2012-03-31'), '实际问题')
    expect(quota?.teams[0]).toMatchObject({ text: '2', wanted: '2', share: 0.5, short: '1个点不足1个' })
  })

  it('shows the office’s own targets without progress when no metric counts them', () => {
    const { sqlite } = office()
    sqlite.exec("UPDATE target SET measure = '植树' WHERE measure = '实际问题'")
    expect(quotaOf(overview(sqlite, '2012-03-31'), '植树')).toMatchObject({ metric: null, zone: null, teams: [] })
  })

  it('warns of what the plan forbids to be left undone, the worst first', () => {
    const { sqlite, add } = office()
    add('concern', { status: '办理中', dueOn: '2012-03-20' })
    add('condolence', { amount: 150_00, signer: null })
    add('zeroEvent', { teamId: 2 })
    add('violation')
    add('hazard', { grade: '重大' })
    const page = overview(sqlite, '2012-03-31')
    expect(alertOf(page, 'W-29')).toMatchObject({
      level: 'red',
      title: '发生五零事件1起，其中1起定性待定',
      teams: [{ id: 2, count: 1 }],
    })
    expect(alertOf(page, 'W-30')).toMatchObject({ level: 'red', count: 1, metric: 'violation.proven' })
    expect(alertOf(page, 'W-17')).toMatchObject({ level: 'red', count: 1 })
    expect(alertOf(page, 'W-15', '没有签收')).toMatchObject({ level: 'red', count: 1 })
    expect(alertOf(page, 'W-15', '不足200元')).toMatchObject({ level: 'yellow', count: 1 })
    expect(alertOf(page, 'W-15', '不足20户')).toMatchObject({ count: 5 })
    expect(alertOf(page, 'W-33', '红牌')).toMatchObject({ level: 'red', count: 1 })
    expect(alertOf(page, 'W-33', '没有办结')).toMatchObject({ level: 'yellow', metric: 'six.overdue' })
    expect(alertOf(page, 'W-09', '一篇')).toMatchObject({
      level: 'red',
      count: 1,
      teams: [{ id: 1, name: '第一工作队', count: 1 }],
    })
    expect(alertOf(page, 'W-22', '惠民实事')).toMatchObject({ level: 'yellow', count: 5 })
    expect(page.alerts.map((alert) => alert.level)).toEqual(
      [...page.alerts].map((a) => a.level).sort((a, b) => rank[a] - rank[b]),
    )
  })

  it('presses for the summaries as the due day comes nearer', () => {
    const { sqlite } = office()
    const levels = ['2012-03-28', '2012-03-31', '2012-04-01', '2012-04-05', '2012-04-06'].map(
      (day) => alertOf(overview(sqlite, day), 'W-23')?.level,
    )
    expect(levels).toEqual([undefined, 'blue', 'yellow', 'red', 'red'])
    expect(alertOf(overview(sqlite, '2012-03-31'), 'W-23')?.title).toBe('5个队没有报送阶段总结，还剩2个工作日')
  })

  it('notices a week without a 简报', () => {
    const { sqlite } = office()
    const issue = (datedOn: string, state: string) =>
      sqlite
        .prepare(
          `INSERT INTO writing (kind, title, content, cut_off, dated_on, state, created_at, updated_at)
           VALUES ('briefing', '第1期', '{}', ?, ?, ?, 0, 0)`,
        )
        .run(datedOn, datedOn, state)
    expect(alertOf(overview(sqlite, '2012-03-31'), 'W-31')?.count).toBe(23)
    issue('2012-03-29', '草稿')
    expect(alertOf(overview(sqlite, '2012-03-31'), 'W-31')?.count).toBe(23)
    issue('2012-03-25', '已印发')
    expect(alertOf(overview(sqlite, '2012-03-31'), 'W-31')).toBeUndefined()
    expect(alertOf(overview(sqlite, '2012-04-01'), 'W-31')?.level).toBe('blue')
  })

  it('opens all the same when totals do not add up, and says so', () => {
    const { sqlite, add } = office()
    add('visit')
    add('visit', { teamId: 2 })
    expect(alertOf(overview(sqlite, '2012-03-31'), '合计')?.title).toBe('各队合计与全区不符：走访户数（2≠1）')
  })

  it('totals the six ledgers by team and all days since the start', () => {
    const { sqlite, add } = office()
    add('concern', { ...closed })
    add('visit', { visitedOn: '2012-03-31' })
    const page = overview(sqlite, '2012-03-31')
    expect(page.ledgers).toHaveLength(6)
    expect(page.ledgers[0]).toMatchObject({ ledger: 'concern', title: '民情台账', settledRate: { text: '100.0' } })
    expect(page.ledgers[0]?.teams.map((team) => team.text)).toEqual(['1', '0', '0', '0', '0'])
    expect(page.daily).toHaveLength(24)
    expect(page.daily.at(-1)).toEqual({ day: '2012-03-31', count: 1 })
  })

  it('asks for a campaign first', () => {
    expect(() => overview(memoryDatabase(), '2012-03-31')).toThrowError(/还没有建立活动/)
  })
})

const rank = { red: 0, yellow: 1, blue: 2 }
