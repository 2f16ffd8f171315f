import { describe, expect, it } from 'vitest'
import { layOut } from '../../../electron/documents/lay-out.ts'
import type { LayoutItem, LayoutPage, LineItem } from '../../../shared/paper/layout.ts'
import * as P from '../../../shared/paper/paper.ts'
import { briefing, summary } from './sample-papers.ts'

const paperOf = (...blocks: P.PaperBlock[]): P.Paper => ({
  title: '',
  organ: '',
  fontSet: 'gb2312',
  sections: [P.portrait(blocks)],
})

const linesOf = (page: LayoutPage | undefined): LineItem[] =>
  (page?.items ?? []).filter((item): item is LineItem => item.kind === 'line')
const textOf = (line: LineItem | undefined): string => (line?.runs ?? []).map(({ text }) => text).join('')
/** Lines of the text, without the page number. */
const textLines = (page: LayoutPage | undefined): LineItem[] => linesOf(page).filter(({ y }) => y < 262)
const lineWith = (paper: P.Paper, text: string): LineItem | undefined =>
  layOut(paper)
    .pages.flatMap(textLines)
    .find((line) => textOf(line).includes(text))
const bottom = ({ y, height }: LayoutItem): number => y + height

const CHARACTER = 156 / 28

describe('pages of text', () => {
  const long = '大走访活动坚持问题导向目标导向结果导向相统一深入基层察民情访民意解民忧暖民心'.repeat(40)
  const { pages } = layOut(paperOf(P.p(long)))

  it('hold 22 lines of 28 characters from edge to edge of the 版心', () => {
    const full = pages.slice(0, -1)
    expect(full.length).toBeGreaterThan(1)
    for (const page of full) {
      const lines = textLines(page)
      expect(lines).toHaveLength(22)
      expect(lines[0]?.y).toBeCloseTo(37, 0)
      expect(Math.abs(bottom(lines.at(-1) as LineItem) - 262)).toBeLessThan(1)
      expect(lines.slice(1).every((line) => textOf(line).length === 28 && line.align === 'justify')).toBe(true)
      expect(lines.slice(1).every(({ x, width }) => Math.abs(x - 28) < 0.1 && Math.abs(width - 156) < 0.1)).toBe(true)
    }
  })

  it('begin a paragraph two characters in and do not stretch its last line', () => {
    const [first] = textLines(pages[0])
    expect(first?.x).toBeCloseTo(28 + 2 * CHARACTER, 0)
    expect(textOf(first)).toHaveLength(26)
    expect(textLines(pages.at(-1)).at(-1)?.align).toBe('left')
  })

  it('lose no word', () => {
    const words = pages.flatMap(textLines).map(textOf).join('')
    expect(words).toBe(long)
  })

  it('number odd pages at the right and even ones at the left, 7 mm below the 版心', () => {
    const numbers = pages.map((page) => linesOf(page).find(({ y }) => y > 262))
    expect(numbers.slice(0, 2).map(textOf)).toEqual(['— 1 —', '— 2 —'])
    expect(numbers.slice(0, 2).map((line) => line?.align)).toEqual(['right', 'left'])
    const [odd, even] = numbers as [LineItem, LineItem]
    expect(odd.y + odd.height / 2 - 262).toBeCloseTo(7.2, 1)
    expect(184 - odd.x - odd.width).toBeCloseTo(4.94, 1)
    expect(even.x - 28).toBeCloseTo(4.94, 1)
  })
})

describe('lines', () => {
  const full = (text: string) => paperOf(P.p('中'.repeat(26) + text))

  it.each(['，', '。', '”', '）', '……', '》'])('never begin with %s', (mark) => {
    const lines = textLines(layOut(full(`${mark}${'文'.repeat(20)}`)).pages[0])
    expect(textOf(lines[1]).startsWith(mark)).toBe(false)
    expect(lines.every((line) => textOf(line).length <= 28)).toBe(true)
  })

  it('take —— for two characters and do not break it', () => {
    const lines = textLines(layOut(paperOf(P.p(`${'中'.repeat(25)}——${'文'.repeat(20)}`))).pages[0])
    expect(textOf(lines[0])).toBe('中'.repeat(25))
    expect(textOf(lines[1]).startsWith('——')).toBe(true)
  })

  it('set digits and letters in the Latin face and quotes in the Chinese one', () => {
    const line = lineWith(paperOf(P.p('走访“3846”户……')), '走访')
    expect(line?.runs.map(({ text, face }) => [text, face])).toEqual([
      ['走访“', 'fangsong'],
      ['3846', 'latin'],
      ['”户……', 'fangsong'],
    ])
  })

  it('keep the key of a number field', () => {
    const runs = layOut(briefing)
      .pages.flatMap(linesOf)
      .flatMap((line) => line.runs)
    const metrics = runs.filter((run) => run.metric).map(({ text, metric }) => [metric, text])
    expect(metrics).toEqual([
      ['cadres', '162'],
      ['visits', '3846'],
      ['concerns', '512'],
    ])
  })
})

describe('signatures', () => {
  /** From the left edge of the 版心, in characters. */
  const edges = (line: LineItem | undefined, length: number) => {
    const right = (line?.x ?? 0) + (line?.width ?? 0)
    return { left: (right - 28) / CHARACTER - length, right: (184 - right) / CHARACTER }
  }

  it('begin the date two characters right of a longer organ, which ends two from the right (7.3.5.2)', () => {
    const paper = paperOf(P.p('正文'), P.signOff({ organ: '机关干部作风建设领导小组办公室', date: '2026年11月5日' }))
    const organ = edges(lineWith(paper, '作风建设'), 15)
    const date = edges(lineWith(paper, '11月'), 6.5)
    expect(organ.right).toBeCloseTo(2, 1)
    expect(Math.abs(date.left - organ.left - 2)).toBeLessThan(0.2)
  })

  it('end a date longer than the organ two characters from the right', () => {
    const paper = paperOf(P.p('正文'), P.signOff({ organ: '作风办', date: '2026年11月5日' }))
    const organ = edges(lineWith(paper, '作风办'), 3)
    const date = edges(lineWith(paper, '11月'), 6.5)
    expect(date.right).toBeCloseTo(2, 1)
    expect(Math.abs(date.left - organ.left - 2)).toBeLessThan(0.2)
  })

  it('end a sealed date four characters from the right, the organ centred on it (7.3.5.1)', () => {
    const paper = paperOf(P.p('正文'), P.signOff({ organ: '作风办', date: '2026年11月5日', sealed: true }))
    const organ = edges(lineWith(paper, '作风办'), 3)
    const date = edges(lineWith(paper, '11月'), 6.5)
    expect(date.right).toBeCloseTo(4, 1)
    expect(organ.right - organ.left).toBeCloseTo(date.right - date.left, 0)
  })

  it('move a sealed date left for an organ that is much longer', () => {
    const paper = paperOf(
      P.p('正文'),
      P.signOff({ organ: '机关干部作风建设领导小组办公室', date: '2026年11月5日', sealed: true }),
    )
    const organ = edges(lineWith(paper, '作风建设'), 15)
    const date = edges(lineWith(paper, '11月'), 6.5)
    expect(organ.right).toBeCloseTo(2, 1)
    expect(organ.right - organ.left).toBeCloseTo(date.right - date.left, 0)
  })

  it('take a short paragraph along to the page that they are on', () => {
    const paper = paperOf(P.p('正'.repeat(28 * 20)), P.p('短。'), P.signOff({ organ: '作风办', date: '2026年11月5日' }))
    expect(textLines(layOut(paper).pages[1]).map(textOf)).toEqual(['短。', '作风办', '2026年11月5日'])
  })
})

describe('a 简报', () => {
  const layout = layOut(briefing)

  it('has three pages, the last one filled by 版记', () => {
    expect(layout.pageCount).toBe(3)
    expect(layout.fillOfLastPage).toBeGreaterThan(0.7)
  })

  it('keeps its masthead in the upper third, above a red rule across the 版心', () => {
    const red = layout.pages[0]?.items.find((item) => item.kind === 'rule' && item.color === 'FF0000')
    expect(red?.x).toBeCloseTo(28, 1)
    expect(red?.width).toBeCloseTo(156, 0)
    expect(red?.height).toBeCloseTo(0.79, 1)
    expect(red?.y).toBeLessThan(115)
  })

  it('ends with rules of 0.35, 0.25 and 0.35 mm, the last on the foot of the 版心 (7.4.1)', () => {
    const rules = (layout.pages[2]?.items ?? []).filter((item) => item.kind === 'rule' && item.width > 150).slice(-3)
    expect(rules.map(({ height }) => height)).toEqual([0.35, 0.26, 0.35])
    expect(bottom(rules[2] as LayoutItem)).toBeCloseTo(262, 1)
  })

  it('puts no words below the last rule or across another', () => {
    for (const page of layout.pages) {
      const lines = textLines(page).toSorted((a, b) => a.y - b.y)
      expect(lines.every((line) => bottom(line) < 262.5 && line.x > 27.9 && line.x + line.width < 184.1)).toBe(true)
    }
  })
})

describe('tables', () => {
  const layout = layOut(summary)

  it('repeat their heads on each page', () => {
    const withHead = layout.pages.filter((page) => linesOf(page).some((line) => textOf(line) === '满意率'))
    expect(withHead.map(({ number }) => number)).toEqual([5, 6, 7, 8, 9, 10])
  })

  it('stand turned on landscape pages, with the number at its place on the upright page (clause 8)', () => {
    const turned = layout.pages.filter(({ orientation }) => orientation === 'landscape')
    expect(turned.map(({ number, width }) => [number, width])).toEqual([8, 9, 10].map((number) => [number, 297]))
    const numbers = turned.map((page) => linesOf(page).find((line) => line.turned))
    expect(numbers.map((line) => (line?.y ?? 0) > 105)).toEqual([false, true, false])
    expect(numbers.every((line) => 35 - ((line?.x ?? 0) + (line?.width ?? 0) / 2) - 7.2 < 0.1)).toBe(true)
  })

  it('draw words inside their cells and lines from edge to edge', () => {
    const page = layout.pages[5] as LayoutPage
    const rules = page.items.filter((item) => item.kind === 'rule')
    const across = rules.filter(({ width }) => width > 155)
    expect(across.length).toBeGreaterThan(20)
    expect(rules.filter(({ height }) => height > 5).length).toBeGreaterThanOrEqual(11)
    expect(Math.max(...rules.map(bottom))).toBeLessThan(263)
  })

  it('are kept on one page when short, and close up behind text when they do not fit', () => {
    const rows = Array.from({ length: 7 }, (_, i) => [i + 1, '内容'])
    const table = P.table({ caption: '表1', columns: [{ weight: 1 }, { weight: 4 }], head: [['序号', '内容']], rows })
    const text = P.p('正文内容'.repeat(28))
    const paper = paperOf(P.p('正'.repeat(28 * 17)), table, text, text, text)
    const [first, second] = layOut(paper).pages
    expect(textLines(first).length).toBe(22)
    expect(textLines(second).map(textOf)).toContain('表1')
  })

  it('are set smaller when a number would be broken', () => {
    const columns = Array.from({ length: 11 }, () => ({ weight: 1 }))
    const cells = columns.map((_, i) => (i === 0 ? '合计' : '123456'))
    const paper = paperOf(P.table({ columns, head: [columns.map((_, i) => `列${i}`)], rows: [cells] }))
    expect(lineWith(paper, '123456')?.runs[0]?.size).toBe(10.5)
    expect(lineWith(summary, '17294')?.runs[0]?.size).toBe(12)
  })
})

describe('pictures', () => {
  const picture = P.picture({ image: 'photo', widthMm: 120, heightMm: 80, caption: '图1　走访', alt: '走访' })
  const filler = (lines: number) => P.p('正'.repeat(28 * lines - 2))

  it('let the text that follows come before them rather than leave a page half empty', () => {
    const paper = paperOf(filler(16), picture, filler(10), filler(10))
    const [first, second] = layOut(paper).pages
    expect(textLines(first)).toHaveLength(22)
    expect(second?.items.some((item) => item.kind === 'picture')).toBe(true)
  })

  it('are made a little smaller where that is enough', () => {
    const paper = paperOf(filler(14), picture, filler(10))
    const [first] = layOut(paper).pages
    const shrunk = first?.items.find((item) => item.kind === 'picture')
    expect(shrunk?.height).toBeGreaterThan(64)
    expect(shrunk?.height).toBeLessThan(80)
    expect((shrunk?.width ?? 0) / (shrunk?.height ?? 1)).toBeCloseTo(1.5, 1)
  })

  it('leave no page of a long paper half empty but before an attachment', () => {
    const pages = layOut(summary).pages.slice(0, 3)
    for (const page of pages) expect(Math.max(...textLines(page).map(bottom))).toBeGreaterThan(230)
  })
})

it('breaks pages where a paper says so, once', () => {
  const paper = paperOf(P.p('一'), P.pageBreak(), P.attachmentHead('附件'), P.p('二'))
  expect(layOut(paper).pages.map((page) => textLines(page).map(textOf))).toEqual([['一'], ['附件', '二']])
})

it('numbers several attachments and hangs what does not fit below the name', () => {
  const long = '各村大走访活动进展情况统计表'
  const lines = textLines(layOut(paperOf(P.attachmentNote([long + long, '名单']))).pages[0])
  expect(lines.map(textOf)).toEqual([expect.stringMatching(/^附件：1\.各村/), expect.any(String), '2.名单'])
  expect((lines[2]?.x ?? 0) - 28).toBeCloseTo(5 * CHARACTER, 0)
})

it('begins a section on a page of its own without an empty one before it', () => {
  const sections = [P.portrait([P.p('一')]), P.landscape([P.attachmentHead('附件'), P.p('二')])]
  expect(layOut({ ...paperOf(), sections }).pageCount).toBe(2)
})

it('gives 共印n份 a line of its own when the names beside it are long', () => {
  const staff = ['责任编辑', '审核', '签发'].map((label) => ({ label, text: '张三、李四、王五' }))
  const lines = textLines(layOut(paperOf(P.p('正文'), P.imprint({ rows: [], staff, copies: 9 }))).pages[0])
  expect(lines.at(-1)?.align).toBe('right')
  expect(lines.slice(1).map(textOf).join('')).toMatch(/^责任编辑：张三.*签发：张三、李四、王五（共印9份）$/)
})

it('lays out an empty section as an empty page', () => {
  expect(layOut(paperOf()).pageCount).toBe(1)
})
