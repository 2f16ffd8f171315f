/** What must not stand alone at the foot of a page, or on a page of its own. */
import { describe, expect, it } from 'vitest'
import { fitColumns } from '../../../electron/documents/compose/fit-columns.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import type { LayoutPage } from '../../../shared/paper/layout.ts'
import * as P from '../../../shared/paper/paper.ts'

const paper = (blocks: readonly P.PaperBlock[], isWide = false): P.Paper => ({
  title: '',
  organ: '',
  fontSet: 'gb2312',
  sections: [isWide ? P.landscape(blocks) : P.portrait(blocks)],
})
const wordsOf = ({ items }: LayoutPage): string =>
  items.flatMap((item) => (item.kind === 'line' ? item.runs.map(({ text }) => text) : [])).join('')
const pagesOf = (blocks: readonly P.PaperBlock[]): string[] => layOut(paper(blocks)).pages.map(wordsOf)

const list = (count: number, more: Partial<P.TableBlock> = {}): P.TableBlock => ({
  ...P.table({
    columns: [{ weight: 1 }, { weight: 3 }, { weight: 2 }],
    head: [['序号', '姓名', '金额']],
    rows: Array.from({ length: count }, (_, i) => [`行${i + 1}止`, '某某', '300.00']),
    dense: true,
  }),
  ...more,
})
const signing: P.ParagraphBlock = { kind: 'paragraph', style: 'cell', runs: [{ text: '填表人：' }], signs: true }

/** Every length around those that fill one, two or several pages to the last line. */
const lengths = [24, 25, 26, 27, 28, 29, 30, 31, 32, 54, 55, 56, 57, 58, 110, 111, 112, 113, 114, 115, 116]

describe('the end of a table', () => {
  it.each(lengths)('of %i rows: the sum has a row before it on its page', (count) => {
    const pages = pagesOf([list(count, { totalRow: true })])
    const last = pages.find((words) => words.includes(`行${count}止`)) ?? ''
    expect(last).toContain(`行${count - 1}止`)
  })

  it.each(lengths)('of %i rows: who signs does not stand on a page without rows', (count) => {
    const pages = pagesOf([list(count), signing])
    const signed = pages.at(-1) ?? ''
    expect(signed).toContain('填表人：')
    expect(signed).toContain(`行${count}止`)
  })

  it.each(lengths)('of %i rows: leaves no empty page before what begins a page', (count) => {
    const pages = pagesOf([list(count), { ...P.p('下一页'), newPage: true }])
    expect(pages.at(-1)).toContain('下一页')
    expect(pages.at(-2)).toContain(`行${count}止`)
  })
})

describe('a title', () => {
  it.each(Array.from({ length: 24 }, (_, i) => i))('after %i lines is not left without its text', (count) => {
    const before = Array.from({ length: count }, () => P.p('一行文字'))
    const pages = pagesOf([...before, P.title(['本篇标题']), P.blank(), P.p('正文'.repeat(60))])
    expect(pages.find((words) => words.includes('本篇标题'))).toContain('正文')
  })
})

describe('heads and amounts', () => {
  it('break before a unit in brackets, never within it', () => {
    const columns = Array.from({ length: 10 }, () => ({ weight: 1 }))
    const head = [columns.map(() => '登记（件）')]
    const narrow = P.table({ columns, head, rows: [columns.map(() => '1')], dense: true })
    const [page] = layOut(paper([narrow])).pages
    const lines = page?.items.flatMap((item) =>
      item.kind === 'line' ? [item.runs.map(({ text }) => text).join('')] : [],
    )
    expect(lines).toContain('（件）')
    expect(lines?.some((line) => line === '）')).toBe(false)
  })

  it('keep the sum of a column whole where its rows are shorter', () => {
    const block = P.table({
      columns: [{ weight: 1 }, { weight: 1 }, { weight: 1, align: 'left' }],
      head: [['序号', '金额', '困难情况']],
      rows: [
        [
          '1',
          '300.00',
          '丈夫长期透析，上年自付三万余元，申请低保未果，两个孩子在读，家中只有一名劳力，欠债较重'.repeat(2),
        ],
        ['合计', '1029550.00', '共一户'],
      ],
      totalRow: true,
      dense: true,
    })
    const pages = layOut(paper([fitColumns(block, false)])).pages.map(wordsOf)
    expect(pages.join()).toContain('1029550.00')
  })
})
