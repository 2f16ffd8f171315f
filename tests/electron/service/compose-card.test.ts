import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerStore } from '../../../db/stores/ledger-store.ts'
import { settingStore } from '../../../db/stores/settings.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeCardOf } from '../../../electron/service/compose-card.ts'
import type { Paper, TableBlock } from '../../../shared/paper/paper.ts'
import { type DemoDesk, demoDesk } from '../demo-desk.ts'

let demo: DemoDesk
let desk: Parameters<typeof composeCardOf>[0]
beforeAll(() => {
  demo = demoDesk()
  const context = { today: demo.today, actor: () => '谭小禾' }
  desk = { ...demo, settings: settingStore(demo.sqlite), ledgers: ledgerStore(demo.sqlite, context) }
})
afterAll(() => demo.close())

const number = (sql: string): number => Number(demo.sqlite.prepare(sql).pluck().get())
const consoled = (): number => number('SELECT household_id FROM condolence WHERE id = 1')
const tables = (paper: Paper): TableBlock[] =>
  paper.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))
const form = (paper: Paper): string[] =>
  paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'form' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [],
    ),
  )

describe('一户一档', () => {
  it('holds what the household is and every record of it, book by book', () => {
    const id = consoled()
    const { paper, fileName } = composeCardOf(desk, { ledger: 'household', id, unmasked: false, reason: '' })
    const head = desk.ledgers.row('household', id).values.head
    expect(fileName).toBe(`${head}户情一览（一户一档）2012-03-31`)
    expect(form(paper)).toContain(head)
    const related = desk.ledgers.related({ ledger: 'household', id }).books
    expect(tables(paper).map(({ rows }) => rows.length)).toEqual(related.map(({ rows }) => rows.length))
    const given = tables(paper).find(({ caption }) => caption.startsWith('走访慰问登记'))
    expect(given?.rows[0]?.[2]?.text).toMatch(/对象类别：.+；困难情况：.+；慰问金\(元\)：\d+\.00/)
  })

  it('covers numbers unless a reason is given, which is written down', () => {
    const id = number('SELECT id FROM household WHERE citizen_id IS NOT NULL AND phone IS NOT NULL LIMIT 1')
    const { citizenId } = desk.ledgers.row('household', id).values
    const card = (unmasked: boolean, reason: string) =>
      form(composeCardOf(desk, { ledger: 'household', id, unmasked, reason }).paper)
    expect(card(false, '')).not.toContain(citizenId)
    expect(card(false, '')).toContain(`${String(citizenId).slice(0, 6)}********${String(citizenId).slice(-4)}`)
    expect(() => card(true, '')).toThrow('须写明用途')
    expect(card(true, '核对低保名单')).toContain(citizenId)
    expect(number("SELECT count(*) FROM change_batch WHERE title LIKE '%一户一档%用途：核对低保名单%'")).toBe(1)
  })

  it('leaves books out that stay inside, and says so', () => {
    const id = 1
    demo.sqlite.exec('UPDATE violation SET cadre_id = 1, team_id = 1 WHERE id = 1')
    const { paper } = composeCardOf(desk, { ledger: 'cadre', id, unmasked: false, reason: '' })
    expect(tables(paper).some(({ caption }) => caption.startsWith('三不准'))).toBe(false)
    expect(JSON.stringify(paper)).toContain('三不准记录内部掌握，未列入。')
  })

  it('is laid out on pages and written as .docx', async () => {
    const { paper } = composeCardOf(desk, { ledger: 'household', id: consoled(), unmasked: false, reason: '' })
    expect(layOut(paper).pageCount).toBeGreaterThan(0)
    expect((await toDocx(paper, new Map())).byteLength).toBeGreaterThan(4000)
  })
})
