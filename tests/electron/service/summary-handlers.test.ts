import { afterAll, describe, expect, it } from 'vitest'
import { ledgerStore } from '../../../db/stores/ledger-store.ts'
import { summaryHandlers } from '../../../electron/service/summary-handlers.ts'
import type { Receipt } from '../../../shared/ipc/summary-routes.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const ledgers = ledgerStore(desk.sqlite, { today: desk.today, actor: () => '谭小禾' })
const told: unknown[] = []
const handlers = summaryHandlers({ current: () => ({ ...desk, ledgers }) }, (...event) => void told.push(event))

// The service's handlers answer at once.
const receipts = (): Receipt[] => handlers['summary.receipts']({}) as Receipt[]
const of = (teamId: number, kind: Receipt['kind']): Receipt | undefined =>
  receipts().find((one) => one.teamId === teamId && one.kind === kind)

describe('报送登记', () => {
  it('notes a 总结 on the row the register has, and takes it back with 撤销', () => {
    const before = of(2, '阶段总结')
    handlers['summary.receive']({ teamId: 2, kind: '阶段总结', submittedOn: '2012-03-31', receiver: '谭小禾' })
    expect(of(2, '阶段总结')).toMatchObject({ state: '已报', reportId: before?.reportId, submittedOn: '2012-03-31' })
    expect(told).toEqual([['ledger.changed', { ledgers: ['report'] }]])
    ledgers.changes.undo()
    expect(of(2, '阶段总结')?.state).toBe('未报')
  })

  it('makes the row where the register has none', () => {
    desk.sqlite.prepare("UPDATE report SET voided_at = 1 WHERE team_id = 3 AND kind = '调查报告'").run()
    expect(of(3, '调查报告')?.reportId).toBeNull()
    handlers['summary.receive']({ teamId: 3, kind: '调查报告', submittedOn: '2012-03-31', receiver: '谭小禾' })
    expect(of(3, '调查报告')).toMatchObject({ state: '已报' })
    expect(ledgers.row('report', of(3, '调查报告')?.reportId ?? 0).values).toMatchObject({ name: '第三工作队调查报告' })
  })
})
