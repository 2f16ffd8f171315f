import { afterAll, describe, expect, it } from 'vitest'
import { overview } from '../../../db/metrics/overview.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const differing = () => overview(desk.sqlite, desk.today()).alerts.filter(({ id }) => id === 'W-37')

describe('W-37 on the overview', () => {
  it('tells of the numbers of signed texts that the rows no longer bear out, the drafts’ never', () => {
    const [sixth, ...others] = differing()
    expect(others).toEqual([])
    expect(sixth).toMatchObject({ level: 'blue', metric: 'opinion.collected', count: 1 })
    expect(sixth?.title).toMatch(/^简报第6期有1处数字与现在的数据不同：\D+\d+→\d+$/)
  })

  it('names a text again for each later change of rows', () => {
    desk.sqlite.prepare("UPDATE visit SET voided_at = 1 WHERE team_id = 1 AND visited_on <= '2012-03-12'").run()
    expect(differing().length).toBeGreaterThan(1)
    expect(differing().every(({ title }) => !/undefined|NaN/.test(title))).toBe(true)
  })
})
