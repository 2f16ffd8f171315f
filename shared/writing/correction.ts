import { z } from 'zod'
import { issueWords } from './content.ts'
import { printedDay } from './days.ts'
import { isFrozen } from './workflow.ts'
import type { Block, BriefingItem, Writing, WritingRef } from './writing.ts'

export const correctionTitle = '更正启事'

/** One thing to be put right in a signed text. */
export const correctionEntry = z.strictObject({
  /** Words that stand in the signed text, or a value of a table or figure, which is known by its place. */
  of: z.enum(['文字', '数据']),
  /** Where it stands, as it is printed: 第2页《××》一文中. */
  place: z.string().trim().max(200),
  original: z.string().trim().min(1, '请填写原文。').max(300, '原文不超过300字。'),
  /** Empty: the words are struck out. */
  corrected: z.string().trim().max(300, '更正为不超过300字。'),
  /** A sentence of explanation behind it; empty for none. */
  note: z.string().trim().max(200, '说明不超过200字。'),
})
export type CorrectionEntry = z.infer<typeof correctionEntry>

/** A paragraph, or a table's row, of a signed text, and the page it begins on; a later page where it goes on. */
export const frozenPassage = z.object({
  text: z.string(),
  /** The 稿件 it belongs to; empty before the first one. */
  title: z.string(),
  /** Pages with the place in `text` from which on each holds it. */
  pages: z.array(z.object({ page: z.int(), from: z.int() })),
  /** A row of a table. */
  isRow: z.boolean(),
})
export type FrozenPassage = z.infer<typeof frozenPassage>

const bare = (text: string): string => text.replace(/\s/g, '')

/** Where the words stand in the signed text, white space apart: the passage, and the page; undefined when nowhere. */
export const findFrozen = (
  passages: readonly FrozenPassage[],
  original: string,
): { readonly passage: FrozenPassage; readonly page: number } | undefined => {
  const wanted = bare(original)
  if (wanted === '') return undefined
  for (const passage of passages) {
    const at = bare(passage.text).indexOf(wanted)
    if (at === -1) continue
    // White space is nearly always absent from Chinese text, so that its place is the same in both.
    const page = passage.pages.findLast(({ from }) => bare(passage.text.slice(0, from)).length <= at)
    return { passage, page: page?.page ?? 1 }
  }
  return undefined
}

/** 第2页《××》一文中. */
export const placeWords = ({ title, text }: Pick<FrozenPassage, 'title' | 'text'>, page: number): string => {
  if (text.startsWith('编者按：')) return `第${page}页编者按中`
  return `第${page}页${title === '' ? '' : `《${title}》一文中`}`
}

const sentence = (text: string): string => (text === '' || /[。！？]$/.test(text) ? text : `${text}。`)
const unquoted = (text: string): string => text.replace(/[“”]/g, (sign) => (sign === '“' ? '‘' : '’'))

const entryWords = ({ place, original, corrected, note }: CorrectionEntry): string => {
  const change = corrected === '' ? '应删去' : `应为“${unquoted(corrected)}”`
  return `${place}“${unquoted(original)}”${change}。${sentence(note)}`
}

type Corrected = Pick<Writing, 'issue' | 'numbering' | 'datedOn'>

/** 更正启事 in the usual form. */
export const correctionItem = (corrected: Corrected, entries: readonly CorrectionEntry[], id: string): BriefingItem => {
  const issue = `本简报${issueWords(corrected)}（${printedDay(corrected.datedOn)}印发）`
  const [only] = entries
  const lines =
    only && entries.length === 1
      ? [`${issue}${entryWords(only)}特此更正。`]
      : [
          `${issue}有${entries.length}处需要更正：`,
          ...entries.map((entry, i) => `${i + 1}.${entryWords(entry)}`),
          '特此更正。',
        ]
  const blocks = lines.map((text): Block => ({ type: 'paragraph', level: 0, content: [{ type: 'text', text }] }))
  return { id, kind: '更正', title: correctionTitle, subtitle: '', blocks }
}

/** 已由第8期更正 once that is signed, 第8期（草稿）正在更正 before; a 总结 by 更正稿. */
export const correctedByWords = ({ kind, state, ...number }: WritingRef): string => {
  const name = kind === 'briefing' ? issueWords(number) : '更正稿'
  if (isFrozen(state)) return kind === 'briefing' ? `已由${name}更正` : '已有更正稿'
  return kind === 'briefing' ? `${name}（${state}）正在更正` : `更正稿（${state}）正在写`
}

/** 更正第6期; of a 总结 that it is a 更正稿. */
export const correctsWords = ({ kind, ...number }: WritingRef): string =>
  kind === 'briefing' ? `更正${issueWords(number)}` : '更正稿'
