import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerStore } from '../../../db/stores/ledger-store.ts'
import { settingStore } from '../../../db/stores/settings.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeBookOf } from '../../../electron/service/book-desk.ts'
import { exportSheetOf } from '../../../electron/service/export-desk.ts'
import { caseLedgerIds, type LedgerId, ledgers } from '../../../shared/ledgers/index.ts'
import type { Paper } from '../../../shared/paper/paper.ts'
import { maskName } from '../../../shared/rules/mask.ts'
import { type DemoDesk, demoDesk } from '../demo-desk.ts'
import { canReadSheets, csvOf } from '../documents/rendered.ts'

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
  form: 'rows' as const,
  unmasked: false,
  reason: '',
  filter: '',
  job: 'test',
})
const book = async (ledger: LedgerId, over: object = {}) =>
  (await composeBookOf(desk, { ...wish(ledger), format: 'docx', ...over }, step)).paper

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

describe('what each print mode lets out', () => {
  const id = '430381194912310021'
  const phone = '13873512345'
  const columns = ['householdId', 'phone', 'citizenId', 'hardship', 'amount']
  let person = ''
  beforeAll(() => {
    demo.sqlite
      .prepare('UPDATE condolence SET phone = ?, citizen_id = ?, hardship = ? WHERE id = 1')
      .run(phone, id, `家属电话${phone}，证号${id}，年老多病`)
    const head = demo.sqlite.prepare(
      'SELECT head FROM household WHERE id = (SELECT household_id FROM condolence WHERE id = 1)',
    )
    person = String(head.pluck().get())
    expect(maskName(person)).not.toBe(person)
  })
  const outputs = async (mode: '台账' | '签字版' | '流转版', over: object = {}): Promise<string[]> => {
    const asked = { ...wish('condolence'), columns, mode, ...over }
    const { bytes } = await exportSheetOf(desk, { ...asked, format: 'csv' }, step)
    const sheet = await exportSheetOf(desk, { ...asked, format: 'xlsx' }, step)
    const paper = JSON.stringify(await book('condolence', { columns, mode, ...over }))
    return [Buffer.from(bytes).toString('utf8'), JSON.stringify((await readXlsx(sheet.bytes)).sheets[0]?.rows), paper]
  }

  it.each(['台账', '签字版', '流转版'] as const)(
    'covers numbers in %s, in their own columns and in sentences',
    async (mode) => {
      for (const text of await outputs(mode)) {
        expect(text).not.toContain(id)
        expect(text).not.toContain(phone)
        expect(text).toContain('138****2345')
        expect(text).toContain('430381********0021')
      }
    },
  )
  it('names residents in the office’s prints and not in the circulated one', async () => {
    for (const text of [...(await outputs('台账')), ...(await outputs('签字版'))]) expect(text).toContain(person)
    for (const text of await outputs('流转版')) expect(text).not.toContain(person)
  })
  it('lets whole numbers out for a reason, but never in the circulated print', async () => {
    const whole = { unmasked: true, reason: '财政核对' }
    for (const text of await outputs('签字版', whole)) expect(text).toContain(id)
    for (const text of await outputs('流转版', whole)) expect(text).not.toContain(id)
  })
  it.each(['familyPlanning', 'petition', 'violation'] as const)(
    'circulates no name of %s, only counts',
    async (ledger) => {
      const named = { familyPlanning: 'person', petition: 'petitioner', violation: 'person' }[ledger]
      const table = ledger === 'familyPlanning' ? 'family_planning' : ledger
      const paper = await book(ledger, { mode: '流转版' })
      const key = Object.hasOwn(ledgers[ledger].fields, named) ? named : 'content'
      const words = demo.sqlite
        .prepare(`SELECT DISTINCT ${key} FROM ${table} WHERE ${key} <> ''`)
        .pluck()
        .all() as string[]
      expect(words.length).toBeGreaterThan(0)
      const cells = tableOf(paper).rows.flatMap((row) => row.map(({ text }) => text))
      expect(words.filter((word) => cells.some((cell) => cell.includes(word)))).toEqual([])
    },
  )
})

describe('the log of exports', () => {
  it('tells of whole numbers and forgets nothing that can be done again', async () => {
    const { changes } = desk.ledgers
    const row = desk.ledgers.page('concern', desk.ledgers.open('concern', wish('concern').query).view, 0, 1).rows[0]
    if (!row) throw new Error('The demo has no 民情')
    desk.ledgers.edit('concern', { id: row.id, version: row.version, values: { remark: '导出前的改动' } })
    changes.undo()
    const redo = changes.state().redo
    expect(redo).not.toBeNull()
    await exportSheetOf(
      desk,
      { ...wish('condolence'), columns: ['phone'], format: 'csv', unmasked: true, reason: '核对' },
      step,
    )
    expect(changes.state().redo).toBe(redo)
    changes.redo()
    expect(demo.sqlite.prepare('SELECT remark FROM concern WHERE id = ?').pluck().get(row.id)).toBe('导出前的改动')
  })
})

describe.skipIf(!canReadSheets)('a workbook in another program', () => {
  it('opens with the values it was given', async () => {
    const columns = ['no', 'givenOn', 'householdId', 'kind', 'amount']
    const { bytes } = await exportSheetOf(desk, { ...wish('condolence'), columns, format: 'xlsx' }, step)
    const rows = demo.sqlite
      .prepare(
        `SELECT c.no, c.given_on, h.head, c.kind, printf('%.2f', c.amount / 100.0) FROM condolence c
         JOIN household h ON h.id = c.household_id WHERE c.voided_at IS NULL ORDER BY c.no`,
      )
      .raw()
      .all() as string[][]
    const read = csvOf(bytes)
      .slice(1)
      .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
    expect(read.map(([no, day, , kind, amount]) => [no, day, kind, amount])).toEqual(
      rows.map(([no, day, , kind, amount]) => [no, day, kind, amount]),
    )
    for (const [i, [, , household = '']] of read.entries()) expect(household).toContain(rows[i]?.[2])
  })
})
