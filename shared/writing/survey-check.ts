/** What a 调查报告 has to have before it goes to 审核, and what makes a good one (domain §3.4). */
import { shownWords } from './content.ts'
import { bareHeading, partsOf } from './merge-sections.ts'
import type { Block, SummaryContent } from './writing.ts'

const opened = '【请填写：'
const placeholder = /【请填写：([^】]*)】/g

/** A place where only people can write; as long as it stands there the text does not go to 审核. */
export const toFillIn = (what: string): Block[] => [
  { type: 'paragraph', level: 0, content: [{ type: 'text', text: `${opened}${what}】` }] },
]

const wordsOf = (block: Block): string => (block.type === 'paragraph' ? shownWords(block.content) : '')

/** The places that are still to be filled in, by what is asked for. */
export const placeholdersIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => [...wordsOf(block).matchAll(placeholder)].map(([, what = '']) => what))

export type CheckLine = {
  readonly title: string
  /** What there is, beside what is wanted. */
  readonly found: string
  readonly wanted: string
  readonly isMet: boolean
  /** Must be met before 送审; the others are advice. */
  readonly isNeeded: boolean
}

const shortest = 2500
const fewest = 3

const partWith = (blocks: readonly Block[], words: RegExp): readonly Block[] =>
  partsOf(blocks).find(({ title }) => words.test(title))?.blocks ?? []

const headings = (blocks: readonly Block[]): number =>
  blocks.filter((block) => block.type === 'paragraph' && block.level >= 1 && bareHeading(wordsOf(block)) !== '').length

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + [...wordsOf(block).replace(placeholder, '').replace(/\s/g, '')].length, 0)

/** The check list of a 调查报告, in the order of domain §3.4. */
export const surveyChecks = ({ blocks, attachments }: SummaryContent): CheckLine[] => {
  const left = placeholdersIn(blocks)
  const [problems, suggestions] = [headings(partWith(blocks, /问题/)), headings(partWith(blocks, /建议/))]
  const causes = lengthOf(partWith(blocks, /原因/))
  const tables = blocks.filter(({ type }) => type === 'table').length
  return [
    {
      title: '需要手写的地方都已写好',
      found: left.length === 0 ? '已写好' : `还有${left.length}处，如“${left[0]?.split('：')[0] ?? ''}”`,
      wanted: '没有“【请填写】”',
      isMet: left.length === 0,
      isNeeded: true,
    },
    { title: '原因分析', found: `${causes}字`, wanted: '已写', isMet: causes > 0, isNeeded: true },
    {
      title: '群众反映的主要问题',
      found: `${problems}个`,
      wanted: `不少于${fewest}个`,
      isMet: problems >= fewest,
      isNeeded: true,
    },
    {
      title: '对策建议',
      found: `${suggestions}条`,
      wanted: `不少于${fewest}条`,
      isMet: suggestions >= fewest,
      isNeeded: true,
    },
    {
      title: '正文字数',
      found: `${lengthOf(blocks)}字`,
      wanted: `不少于${shortest}字`,
      isMet: lengthOf(blocks) >= shortest,
      isNeeded: false,
    },
    { title: '数据表', found: `${tables}张`, wanted: '不少于1张', isMet: tables > 0, isNeeded: false },
    {
      title: '问题清单（附件）',
      found: attachments.length > 0 ? '已附' : '没有附',
      wanted: '附台账问题清单',
      isMet: attachments.length > 0,
      isNeeded: false,
    },
  ]
}
