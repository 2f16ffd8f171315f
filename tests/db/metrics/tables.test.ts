import { describe, expect, it } from 'vitest'
import { metricStore } from '../../../db/metrics/metric-store.ts'
import { buildTable, statTableIds, statTables, summaryAttachments } from '../../../db/metrics/tables.ts'
import { formatMetric } from '../../../shared/metrics/format.ts'
import { isMetricId, metrics } from '../../../shared/metrics/index.ts'
import { type StatTable, statTable } from '../../../shared/metrics/results.ts'
import { closed, office } from './rows.ts'

const to = '2012-03-31'

/** Columns that the cells of a head row take, those from rows above included. */
const headWidth = (table: StatTable): number[] =>
  table.head.map((row, at) => {
    const above = table.head
      .slice(0, at)
      .flat()
      .filter((cell) => (cell.rows ?? 1) > 1).length
    return above + row.reduce((all, cell) => all + (cell.columns ?? 1), 0)
  })

const texts = (table: StatTable): string[][] => table.rows.map((row) => row.map((cell) => cell.text))

const busyOffice = () => {
  const made = office()
  const { add } = made
  const plant = add('point', { name: '云岭湘禾粮油食品', kind: '企业' })
  const other = add('point', { teamId: 2, name: '油榨铺村' })
  add('household', { pointId: other, head: '贺运莲' })
  add('visit')
  add('visit', { visitedOn: '2012-03-14' })
  add('visit', { householdId: null, pointId: plant, form: '企业车间' })
  add('visit', { teamId: 2, pointId: other, householdId: 2 })
  add('concern', { ...closed })
  add('concern', {
    kind: '乡村道路',
    isKey: true,
    plan: '垫砂石',
    responsible: '谭小禾',
    dueOn: '2012-03-28',
    status: '办理中',
  })
  add('concern', { teamId: 2, pointId: other, kind: '乡村道路' })
  add('familyPlanning', {
    title: '唐某某奖扶申报',
    plan: '代办唐某某申报',
    isKey: true,
    responsible: '蒋晓岚',
    dueOn: '2012-04-08',
  })
  add('condolence')
  add('condolence', { kind: '老党员', amount: 500_00 })
  add('deed', { households: 60, spent: 150 })
  add('deed', { type: '惠民实事', stage: '立项' })
  add('training', { leaflets: 20 })
  add('labour')
  add('diary', { grade: '优', state: '已审阅' })
  add('violation', { cadreId: 1 })
  add('zeroEvent', { teamId: 2 })
  return made
}

describe('statistics tables', () => {
  it.each(statTableIds.flatMap((id) => [[id, undefined] as const, [id, 1] as const]))(
    'draws %s of team %s with every cell in its column',
    (id, teamId) => {
      const table = buildTable(busyOffice().sqlite, id, { to, teamId })
      expect(statTable.parse(table)).toEqual(table)
      const width = table.columns.length
      expect(headWidth(table)).toEqual(table.head.map(() => width))
      expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([width]))
      expect(table.unit).toMatch(/数据截至2012年3月31日$/)
      expect(table.notes.length).toBeGreaterThan(0)
      expect(width).toBeLessThanOrEqual(16)
    },
  )

  it.each(
    statTableIds.filter((id) => statTables[id].byPeriod).flatMap((id) => [[id, undefined] as const, [id, 1] as const]),
  )('counts in %s of team %s for a period what the dictionary counts for it, and says which period', (id, teamId) => {
    const { sqlite } = busyOffice()
    const store = metricStore(sqlite)
    const table = buildTable(sqlite, id, { to, from: '2012-03-13', teamId })
    expect(table.unit).toBe('统计时段3月13日至3月31日')
    for (const { text, metric, scope } of table.rows.flat()) {
      if (!metric || !isMetricId(metric)) continue
      expect(scope?.from).toBe('2012-03-13')
      const value = store.value(metric, { to, ...scope })
      expect([metric, text]).toEqual([metric, expect.stringContaining(formatMetric(metrics[metric], value, 'table'))])
    }
  })

  it('leaves out of a period what lies before it', () => {
    const { sqlite } = busyOffice()
    const [day] = buildTable(sqlite, 'dailyVisits', { to, from: '2012-03-14' }).rows
    expect(day?.map(({ text }) => text)).toEqual(['3月14日', '星期三', '1', '1'])
    expect(buildTable(sqlite, 'concernKinds', { to, from: '2012-03-13' }).rows.at(-1)?.[2]?.text).toBe('0')
    expect(buildTable(sqlite, 'condolenceDetail', { to, from: '2012-03-13' }).rows).toHaveLength(1)
  })

  it('draws every table of an empty campaign too', () => {
    const { sqlite } = office()
    for (const id of statTableIds) expect(buildTable(sqlite, id, { to }).rows.length).toBeGreaterThan(0)
    expect(texts(buildTable(sqlite, 'keyProblems', { to }))).toEqual([['无', ...Array(10).fill('')]])
  })

  it('has the plan’s eight attachments, made of tables that exist', () => {
    expect(summaryAttachments).toHaveLength(8)
    for (const { tables } of summaryAttachments) for (const id of tables) expect(statTableIds).toContain(id)
  })

  it('puts teams in rows, or one team’s contact points, above their total', () => {
    const { sqlite } = busyOffice()
    const zone = buildTable(sqlite, 'activityVisits', { to })
    expect(zone.rows.map((row) => row[0]?.text)).toEqual([
      '第一工作队',
      '第二工作队',
      '第三工作队',
      '第四工作队',
      '第五工作队',
      '合计',
    ])
    const team = buildTable(sqlite, 'activityVisits', { to, teamId: 1 })
    expect(team.rows.map((row) => row[0]?.text)).toEqual(['樟树坪村', '云岭湘禾粮油食品', '合计'])
    expect(team.rows[0]?.[2]).toEqual({ text: '1', metric: 'visit.households', scope: { teamId: 1, pointId: 1 } })
    expect(team.rows[2]?.[2]).toEqual({ text: '1', metric: 'visit.households', scope: { teamId: 1 } })
  })

  it('sums the six ledgers in the last row', () => {
    const table = buildTable(busyOffice().sqlite, 'ledgerSummary', { to })
    expect(texts(table)[0]).toEqual(['民情台账', '3', '3', '1', '2', '1', '33.3', '50.0', '—'])
    expect(texts(table).at(-1)).toEqual(['合计', '4', '4', '1', '3', '1', '25.0', '50.0', '—'])
  })

  it('lists 重点问题 with how late they are, and 计生 without a word about persons', () => {
    const table = buildTable(busyOffice().sqlite, 'keyProblems', { to })
    expect(table.rows).toHaveLength(2)
    expect(texts(table)[0]).toContain('办理中，逾期3日')
    const words = texts(table).flat().join()
    expect(words).toContain('计划生育事项')
    expect(words).not.toMatch(/唐某某|蒋晓岚/)
  })

  it('lists exactly the condolences that count, and tells of the others below', () => {
    const table = buildTable(busyOffice().sqlite, 'condolenceDetail', { to })
    expect(table.rows).toHaveLength(2)
    expect(texts(table)[0]).toEqual([
      '1',
      '3月12日',
      '第一工作队',
      '樟树坪村',
      '瞿满生',
      '贫困户',
      '患病',
      '300.00',
      '',
      '谭小禾',
      '谭小禾',
      '瞿满生',
    ])
    expect(table.rows[1]?.[7]).toMatchObject({ text: '300.00', metric: 'condolence.amount' })
    expect(table.notes.at(-1)).toBe('另慰问老党员、老干部等其他对象1户、500元，不在表内。')
  })

  it('lists deeds done before deeds promised', () => {
    const table = buildTable(busyOffice().sqlite, 'deedDetail', { to })
    expect(texts(table).map((row) => [row[1], row[2], row[6]])).toEqual([
      ['实际问题', '修渠', '60'],
      ['惠民实事', '修渠', ''],
      ['', '实际问题1个、惠民实事0件，另承诺1件', '60'],
    ])
  })

  it('shows diaries by team, and one team’s by cadre', () => {
    const { sqlite } = busyOffice()
    expect(texts(buildTable(sqlite, 'diaryCompletion', { to }))[0]).toEqual([
      '第一工作队',
      '1',
      '10',
      '1',
      '1.0',
      '10.0',
      '1',
      '0',
      '1',
      '0',
      '0',
      '0',
    ])
    expect(texts(buildTable(sqlite, 'diaryCompletion', { to, teamId: 1 }))).toEqual([
      ['1', '谭小禾', '财政局', '樟树坪村', '10', '1', '9', '1', '0', '0', '0'],
      ['合计', '1名', '', '', '10', '1', '9', '1', '0', '0', '0'],
    ])
  })

  it('counts 三不准 without names, for the zone and for one team', () => {
    const { sqlite } = busyOffice()
    const zone = buildTable(sqlite, 'zeroAndDiscipline', { to })
    expect(texts(zone).at(-1)).toEqual(['合计', '0', '0', '1', '0', '0', '1', '1', '1', '0'])
    expect(texts(zone).flat()).not.toContain('谭小禾')
    expect(texts(buildTable(sqlite, 'zeroAndDiscipline', { to, teamId: 2 }))).toEqual([
      ['第二工作队', '0', '0', '1', '0', '0', '1', '0', '0', '0'],
    ])
  })

  it('sorts 民情类别 by how often they come up', () => {
    const table = buildTable(busyOffice().sqlite, 'concernKinds', { to })
    expect(texts(table)).toEqual([
      ['1', '乡村道路', '2', '66.7', '0', '0.0'],
      ['2', '农田水利', '1', '33.3', '1', '100.0'],
      ['', '合计', '3', '100.0', '1', '33.3'],
    ])
  })

  it('shows every day from the campaign’s start to 截止日', () => {
    const table = buildTable(busyOffice().sqlite, 'dailyVisits', { to: '2012-03-14' })
    expect(texts(table).map((row) => row.join(' '))).toEqual([
      '3月8日 星期四 0 0',
      '3月9日 星期五 0 0',
      '3月10日 星期六 0 0',
      '3月11日 星期日 0 0',
      '3月12日 星期一 2 2',
      '3月13日 星期二 0 2',
      '3月14日 星期三 1 3',
      '合计  3 3',
    ])
  })

  it('refuses a table it does not know, and totals that are not the sum of their rows', () => {
    const { sqlite, add } = busyOffice()
    expect(() => buildTable(sqlite, 'nothing', { to })).toThrowError(/没有“nothing”这张统计表/)
    add('visit', { teamId: 3 })
    expect(() => buildTable(sqlite, 'activityVisits', { to })).toThrowError(/合计对不上：“走访户数”/)
  })
})
