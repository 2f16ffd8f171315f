import { describe, expect, it } from 'vitest'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import type { LayoutPage } from '../../../shared/paper/layout.ts'
import * as P from '../../../shared/paper/paper.ts'
import { pagesOf } from './pdf-pages.ts'
import { canRender, printed } from './rendered.ts'

/** One paragraph of so many lines of 28 characters, then 版记. */
const paperOf = (lines: number, onEvenPage: boolean): P.Paper => ({
  title: '',
  organ: '',
  fontSet: 'gb2312',
  sections: [
    P.portrait([
      P.p('大走访活动坚持问题导向目标导向结果导向相统一深入基层察民情访'.slice(0, 28).repeat(lines).slice(2)),
      P.imprint({
        rows: [{ label: '发', text: '各工作队。' }],
        copies: 30,
        ...(onEvenPage ? { onEvenPage: true } : {}),
      }),
    ]),
  ],
})

const words = ({ items }: LayoutPage): string =>
  items.flatMap((item) => (item.kind === 'line' ? item.runs.map(({ text }) => text) : [])).join('')
/** By page: whether it has 版记, and its number. */
const shape = (paper: P.Paper): [boolean, string][] =>
  layOut(paper).pages.map((page) => [words(page).includes('共印30份'), /— \d+ —$/.exec(words(page))?.[0] ?? ''])

describe('版记 wanted on an even page', () => {
  it('goes to the next page where the text ends on an odd one', () => {
    expect(shape(paperOf(50, false))).toEqual([
      [false, '— 1 —'],
      [false, '— 2 —'],
      [true, '— 3 —'],
    ])
    expect(shape(paperOf(50, true))).toEqual([
      [false, '— 1 —'],
      [false, '— 2 —'],
      [false, '— 3 —'],
      [true, '— 4 —'],
    ])
  })

  it('stays where the text ends on an even page', () => {
    expect(shape(paperOf(30, true))).toEqual(shape(paperOf(30, false)))
    expect(shape(paperOf(30, true))).toHaveLength(2)
  })

  it('leaves an empty page before it rather than one with nothing but itself, and numbers neither (7.5)', () => {
    expect(shape(paperOf(44, false)).at(-1)).toEqual([true, '— 3 —'])
    expect(shape(paperOf(44, true))).toEqual([
      [false, '— 1 —'],
      [false, '— 2 —'],
      [false, ''],
      [true, ''],
    ])
  })

  it.skipIf(!canRender).each([44, 50])('lies in LibreOffice as laid out, after %i lines', async (lines) => {
    const paper = paperOf(lines, true)
    const pages = pagesOf(printed(await toDocx(paper, new Map())))
    const found = pages.map(({ rows }) => rows.some(({ text }) => text.includes('共印30份')))
    expect(found).toEqual(shape(paper).map(([hasImprint]) => hasImprint))
    const numbers = pages.map(({ rows }) => rows.map(({ text }) => text).find((text) => /^—\d+—$/.test(text)) ?? '')
    expect(numbers).toEqual(shape(paper).map(([, number]) => number.replaceAll(' ', '')))
  })
})
