import type { LayoutItem, PaperLayout } from '../../../../shared/paper/layout.ts'

/** A line of the pages: which sheet, and which of the items painted on it, both counted from 0. */
export type PaperLine = { readonly page: number; readonly item: number }

/** Letters and digits of the pages in the order of reading, without number fields and page numbers. */
export type PaperWords = {
  readonly text: string
  /** Where each line begins in `text`. */
  readonly lines: readonly (PaperLine & { readonly from: number })[]
}

/** Part of the words of the pages, from `from` up to and without `to`. */
export type Stretch = { readonly from: number; readonly to: number }

/** What two spellings of the same words share: marks, blanks and quotes may be set otherwise on paper. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

const pageNumber = /^[—\s]*\d+[—\s]*$/

const wordsOf = (item: LayoutItem): string | undefined => {
  if (item.kind !== 'line') return undefined
  const text = item.runs.map((run) => (run.metric ? '' : run.text)).join('')
  return pageNumber.test(text) ? undefined : lettersOf(text)
}

export const paperWords = ({ pages }: PaperLayout): PaperWords => {
  const lines: PaperWords['lines'][number][] = []
  let text = ''
  pages.forEach(({ items }, page) => {
    items.forEach((laid, item) => {
      const words = wordsOf(laid)
      if (words === undefined) return
      lines.push({ page, item, from: text.length })
      text += words
    })
  })
  return { text, lines }
}

/** So many letters do not come twice by chance. */
const TELLING = 12

/** The last stretch before `end`, not before `start`, that shows the passage, or showed it a moment ago. */
const lastStretch = (text: string, passage: string, start: number, end: number): Stretch | undefined => {
  const find = (part: string): number => {
    const at = part === '' ? -1 : text.lastIndexOf(part, end - part.length)
    return at < start ? -1 : at
  }
  const whole = find(passage)
  if (whole >= 0) return { from: whole, to: whole + passage.length }
  if (passage.length <= TELLING) return undefined
  // It is being typed, and the pages show what it was: its beginning or its end is still the same.
  const lead = find(passage.slice(0, TELLING))
  if (lead >= 0) return { from: lead, to: Math.min(lead + passage.length, end) }
  const tail = find(passage.slice(-TELLING))
  return tail < 0 ? undefined : { from: Math.max(start, tail + TELLING - passage.length), to: tail + TELLING }
}

/**
 * Where the passages of a text stand on its pages, in the order of the text. From the end backwards, for 要目 and 目录
 * repeat in front what comes later; short passages only between those that are told for certain.
 * @param passages letters of each, see `lettersOf`
 * @returns for each passage its stretch; undefined where the pages do not show it
 */
export const findPassages = ({ text }: PaperWords, passages: readonly string[]): readonly (Stretch | undefined)[] => {
  const found: (Stretch | undefined)[] = passages.map(() => undefined)
  const place = (isTurn: (passage: string) => boolean): void => {
    let end = text.length
    for (let i = passages.length - 1; i >= 0; i -= 1) {
      const passage = passages[i] ?? ''
      if (!found[i] && isTurn(passage)) {
        const before = found.slice(0, i).findLast((stretch) => stretch !== undefined)
        found[i] = lastStretch(text, passage, before?.to ?? 0, end)
      }
      end = found[i]?.from ?? end
    }
  }
  place(({ length }) => length > TELLING)
  place(({ length }) => length <= TELLING)
  return found
}

/** The line that shows the letter at `at`. */
export const lineAt = ({ lines }: PaperWords, at: number): PaperLine | undefined =>
  lines.findLast(({ from }) => from <= at) ?? lines[0]

/** The lines of a stretch. */
export const linesOf = ({ lines, text }: PaperWords, { from, to }: Stretch): readonly PaperLine[] =>
  lines.filter((line, i) => line.from < to && (lines[i + 1]?.from ?? text.length) > from)
