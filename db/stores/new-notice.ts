import type { Database } from 'better-sqlite3'
import type { WritingFacts } from '../../shared/writing/facts.ts'
import type { NoticeHead } from '../../shared/writing/notice-head.ts'
import { firstNoticeHead, noticeTemplate } from '../../shared/writing/notice-template.ts'
import { type NoticeContent, writingContent } from '../../shared/writing/writing.ts'
import { inspectionFacts } from './inspection-facts.ts'
import { statements } from './statements.ts'

type Last = { readonly content: NoticeContent; readonly cutOff: string }

const lastNotice = (sqlite: Database): Last | undefined => {
  const row = statements(sqlite)(
    `SELECT content, cut_off AS cutOff FROM writing WHERE kind = 'notice' AND voided_at IS NULL ORDER BY id DESC LIMIT 1`,
  ).get() as { content: string; cutOff: string } | undefined
  if (!row) return undefined
  const content = writingContent.parse(JSON.parse(row.content))
  return content.kind === 'notice' ? { content, cutOff: row.cutOff } : undefined
}

/** The next 发文顺序号 of a 机关代字 in a year; numbers of void papers are not given again. */
export const nextNoticeNumber = (sqlite: Database, code: string, year: number): number =>
  Number(
    statements(sqlite)(
      `SELECT coalesce(max(json_extract(content, '$.number')), 0) + 1 FROM writing
        WHERE kind = 'notice' AND json_extract(content, '$.code') = ? AND json_extract(content, '$.year') = ?`,
    )
      .pluck()
      .get(code, year),
  )

/** Whether another paper has this 发文字号, a void one too. */
export const isNoticeNumberTaken = (sqlite: Database, id: number, { code, year, number }: NoticeHead): boolean =>
  statements(sqlite)(
    `SELECT count(*) FROM writing WHERE kind = 'notice' AND id <> ? AND json_extract(content, '$.code') = ?
      AND json_extract(content, '$.year') = ? AND json_extract(content, '$.number') = ?`,
  )
    .pluck()
    .get(id, code, year, number) !== 0

/** The head of the last 通报 with the next number. */
export const nextNoticeHead = (sqlite: Database, facts: WritingFacts, day: string): NoticeHead => {
  const year = Number(day.slice(0, 4))
  const last = lastNotice(sqlite)?.content
  const first = firstNoticeHead(facts, year)
  const head = last
    ? {
        organMark: last.organMark,
        code: last.code,
        year,
        signer: last.signer,
        secrecy: last.secrecy,
        urgency: last.urgency,
        recipients: last.recipients,
        copyTo: last.copyTo,
        issuer: last.issuer,
      }
    : first
  return { ...head, number: nextNoticeNumber(sqlite, head.code, year) }
}

/** A new 督查通报 on the 督查 of the campaign up to the day. */
export const draftedNotice = (sqlite: Database, facts: WritingFacts, day: string): NoticeContent => {
  const head = nextNoticeHead(sqlite, facts, day)
  return noticeTemplate(facts, { found: inspectionFacts(sqlite, facts.campaign.startOn, day), head })
}
