import { describe, expect, it } from 'vitest'
import { parseTsv, toHtml, toTsv } from '../../../../renderer/ledgers/range/tsv.ts'

describe('text from a spreadsheet', () => {
  it('is rows and cells, without a row for the line end at its end', () => {
    expect(parseTsv('甲\t乙\r\n丙\t丁\r\n')).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
    expect(parseTsv('甲\n乙')).toEqual([['甲'], ['乙']])
    expect(parseTsv('')).toEqual([['']])
  })
  it('keeps empty cells and rows, and fills up short rows', () => {
    expect(parseTsv('甲\t\t\n\n丁')).toEqual([
      ['甲', '', ''],
      ['', '', ''],
      ['丁', '', ''],
    ])
  })
  it('takes line breaks, tabs and quotes inside a quoted cell', () => {
    expect(parseTsv('"第一行\r\n第二行"\t"他说""好"""\n乙\t丙')).toEqual([
      ['第一行\n第二行', '他说"好"'],
      ['乙', '丙'],
    ])
  })
  it('takes a quote that never closes as a sign of the text', () => {
    expect(parseTsv('"甲\t乙')).toEqual([['"甲', '乙']])
    expect(parseTsv('"甲"乙\t丙')).toEqual([['"甲"乙', '丙']])
  })
  it('comes back as it went', () => {
    const cells = [
      ['甲', '两\n行', '带"引号"'],
      ['', '制\t表', '430102199001011234'],
    ]
    expect(parseTsv(toTsv(cells))).toEqual(cells)
  })
  it('reads 50,000 cells at once', () => {
    const cells = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 10 }, (_, i) => `值"${row}-${i}`))
    expect(parseTsv(toTsv(cells))).toEqual(cells)
  })
})

it('writes a table without letting a cell become markup', () => {
  const html = toHtml([['<b>&"', '两\n行']])
  expect(html).toContain('&lt;b&gt;&amp;&quot;')
  expect(html).toContain('两<br>行')
})
