import { layoutDocument } from 'docx/layout'
import { hasOwnLatin } from '../../shared/paper/fonts.ts'
import { LEDGER_TEXT_WIDTH, TWO_CHARACTERS } from '../../shared/paper/geometry.ts'
import { styles } from '../../shared/paper/style.ts'
import { widthInCharacters } from '../../shared/paper/text-width.ts'
import { breakCellParts } from './cell-breaks.ts'
import type { FlowParagraph } from './flow.ts'
import { wordDocument } from './word-document.ts'
import { wordParagraph } from './word-paragraph.ts'

/** A paragraph and the width of the text column or cell it stands in. */
export type Breaking = { readonly paragraph: FlowParagraph; readonly width: number }

/**
 * Lines of paragraphs seen before. While a person types, every paragraph but one stays as it was, and breaking them is
 * nearly all of the time that a preview takes.
 */
const known = new Map<string, readonly string[]>()
const KNOWN_AT_MOST = 4000

const textOf = (paragraph: FlowParagraph | undefined): string =>
  (paragraph?.runs ?? []).map(({ text }) => text).join('')

function keyOf({ paragraph, width }: Breaking): string {
  const { style, runs, indent, size } = paragraph
  return JSON.stringify([style, indent, size, width, runs.map((run) => [run.text, run.face, run.size])])
}

/** Text so short that it stands on one line whatever the rules say. */
function isOneLine({ paragraph, width }: Breaking): boolean {
  const text = textOf(paragraph)
  if (text.includes('\t')) return true
  const style = styles[paragraph.style]
  const { left = 0, right = 0 } = paragraph.indent ?? {}
  const inset = paragraph.indent ? left + right : style.indented ? TWO_CHARACTERS : 0
  const size = Math.max(paragraph.size ?? style.size, ...paragraph.runs.map((run) => run.size ?? 0))
  return !text.includes('\n') && widthInCharacters(text) * size * 20 <= width - inset
}

/** Words of a cell by the rules that are known here; undefined for all that the whole layout must break. */
function brokenCell({ paragraph, width }: Breaking): readonly string[] | undefined {
  const { style, runs, indent, size, tab } = paragraph
  const [run] = runs
  const isCell = style === 'cell' || style === 'smallCell' || style === 'bookCell'
  const isPlain = !indent && !size && !tab && runs.length === 1 && !run?.size && !(run?.face && hasOwnLatin(run.face))
  return isCell && isPlain && run ? breakCellParts(run.text, width / (styles[style].size * 20)) : undefined
}

const JOINER = '\u2060'

/**
 * Text as the layout measures it rightly: it takes — and · for half as wide as Chinese fonts have them, so that
 * characters stand in that are as wide and may begin and end a line like them; —— is never broken.
 */
const measurable = (text: string): string =>
  text.replaceAll('——', `\u2010${JOINER}\u2010`).replaceAll('—', '\u2010').replaceAll('·', '°')

/** Lines of the original text, as long as those that were measured. */
function restored(text: string, measured: readonly string[]): string[] {
  let at = 0
  return measured.map((line) => {
    const start = at
    at += line.replaceAll(JOINER, '').length
    return text.slice(start, at)
  })
}

/** The paragraphs one below the other on the widest page, each indented to its own width, as Word breaks them. */
function broken(paragraphs: readonly Breaking[]): string[][] {
  const children = paragraphs.map(({ paragraph, width }) => {
    const { left = 0, right = 0, hanging } = paragraph.indent ?? {}
    const firstLine = paragraph.indent || !styles[paragraph.style].indented ? 0 : TWO_CHARACTERS
    const indent = {
      left,
      right: right + LEDGER_TEXT_WIDTH - width,
      ...(hanging === undefined ? { firstLine } : { hanging }),
    }
    const runs = paragraph.runs.map((run) => ({ ...run, text: measurable(run.text) }))
    return wordParagraph({ ...paragraph, runs, indent, keepNext: false, newPage: false }, 'windows')
  })
  const section = { orientation: 'landscape', numbering: 'total', width: LEDGER_TEXT_WIDTH, items: [] } as const
  // Windows's fonts are those whose widths the layout knows; all sets' Chinese is as wide.
  const facts = { title: '', organ: '', fontSet: 'windows' } as const
  const { pages } = layoutDocument(wordDocument(facts, [{ section, children }]), { guess: true })
  const lines: string[][] = paragraphs.map(() => [])
  for (const block of pages.flatMap((page) => page.body)) {
    if (block.type === 'paragraph') lines[block.index]?.push(...block.lines.map((line) => line.text))
  }
  return lines.map((own, i) => restored(textOf(paragraphs[i]?.paragraph).replaceAll('\n', ''), own))
}

function remember(key: string, lines: readonly string[]): void {
  // Put in again, so that those used last are dropped last.
  known.delete(key)
  known.set(key, lines)
  const oldest = known.size > KNOWN_AT_MOST ? known.keys().next().value : undefined
  if (oldest !== undefined) known.delete(oldest)
}

/** The lines of each paragraph as Word breaks them; one after the other they are its text without `\n`. */
export function breakLines(all: readonly Breaking[]): (readonly string[])[] {
  const easy = all.map((breaking) => (isOneLine(breaking) ? [textOf(breaking.paragraph)] : brokenCell(breaking)))
  const missing = all.filter((breaking, i) => !easy[i] && !known.has(keyOf(breaking)))
  const found = missing.length > 0 ? broken(missing) : []
  const lines = new Map(found.map((own, i) => [missing[i], own] as const))
  return all.map((breaking, i) => {
    if (easy[i]) return easy[i]
    const key = keyOf(breaking)
    const own = lines.get(breaking) ?? known.get(key) ?? []
    remember(key, own)
    return own
  })
}

export const linesOf = (paragraph: FlowParagraph, width: number): readonly string[] =>
  breakLines([{ paragraph, width }])[0] ?? []
