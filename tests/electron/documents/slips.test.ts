import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LedgerStore, ledgerStore } from '../../../db/stores/ledger-store.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeSlipsOf } from '../../../electron/service/compose-slips.ts'
import type { HandledLedgerId } from '../../../shared/ledgers/index.ts'
import { type SlipKind, slipKinds, slipStatuses } from '../../../shared/slips/slip.ts'
import { type DemoDesk, demoDesk } from '../demo-desk.ts'
import { canRender, pagesOf, printed } from './rendered.ts'

let desk: DemoDesk & { readonly ledgers: LedgerStore }
beforeAll(() => {
  const demo = demoDesk()
  desk = { ...demo, ledgers: ledgerStore(demo.sqlite, { today: demo.today, actor: () => '谭小禾' }) }
})
afterAll(() => desk.close())

const idsFor = (ledger: HandledLedgerId, kind: SlipKind, count: number): number[] => {
  const table = { familyPlanning: 'family_planning', partyBuilding: 'party_building', publicOrder: 'public_order' }
  const name = (table as Record<string, string>)[ledger] ?? ledger
  const more = kind === '督办单' ? "AND supervision IN ('黄牌', '红牌')" : ''
  return desk.sqlite
    .prepare(`SELECT id FROM ${name} WHERE status IN (SELECT value FROM json_each(?)) ${more} ORDER BY id LIMIT ?`)
    .pluck()
    .all(JSON.stringify(slipStatuses[kind]), count) as number[]
}

const words = (slips: ReturnType<typeof composeSlipsOf>): string =>
  layOut(slips.paper)
    .pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? item.runs : [])))
    .map(({ text }) => text)
    .join('')

describe('slips', () => {
  it.each(slipKinds)('sets a %s on a page of its own with its 存根', (kind) => {
    const ids = idsFor('hazard', kind, 2)
    const slips = composeSlipsOf(desk, { ledger: 'hazard', ids, kind, perPage: 1 })
    expect(layOut(slips.paper).pageCount).toBe(ids.length)
    expect(words(slips)).toContain('存根')
  })

  it.each(slipKinds)('sets four %s on a page', (kind) => {
    const ids = idsFor('concern', kind, 9)
    const slips = composeSlipsOf(desk, { ledger: 'concern', ids, kind, perPage: 4 })
    expect(ids.length).toBeGreaterThan(4)
    expect(layOut(slips.paper).pageCount).toBe(Math.ceil(ids.length / 4))
  })

  it('leaves out rows a slip makes no sense for, and says so when none is left', () => {
    const [open = 0] = idsFor('concern', '催办单', 1)
    const [settled = 0] = idsFor('concern', '销号单', 1)
    const wanted = { ledger: 'concern', kind: '催办单', perPage: 1 } as const
    expect(composeSlipsOf(desk, { ...wanted, ids: [open, settled] }).fileName).toBe('催办单（1份）')
    expect(() => composeSlipsOf(desk, { ...wanted, ids: [settled] })).toThrow('没有可以开催办单的')
  })

  it.runIf(canRender)('prints as laid out: four a page, none cut', { timeout: 60_000 }, async () => {
    const ids = idsFor('concern', '交办单', 8)
    const { paper } = composeSlipsOf(desk, { ledger: 'concern', ids, kind: '交办单', perPage: 4 })
    const pages = pagesOf(printed(await toDocx(paper, new Map())))
    expect(pages).toHaveLength(2)
  })
})
