import { describe, expect, it } from 'vitest'
import type { StatTable } from '../../../../shared/metrics/results.ts'
import type { LineItem, PaperLayout } from '../../../../shared/paper/layout.ts'
import { standing } from '../../../../shared/writing/proofing/finding.ts'
import { pages } from '../../../../shared/writing/proofing/pages.ts'
import { findingAt, type Passage } from '../../../../shared/writing/proofing/passages.ts'
import { leakFinder, noSecrets } from '../../../../shared/writing/proofing/secrets.ts'
import { tableLeaks, tableSums } from '../../../../shared/writing/proofing/tables.ts'

const tableOf = (rows: string[][]): StatTable => ({
  id: 'test',
  caption: '走访情况',
  unit: '',
  orientation: 'portrait',
  columns: [{ weight: 1 }, { weight: 1 }, { weight: 1 }],
  head: [['工作队', '户数', '覆盖率(%)'].map((text) => ({ text }))],
  rows: rows.map((row) => row.map((text) => ({ text }))),
  totalRow: true,
  notes: [],
})

describe('tables', () => {
  it('are refused when a column does not add up; shares and averages have no sum', () => {
    const rows = [
      ['第一工作队', '10', '50.0'],
      ['第二工作队', '20', '60.0'],
    ]
    expect(tableSums(tableOf([...rows, ['合计', '30', '56.7']]), 'blocks.0')).toEqual([])
    expect(tableSums(tableOf([...rows, ['合计', '31', '56.7']]), 'blocks.0')).toMatchObject([
      { rule: 'sum', place: { path: 'blocks.0' } },
    ])
  })

  it('say which names they would have shown', () => {
    const find = leakFinder({ ...noSecrets, residents: new Map([['瞿满生', '信访包案台账']]) })
    const table = tableOf([['瞿满生', '1', '—']])
    expect(tableLeaks(table, 'attachments.2', { find, isKept: false })).toMatchObject([
      { rule: 'tableNames', message: expect.stringContaining('1处个人信息（瞿满生）') },
    ])
    expect(tableLeaks(tableOf([['第一工作队', '1', '—']]), 'blocks.0', { find, isKept: false })).toEqual([])
  })
})

const lineAt = (y: number, text: string): LineItem => ({
  kind: 'line',
  x: 28,
  y,
  width: 156,
  height: 10,
  align: 'left',
  runs: [{ text, face: 'hei', size: 16 }],
})
const layoutOf = (fillOfLastPage: number, ...sheets: LineItem[][]): PaperLayout => ({
  fontSet: 'gb2312',
  pages: sheets.map((items, i) => ({ number: i + 1, orientation: 'portrait', width: 210, height: 297, items })),
  pageCount: sheets.length,
  fillOfLastPage,
})
const heading: Passage = { path: 'blocks.4', level: 1, text: '二、主要成效', numbers: [] }

describe('pages', () => {
  it('must not end with a heading, nor be left nearly empty', () => {
    const [first, number, last] = [lineAt(40, '正文'), lineAt(270, '— 1 —'), lineAt(250, '二、主要成效')]
    expect(pages(layoutOf(0.05, [last, number, first], [first]), [heading]).map(({ rule }) => rule)).toEqual([
      'orphanHeading',
      'scantPage',
    ])
    expect(pages(layoutOf(0.5, [first, number], [last, first]), [heading])).toEqual([])
    expect(pages(layoutOf(0.05, [first]), [heading])).toEqual([])
  })
})

describe('what stands in the way of 签发', () => {
  it('is all that must be changed, ticked or not, and what nobody ticked', () => {
    const passage: Passage = { path: 'blocks.0', level: 0, text: '平安生产，共10户', numbers: [] }
    const must = findingAt(passage, { start: 0, end: 2 }, { rule: 'scrambled', message: '错' })
    const check = findingAt(passage, { start: 6, end: 8 }, { rule: 'typedNumber', message: '核' })
    expect(standing([must, check], [])).toEqual([must, check])
    expect(standing([must, check], [must.key, check.key])).toEqual([must])
  })
})
