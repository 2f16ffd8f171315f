import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerStore } from '../../../db/stores/ledger-store.ts'
import { settingStore } from '../../../db/stores/settings.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeBookOf, exportSheetOf } from '../../../electron/service/export-desk.ts'
import { caseLedgerIds, type LedgerId, ledgers } from '../../../shared/ledgers/index.ts'
import type { Paper } from '../../../shared/paper/paper.ts'
import { maskName } from '../../../shared/rules/mask.ts'
import { type DemoDesk, demoDesk } from '../demo-desk.ts'

let demo: DemoDesk
let desk: Parameters<typeof composeBookOf>[0]
beforeAll(() => {
  demo = demoDesk()
  const context = { today: demo.today, actor: () => '谭小禾' }
  desk = { ...demo, settings: settingStore(demo.sqlite), ledgers: ledgerStore(demo.sqlite, context) }
})
afterAll(() => demo.close())

const step = async (): Promise<void> => undefined
const wish = (ledger: LedgerId) => ({
  ledger,
  query: { conditions: [], search: '', sort: [], withVoid: false },
  columns: ledgers[ledger].word.map(({ field }) => field),
  mode: '台账' as const,
  unmasked: false,
  reason: '',
  filter: '',
  job: 'test',
})
const book = async (ledger: LedgerId, over: object = {}) =>
  (await composeBookOf(desk, { ...wish(ledger), ...over }, step)).paper

const tableOf = (paper: Paper) => {
  const found = paper.sections[0]?.blocks.find(({ kind }) => kind === 'table')
  if (found?.kind !== 'table') throw new Error('No table on the paper')
  return found
}

const keep = process.env.KEEP_BOOKS

describe('books on paper', () => {
  it.each(caseLedgerIds)('prints %s with all its rows, numbered, and says how many pages there are', async (id) => {
    const paper = await book(id)
    const count = demo.sqlite.prepare(
      `SELECT count(*) FROM ${id.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)} WHERE voided_at IS NULL`,
    )
    expect(tableOf(paper).rows.length).toBe(count.pluck().get())
    const layout = layOut(paper)
    const words = JSON.stringify(layout.pages.at(-1))
    expect(words).toContain(`第${layout.pageCount}页　共${layout.pageCount}页`)
    if (keep) {
      mkdirSync(keep, { recursive: true })
      writeFileSync(join(keep, `${id}.docx`), await toDocx(paper, new Map()))
    }
  })
  it('prints a book without rows, marked 无', async () => {
    const query = { ...wish('hazard').query, ids: [] }
    expect(tableOf(await book('hazard', { query })).rows[0]?.[1]?.text).toBe('无')
  })
  it('shows only counts of a restricted book outside the office', async () => {
    const paper = await book('familyPlanning', { mode: '流转版', unmasked: true, reason: '核对' })
    const rows = tableOf(paper).rows
    expect(rows.reduce((sum, row) => sum + Number(row[2]?.text), 0)).toBe(88)
    expect(rows[0]?.length).toBe(3)
  })
  it('leaves no resident’s whole name in what is circulated', async () => {
    const names = demo.sqlite.prepare('SELECT DISTINCT party_a FROM dispute').pluck().all() as string[]
    const people = names.filter((name) => maskName(name) !== name)
    expect(people.length).toBeGreaterThan(20)
    const inOffice = JSON.stringify(await book('dispute'))
    const outside = JSON.stringify(await book('dispute', { mode: '流转版' }))
    expect(people.some((name) => inOffice.includes(name))).toBe(true)
    expect(people.filter((name) => outside.includes(name))).toEqual([])
  })
  it('adds a column to sign in, and the total in words', async () => {
    const paper = await book('condolence', { mode: '签字版' })
    expect(tableOf(paper).head[0]?.at(-1)?.text).toBe('签字')
    expect(JSON.stringify(paper)).toContain('29550.00元（大写：人民币贰万玖仟伍佰伍拾元整）')
    if (keep) writeFileSync(join(keep, 'condolence.docx'), await toDocx(paper, new Map()))
  })
})

describe('sheets', () => {
  it('holds the rows of the query, days and amounts typed, phones masked', async () => {
    const columns = ['no', 'givenOn', 'amount', 'kind', 'phone', 'citizenId']
    const { bytes } = await exportSheetOf(desk, { ...wish('condolence'), columns, format: 'xlsx' }, step)
    const sheet = (await readXlsx(bytes)).sheets[0]
    expect(sheet?.rows.length).toBe(112)
    expect(sheet?.rows[1]?.[1]).toBeInstanceOf(Date)
    expect(sheet?.rows.slice(1).reduce((sum, row) => sum + Number(row[2]), 0)).toBe(29_550)
    for (const row of sheet?.rows.slice(1) ?? []) expect(String(row[4] ?? '***')).toContain('*')
  })
  it('gives whole numbers only for a reason, which stands in the log and cannot be undone', async () => {
    const whole = { ...wish('condolence'), columns: ['phone'], format: 'csv' as const, unmasked: true }
    await expect(exportSheetOf(desk, whole, step)).rejects.toThrow('须写明用途')
    await exportSheetOf(desk, { ...whole, reason: '财政核对' }, step)
    const last = demo.sqlite.prepare('SELECT title FROM change_batch ORDER BY id DESC LIMIT 1').pluck().get()
    expect(last).toContain('财政核对')
    expect(desk.ledgers.changes.state().undo).not.toBe(last)
  })
  it('refuses the rows of a restricted book in a circulated sheet', async () => {
    const sheet = exportSheetOf(desk, { ...wish('petition'), mode: '流转版', format: 'xlsx' }, step)
    await expect(sheet).rejects.toThrow('只出汇总数')
  })
})
