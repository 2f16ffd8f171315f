import type { Editor } from '@tiptap/core'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { PaperLayout } from '../../../../shared/paper/layout.ts'
import type { EditorDesk } from '../editor/desk.ts'
import { cursorIn, enterPassage, type Passage, passagesOf } from '../editor/passages.ts'
import { useTools } from '../writing-tools.ts'
import {
  findPassages,
  lettersOf,
  lineAt,
  linesOf,
  type PaperLine,
  type PaperWords,
  paperWords,
  type Stretch,
} from './paper-words.ts'

/** What the passage with the cursor is marked with on the pages, see page.css. */
const MARK = 'being-written'
/** Milliseconds without another move of the cursor. */
const QUIET = 120

const elementOf = (scroller: HTMLElement, { page, item }: PaperLine): Element | undefined =>
  scroller.querySelectorAll('.paper-page')[page]?.children[item]

const rangeOf = (element: Element): Range => {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range
}

/** Brings a line a third down the pane, unless it is in sight. */
const reveal = (scroller: HTMLElement, element: Element): void => {
  const pane = scroller.getBoundingClientRect()
  const line = element.getBoundingClientRect()
  if (line.top >= pane.top && line.bottom <= pane.bottom) return
  scroller.scrollTop += line.top - pane.top - pane.height / 3
}

const mark = (scroller: HTMLElement, lines: readonly PaperLine[]): void => {
  const elements = lines.flatMap((line) => elementOf(scroller, line) ?? [])
  CSS.highlights.set(MARK, new Highlight(...elements.map(rangeOf)))
}

type Located = { readonly passages: readonly Passage[]; readonly stretches: readonly (Stretch | undefined)[] }

/** Every passage of the text, with its place on the pages. */
const locate = (paper: PaperWords, desk: EditorDesk): Located => {
  const passages = passagesOf(desk)
  return {
    passages,
    stretches: findPassages(
      paper,
      passages.map(({ words }) => lettersOf(words)),
    ),
  }
}

type Found = { readonly passage: Stretch | undefined; readonly line: PaperLine | undefined }

/** Where on the pages the cursor is; in a passage that they do not show yet, at the end of the one before. */
const cursorOn = (paper: PaperWords, desk: EditorDesk, editor: Editor): Found => {
  const { passages, stretches } = locate(paper, desk)
  const { index, before } = cursorIn(editor, passages)
  const passage = stretches[index]
  if (passage) {
    const at = Math.min(passage.from + Math.max(lettersOf(before).length - 1, 0), passage.to - 1)
    return { passage, line: lineAt(paper, at) }
  }
  const last = stretches.slice(0, Math.max(index, 0)).findLast((stretch) => stretch !== undefined)
  return { passage, line: last && lineAt(paper, last.to - 1) }
}

/** Fewer letters, such as a name, stand in too many places. */
const FIELD_LETTERS = 4

/** A field of the form, such as a title, whose words stand on paper as they are. */
const fieldOn = (paper: PaperWords, { value }: HTMLInputElement | HTMLTextAreaElement): Found => {
  const letters = lettersOf(value)
  const isTelling = letters.length >= FIELD_LETTERS && /\p{sc=Han}/u.test(letters)
  const [passage] = isTelling ? findPassages(paper, [letters]) : []
  return { passage, line: passage && lineAt(paper, passage.from) }
}

/** Where on the pages that is what the keyboard writes into; undefined when it writes into nothing of the text. */
const writtenOn = (paper: PaperWords, desk: EditorDesk): Found | undefined => {
  const editor = desk.active.get()
  if (editor && !editor.isDestroyed && editor.isFocused) return cursorOn(paper, desk, editor)
  const field = document.activeElement
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  return isField && field.closest('.manuscript') ? fieldOn(paper, field) : undefined
}

const useFollow = (scroller: RefObject<HTMLElement | null>, paper: PaperWords | undefined) => {
  const { desk } = useTools()
  return useCallback((): void => {
    const found = paper && writtenOn(paper, desk)
    if (!scroller.current || !found) {
      CSS.highlights.delete(MARK)
      return
    }
    mark(scroller.current, found.passage ? linesOf(paper, found.passage) : [])
    const element = found.line && elementOf(scroller.current, found.line)
    if (element) reveal(scroller.current, element)
  }, [desk, paper, scroller])
}

/** What tells that the cursor went somewhere else, in editors and fields alike. */
const moves = ['selectionchange', 'focusin', 'focusout'] as const

/**
 * The pages go where the text is being written, and mark the passage.
 * @returns puts the cursor where a line of the pages comes from
 */
export const useFollowing = (
  scroller: RefObject<HTMLElement | null>,
  layout: PaperLayout | undefined,
): ((line: PaperLine) => void) => {
  const tools = useTools()
  const paper = useMemo(() => layout && paperWords(layout), [layout])
  const follow = useFollow(scroller, paper)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const soon = (): void => {
      clearTimeout(timer.current)
      timer.current = setTimeout(follow, QUIET)
    }
    soon()
    for (const move of moves) document.addEventListener(move, soon)
    return () => {
      clearTimeout(timer.current)
      for (const move of moves) document.removeEventListener(move, soon)
    }
  }, [follow])
  useEffect(() => () => void CSS.highlights.delete(MARK), [])

  return useCallback(
    (clicked) => {
      if (!paper) return
      const at = paper.lines.findIndex(({ page, item }) => page === clicked.page && item === clicked.item)
      const from = paper.lines[at]?.from
      if (from === undefined) return
      const to = paper.lines[at + 1]?.from ?? paper.text.length
      const { passages, stretches } = locate(paper, tools.desk)
      const index = stretches.findIndex((stretch) => stretch && stretch.from < to && stretch.to > from)
      const passage = passages[index]
      const stretch = stretches[index]
      if (passage && stretch) enterPassage(passage, (before) => lettersOf(before).length > from - stretch.from)
    },
    [paper, tools],
  )
}
