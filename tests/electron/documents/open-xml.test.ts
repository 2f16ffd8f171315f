/** Every kind of file the office sends on opens in Word and Excel without repair. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerStore } from '../../../db/stores/ledger-store.ts'
import { settingStore } from '../../../db/stores/settings.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import type { Images, Picture } from '../../../electron/documents/images.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { zipWriter } from '../../../electron/export/zip.ts'
import { errorWorkbook } from '../../../electron/import/error-workbook.ts'
import { templateWorkbook } from '../../../electron/import/template-workbook.ts'
import { composeBookOf } from '../../../electron/service/book-desk.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { exportSheetOf } from '../../../electron/service/export-desk.ts'
import type { Field } from '../../../shared/fields/field.ts'
import { caseLedgerIds, ledgers } from '../../../shared/ledgers/index.ts'
import * as P from '../../../shared/paper/paper.ts'
import { type DemoDesk, demoDesk } from '../demo-desk.ts'
import { unzip } from './docx-file.ts'
import { everyPaper, firstRows, type PaperDesk } from './every-paper.ts'
import { openXmlFaults } from './open-xml.ts'
import { greyPicture } from './picture.ts'
import { briefing, images, summary } from './sample-papers.ts'

let demo: DemoDesk
let desk: PaperDesk
beforeAll(() => {
  demo = demoDesk()
  const context = { today: demo.today, actor: () => '谭小禾' }
  desk = { ...demo, settings: settingStore(demo.sqlite), ledgers: ledgerStore(demo.sqlite, context) }
})
afterAll(() => demo.close())

const paper: P.Paper = { title: '', organ: '', fontSet: 'gb2312', sections: [P.portrait([P.p('服务群众')])] }
const picture: Picture = { bytes: greyPicture(400, 300), type: 'png' }
const step = async (): Promise<void> => undefined
describe('Word files keep to the Open XML schema', () => {
  it('finds what is wrong where something is', async () => {
    const zip = zipWriter()
    for (const [name, text] of unzip(await toDocx(paper, new Map())))
      await zip.add(name, (put) => put(text.replace('<w:body>', '<w:body><w:pPr/>')))
    // Without this the other tests would prove nothing.
    expect((await openXmlFaults(zip.bytes(), 'docx')).join()).toContain('/word/document.xml')
  })
  it('the samples', async () => {
    expect(await openXmlFaults(await toDocx(briefing, images), 'docx')).toEqual([])
    expect(await openXmlFaults(await toDocx(summary, images), 'docx')).toEqual([])
  })
  it('every writing of the demo', async () => {
    const ids = demo.sqlite.prepare('SELECT id FROM writing').pluck().all() as number[]
    expect(ids.length).toBeGreaterThan(5)
    for (const id of ids) {
      const { title } = writingStore(demo.sqlite).load(id)
      const { paper, charts, photos } = composeStored(demo, { id })
      for (const isChart of charts.length > 0 ? [false, true] : [false]) {
        const drawn = charts.map(({ key, chart }) => [key, isChart ? { ...picture, chart } : picture] as const)
        const shown: Images = new Map([...photos, ...drawn])
        expect(await openXmlFaults(await toDocx(paper, shown), 'docx'), title).toEqual([])
      }
    }
  })
  it('every kind of paper', async () => {
    for (const { name, make } of everyPaper(desk)) {
      const { paper: made, images: shown } = await make()
      expect(await openXmlFaults(await toDocx(made, shown), 'docx'), name).toEqual([])
    }
  })
  it.each(caseLedgerIds)('%s to be signed in and to be circulated', async (ledger) => {
    for (const mode of ['签字版', '流转版'] as const) {
      const { paper } = await composeBookOf(desk, { ...firstRows(ledger), mode }, step)
      expect(await openXmlFaults(await toDocx(paper, new Map()), 'docx'), mode).toEqual([])
    }
  })
})

describe('workbooks keep to the Open XML schema', () => {
  it('a book that is exported', async () => {
    const { bytes } = await exportSheetOf(desk, { ...firstRows('concern'), format: 'xlsx' }, step)
    expect(await openXmlFaults(bytes, 'xlsx')).toEqual([])
  })
  it('a template with lists and notes', async () => {
    const fields: Readonly<Record<string, Field>> = ledgers.household.fields
    const columns = Object.entries(fields).map(([key, field]) => ({ key, field, options: ['甲', '乙'] }))
    expect(await openXmlFaults(await templateWorkbook('农户名册', columns), 'xlsx')).toEqual([])
  })
  it('the rows an import refused', async () => {
    const row = { at: 3, cells: ['1', '王大山', '11010519491231002'] }
    const bytes = await errorWorkbook({
      heads: ['序号', '姓名', '身份证号'],
      rows: [{ row, issues: [{ field: 'idNumber', message: '应为18位' }] }],
      columnOf: () => 2,
    })
    expect(await openXmlFaults(bytes, 'xlsx')).toEqual([])
  })
})
