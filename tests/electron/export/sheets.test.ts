import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { csvLine } from '../../../electron/export/csv.ts'
import { encodeGb18030 } from '../../../electron/export/gb18030.ts'
import { workbookBytes } from '../../../electron/export/workbook.ts'

const payloads = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '＋1', '－1+2', '＠x']

describe('csv', () => {
  it('turns no typed text into a formula', () => {
    for (const payload of payloads) expect(csvLine([payload])).toBe(`"'${payload}"\r\n`)
  })
  it('quotes quotes and leaves plain and negative numbers alone', () => {
    expect(csvLine(['a"b', '-3.5', '12'])).toBe('"a""b","-3.5","12"\r\n')
  })
  it('reads back from GB18030 whole, four-byte characters too', () => {
    const text = '云岭民情①，喆堃彧镕㐀𠮷€é ABC\r\n'
    expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text)
  })
})

async function* slices() {
  yield [
    [
      { kind: 'day', day: '2012-03-08' } as const,
      { kind: 'number', value: 266.2, decimals: 2 } as const,
      { kind: 'text', text: '110105194912310021' } as const,
      { kind: 'text', text: '=1+1' } as const,
    ],
    [
      undefined,
      undefined,
      { kind: 'text', text: 'a\u0001b\r\n_x0041_<&>' } as const,
      { kind: 'text', text: '长'.repeat(40_000) } as const,
    ],
  ]
}

describe('xlsx', () => {
  it('opens again with typed cells, words as words, the filter, the lists and the notes', async () => {
    const column = { width: 12, words: [] }
    const bytes = await workbookBytes({
      title: '民情台账',
      columns: [
        { head: '日期', ...column },
        { head: '金额', ...column },
        { head: '身份证号', ...column },
        { head: '性质', width: 12, words: ['诉求', '意见'] },
      ],
      slices: slices(),
      notes: [['筛选', '无（全部）']],
    })
    const book = await readXlsx(bytes)
    const [sheet, notes] = book.sheets
    expect(book.sheets.map(({ name }) => name)).toEqual(['民情台账', '说明', '选项'])
    expect(sheet?.rows[1]?.slice(1)).toEqual([266.2, '110105194912310021', '=1+1'])
    expect(sheet?.rows[1]?.[0]).toEqual(new Date('2012-03-08T00:00:00Z'))
    expect(sheet?.rows[2]?.[2]).toBe('ab\n_x0041_<&>')
    expect(String(sheet?.rows[2]?.[3]).length).toBe(32_767)
    expect(sheet?.dataValidations?.length).toBe(1)
    expect(notes?.rows[0]).toEqual(['筛选', '无（全部）'])
  })
})
