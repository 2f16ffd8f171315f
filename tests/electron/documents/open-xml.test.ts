/** Every kind of file the office sends on opens in Word and Excel without repair. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { zipWriter } from '../../../electron/export/zip.ts'
import { errorWorkbook } from '../../../electron/import/error-workbook.ts'
import { templateWorkbook } from '../../../electron/import/template-workbook.ts'
import { exportSheetOf } from '../../../electron/service/export-desk.ts'
import { exportLogOf } from '../../../electron/service/export-log.ts'
import type { Field } from '../../../shared/fields/field.ts'
import { ledgers } from '../../../shared/ledgers/index.ts'
import * as P from '../../../shared/paper/paper.ts'
import { bookWish, type Composer, composers, expected, type PaperDesk, paperDesk } from './demo-papers.ts'
import { unzip } from './docx-file.ts'
import { openXmlFaults } from './open-xml.ts'
import { briefing, images, summary } from './sample-papers.ts'

let desk: PaperDesk
beforeAll(() => {
  desk = paperDesk()
})
afterAll(() => desk.close())

const paper: P.Paper = { title: '', organ: '', fontSet: 'gb2312', sections: [P.portrait([P.p('服务群众')])] }
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
  it.each(Object.keys(composers) as Composer[])('%s: every kind, from the demo', { timeout: 300_000 }, async (id) => {
    const papers = await composers[id](desk)
    for (const word of expected[id]) expect(papers.map(({ name }) => name).join()).toContain(word)
    for (const { name, paper, images } of papers)
      expect(await openXmlFaults(await toDocx(paper, images), 'docx'), name).toEqual([])
  })
})

describe('workbooks keep to the Open XML schema', () => {
  it('a book that is exported', async () => {
    const { bytes } = await exportSheetOf(desk, { ...bookWish('concern'), format: 'xlsx' }, step)
    expect(await openXmlFaults(bytes, 'xlsx')).toEqual([])
  })
  it('操作日志', async () => {
    const { bytes } = await exportLogOf(desk, {}, step)
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
