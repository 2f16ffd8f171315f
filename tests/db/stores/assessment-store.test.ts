import { afterAll, describe, expect, it } from 'vitest'
import { assessment } from '../../../db/stores/assessment-store.ts'
import { reportReceipts } from '../../../db/stores/report-receipts.ts'
import { settingStore } from '../../../db/stores/settings.ts'
import { gradesOf, ranksOf } from '../../../shared/assessment/scores.ts'
import { demoDesk } from '../../electron/demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const { sqlite } = desk
const day = '2012-03-31'

const count = (sql: string, ...values: unknown[]): number =>
  Number(
    sqlite
      .prepare(sql)
      .pluck()
      .get(...values),
  )
const teamOf = (name: string) => {
  const found = assessment(sqlite, day).teams.find(({ team }) => team === name)
  if (!found) throw new Error(`no team ${name}`)
  return found
}
const scoreOf = (name: string, part: string) => teamOf(name).scores.find((score) => score.part === part)

const mark = (team: number, kind: string, points: number, part: string | null = null): void => {
  sqlite
    .prepare(
      `INSERT INTO assessment_mark (version, created_at, updated_at, marked_on, team_id, kind, part, points, reason)
       VALUES (1, 0, 0, ?, ?, ?, ?, ?, '试评')`,
    )
    .run(day, team, kind, part, points * 100)
}

describe('the scores of the teams', () => {
  it('come from the numbers of the database', () => {
    const households = count(
      `SELECT count(DISTINCT household_id) FROM visit WHERE voided_at IS NULL AND team_id = 5 AND form <> '电话'
         AND presence <> '无人' AND household_id IS NOT NULL`,
    )
    const filed = count(
      'SELECT count(*) FROM household h JOIN point p ON p.id = h.point_id WHERE p.team_id = 5 AND h.voided_at IS NULL',
    )
    expect(scoreOf('第五工作队', 'coverage')?.points).toBeCloseTo((8 * households) / filed, 2)
    const findings = count(
      `SELECT count(*) FROM inspection_finding f JOIN inspection i ON i.id = f.inspection_id WHERE i.team_id = 5`,
    )
    expect(scoreOf('第五工作队', 'discipline')).toMatchObject({ points: 4 - findings * 0.5 })
    expect(scoreOf('第五工作队', 'discipline')?.behind).toMatchObject({ ledger: 'inspectionFinding' })
    expect(scoreOf('第五工作队', 'works')).toMatchObject({ points: 0, note: '没有办成的。' })
  })

  it('leave out what nobody scored and what is not due, and say so', () => {
    const team = teamOf('第五工作队')
    expect(scoreOf('第五工作队', 'summary')).toMatchObject({ points: null, note: '报送期限未到，暂不计分。' })
    expect(team.notes.join('')).toContain('登记规范、总结报送未计分')
    const had = team.scores.reduce((sum, { points }) => sum + (points ?? 0), 0)
    expect(team.base).toBeCloseTo((had / team.full) * 100, 1)
  })

  it('take the marks of the register: by hand, bonus up to ten, penalty and 一票否决', () => {
    mark(1, '人工评分', 3, '方案和动员')
    mark(1, '加分', 8)
    mark(1, '加分', 8)
    mark(1, '扣分', 2)
    const before = teamOf('第四工作队')
    mark(4, '一票否决', 0)
    const team = teamOf('第一工作队')
    expect(scoreOf('第一工作队', 'plan')?.points).toBe(3)
    expect([team.bonus, team.penalty]).toEqual([10, 2])
    expect(team.total).toBeCloseTo(team.base + 8, 2)
    expect(before.grade).toBe('优秀')
    expect(teamOf('第四工作队').grade).toBe('良好')
  })

  it("follow the office's own points", () => {
    settingStore(sqlite).set('assessment', { coverage: 0, works: 12 })
    expect(scoreOf('第一工作队', 'works')?.points).toBe(12)
    expect(scoreOf('第一工作队', 'coverage')?.points).toBe(0)
  })

  it('share a rank when nothing tells two apart, and the next one skips', () => {
    const half = { amount: 1, base: 2 }
    const standing = (total: number, onTime = half) => ({ total, ties: [onTime, half, half], isVetoed: false })
    expect(ranksOf([standing(90), standing(95), standing(90), standing(80)])).toEqual([2, 1, 2, 4])
    expect(ranksOf([standing(90), standing(90, { amount: 2, base: 3 })])).toEqual([2, 1])
    expect(gradesOf([standing(99), standing(98), standing(97), standing(59)], 0.3)).toEqual([
      '优秀',
      '优秀',
      '良好',
      '不合格',
    ])
  })
})

describe('the scores of the cadres', () => {
  it('count the diaries and the days of labour of each, with the rows behind them', () => {
    const { cadres } = assessment(sqlite, day)
    expect(cadres).toHaveLength(count('SELECT count(*) FROM cadre WHERE voided_at IS NULL'))
    const [last] = cadres.slice(-1)
    const diary = last?.scores.find(({ part }) => part === 'cadreDiary')
    const written = count(
      `SELECT count(*) FROM diary WHERE cadre_id = ? AND voided_at IS NULL AND state NOT IN ('草稿', '退回')`,
      last?.cadreId,
    )
    expect(diary?.points).toBe(Math.min(10, written) * 4)
    expect(cadres.map(({ rank }) => rank)).toEqual(cadres.map(({ rank }) => rank).toSorted((a, b) => a - b))
  })
})

describe('报送登记', () => {
  const of = (today: string, team: string) =>
    reportReceipts(sqlite, today).find((receipt) => receipt.team === team && receipt.kind === '阶段总结')

  it('counts working days by the calendar: the days off before 4月5日 are none', () => {
    expect(of('2012-03-31', '第二工作队')).toMatchObject({ state: '未报', dueOn: '2012-04-05', days: 2 })
    expect(of('2012-04-09', '第二工作队')).toMatchObject({ state: '未报', isOverdue: true, days: 2 })
    expect(of('2012-03-31', '第一工作队')).toMatchObject({ state: '已报', submittedOn: '2012-03-30' })
  })

  it('calls late what came after the day, and moves a day off to the next working day', () => {
    sqlite
      .prepare(
        "UPDATE report SET state = '已报', submitted_on = '2012-04-06', receiver = '谭' WHERE team_id = 2 AND kind = '阶段总结'",
      )
      .run()
    expect(of('2012-04-09', '第二工作队')).toMatchObject({ state: '迟报', days: 1 })
    sqlite.prepare("UPDATE campaign SET summary_due_on = '2012-04-03'").run()
    expect(of('2012-04-09', '第二工作队')).toMatchObject({ state: '迟报', dueOn: '2012-04-05' })
  })
})
