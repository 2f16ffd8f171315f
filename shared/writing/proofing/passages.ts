import type { NumberField } from '../content.ts'
import type { Block, Inline, WritingContent } from '../writing.ts'
import { type Finding, keyOf, type ProofRule } from './finding.ts'

/** A number field within a passage: from where to where its words stand in the passage's text. */
export type PassageNumber = { readonly start: number; readonly end: number; readonly field: NumberField }

/** A paragraph, a title or a caption as it is printed, with the way back to its place in the editor. */
export type Passage = {
  readonly path: string
  /** -1: no paragraph but a title, a caption or a line of a form. */
  readonly level: number
  readonly text: string
  readonly numbers: readonly PassageNumber[]
}

export type ShownNumber = (field: NumberField) => string

const paragraphPassage = (path: string, level: number, content: readonly Inline[], show: ShownNumber): Passage => {
  const numbers: PassageNumber[] = []
  let text = ''
  for (const inline of content) {
    const words = inline.type === 'text' ? inline.text : show(inline)
    if (inline.type === 'number') numbers.push({ start: text.length, end: text.length + words.length, field: inline })
    text += words
  }
  return { path, level, text, numbers }
}

const line = (path: string, text: string): Passage => ({ path, level: -1, text, numbers: [] })

const blockPassages = (path: string, blocks: readonly Block[], show: ShownNumber): Passage[] =>
  blocks.map((block, i) =>
    block.type === 'paragraph'
      ? paragraphPassage(`${path}.${i}`, block.level, block.content, show)
      : line(`${path}.${i}`, block.caption),
  )

/** Everything that is written, in the order of reading; fields with the words they show now. */
export const passagesOf = (content: WritingContent, show: ShownNumber): Passage[] =>
  content.kind === 'briefing'
    ? [
        paragraphPassage('editorNote', 0, content.editorNote, show),
        ...content.items.flatMap((item, i) => [
          line(`items.${i}.title`, item.title),
          line(`items.${i}.subtitle`, item.subtitle),
          ...blockPassages(`items.${i}.blocks`, item.blocks, show),
        ]),
        ...content.circulation.flatMap(({ addressees }, i) =>
          addressees.map(({ unit }, k) => line(`circulation.${i}.${k}`, unit)),
        ),
        ...(content.extra ?? []).map(({ unit }, k) => line(`extra.${k}`, unit)),
      ]
    : [
        ...content.titleLines.map((text, i) => line(`titleLines.${i}`, text)),
        ...blockPassages('blocks', content.blocks, show),
        ...content.attachments.map(({ caption }, i) => line(`attachments.${i}`, caption)),
      ]

/** Where a character of the text stands for the editor, in which a field is one long whatever it shows. */
const editorOffset = ({ numbers }: Passage, at: number): number =>
  numbers.reduce((offset, { start, end }) => {
    if (at >= end) return offset - (end - start) + 1
    return at > start ? offset - (at - start) : offset
  }, at)

/** The end of a range that stops within a field is behind the field. */
const editorEnd = (passage: Passage, at: number): number => {
  const cut = passage.numbers.find(({ start, end }) => at > start && at < end)
  return editorOffset(passage, cut ? cut.end : at)
}

const sentenceAround = (text: string, start: number, end: number): string => {
  const before = text.slice(0, start).search(/[^。；！？]*$/)
  const after = text.slice(end).search(/[。；！？]/)
  return text.slice(before, after < 0 ? text.length : end + after)
}

type Range = { readonly start: number; readonly end: number }
type Told = { readonly rule: ProofRule; readonly message: string; readonly replacement?: string | undefined }

/** A finding at a range of a passage's text. */
export const findingAt = (passage: Passage, { start, end }: Range, told: Told): Finding => {
  const { path, text, numbers } = passage
  const quote = text.slice(start, end)
  const isWhole = !numbers.some((number) => number.start < end && number.end > start)
  return {
    rule: told.rule,
    key: keyOf(told.rule, quote, told.message, sentenceAround(text, start, end)),
    message: told.message,
    quote,
    place: { path, from: editorOffset(passage, start), to: editorEnd(passage, end) },
    // A field is never overwritten by a correction.
    ...(told.replacement === undefined || !isWhole ? {} : { replacement: told.replacement }),
  }
}

/** A finding for every match of a pattern. */
export const matches = (
  passage: Passage,
  pattern: RegExp,
  tell: (match: RegExpExecArray) => Told | undefined,
): Finding[] =>
  [...passage.text.matchAll(pattern)].flatMap((match) => {
    const told = tell(match)
    return told ? [findingAt(passage, { start: match.index, end: match.index + match[0].length }, told)] : []
  })

/** Whether any of the text between is a field's, and so not typed. */
export const touchesField = ({ numbers }: Passage, start: number, end: number): boolean =>
  numbers.some((number) => number.start < end && number.end > start)
