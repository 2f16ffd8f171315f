/** The pages go where the text is written: every paragraph of the demo's texts is found on its own pages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import {
  findPassages,
  lettersOf,
  lineAt,
  linesOf,
  type PaperWords,
  paperWords,
} from '../../../renderer/features/writing/preview/paper-words.ts'
import type { LaidRun, PaperLayout } from '../../../shared/paper/layout.ts'
import { type Block, type Inline, type Writing, writingKinds } from '../../../shared/writing/writing.ts'
import { type PaperDesk, paperDesk } from '../../electron/documents/demo-papers.ts'

const run = (text: string, metric?: string): LaidRun => ({
  text,
  face: 'fangsong',
  size: 16,
  ...(metric ? { metric } : {}),
})

/** Pages of lines, each of one run or of several. */
const pagesOf = (...pages: (string | LaidRun[])[][]): PaperLayout => ({
  fontSet: 'gb2312',
  pageCount: pages.length,
  fillOfLastPage: 1,
  pages: pages.map((lines, i) => ({
    number: i + 1,
    orientation: 'portrait',
    width: 210,
    height: 297,
    items: lines.map((line, y) => ({
      kind: 'line',
      align: 'left',
      x: 0,
      y,
      width: 156,
      height: 10,
      runs: typeof line === 'string' ? [run(line)] : line,
    })),
  })),
})

const found = (paper: PaperWords, ...passages: string[]): (string | undefined)[] =>
  findPassages(paper, passages.map(lettersOf)).map((place) => place && paper.text.slice(place.from, place.to))

describe('a passage on paper', () => {
  it('is found across lines and pages, whatever its numbers and quotes are', () => {
    const paper = paperWords(
      pagesOf(
        ['各工作队挨家挨户', [run('走访农户'), run('1862', 'visits'), run('户，登门听“民')], '— 1 —'],
        ['声”，收集意见。', '— 2 —'],
      ),
    )
    const [place] = findPassages(paper, [lettersOf('各工作队挨家挨户走访农户户，登门听"民声"，收集意见。')])
    expect(place).toEqual({ from: 0, to: paper.text.length })
    expect(linesOf(paper, { from: 0, to: paper.text.length })).toMatchObject([
      { page: 0, item: 0 },
      { page: 0, item: 1 },
      { page: 1, item: 0 },
    ])
    expect(lineAt(paper, paper.text.length - 1)).toMatchObject({ page: 1, item: 0 })
  })
  it('is the one in the text, not the one in 要目 and 目录', () => {
    const paper = paperWords(pagesOf(['一、主要做法', '二、主要成效'], ['一、主要做法', '做了这些。', '二、主要成效']))
    const places = findPassages(paper, ['一、主要做法', '做了这些。', '二、主要成效'].map(lettersOf))
    expect(places.map((place) => place && lineAt(paper, place.from))).toMatchObject([
      { page: 1, item: 0 },
      { page: 1, item: 1 },
      { page: 1, item: 2 },
    ])
  })
  it('is found while the pages still show what it was, and not when they never showed it', () => {
    const paper = paperWords(
      pagesOf(['走访中群众反映道路积水多年，出行不便。', '下一步抓紧整改，限期销号，件件有着落。']),
    )
    expect(
      found(
        paper,
        '走访中群众反映道路积水多年，老人孩子出行很不方便。',
        '新写的一段',
        '下一步抓紧整改，限期销号，件件有着落。',
      ),
    ).toEqual(['走访中群众反映道路积水多年出行不便', undefined, '下一步抓紧整改限期销号件件有着落'])
    expect(found(paper, '村里的老人孩子走访中群众反映道路积水多年，出行不便。')).toEqual([
      '走访中群众反映道路积水多年出行不便',
    ])
  })
})

const wordsOf = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
const paragraphsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [wordsOf(block.content)] : []))
const passagesOf = ({ content }: Writing): string[] =>
  content.kind === 'briefing'
    ? [wordsOf(content.editorNote), ...content.items.flatMap(({ blocks }) => paragraphsOf(blocks))]
    : paragraphsOf(content.blocks)

let desk: PaperDesk
beforeAll(() => {
  desk = paperDesk()
})
afterAll(() => desk.close())

it('every paragraph of the demo is found on its pages, one after the other', () => {
  const store = writingStore(desk.sqlite)
  const writings = store.list(writingKinds).map(({ id }) => store.load(id))
  expect(writings.length).toBeGreaterThan(10)
  for (const writing of writings) {
    const paper = paperWords(layOut(composeStored(desk, writing).paper))
    const passages = passagesOf(writing).map(lettersOf)
    const places = findPassages(paper, passages)
    let end = 0
    passages.forEach((passage, i) => {
      if (passage === '') return
      const place = places[i]
      expect(place && paper.text.slice(place.from, place.to), `${writing.title}：${passage}`).toBe(passage)
      expect(place?.from).toBeGreaterThanOrEqual(end)
      end = place?.to ?? end
    })
  }
})
