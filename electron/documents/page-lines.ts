import { hasOwnLatin } from '../../shared/paper/fonts.ts'
import { millimetres } from '../../shared/paper/geometry.ts'
import type { LaidRun, LineItem, Place } from '../../shared/paper/layout.ts'
import type { PaperRun } from '../../shared/paper/paper.ts'
import { styles } from '../../shared/paper/style.ts'
import { dotsBetween } from './contents.ts'
import type { FlowParagraph } from './flow.ts'
import { tighteningOf } from './styles-xml.ts'

/** Hundredths of a millimetre are finer than any printer. */
const round = (value: number): number => Math.round(value * 100) / 100

export const place = (x: number, y: number, width: number, height: number): Place => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
})

/** A run as it is painted: letters and digits apart, in the Latin face. */
function laid(run: PaperRun, paragraph: FlowParagraph): LaidRun[] {
  const style = styles[paragraph.style]
  const face = run.face ?? style.face
  const size = run.size ?? paragraph.size ?? style.size
  const spacing = tighteningOf(size) / 20
  const look = {
    size,
    ...(run.color ? { color: run.color } : {}),
    ...(spacing === 0 ? {} : { spacing }),
    ...(run.metric ? { metric: run.metric } : {}),
  }
  const pieces = hasOwnLatin(face) ? [run.text] : run.text.split(/([ -~]+)/).filter((text) => text !== '')
  return pieces.map((text) => ({ text, face: /^[ -~]/.test(text) && !hasOwnLatin(face) ? 'latin' : face, ...look }))
}

/** The runs of a stretch of a paragraph's text, line breaks not counted. */
function runsBetween(paragraph: FlowParagraph, start: number, end: number): LaidRun[] {
  let at = 0
  return paragraph.runs.flatMap((run) => {
    const text = run.text.replaceAll('\n', '')
    const own = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += text.length
    return own === '' ? [] : laid({ ...run, text: own }, paragraph)
  })
}

/** Offsets, line breaks not counted, at which a line was broken by hand. */
function breaksOf({ runs }: FlowParagraph): Set<number> {
  const parts = runs
    .map(({ text }) => text)
    .join('')
    .split('\n')
  let at = 0
  return new Set(
    parts.slice(0, -1).map((part) => {
      at += part.length
      return at
    }),
  )
}

/** Words before the tab at the left, after it at the right; `tab` is the stop's distance from where the line begins. */
function tabbed(item: LineItem, tab: number, dots: boolean): LineItem[] {
  const left: LaidRun[] = []
  const right: LaidRun[] = []
  for (const run of item.runs) {
    const text = run.text
    const at = text.indexOf('\t')
    if (right.length > 0) right.push(run)
    else if (at < 0) left.push(run)
    else {
      left.push({ ...run, text: text.slice(0, at) })
      right.push({ ...run, text: text.slice(at + 1) })
    }
  }
  const lead = dots ? right.findIndex(({ text }) => text !== '') : -1
  const number = right[lead]
  if (number) {
    const words = (runs: readonly LaidRun[]): string => runs.map(({ text }) => text).join('')
    right[lead] = { ...number, text: `${dotsBetween(words(left), words(right), tab)} ${number.text}` }
  }
  const rightEdge = { ...item, width: round(millimetres(tab)), align: 'right' as const, runs: right }
  return [{ ...item, align: 'left' as const, runs: left }, rightEdge].filter(({ runs }) =>
    runs.some(({ text }) => text),
  )
}

/** Lines of a paragraph to be painted; `places` are where those from the `from`th on stand. */
export function lineItems(
  paragraph: FlowParagraph,
  lines: readonly string[],
  { places, from = 0 }: { places: readonly Place[]; from?: number },
): LineItem[] {
  const align = paragraph.align ?? styles[paragraph.style].align
  const byHand = breaksOf(paragraph)
  let start = lines.slice(0, from).reduce((sum, line) => sum + line.length, 0)
  return places.flatMap((where, i): LineItem[] => {
    const text = lines[from + i] ?? ''
    const end = start + text.length
    const runs = runsBetween(paragraph, start, start + text.trimEnd().length)
    start = end
    if (runs.length === 0) return []
    const ends = from + i === lines.length - 1 || byHand.has(end)
    const item: LineItem = { kind: 'line', ...where, align: align === 'justify' && ends ? 'left' : align, runs }
    return paragraph.tab === undefined
      ? [item]
      : tabbed(item, paragraph.tab - (paragraph.indent?.left ?? 0), paragraph.dots === true)
  })
}
