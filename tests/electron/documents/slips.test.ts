import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LedgerStore, ledgerStore } from '../../../db/stores/ledger-store.ts'
import { type SettingStore, settingStore } from '../../../db/stores/settings.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeSlipsOf } from '../../../electron/service/compose-slips.ts'
import type { HandledLedgerId } from '../../../shared/ledgers/index.ts'
import { type SlipKind, slipKinds, slipStatuses } from '../../../shared/slips/slip.ts'
import { type DemoDesk, demoDesk } from '../demo-desk.ts'
import { pagesOf } from './pdf-pages.ts'
import { canRender, printed } from './rendered.ts'

let desk: DemoDesk & { readonly ledgers: LedgerStore; readonly settings: SettingStore }
beforeAll(() => {
  const demo = demoDesk()
  desk = {
    ...demo,
    ledgers: ledgerStore(demo.sqlite, { today: demo.today, actor: () => '谭小禾' }),
    settings: settingStore(demo.sqlite),
  }
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

const plainWay = { unmasked: false, reason: '' } as const

describe('slips', () => {
  it.each(slipKinds)('sets a %s on a page of its own with its 存根', (kind) => {
    const ids = idsFor('hazard', kind, 2)
    const slips = composeSlipsOf(desk, { ledger: 'hazard', ids, kind, perPage: 1, ...plainWay })
    expect(layOut(slips.paper).pageCount).toBe(ids.length)
    expect(words(slips)).toContain('存根')
  })

  it.each(slipKinds)('sets four %s on a page', (kind) => {
    const ids = idsFor('concern', kind, 9)
    const slips = composeSlipsOf(desk, { ledger: 'concern', ids, kind, perPage: 4, ...plainWay })
    expect(ids.length).toBeGreaterThan(4)
    expect(layOut(slips.paper).pageCount).toBe(Math.ceil(ids.length / 4))
  })

  it('leaves out rows a slip makes no sense for, and says so when none is left', () => {
    const [open = 0] = idsFor('concern', '催办单', 1)
    const [settled = 0] = idsFor('concern', '销号单', 1)
    const wanted = { ledger: 'concern', kind: '催办单', perPage: 1, ...plainWay } as const
    expect(composeSlipsOf(desk, { ...wanted, ids: [open, settled] }).fileName).toBe('催办单（1份）')
    expect(() => composeSlipsOf(desk, { ...wanted, ids: [settled] })).toThrow('没有可以开催办单的')
  })

  it.runIf(canRender)('prints as laid out: four a page, none cut', { timeout: 60_000 }, async () => {
    const ids = idsFor('concern', '交办单', 8)
    const { paper } = composeSlipsOf(desk, { ledger: 'concern', ids, kind: '交办单', perPage: 4, ...plainWay })
    const pages = pagesOf(printed(await toDocx(paper, new Map())))
    expect(pages).toHaveLength(2)
  })

  it.each(slipKinds)('keeps four %s on a page, and one on one, whatever length the words have', (kind) => {
    const ids = idsFor('concern', kind, 4)
    desk.sqlite.exec('SAVEPOINT long')
    const long = '关于樟树坪村第三村民小组机耕道涵管堵塞影响春耕育秧要求尽快疏通并赔偿损失的反映'
    desk.sqlite
      .prepare(
        `UPDATE concern SET title = ?, content = ?, result = ?, instruction = ?, responsible = ?, follow_up_by = ?, approved_by = ?
         WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .run(
        long,
        long.repeat(12),
        long.repeat(12),
        long.repeat(5),
        '办公室主任欧阳上官诸葛司徒夏侯、副主任皇甫',
        '活动办公室综合协调组联络员欧阳上官诸葛',
        '活动领导小组办公室常务副主任欧阳上官',
        JSON.stringify(ids),
      )
    desk.sqlite.exec("UPDATE organ SET name = name || '城乡建设与综合行政执法监督管理协调领导小组办公室'")
    const four = composeSlipsOf(desk, { ledger: 'concern', ids, kind, perPage: 4, ...plainWay })
    const one = composeSlipsOf(desk, { ledger: 'concern', ids, kind, perPage: 1, ...plainWay })
    desk.sqlite.exec('ROLLBACK TO long; RELEASE long')
    expect(ids).toHaveLength(4)
    expect([layOut(four.paper).pageCount, layOut(one.paper).pageCount]).toEqual([1, 4])
  })

  it('masks numbers of persons in what is said, but for a reason that stands in the log (W-38)', () => {
    const ids = idsFor('concern', '交办单', 1)
    desk.sqlite.exec('SAVEPOINT numbers')
    desk.sqlite
      .prepare('UPDATE concern SET content = ? WHERE id = ?')
      .run('请与瞿满生（身份证430102195001011234，电话13900001234）联系。', ids[0])
    const wanted = { ledger: 'concern', ids, kind: '交办单', perPage: 1 } as const
    const masked = words(composeSlipsOf(desk, { ...wanted, ...plainWay }))
    expect(masked).toContain('瞿满生')
    expect(masked).toContain('139****1234')
    expect(masked).not.toMatch(/195001011|13900001234/)
    expect(() => composeSlipsOf(desk, { ...wanted, unmasked: true, reason: '' })).toThrow('须写明用途')
    const whole = words(composeSlipsOf(desk, { ...wanted, unmasked: true, reason: '上门核实' }))
    const log = desk.sqlite.prepare('SELECT title FROM change_batch ORDER BY id DESC LIMIT 1').pluck().get()
    desk.sqlite.exec('ROLLBACK TO numbers; RELEASE numbers')
    expect(whole).toContain('13900001234')
    expect(log).toBe('开民情台账交办单1份（未遮盖，用途：上门核实）')
  })
})
