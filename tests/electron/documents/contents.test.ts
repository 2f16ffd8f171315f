import { describe, expect, it } from 'vitest'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import * as P from '../../../shared/paper/paper.ts'
import { openXmlFaults } from './open-xml.ts'
import { pagesOf } from './pdf-pages.ts'
import { canRender, printed } from './rendered.ts'

const long = '大走访活动坚持问题导向目标导向结果导向相统一深入基层察民情访民意解民忧暖民心'.repeat(12)
const longTitle = '关于进一步做好春耕生产期间农村安全隐患排查整治和矛盾纠纷调处化解工作的几点意见'
const titles = ['一、走访情况', '二、办理情况', longTitle, '四、下步安排']

const paper: P.Paper = {
  title: '',
  organ: '',
  fontSet: 'gb2312',
  sections: [
    P.portrait([
      P.title(['目　录']),
      P.blank(),
      P.contents({ mark: '', face: 'fangsong' }),
      { ...P.title(['阶段总结']), newPage: true },
      ...titles.flatMap((words, i) => [
        P.listed(P.h1(words), 1),
        P.listed(P.h2(`（一）第${i + 1}点`), 2),
        P.p(long),
        P.p(long),
      ]),
    ]),
  ],
}

const textOf = (page: ReturnType<typeof layOut>['pages'][number] | undefined): string[] =>
  (page?.items ?? []).flatMap((item) => (item.kind === 'line' ? [item.runs.map(({ text }) => text).join('')] : []))

/** The page each title begins on, after the 目录's. */
const pages = layOut(paper).pages
const pageWith = (words: string): number =>
  pages.findIndex((page, i) => i > 0 && textOf(page).some((line) => line.startsWith(words.slice(0, 20)))) + 1

describe('目录', () => {
  it('names the page on which each title begins, at the right edge', () => {
    const lines = textOf(pages[0])
    for (const [i, words] of titles.entries()) {
      const page = pageWith(words)
      expect(page).toBeGreaterThan(1)
      const at = lines.findIndex((line) => line.startsWith(words.slice(0, 20)))
      const end = lines.slice(at).find((line) => / \d+$/.test(line))
      expect([words, end?.match(/ (\d+)$/)?.[1]]).toEqual([words, `${page}`])
      expect(lines).toContain(`（一）第${i + 1}点`)
    }
  })

  it('sets the numbers one below the other, a long title on two lines', () => {
    const numbers = (pages[0]?.items ?? []).flatMap((item) =>
      item.kind === 'line' && / \d+$/.test(item.runs.at(-1)?.text ?? '') ? [item] : [],
    )
    expect(numbers).toHaveLength(8)
    for (const { x, width, align } of numbers) {
      expect(align).toBe('right')
      expect(x + width).toBeCloseTo(184, 0)
    }
    expect(textOf(pages[0]).some((line) => line.startsWith(longTitle.slice(24)))).toBe(true)
  })

  it('is not there without one: titles alone change nothing', () => {
    const [section] = paper.sections
    const without = { ...paper, sections: [{ ...P.portrait([]), blocks: (section?.blocks ?? []).slice(3) }] }
    expect(layOut(without).pageCount).toBe(pages.length - 1)
  })

  it('keeps to the Open XML schema', async () => {
    expect(await openXmlFaults(await toDocx(paper, new Map()), 'docx')).toEqual([])
  })

  it.skipIf(!canRender)('says the same in LibreOffice', async () => {
    const printedPages = pagesOf(printed(await toDocx(paper, new Map())))
    expect(printedPages).toHaveLength(pages.length)
    for (const words of titles) {
      const at = printedPages.findIndex(
        ({ rows }, i) => i > 0 && rows.some(({ text }) => text.startsWith(words.slice(0, 20))),
      )
      expect(at + 1).toBe(pageWith(words))
    }
    const [first] = printedPages
    expect(first?.rows.filter(({ text }) => /[·.…]{3,}\d+$/.test(text))).toHaveLength(8)
  })
})
