import { beforeAll, describe, expect, it } from 'vitest'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import * as P from '../../../shared/paper/paper.ts'
import { type Page, pagesOf } from './pdf-pages.ts'
import { canRender, printed, type Rule, rulesOf } from './rendered.ts'
import { briefing, images, summary } from './sample-papers.ts'

const near = (value: number | undefined, wanted: number, tolerance: number): void => {
  expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(tolerance)
}

/** Rows of the text of an upright page, without its number. */
const textRows = (page: Page | undefined) => (page?.rows ?? []).filter(({ middle }) => middle < 262.5)

describe.skipIf(!canRender)('in LibreOffice', () => {
  it('pages of text have 22 lines of 28 characters within the 版心', async () => {
    const text = '大走访活动坚持问题导向目标导向结果导向相统一深入基层察民情访民意解民忧暖民心'.repeat(40)
    const paper: P.Paper = { title: '', organ: '', fontSet: 'gb2312', sections: [P.portrait([P.p(text)])] }
    const pages = pagesOf(printed(await toDocx(paper, new Map())))
    expect(pages.length).toBe(layOut(paper).pageCount)
    for (const page of pages.slice(0, -1)) {
      const rows = textRows(page)
      expect(rows).toHaveLength(22)
      for (const row of rows.slice(1)) {
        expect(row.text).toHaveLength(28)
        near(row.left, 28, 1)
        near(row.right, 184, 1)
      }
      near((rows.at(-1)?.middle ?? 0) - (rows[0]?.middle ?? 0), 21 * 10.21, 0.5)
    }
  })

  describe('the 简报', () => {
    let pdf: string
    let pages: Page[]

    beforeAll(async () => {
      pdf = printed(await toDocx(briefing, images))
      pages = pagesOf(pdf)
    })

    it('has as many A4 pages as the layout says', () => {
      expect(pages).toHaveLength(layOut(briefing).pageCount)
      near(pages[0]?.width, 210, 0.2)
      near(pages[0]?.height, 297, 0.2)
    })

    it('has a red rule across the 版心, thick, in the upper third', () => {
      const [red] = rulesOf(pdf, 1)
      expect(red?.color).toBe('red')
      near(red?.width, 156, 1)
      near(red?.thickness, 0.8, 0.1)
      near(red?.left, 28, 1)
      expect(red?.y).toBeLessThan(115)
    })

    it('ends in rules of 0.35, 0.25 and 0.35 mm, the last at the foot of the 版心', () => {
      const rules = rulesOf(pdf, 3).filter(({ y }) => y > 180)
      expect(rules).toHaveLength(3)
      for (const [i, thickness] of [0.35, 0.25, 0.35].entries()) near(rules[i]?.thickness, thickness, 0.1)
      for (const rule of rules) near(rule.width, 156, 1)
      near((rules.at(-1) as Rule).y, 262, 1)
    })

    it('numbers its pages 7 mm below the 版心, one character from the outer edge', () => {
      const numbers = pages.map((page) => page.rows.at(-1))
      expect(numbers.map((row) => row?.text)).toEqual(['—1—', '—2—', '—3—'])
      for (const row of numbers) near(row?.middle, 262 + 7.2, 1)
      near(numbers[0]?.right, 184 - 4.94, 1)
      near(numbers[1]?.left, 28 + 4.94, 1)
      near(numbers[2]?.right, 184 - 4.94, 1)
    })

    it('shows text on its first page and none below its 版记', () => {
      expect(textRows(pages[0]).some(({ text }) => text.startsWith('大走访活动开展以来'))).toBe(true)
      expect(textRows(pages[2]).at(-1)?.text).toContain('共印120份')
    })
  })

  describe('the 总结', () => {
    let pages: Page[]

    beforeAll(async () => {
      pages = pagesOf(printed(await toDocx(summary, images)))
    })

    it('has as many pages as the layout says', () => {
      expect(pages).toHaveLength(layOut(summary).pageCount)
    })

    it('breaks its pages after the same words as the layout, but where LibreOffice hangs punctuation', () => {
      const first = (page: Page | undefined) => page?.rows[0]?.text.slice(0, 4)
      const laid = layOut(summary).pages.map(({ items }) => {
        const line = items.find((item) => item.kind === 'line')
        return line?.runs
          .map(({ text }) => text)
          .join('')
          .slice(0, 4)
      })
      expect([0, 1, 4].map((i) => first(pages[i]))).toEqual([0, 1, 4].map((i) => laid[i]))
    })

    it('turns its last pages', () => {
      expect(pages.map(({ width }) => Math.round(width))).toEqual([...Array(7).fill(210), 297, 297, 297])
    })

    it('repeats the head of its table on each page', () => {
      for (const page of pages.slice(4)) expect(page.rows.some(({ text }) => text.includes('走访进度'))).toBe(true)
    })
  })
})
