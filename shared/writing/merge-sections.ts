/** The zone's 总结 out of the teams': which of their words go where. */
import { chineseNumber } from './say.ts'
import type { Block, SummaryContent } from './writing.ts'

type Paragraph = Extract<Block, { type: 'paragraph' }>

/** A part of a 总结 under a heading 一、; the text before the first heading has none. */
export type Part = { readonly title: string; readonly blocks: readonly Block[] }

export type TeamText = {
  readonly team: string
  readonly blocks: readonly Block[]
  /** What the product would have written for this team. */
  readonly drafted: readonly Block[]
}

/** `own`: what the teams wrote themselves and their 典型事例; `all`: everything. */
export type Takes = 'own' | 'all'

const wordsOf = (block: Paragraph): string =>
  block.content.map((inline) => (inline.type === 'text' ? inline.text : '#')).join('')

const headingNumber = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．]|（\d+）)/
/** A heading without its number. */
export const bareHeading = (words: string): string => words.replace(headingNumber, '').trim()

/** The text by its headings of the first level. */
export const partsOf = (blocks: readonly Block[]): Part[] => {
  const parts: { title: string; blocks: Block[] }[] = [{ title: '', blocks: [] }]
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.level === 1) parts.push({ title: bareHeading(wordsOf(block)), blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts
}

/** Parts where a team tells what only it has seen; elsewhere the zone's text says the same of all. */
const tellsOfTeams = (title: string): boolean => /典型/.test(title)

/** Tables and charts are drawn from the zone's data in the zone's text; the teams' are in their own. */
const isText = (block: Block): boolean =>
  block.type === 'photo' || (block.type === 'paragraph' && wordsOf(block).trim() !== '')

/** A heading （一） with what stands under it; what stands before the first has none. */
type Item = { readonly title: string; readonly blocks: readonly Block[] }

const itemsOf = (blocks: readonly Block[]): Item[] => {
  const items: { title: string; blocks: Block[] }[] = [{ title: '', blocks: [] }]
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.level === 2)
      items.push({ title: bareHeading(wordsOf(block)), blocks: [block] })
    else items.at(-1)?.blocks.push(block)
  }
  return items
}

type Wish = { readonly drafted: ReadonlySet<string>; readonly told: ReadonlySet<string>; readonly takes: Takes }

/** What a team wrote that the zone's text does not have already. */
const wanted = (part: Part, { drafted, told, takes }: Wish): Block[] => {
  const isOwn = (block: Block): boolean => block.type !== 'paragraph' || !drafted.has(bareHeading(wordsOf(block)))
  return itemsOf(part.blocks.filter(isText)).flatMap(({ title, blocks }) => {
    if (takes === 'all') return blocks
    if (title !== '' && told.has(title)) return []
    if (tellsOfTeams(part.title)) return blocks
    // A heading the product wrote stays over what somebody wrote under it.
    const own = blocks.filter(isOwn)
    const [head] = blocks
    return own.length > 0 && head && title !== '' && !own.includes(head) ? [head, ...own] : own
  })
}

/** A team's headings stand one level below the heading with its name, numbered anew. */
const below = (blocks: readonly Block[]): Block[] => {
  let nth = 0
  return blocks.map((block): Block => {
    if (block.type !== 'paragraph' || block.level === 0) return block
    const level = block.level < 4 ? block.level + 1 : 4
    const [first, ...rest] = block.content
    if (level !== 3 || first?.type !== 'text') return { ...block, level }
    nth += 1
    return { ...block, level, content: [{ type: 'text', text: `${nth}.${bareHeading(first.text)}` }, ...rest] }
  })
}

const headingsIn = (blocks: readonly Block[]): number =>
  blocks.filter((block) => block.type === 'paragraph' && block.level === 2).length

const partOf = (own: Part, texts: readonly TeamText[], takes: Takes): Block[] => {
  const told = new Set(itemsOf(own.blocks).map(({ title }) => title))
  const found = texts
    .map(({ team, blocks, drafted }) => {
      const known = new Set(
        drafted.filter((block) => block.type === 'paragraph').map((block) => bareHeading(wordsOf(block))),
      )
      const blocksOfTeam = partsOf(blocks)
        .filter(({ title }) => title === own.title)
        .flatMap((part) => wanted(part, { drafted: known, told, takes }))
      return { team, blocks: blocksOfTeam }
    })
    .filter(({ blocks }) => blocks.length > 0)
  const first = headingsIn(own.blocks)
  return found.flatMap(({ team, blocks }, i): Block[] => [
    {
      type: 'paragraph',
      level: 2,
      content: [{ type: 'text', text: `（${chineseNumber(first + i + 1)}）${team}${labelOf(own.title)}` }],
    },
    ...below(blocks),
  ])
}

const labels: readonly (readonly [RegExp, string])[] = [
  [/典型/, '的典型事例'],
  [/问题/, '反映的问题'],
  [/建议|打算/, '的意见建议和打算'],
]
const labelOf = (title: string): string => labels.find(([words]) => words.test(title))?.[1] ?? '的情况'

/**
 * The zone's own text with the words of the teams at the end of each part, under a heading with the team's name. What
 * stands in a team's text under a heading that the zone's does not have follows in a part of its own.
 */
export const mergedBlocks = (zone: SummaryContent['blocks'], texts: readonly TeamText[], takes: Takes): Block[] => {
  const parts = partsOf(zone)
  const titles = new Set(parts.map(({ title }) => title))
  const strange = [...new Set(texts.flatMap(({ blocks }) => partsOf(blocks).map(({ title }) => title)))].filter(
    (title) => !titles.has(title),
  )
  const all = [...parts, ...strange.map((title): Part => ({ title, blocks: [] }))]
  let nth = 0
  return all.flatMap((part): Block[] => {
    const blocks = [...part.blocks, ...(part.title === '' ? [] : partOf(part, texts, takes))]
    if (part.title === '') return blocks
    nth += 1
    const heading = `${chineseNumber(nth)}、${part.title}`
    return [{ type: 'paragraph', level: 1, content: [{ type: 'text', text: heading }] }, ...blocks]
  })
}
