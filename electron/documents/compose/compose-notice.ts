import {
  blank,
  imprint,
  officialHead,
  type Paper,
  type PaperBlock,
  p,
  portrait,
  signOff,
  title,
} from '../../../shared/paper/paper.ts'
import { printedDay } from '../../../shared/writing/days.ts'
import { docNumberOf } from '../../../shared/writing/notice-head.ts'
import type { NoticeContent } from '../../../shared/writing/writing.ts'
import type { BlockComposer } from './compose-blocks.ts'
import type { ComposeData, DataTable } from './compose-data.ts'
import {
  attachmentGroups,
  attachmentNames,
  attachmentSections,
  type Group,
  joined,
  withOwnDefinitions,
} from './compose-summary.ts'
import { fitColumns } from './fit-columns.ts'
import { definitionsOf } from './rate-note.ts'

const head = (content: NoticeContent): PaperBlock =>
  officialHead({
    organMark: content.organMark,
    number: docNumberOf(content),
    marks: [content.secrecy, content.urgency].filter((mark) => mark !== ''),
    ...(content.signer === '' ? {} : { signer: content.signer }),
  })

/** 主送机关: flush left, with a full-width colon (7.3.2). */
const recipients = (names: string): PaperBlock => ({
  kind: 'paragraph',
  style: 'plain',
  runs: [{ text: `${names.replace(/[：:]\s*$/, '')}：` }],
})

const tail = ({ copyTo, issuer, imprintOnEvenPage }: NoticeContent, datedOn: string): PaperBlock =>
  imprint({
    ...(imprintOnEvenPage === true ? { onEvenPage: true } : {}),
    rows: copyTo === '' ? [] : [{ label: '抄送', text: /[。]$/.test(copyTo) ? copyTo : `${copyTo}。` }],
    issued: { organ: issuer, date: `${printedDay(datedOn)}印发` },
  })

const mostColumns = 11
const mostRows = 12

const isSmall = ({ block }: DataTable): boolean => block.columns.length <= mostColumns && block.rows.length <= mostRows

/** A small table stands upright, so that 版记 finds room below it. */
const upright = (group: Group): Group => ({
  ...group,
  tables: group.tables.map((table) =>
    table.isWide && isSmall(table) ? { ...table, isWide: false, block: fitColumns(table.block, false) } : table,
  ),
})

type Notice = { readonly content: NoticeContent; readonly datedOn: string }

/**
 * 督查通报 as a 公文: 版头, 标题, 主送机关, 正文, 附件说明, 署名 and 成文日期 with room for the seal, the 附件 on pages of
 * their own, and 版记 at the foot of the last page (GB/T 9704-2012, 7.2–7.4).
 */
export const composeNotice = ({ content, datedOn }: Notice, data: ComposeData, composer: BlockComposer): Paper => {
  const groups = withOwnDefinitions(attachmentGroups(content.attachments, data)).map(upright)
  const body = portrait([
    head(content),
    blank(2),
    title(content.titleLines.filter((line) => line.trim() !== '')),
    blank(),
    recipients(content.recipients),
    ...composer.blocks(content.blocks),
    ...attachmentNames(groups, definitionsOf(content)),
    blank(),
    signOff({ organ: content.organ, date: printedDay(datedOn), sealed: true }),
    p(`（数据截至${printedDay(data.cutOff)}24时）`),
  ])
  // 版记 stands at the foot of an upright page (7.4).
  const sections = joined([
    body,
    ...attachmentSections(groups, definitionsOf(content)),
    portrait([tail(content, datedOn)]),
  ])
  return { title: content.titleLines.join(''), organ: content.organ, fontSet: data.fontSet, sections }
}
