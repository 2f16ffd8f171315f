import { afterAll, describe, expect, it } from 'vitest'
import { writingHandlers } from '../../../electron/service/writing-handlers.ts'
import { routes } from '../../../shared/ipc/routes.ts'
import { metricIds } from '../../../shared/metrics/index.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const handlers = writingHandlers({ current: () => desk })
const cutOff = '2012-03-31'

describe('the routes of writings', () => {
  it('list the demo’s writings: issues from the last to the first, then the 总结', async () => {
    const heads = routes['writing.list'].output.parse(
      await handlers['writing.list']({ kinds: ['briefing', 'teamSummary', 'zoneSummary'] }),
    )
    expect(heads.filter(({ kind }) => kind === 'briefing').map(({ issue, state }) => [issue, state])).toEqual([
      [7, '草稿'],
      ...[6, 5, 4, 3, 2, 1].map((issue) => [issue, '已印发']),
    ])
    expect(heads.filter(({ kind }) => kind === 'teamSummary').map(({ teamName, state }) => teamName + state)).toEqual([
      '第一工作队已印发',
      '第二工作队草稿',
      '第三工作队草稿',
      '第四工作队已印发',
    ])
    expect(heads.filter(({ kind }) => kind === 'zoneSummary')).toHaveLength(1)
  })

  it('count numbers of several scopes in the order asked, and say which they do not know', async () => {
    const numbers = routes['writing.numbers'].output.parse(
      await handlers['writing.numbers']({
        cutOff,
        numbers: [
          { metric: 'visit.households', scope: {} },
          { metric: 'visit.coverage', scope: { teamId: 5 } },
          { metric: 'gone', scope: {} },
          { metric: 'visit.households', scope: { teamId: 1 } },
          { metric: 'visit.times', scope: { from: '2012-03-31' } },
        ],
      }),
    )
    expect(numbers.slice(0, 4).map(({ text, known }) => [text, known])).toEqual([
      ['1862', true],
      ['88.2', true],
      ['—', false],
      ['392', true],
    ])
    expect(Number(numbers[4]?.text)).toBeLessThan(200)
    expect(numbers[0]).toMatchObject({ title: '走访户数' })
  })

  it('count and open the rows of one contact point, which add up to its team’s', async () => {
    const points = desk.sqlite.prepare('SELECT id FROM point WHERE team_id = 2 ORDER BY id').pluck().all() as number[]
    const numbers = points.map((pointId) => ({ metric: 'concern.registered', scope: { pointId } }))
    const [team, ...counted] = await handlers['writing.numbers']({
      cutOff,
      numbers: [{ metric: 'concern.registered', scope: { teamId: 2 } }, ...numbers],
    })
    expect(counted.reduce((sum, { text }) => sum + Number(text), 0)).toBe(Number(team?.text))
    const rows = await handlers['writing.rows']({
      metric: 'concern.registered',
      scope: { pointId: points[0] ?? 0 },
      cutOff,
    })
    expect(rows.ids).toHaveLength(Number(counted[0]?.text))
    const own = desk.sqlite.prepare(
      'SELECT DISTINCT point_id FROM concern WHERE id IN (SELECT value FROM json_each(?))',
    )
    expect(own.pluck().all(JSON.stringify(rows.ids))).toEqual([points[0]])
  })

  it('open the rows behind a number', async () => {
    const rows = await handlers['writing.rows']({ metric: 'hazard.found', scope: { teamId: 3 }, cutOff })
    expect(rows).toMatchObject({ title: '排查隐患', text: '33处', ledger: 'hazard' })
    expect(rows.ids).toHaveLength(33)
    expect(() => handlers['writing.rows']({ metric: 'gone', scope: {}, cutOff })).toThrow('没有这个指标')
  })

  it('offer every metric, table and chart with its 口径', async () => {
    const palette = routes['writing.palette'].output.parse(await handlers['writing.palette']({}))
    expect(palette.metrics.map(({ value }) => value).sort()).toEqual([...metricIds].sort())
    expect([...palette.tables, ...palette.charts, ...palette.metrics].every(({ label, hint }) => label && hint)).toBe(
      true,
    )
  })

  it('create, save, load and void a draft', async () => {
    const made = await handlers['writing.create']({ kind: 'teamSummary', teamId: 5 })
    const saved = await handlers['writing.save']({ ...made, title: '第五工作队总结' })
    expect(routes['writing.load'].output.parse(await handlers['writing.load']({ id: made.id }))).toEqual(saved)
    await handlers['writing.void']({ id: made.id })
    expect(() => handlers['writing.load']({ id: made.id })).toThrow('已作废')
  })

  it('show the photos that can be put in', async () => {
    const photos = routes['photo.list'].output.parse(await handlers['photo.list']({}))
    expect(photos).toMatchObject([{ name: '工作队干部入户走访（示意图）.jpg', width: 1200, height: 800 }])
    expect(photos[0]?.version).toMatch(/^[0-9a-f]{8}$/)
  })
})
