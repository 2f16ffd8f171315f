import { describe, expect, it } from 'vitest'
import { breakCell, breakCellParts } from '../../../electron/documents/cell-breaks.ts'
import { composeBook } from '../../../electron/documents/compose/compose-book.ts'
import { CELL_MARGIN, type FlowSection, plain } from '../../../electron/documents/flow.ts'
import { flowOf } from '../../../electron/documents/flow-sections.ts'
import { breakLines } from '../../../electron/documents/line-breaks.ts'
import { isList } from '../../../electron/documents/list-pages.ts'
import { paginate } from '../../../electron/documents/pagination.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import * as P from '../../../shared/paper/paper.ts'
import { styles } from '../../../shared/paper/style.ts'
import { demoDesk } from '../demo-desk.ts'
import { all, child, parse, textOf, unzip } from './docx-file.ts'
import { pagesOf } from './pdf-pages.ts'
import { canRender, printed } from './rendered.ts'

/** Sentences of the demo’s books, which hold what clerks write: quotes, brackets, numbers, days. */
const sentences = (): string[] => {
  const demo = demoDesk()
  const texts = ['concern.content', 'hazard.measure', 'dispute.content', 'diary.body', 'visit.remark'].flatMap((at) => {
    const [table = '', column = ''] = at.split('.')
    return demo.sqlite
      .prepare(`SELECT ${column} FROM ${table} WHERE ${column} <> '' LIMIT 40`)
      .pluck()
      .all() as string[]
  })
  demo.close()
  return texts
}

const words = ['灌溉渠道淤塞', '希望开发区协调', '“当场答复”', '（约300米）', '今年3.5亩', '，', '已办结。']
const sentence = (row: number, pieces: number): string =>
  Array.from({ length: pieces }, (_, i) => words[(row * 7 + i * 3) % words.length]).join('')

const listOf = (rows: readonly (readonly string[])[]): P.Paper => ({
  title: '',
  organ: '',
  fontSet: 'windows',
  sections: [
    {
      ...P.landscape([
        P.title(['民情台账']),
        P.table({
          columns: [{ weight: 1 }, { weight: 6, align: 'left' }, { weight: 2 }],
          head: [['序号', '内容', '性质']],
          rows,
          dense: true,
        }),
        P.p('填表人：'),
      ]),
      numbering: 'total',
    },
  ],
})

/** 130 rows of different heights, every thirtieth higher than a page when so wished. */
const rowsOf = (withTall: boolean): string[][] =>
  Array.from({ length: 130 }, (_, r) => {
    const isTall = withTall && r % 30 === 17
    return [String(r + 1), sentence(r, isTall ? 350 : 1 + (r % 23)), sentence(r + 1, 1 + (r % 3))]
  })

/** The same section with a paragraph that only the layout of whole papers takes. */
const unlisted = (sections: readonly FlowSection[]): FlowSection[] =>
  sections.map((section) => ({
    ...section,
    items: section.items.map((item, i) =>
      i === section.items.length - 1 && item.kind === 'paragraph' ? { ...item, indent: { left: 0 } } : item,
    ),
  }))

const placesOf = (sections: readonly FlowSection[]): string[] =>
  paginate(sections).pages.map(({ items }) =>
    items
      .flatMap(({ lines, rows }) => [
        ...lines.map(({ y }) => `line ${y.toFixed(1)}`),
        ...rows.map(({ index, y, height, from }) => `${index} ${y.toFixed(1)}+${height.toFixed(1)} ${from ?? ''}`),
      ])
      .join('; '),
  )

it('keeps the numbers of a book of 20,000 rows whole', () => {
  const rows = Array.from({ length: 20_000 }, () => ['诉求'])
  const columns = [{ head: '性质', width: 8, align: 'center' as const }]
  const facts = { title: ['民情台账'], organ: '', fontSet: 'windows' as const, today: '2012-03-31', filter: '' }
  const [section] = flowOf(composeBook({ ...facts, columns, rows, isSigned: false, total: '' }))
  const list = section?.items.find((item) => item.kind === 'table')
  const [number] = list?.rows.at(-1)?.cells ?? []
  if (!number) throw new Error('The book has no rows')
  const width = (list?.widths[0] ?? 0) - 2 * CELL_MARGIN.side
  expect(breakLines([{ paragraph: number.paragraph, width }])).toEqual([['20000']])
})

describe('words of a cell', () => {
  it('are broken as the layout of whole papers breaks them', () => {
    const size = styles.caption.size * 20
    const pairs = sentences().map((text, i) => ({ text, width: 1500 + ((i * 397) % 2600) }))
    const whole = breakLines(
      pairs.map(({ text, width }) => ({ paragraph: plain({ style: 'caption', runs: [{ text }] }), width })),
    )
    const own = pairs.map(({ text, width }) => breakCellParts(text, width / size))
    const known = own.flatMap((lines, i) => (lines ? [[lines, whole[i]] as const] : []))
    expect(known.length).toBeGreaterThan(100)
    expect(known.map(([lines]) => lines)).toEqual(known.map(([, lines]) => lines))
  })
  it('are left to that layout where they hold other signs, or a number wider than the cell', () => {
    expect(breakCell('联系人 abc', 20)).toBeUndefined()
    expect(breakCell('电话13800138000', 4)).toBeUndefined()
  })
})

describe('a long list', () => {
  it.each([false, true])('has the pages of the layout of whole papers, rows taller than a page: %s', (withTall) => {
    const flow = flowOf(listOf(rowsOf(withTall)))
    expect(flow.every(isList)).toBe(true)
    expect(unlisted(flow).some(isList)).toBe(false)
    expect(placesOf(flow)).toEqual(placesOf(unlisted(flow)))
  })

  it('is written with all its words, rows whole but those taller than a page', async () => {
    const rows = rowsOf(true)
    const files = unzip(await toDocx(listOf(rows), new Map()))
    const document = parse(files.get('word/document.xml') ?? '')
    const written = all(document, 'w:tr').map((row) => all(row, 'w:tc').map(textOf))
    expect(written).toEqual([['序号', '内容', '性质'], ...rows])
    const whole = all(document, 'w:tr').map((row) => child(row, 'w:trPr', 'w:cantSplit') !== undefined)
    expect(whole.flatMap((isWhole, i) => (isWhole ? [] : [i]))).toEqual([18, 48, 78, 108])
    expect(files.get('word/document.xml')).not.toContain('\uE0F0')
  })

  it.skipIf(!canRender)('has as many pages in LibreOffice as its foot says', async () => {
    // LibreOffice puts a quarter of a character between Chinese and digits even where a style says not to.
    const paper = listOf(
      rowsOf(false).map(([no = '', ...cells]) => [no, ...cells.map((text) => text.replace(/[\d.]/g, ''))]),
    )
    const pages = pagesOf(printed(await toDocx(paper, new Map())))
    expect(pages).toHaveLength(paginate(flowOf(paper)).pages.length)
    for (const [i, page] of pages.entries()) {
      expect(page.rows.at(-1)?.text).toContain(`第${i + 1}页`)
      expect(page.rows.at(-1)?.text).toContain(`共${pages.length}页`)
    }
  })

  it('stops when it is cancelled', async () => {
    const stop = async (): Promise<void> => {
      throw new Error('cancelled')
    }
    await expect(toDocx(listOf(rowsOf(false)), new Map(), stop)).rejects.toThrow('cancelled')
  })
})
