import {
  attachmentHead,
  attachmentNote,
  blank,
  contents,
  landscape,
  listed,
  type Paper,
  type PaperBlock,
  type PaperSection,
  p,
  portrait,
  signOff,
  title,
} from '../../../shared/paper/paper.ts'
import { printedDay } from '../../../shared/writing/days.ts'
import type { SummaryContent } from '../../../shared/writing/writing.ts'
import type { BlockComposer } from './compose-blocks.ts'
import { closingWords, definitionsNote } from './compose-briefing.ts'
import type { ComposeData, DataTable } from './compose-data.ts'
import { definitionsOf } from './rate-note.ts'
import { titleLines } from './title-lines.ts'

type Attachment = SummaryContent['attachments'][number]
/** 附表 with one name: several tables may make up one of them. */
export type Group = { readonly name: string; readonly tables: readonly DataTable[] }

/** 附表 by name, their tables drawn. */
export const attachmentGroups = (attachments: readonly Attachment[], data: ComposeData): Group[] => {
  const groups = Map.groupBy(attachments, ({ caption }) => caption)
  return [...groups].map(([name, list]) => ({ name, tables: list.map(({ table }) => data.table(table)) }))
}

const definitionsName = '统计口径说明'

const small = (text: string, style: 'cell' | 'smallCell'): PaperBlock => ({
  kind: 'paragraph',
  style,
  align: 'justify',
  runs: [{ text }],
})

/** 附件1 at the head of a page of its own, and the name on its third line (7.3.7). */
const head = (label: string, name: string): PaperBlock[] => [
  listed(attachmentHead(label), 1, `${label}　${name}`),
  blank(),
  title(titleLines(name)),
]

/**
 * The tables of a 附表; one that is alone needs no caption of its own. If one of them needs a turned page, all of them
 * lie on it.
 */
const attachmentSection = ({ name, tables }: Group, label: string): PaperSection => {
  const notes = tables.flatMap((table) => table.notes)
  const blocks = [
    ...head(label, name),
    ...tables.map(({ block }) => ({ ...block, caption: tables.length > 1 ? block.caption : '' })),
    ...(notes.length > 0 ? [small(`注：${notes.join('')}`, 'smallCell')] : []),
  ]
  return tables.some(({ isWide }) => isWide) ? landscape(blocks) : portrait(blocks)
}

/** 口径 of all the numbers in the tables, each once (domain §3.6). */
const definitionsSection = (groups: readonly Group[], label: string, own: readonly string[]): PaperSection => {
  const all = [...own, ...groups.flatMap(({ tables }) => tables.flatMap(({ definitions }) => definitions))]
  return portrait([
    ...head(label, definitionsName),
    blank(),
    ...[...new Set(all)].map((definition, i) => small(`${i + 1}.${definition}`, 'cell')),
  ])
}

/** One 附件 alone has no number (7.3.7). */
const labelOf = (groups: readonly Group[], own: readonly string[], i: number): string =>
  groups.length === 1 && !hasDefinitions(groups, own) ? '附件' : `附件${i + 1}`

const hasDefinitions = (groups: readonly Group[], own: readonly string[]): boolean =>
  own.length > 0 || groups.some(({ tables }) => tables.some(({ definitions }) => definitions.length > 0))

/** @param own 口径 of the numbers in the text, where they are to be printed too */
export const attachmentSections = (groups: readonly Group[], own: readonly string[]): PaperSection[] =>
  groups.length === 0
    ? []
    : [
        ...groups.map((group, i) => attachmentSection(group, labelOf(groups, own, i))),
        ...(hasDefinitions(groups, own) ? [definitionsSection(groups, `附件${groups.length + 1}`, own)] : []),
      ]

/** Sections that lie the same way follow on one another without a section's end between them. */
export const joined = (sections: readonly PaperSection[]): PaperSection[] => {
  const done: PaperSection[] = []
  for (const section of sections) {
    const before = done.at(-1)
    if (before?.orientation === section.orientation)
      done.splice(-1, 1, { ...before, blocks: [...before.blocks, ...section.blocks] })
    else done.push(section)
  }
  return done
}

/** The 口径 below the tables themselves, for a paper whose few tables need no page of 口径. */
export const withOwnDefinitions = (groups: readonly Group[]): Group[] =>
  groups.map(({ name, tables }) => {
    const definitions = [...new Set(tables.flatMap((table) => table.definitions))]
    return {
      name,
      tables: tables.map((table, i) => ({
        ...table,
        definitions: [],
        notes: i === tables.length - 1 ? [...table.notes, ...definitions] : table.notes,
      })),
    }
  })

export const attachmentNames = (groups: readonly Group[], own: readonly string[]): PaperBlock[] =>
  groups.length === 0
    ? []
    : [
        blank(),
        attachmentNote([...groups.map(({ name }) => name), ...(hasDefinitions(groups, own) ? [definitionsName] : [])]),
      ]

type Summary = { readonly content: SummaryContent; readonly datedOn: string }

/** 阶段总结: title, body, 附件说明, 署名 and 成文日期, 附注, then each table on a page of its own (domain §3.2). */
export const composeSummary = ({ content, datedOn }: Summary, data: ComposeData, composer: BlockComposer): Paper => {
  const all = attachmentGroups(content.attachments, data)
  const groups = content.kind === 'survey' ? withOwnDefinitions(all) : all
  const hasContents = content.printsContents === true
  const body = portrait([
    ...(hasContents ? [title(['目　录']), blank(), contents({ mark: '', face: 'fangsong' })] : []),
    { ...title(content.titleLines.filter((line) => line.trim() !== '')), ...(hasContents ? { newPage: true } : {}) },
    blank(),
    ...composer.blocks(content.blocks),
    ...attachmentNames(groups, definitionsOf(content)),
    blank(),
    signOff({ organ: content.organ, date: printedDay(datedOn), sealed: true }),
    p(`（数据截至${printedDay(data.cutOff)}24时${closingWords(content)}）`),
    // With 附件 the 口径 stand in the last of them.
    ...(groups.length === 0 ? definitionsNote(content) : []),
  ])
  return {
    title: content.titleLines.join(''),
    organ: content.organ,
    fontSet: data.fontSet,
    sections: joined([body, ...attachmentSections(groups, definitionsOf(content))]),
  }
}
