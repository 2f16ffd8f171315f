import type { Block, WritingContent } from '../writing.ts'
import { type Finding, keyOf, type ProofRule } from './finding.ts'

type Part = { readonly path: string; readonly blocks: readonly Block[] }

const partsOf = (content: WritingContent): Part[] =>
  content.kind === 'briefing'
    ? content.items.map(({ blocks }, i) => ({ path: `items.${i}.blocks`, blocks }))
    : [{ path: 'blocks', blocks: content.blocks }]

const wordsOf = (block: Block | undefined): string =>
  block?.type === 'paragraph' ? block.content.map((one) => (one.type === 'text' ? one.text : '0')).join('') : ''

const levelOf = (block: Block): number => (block.type === 'paragraph' ? block.level : 0)

/** A heading that goes on as a sentence on its own line holds its text itself. */
const hasOwnText = (words: string): boolean => /。./.test(words)

const whole = (rule: ProofRule, message: string, path: string, quote: string): Finding => ({
  rule,
  key: keyOf(rule, quote, message),
  message,
  quote,
  place: { path },
})

/** Headings under which nothing stands. */
const emptySections = ({ path, blocks }: Part): Finding[] => {
  // Empty paragraphs are not printed.
  const printed = blocks
    .map((block, i) => ({ block, i }))
    .filter(({ block }) => block.type !== 'paragraph' || wordsOf(block).trim() !== '')
  return printed.flatMap(({ block, i }, at) => {
    const level = levelOf(block)
    const next = printed[at + 1]?.block
    const words = wordsOf(block)
    if (level === 0 || hasOwnText(words)) return []
    const isEmpty = !next || (levelOf(next) > 0 && levelOf(next) <= level)
    return isEmpty ? [whole('emptySection', `标题“${words}”下面没有内容。`, `${path}.${i}`, words)] : []
  })
}

const cardNames = { table: '统计表', chart: '图表', photo: '照片' } as const

/** Tables, charts and photos that nothing is said of. */
const missingCaptions = ({ path, blocks }: Part): Finding[] =>
  blocks.flatMap((block, i) =>
    block.type !== 'paragraph' && block.caption.trim() === ''
      ? [
          whole(
            'noCaption',
            `这${block.type === 'photo' ? '张' : '个'}${cardNames[block.type]}没有题注。`,
            `${path}.${i}`,
            `${path}.${i}`,
          ),
        ]
      : [],
  )

/** Teams whose 总结 is not in the zone's, because they had handed in nothing when it was put together. */
const missingTeams = (content: WritingContent): Finding[] =>
  content.kind === 'zoneSummary'
    ? (content.merge?.missing ?? []).map((team) =>
        whole('missingTeam', `汇总时${team}还没有报送阶段总结，这份总结里没有它的材料。`, 'titleLines.0', team),
      )
    : []

export const gaps = (content: WritingContent): Finding[] => [
  ...partsOf(content).flatMap((part) => [...emptySections(part), ...missingCaptions(part)]),
  ...missingTeams(content),
]
