import { type Addressee, copiesOfAll } from './circulation.ts'
import type { Block, BriefingContent, Inline, Writing } from './writing.ts'

/** A character of the text, or the whole of what a number field shows. */
export type Token = { readonly text: string; readonly isNumber: boolean }
/** One paragraph or one setting of a text. `part` is where it stands, such as 第2篇. */
export type Line = { readonly part: string; readonly tokens: readonly Token[] }

type Text = Pick<Writing, 'content' | 'cutOff' | 'datedOn'>

const characters = (text: string): Token[] => [...text].map((one) => ({ text: one, isNumber: false }))

const tokensOf = (inlines: readonly Inline[]): Token[] =>
  inlines.flatMap((inline) =>
    inline.type === 'text'
      ? characters(inline.text)
      : [{ text: inline.shown === '' ? '—' : inline.shown, isNumber: true }],
  )

/** What a table or chart counts besides its text; a team by its number, as its name may change. */
const rangeOf = (scope: Extract<Block, { type: 'table' }>['scope']): string =>
  scope
    ? `（${scope.teamId === undefined ? '全区' : `工作队${scope.teamId}`}${scope.from === undefined ? '' : `，${scope.from}起`}）`
    : ''

const wordsOf = (block: Exclude<Block, { type: 'paragraph' }>): string => {
  if (block.type === 'table') return `［统计表］${block.caption}${rangeOf(block.scope)}`
  if (block.type === 'chart') return `［图］${block.caption}${rangeOf(block.scope)}`
  const beside = block.beside ? `、${block.beside.attachmentId}` : ''
  return `［照片${block.attachmentId}${beside}］${block.caption}（宽${block.widthMm}毫米）`
}

const plain = (part: string, text: string): Line[] => (text.trim() === '' ? [] : [{ part, tokens: characters(text) }])

const linesOf = (part: string, blocks: readonly Block[]): Line[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' ? [{ part, tokens: tokensOf(block.content) }] : plain(part, wordsOf(block)),
  )

const addresseeWords = (label: string, addressees: readonly Addressee[]): string =>
  addressees.length === 0
    ? ''
    : `${label}：${addressees
        .map(({ unit, copies, members }) => `${unit}${members ? `${members.length}个各` : ''}${copies}份`)
        .join('、')}（${copiesOfAll(addressees)}份）`

const briefingLines = (content: BriefingContent): Line[] => [
  ...plain('报头', content.name),
  ...plain('报头', content.organ),
  ...plain('报头', content.totalIssue === null ? '' : `总第${content.totalIssue}期`),
  ...plain('报头', content.secrecy),
  ...(content.editorNote.length === 0 ? [] : [{ part: '编者按', tokens: tokensOf(content.editorNote) }]),
  ...content.items.flatMap((item, at) => {
    const part = `第${at + 1}篇`
    return [
      ...plain(part, `【${item.kind}】${item.title}`),
      ...plain(part, item.subtitle),
      ...linesOf(part, item.blocks),
    ]
  }),
  ...content.circulation.flatMap(({ label, addressees }) => plain('报尾', addresseeWords(label, addressees))),
  ...plain('报尾', addresseeWords('本期增发', content.extra ?? [])),
  ...plain('报尾', `存档${content.archiveCopies}份`),
  ...plain(
    '报尾',
    Object.entries({ 编辑: content.staff.editor, 审核: content.staff.reviewer, 签发: content.staff.signer })
      .filter(([, person]) => person !== '')
      .map(([post, person]) => `${post}：${person}`)
      .join('　'),
  ),
]

/** Everything a person can change of a writing, as lines to read and to compare. */
export const versionLines = ({ content, cutOff, datedOn }: Text): Line[] => [
  ...plain('日期', `截止日${cutOff}，日期${datedOn}`),
  ...(content.kind === 'briefing'
    ? briefingLines(content)
    : [
        ...plain('标题', content.titleLines.join('')),
        ...linesOf('正文', content.blocks),
        ...content.attachments.flatMap(({ caption }) => plain('附表', caption)),
        ...plain('落款', content.organ),
      ]),
]
