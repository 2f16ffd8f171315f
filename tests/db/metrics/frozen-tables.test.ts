import { describe, expect, it } from 'vitest'
import type { Cover } from '../../../db/metrics/frozen/cover.ts'
import { coverOf } from '../../../db/metrics/frozen/cover.ts'
import { changedCells, columnNames } from '../../../db/metrics/frozen/frozen-tables.ts'
import type { StatTable } from '../../../shared/metrics/results.ts'
import type { TableBlock } from '../../../shared/paper/paper.ts'
import { memoryDatabase } from '../database.ts'

const plain: Cover = { isSame: (a, b) => a === b, shown: (text) => text }
const head = (names: string[]) => [names.map((text) => ({ text }))]
const signed = (names: string[], rows: string[][]): TableBlock => ({
  kind: 'table',
  caption: '表1　名单',
  unit: '',
  columns: names.map(() => ({ weight: 1 })),
  head: head(names),
  rows: rows.map((row) => row.map((text) => ({ text }))),
  totalRow: false,
})
const now = (names: string[], rows: string[][]): StatTable => ({
  id: 'x',
  caption: '名单',
  unit: '',
  orientation: 'portrait',
  columns: names.map(() => ({ weight: 1 })),
  head: head(names),
  rows: rows.map((row) => row.map((text) => ({ text }))),
  totalRow: false,
  notes: [],
})
const told = (names: string[], before: string[][], after: string[][], cover = plain) =>
  changedCells(signed(names, before), now(names, after), cover).map(({ row, column, shown, now: later }) =>
    [row, column, shown, later].join(' '),
  )

describe('a signed table held against the same table of today', () => {
  it('names each differing cell by its row and its column, wherever the row stands now', () => {
    const names = ['名次', '工作队', '户数']
    const before = [
      ['1', '第一工作队', '12'],
      ['2', '第二工作队', '10'],
    ]
    const after = [
      ['1', '第二工作队', '13'],
      ['2', '第一工作队', '12'],
    ]
    expect(told(names, before, after)).toEqual(['第一工作队 名次 1 2', '第二工作队 名次 2 1', '第二工作队 户数 10 13'])
  })

  it('tells of rows that came and went, not of the running numbers after them', () => {
    const names = ['序号', '类别', '事项']
    const before = [
      ['1', '道路', '修路'],
      ['2', '水利', '清渠'],
      ['3', '道路', '修路'],
    ]
    const after = [
      ['1', '用电', '换线'],
      ['2', '道路', '修路'],
      ['3', '道路', '修路'],
    ]
    expect(told(names, before, after)).toEqual(['用电 整行 — 1，用电，换线', '水利 整行 2，水利，清渠 —'])
  })

  it('takes a name that is covered on one side only for the same', () => {
    const names = ['户主', '慰问金']
    const cover = coverOf(memoryDatabase(), { edition: '流转版' })
    expect(told(names, [['瞿××', '300']], [['瞿满生', '300']], cover)).toEqual([])
    expect(told(names, [['瞿××', '300']], [['瞿满生', '500']], cover)).toEqual(['瞿×× 慰问金 300 500'])
    expect(told(names, [['瞿××', '300']], [['瞿××', '500']], cover)).toEqual(['瞿×× 慰问金 300 500'])
  })

  it('joins heads of two rows', () => {
    const two = [
      [
        { text: '工作队', rows: 2 },
        { text: '走访', columns: 2 },
      ],
      [{ text: '户数' }, { text: '户次' }],
    ]
    expect(columnNames(two, 3)).toEqual(['工作队', '走访·户数', '走访·户次'])
  })
})
