import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerStore } from '../../../db/stores/ledger-store.ts'
import { settingStore } from '../../../db/stores/settings.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeBookOf, previewBookOf } from '../../../electron/service/book-desk.ts'
import { checkExportOf } from '../../../electron/service/export-rows.ts'
import type { BookInput } from '../../../electron/service/internals.ts'
import { type LedgerId, ledgers } from '../../../shared/ledgers/index.ts'
import type { Paper, TableBlock } from '../../../shared/paper/paper.ts'
import type { BookFormId } from '../../../shared/rules/book-forms.ts'
import { type DemoDesk, demoDesk } from '../demo-desk.ts'
import { pagesOf } from '../documents/pdf-pages.ts'
import { canRender, printed } from '../documents/rendered.ts'

let demo: DemoDesk
let desk: Parameters<typeof composeBookOf>[0]
beforeAll(() => {
  demo = demoDesk()
  const context = { today: demo.today, actor: () => '谭小禾' }
  desk = { ...demo, settings: settingStore(demo.sqlite), ledgers: ledgerStore(demo.sqlite, context) }
})
afterAll(() => demo.close())

const step = async (): Promise<void> => undefined
const wish = (ledger: LedgerId, form: BookFormId): BookInput => ({
  ledger,
  query: { conditions: [], search: '', sort: [], withVoid: false },
  columns: ledgers[ledger].word.map(({ field }) => field),
  mode: '台账',
  form,
  unmasked: false,
  reason: '',
  filter: '',
  job: 'test',
  format: 'docx',
})
const keep = process.env.KEEP_BOOKS
const paperOf = async (ledger: LedgerId, form: BookFormId): Promise<Paper> => {
  const { paper } = await composeBookOf(desk, wish(ledger, form), step)
  if (keep) {
    mkdirSync(keep, { recursive: true })
    writeFileSync(join(keep, `${form}.docx`), await toDocx(paper, new Map()))
  }
  return paper
}
const tableOf = (paper: Paper): TableBlock => {
  const found = paper.sections[0]?.blocks.find(({ kind }) => kind === 'table')
  if (found?.kind !== 'table') throw new Error('No table on the paper')
  return found
}
const lastRow = (table: TableBlock): string[] => (table.rows.at(-1) ?? []).map(({ text }) => text)
const numbers = (table: TableBlock, column: number): number[] =>
  table.rows.slice(0, -1).map((row) => Number(row[column]?.text))
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const sql = (text: string): number => Number(demo.sqlite.prepare(text).pluck().get())

describe('安全 monthly form', () => {
  const live = "FROM hazard WHERE voided_at IS NULL AND status <> '草稿'"
  const fixed =
    "((review_result = '合格' AND reviewed_on <= '2012-03-31') OR (status = '已销号' AND cleared_on <= '2012-03-31'))"

  it('counts what SQL counts, class by class and in all', async () => {
    const table = tableOf(await paperOf('hazard', 'hazardMonthly'))
    expect(table.columns).toHaveLength(13)
    const wanted = [
      sql(`SELECT count(*) FROM (SELECT DISTINCT industry, site ${live})`),
      sql(`SELECT count(*) ${live} AND grade <> '重大'`),
      sql(`SELECT count(*) ${live} AND grade <> '重大' AND ${fixed}`),
      sql(`SELECT count(*) ${live} AND grade = '重大'`),
      sql(`SELECT count(*) ${live} AND grade = '重大' AND ${fixed}`),
      sql(`SELECT count(*) ${live} AND in_plan = 1`),
      sql(`SELECT count(*) ${live} AND listing IN ('区级', '市级', '省级')`),
      sql(`SELECT coalesce(sum(funds), 0) / 100.0 ${live}`),
    ]
    const columns = [1, 2, 3, 5, 6, 8, 10, 12]
    expect(columns.map((column) => Number(lastRow(table)[column]))).toEqual(wanted)
    expect(wanted[1]).toBeGreaterThan(0)
    for (const [i, column] of columns.entries())
      expect(sum(numbers(table, column))).toBeCloseTo(wanted[i] ?? Number.NaN, 6)
  })

  it('gives the figures of the metric dictionary', async () => {
    const total = lastRow(tableOf(await paperOf('hazard', 'hazardMonthly')))
    const scope = { to: '2012-03-31' }
    expect(Number(total[2])).toBe(desk.metrics.value('hazard.general', scope).amount)
    expect(Number(total[3])).toBe(desk.metrics.value('hazard.generalFixed', scope).amount)
    expect(Number(total[5])).toBe(desk.metrics.value('hazard.major', scope).amount)
  })
})

describe('矛盾 summary form', () => {
  it('counts what SQL counts; the scales add up to all disputes', async () => {
    const table = tableOf(await paperOf('dispute', 'disputeSummary'))
    const live = "FROM dispute WHERE voided_at IS NULL AND status <> '草稿'"
    const settled = "status IN ('已办结', '已回访', '已销号') AND coalesce(closed_on, '') <= '2012-03-31'"
    const total = lastRow(table)
    expect(Number(total[3])).toBe(sql(`SELECT count(*) ${live}`))
    expect(Number(total[4])).toBe(sql(`SELECT count(*) ${live} AND ${settled}`))
    expect(Number(total[6])).toBe(sql(`SELECT count(*) ${live} AND ${settled} AND outcome = '达成协议'`))
    expect(Number(total[1])).toBe(sql(`SELECT count(*) ${live} AND inspected_on LIKE '2012-03-%'`))
    expect(sum(total.slice(8, 11).map(Number))).toBe(Number(total[3]))
    for (const column of [1, 2, 3, 4, 6, 8, 9, 10, 11, 12, 14])
      expect(sum(numbers(table, column))).toBe(Number(total[column]))
  })

  it('names the teams that have nothing registered', async () => {
    const [team] = demo.sqlite.prepare('SELECT id, name FROM team ORDER BY id LIMIT 1').all() as {
      id: number
      name: string
    }[]
    const query = {
      ...wish('dispute', 'rows').query,
      conditions: [{ field: 'teamId', op: 'equals' as const, value: team?.id ?? 0 }],
    }
    const { paper } = await composeBookOf(desk, { ...wish('dispute', 'disputeSummary'), query }, step)
    const words = JSON.stringify(paper)
    expect(words).toContain('尚无登记的工作队')
    expect(words.slice(words.indexOf('尚无登记的工作队'))).not.toContain(team?.name)
  })
})

describe('the old 矛盾 register', () => {
  it('has eight columns', async () => {
    const table = tableOf(await paperOf('dispute', 'disputeLegacy'))
    const heads = ['序号', '排查部门', '排查日期', '单位地点', '矛盾纠纷简况及原因', '责任单位', '责任领导', '调处情况']
    expect(table.head[0]?.map(({ text }) => text)).toEqual(heads)
  })
})

describe('before a place for the file is chosen', () => {
  it('refuses what cannot be done, in words that say what to do instead', () => {
    expect(() => checkExportOf(desk, { ...wish('concern', 'rows'), unmasked: true })).toThrow('须写明用途')
    expect(() => checkExportOf(desk, wish('concern', 'hazardMonthly'))).toThrow('没有这种表式')
    const columns = Array.from({ length: 17 }, () => 'content')
    expect(() => checkExportOf(desk, { ...wish('concern', 'rows'), columns })).toThrow('最多16栏')
  })
  it('names the file by its form', () => {
    expect(checkExportOf(desk, wish('hazard', 'hazardMonthly')).fileName).toContain('月报表')
  })
  it('shows the book covered even where it is to be exported whole', async () => {
    demo.sqlite.prepare("UPDATE condolence SET phone = '13873512345' WHERE id = 1").run()
    const whole = { ...wish('condolence', 'rows'), columns: ['phone'], unmasked: true, reason: '核对' }
    const shown = await previewBookOf(desk, whole)
    expect(shown.isWhole).toBe(true)
    expect(JSON.stringify(shown.paper)).toContain('138****2345')
    expect(JSON.stringify(shown.paper)).not.toContain('13873512345')
  })
})

describe.skipIf(!canRender)('in LibreOffice', () => {
  it.each(['hazardMonthly', 'disputeSummary'] as const)('%s stands on the pages of the layout', async (form) => {
    const paper = await paperOf(form === 'hazardMonthly' ? 'hazard' : 'dispute', form)
    expect(pagesOf(printed(await toDocx(paper, new Map())))).toHaveLength(layOut(paper).pageCount)
  })
  it('a book’s pages are numbered as the layout counts them', async () => {
    const paper = await paperOf('hazard', 'rows')
    const pages = pagesOf(printed(await toDocx(paper, new Map())))
    expect(pages).toHaveLength(layOut(paper).pageCount)
    expect(pages.at(-1)?.rows.at(-1)?.text).toContain(`第${pages.length}页共${pages.length}页`)
  })
})
