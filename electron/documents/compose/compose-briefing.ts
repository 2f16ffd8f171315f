import {
  blank,
  contents,
  editorNote,
  imprint,
  listed,
  masthead,
  type Paper,
  type PaperBlock,
  p,
  portrait,
  subtitle,
  title,
} from '../../../shared/paper/paper.ts'
import { printedUnits } from '../../../shared/writing/circulation.ts'
import { copiesOf, issueWords, numbersOf } from '../../../shared/writing/content.ts'
import { printedDay } from '../../../shared/writing/days.ts'
import type { BriefingContent, BriefingItem, Numbering, WritingContent } from '../../../shared/writing/writing.ts'
import type { BlockComposer } from './compose-blocks.ts'
import type { ComposeData } from './compose-data.ts'
import { runsOf } from './paragraphs.ts'
import { definitionsOf, rateNote } from './rate-note.ts'
import { titleLines } from './title-lines.ts'

/** From this many items on a 简报 begins with a list of them. */
const listedFrom = 3

type Briefing = {
  readonly content: BriefingContent
  readonly issue: number
  readonly numbering: Numbering
  readonly datedOn: string
}

const head = ({ content, issue, numbering, datedOn }: Briefing): PaperBlock =>
  masthead({
    name: content.name,
    issue,
    ...(numbering === '增刊' ? { isExtra: true } : {}),
    organ: content.organ,
    date: printedDay(datedOn),
    ...(content.totalIssue === null ? {} : { totalIssue: content.totalIssue }),
    ...(content.secrecy === '' ? {} : { mark: content.secrecy }),
    // Each copy's own number is written in by hand.
    ...(content.numbersCopies === true ? { serial: '编号：　　　' } : {}),
  })

/** 本期要目: the items' titles, each on a line, on wish with their pages. */
const contentsOf = ({ items, printsContents }: BriefingContent): PaperBlock[] =>
  items.length < listedFrom
    ? []
    : [
        blank(),
        { ...p([{ text: '本期要目', face: 'hei' }]), align: 'center' },
        ...(printsContents === true
          ? [contents({ mark: '◇', face: 'kai' })]
          : items.map((item) => p([{ text: `◇${item.title}`, face: 'kai' }]))),
      ]

const note = (content: BriefingContent, data: ComposeData): PaperBlock[] =>
  content.editorNote.length === 0 ? [] : [blank(), editorNote('编者按：', runsOf(content.editorNote, data.number))]

/** 要目 has the titles of items only. */
const unlisted = (block: PaperBlock): PaperBlock => {
  if (block.kind !== 'paragraph') return block
  const { listed: _, ...rest } = block
  return rest
}

const itemBlocks = (item: BriefingItem, composer: BlockComposer): PaperBlock[] => [
  blank(),
  listed(title(titleLines(item.title)), 1, item.title.trim()),
  ...(item.subtitle === '' ? [] : [subtitle(`——${item.subtitle.replace(/^——/, '')}`)]),
  blank(),
  ...composer.blocks(item.blocks).map(unlisted),
]

const stop = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`)

const tail = (content: BriefingContent): PaperBlock => {
  const { editor, reviewer, signer } = content.staff
  const staff = [
    { label: '责任编辑', text: editor },
    { label: '审核', text: reviewer },
    { label: '签发', text: signer },
  ]
  return imprint({
    rows: [
      ...content.circulation.map(({ label, addressees }) => ({ label: `${label}`, text: printedUnits(addressees) })),
      { label: '本期增发', text: printedUnits(content.extra ?? []) },
    ]
      .filter(({ text }) => text !== '')
      .map(({ label, text }) => ({ label, text: stop(text) })),
    staff: staff.filter(({ text }) => text !== ''),
    copies: copiesOf(content) || null,
    ...(content.imprintOnEvenPage === true ? { onEvenPage: true } : {}),
  })
}

/** 封账时间, where there is one: 4月1日18:00封账. */
export const closingWords = ({ closedAt }: Pick<WritingContent, 'closedAt'>): string =>
  closedAt === undefined ? '' : `，${printedDay(closedAt.slice(0, 10))}${closedAt.slice(11)}封账`

/** 截止日 and 口径, where there are numbers. */
const numbersNote = (content: BriefingContent, { cutOff, coverageBase }: ComposeData): PaperBlock[] =>
  numbersOf(content).length === 0
    ? []
    : [p(`（数据截至${printedDay(cutOff)}24时${closingWords(content)}${rateNote(content, coverageBase)}）`)]

/** 附注 in small type, where it is wanted. */
export const definitionsNote = (content: WritingContent): PaperBlock[] => {
  const definitions = definitionsOf(content)
  const line = (text: string): PaperBlock => ({ kind: 'paragraph', style: 'cell', align: 'justify', runs: [{ text }] })
  return definitions.length === 0
    ? []
    : [line('附注：统计口径'), ...definitions.map((text, i) => line(`${i + 1}.${text}`))]
}

/** 简报: 报头, 本期要目, 按语, the items one after another, 报尾 (domain §3.1). */
export const composeBriefing = (briefing: Briefing, data: ComposeData, composer: BlockComposer): Paper => {
  const { content } = briefing
  return {
    title: `${content.name}${issueWords(briefing)}`,
    organ: content.organ,
    fontSet: data.fontSet,
    sections: [
      portrait([
        head(briefing),
        ...contentsOf(content),
        ...note(content, data),
        ...content.items.flatMap((item) => itemBlocks(item, composer)),
        ...numbersNote(content, data),
        ...definitionsNote(content),
        tail(content),
      ]),
    ],
  }
}
