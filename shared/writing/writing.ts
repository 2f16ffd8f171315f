import { z } from 'zod'
import { isMoment } from '../fields/day.ts'
import { addressee, circulationLine } from './circulation.ts'
import { mergeRecord } from './merge-record.ts'
import { noticeHead } from './notice-head.ts'
import { rowSource } from './source.ts'

/** Which rows a number counts: everything up to 截止日 by default, one team's with `teamId`. */
export const numberScope = z.strictObject({
  teamId: z.int().optional(),
  /** First business day counted, for 本期 numbers; left out for cumulative ones. */
  from: z.iso.date().optional(),
})
export type NumberScope = z.infer<typeof numberScope>

const words = z.strictObject({ type: z.literal('text'), text: z.string().max(5000) })
/** A number field: a metric of shared/metrics, with the words last shown so that a change can be pointed out. */
const number = z.strictObject({
  type: z.literal('number'),
  metric: z.string().max(60),
  scope: numberScope.default({}),
  shown: z.string().max(40).default(''),
  /** 保留原数: what it showed is printed, whatever the data say now. */
  kept: z.literal(true).optional(),
})
export const inline = z.discriminatedUnion('type', [words, number])
export type Inline = z.infer<typeof inline>

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  /** 0 is body text; 1–4 are headings 一、 （一） 1. （1）, written with their numbers. */
  level: z.int().min(0).max(4),
  content: z.array(inline).max(500),
  /** Rows whose story it tells; left out: none. */
  source: z.array(rowSource).max(20).optional(),
})
/** A statistics table of db/metrics/tables.ts, always drawn afresh from the data. */
const table = z.strictObject({
  type: z.literal('table'),
  table: z.string().max(60),
  caption: z.string().max(60),
  /** Whose rows and since when, where it is not the text's own: cumulative, of its team or of the zone. */
  scope: numberScope.optional(),
})
const chart = z.strictObject({
  type: z.literal('chart'),
  chart: z.string().max(60),
  caption: z.string().max(60),
  scope: numberScope.optional(),
})
const photo = z.strictObject({
  type: z.literal('photo'),
  attachmentId: z.int().positive(),
  caption: z.string().max(60),
  /** Printed width in millimetres; the text block is 156 mm wide. */
  widthMm: z.number().min(40).max(156).default(110),
  /** A second photo right of it, of the same height; the width is then that of both. */
  beside: z.strictObject({ attachmentId: z.int().positive() }).optional(),
})
export const block = z.discriminatedUnion('type', [paragraph, table, chart, photo])
export type Block = z.infer<typeof block>

/** Kinds of items of a 简报 (domain §3.1). */
export const itemKinds = [
  '更正',
  '动态综述',
  '工作动态',
  '典型推介',
  '民情摘编',
  '督查通报',
  '领导要求',
  '进度排名',
  '下步安排',
] as const

/** As many 稿件 as a 简报 may have. */
export const mostItems = 20

/** How much a new 简报 says: a few pages for every week, or everything there is for the end of a phase. */
export const briefingForms = ['short', 'long'] as const
export type BriefingForm = (typeof briefingForms)[number]

export const briefingItem = z.strictObject({
  id: z.string().max(40),
  kind: z.enum(itemKinds),
  title: z.string().max(80),
  subtitle: z.string().max(80).default(''),
  blocks: z.array(block).max(200),
  /** Rows the whole 稿件 was written from, besides those of its paragraphs. */
  source: z.array(rowSource).max(50).optional(),
  /** 来稿工作队, given by hand. */
  teamIds: z.array(z.int().positive()).max(30).optional(),
})
export type BriefingItem = z.infer<typeof briefingItem>

/** 流转版 goes out: names out of restricted books and whole numbers are covered in print. 留存版 stays in the office. */
export const editions = ['流转版', '留存版'] as const

/** 封账时间, `YYYY-MM-DD HH:MM`. */
export const closingMoment = z.string().refine(isMoment, '封账时间请写成 2012-03-31 18:00 这样的时间。')

/** What every text carries besides its words. */
const about = {
  /** Left out: 流转版. */
  edition: z.enum(editions).optional(),
  /** 封账时间, `YYYY-MM-DD HH:MM`: rows entered later are not counted; left out: whatever is entered counts. */
  closedAt: closingMoment.optional(),
  /** 附注: the 口径 of every number in the text is printed at its end. */
  printsDefinitions: z.boolean().optional(),
  /** 目录 before a 总结; page numbers in the 本期要目 of a 简报. */
  printsContents: z.boolean().optional(),
  /** 版记 of a 简报 or 通报 stands on an even page, the back of a sheet printed on both sides. */
  imprintOnEvenPage: z.boolean().optional(),
  /** Findings of the 校对 that somebody ticked as 已核对, by their keys. */
  checked: z.array(z.string().max(60)).max(1000).optional(),
}

/** 密级标注 of a 简报; the first one prints nothing. */
export const secrecyMarks = ['', '内部资料', '内部资料 注意保存'] as const

export const briefingContent = z.strictObject({
  ...about,
  kind: z.literal('briefing'),
  /** Name in the masthead, red. */
  name: z.string().min(1, '请填写简报名称。').max(20),
  organ: z.string().min(1, '请填写编发单位。').max(40),
  totalIssue: z.int().min(1).nullable(),
  secrecy: z.enum(secrecyMarks),
  /** 编者按; empty for none. */
  editorNote: z.array(inline).max(200),
  items: z.array(briefingItem).min(1, '简报至少要有一篇稿件。').max(mostItems),
  circulation: z.array(circulationLine).max(3),
  /** 本期增发: who gets this issue besides; the next one does not take it over. */
  extra: z.array(addressee).max(100).optional(),
  /** 编号: every copy has a number of its own, to be written into the masthead, and is signed for by it. */
  numbersCopies: z.boolean().optional(),
  /** Copies kept in the file, added to the sum for 共印n份. */
  archiveCopies: z.int().min(0).max(999),
  staff: z.strictObject({ editor: z.string().max(20), reviewer: z.string().max(20), signer: z.string().max(20) }),
})
export type BriefingContent = z.infer<typeof briefingContent>

export const summaryContent = z.strictObject({
  ...about,
  kind: z.enum(['teamSummary', 'zoneSummary', 'survey']),
  /** Title in one to three lines. */
  titleLines: z.array(z.string().max(40)).min(1).max(3),
  blocks: z.array(block).max(400),
  /** 附表, each on a page of its own, by table id. */
  attachments: z.array(z.strictObject({ table: z.string().max(60), caption: z.string().max(60) })).max(20),
  organ: z.string().min(1, '请填写落款单位。').max(40),
  /** Of a zone's 总结 put together from the teams'. */
  merge: mergeRecord.optional(),
})
export type SummaryContent = z.infer<typeof summaryContent>

/** 督查通报: title, text, 附件 and 落款 as a 总结 has them, with 版头 and 版记. */
export const noticeContent = summaryContent
  .omit({ merge: true })
  .extend({ ...noticeHead.shape, kind: z.literal('notice') })
export type NoticeContent = z.infer<typeof noticeContent>

export const writingContent = z.union([briefingContent, summaryContent, noticeContent])
export type WritingContent = z.infer<typeof writingContent>

export const writingKinds = ['briefing', 'teamSummary', 'zoneSummary', 'survey', 'notice'] as const
export type WritingKind = (typeof writingKinds)[number]

/** From the first word to the printed copies; a text from before 签发 existed is 已印发 at once. */
export const writingStates = ['草稿', '审核', '已签发', '已印发'] as const

/** 增刊 are numbered apart from the issues of their series. */
export const numberings = ['正刊', '增刊'] as const
export type Numbering = (typeof numberings)[number]

/** A 简报 or 阶段总结 as stored. */
export const writing = z.object({
  id: z.int(),
  kind: z.enum(writingKinds),
  issue: z.int().nullable(),
  numbering: z.enum(numberings),
  /** Of a 简报 only. */
  seriesId: z.int().nullable(),
  teamId: z.int().nullable(),
  title: z.string(),
  content: writingContent,
  /** 截止日: the last day whose records are counted. */
  cutOff: z.iso.date(),
  datedOn: z.iso.date(),
  state: z.enum(writingStates),
  version: z.int(),
  updatedAt: z.int(),
})
export type Writing = z.infer<typeof writing>

/** What another writing is called by, and how far it is. */
export const writingRef = writing.pick({ id: true, kind: true, issue: true, numbering: true, title: true, state: true })
export type WritingRef = z.infer<typeof writingRef>

/** The 更正 of a signed text, and what a text puts right itself. */
export const correctionLinks = z.object({ correctedBy: z.array(writingRef), corrects: z.array(writingRef) })
export type CorrectionLinks = z.infer<typeof correctionLinks>

export const writingHead = writing.omit({ content: true }).extend({
  ...correctionLinks.shape,
  teamName: z.string(),
  /** Name of a 简报's series; empty for a 总结. */
  seriesName: z.string(),
  /** Of 分发签收: who gets copies, and who has not signed for them; 0 before anybody asked. */
  addressees: z.int(),
  unsigned: z.int(),
})
export type WritingHead = z.infer<typeof writingHead>
