import { issueWords } from '../../../shared/writing/content.ts'
import type { Writing, WritingHead, WritingKind } from '../../../shared/writing/writing.ts'

export const kindTitles: Readonly<Record<WritingKind, string>> = {
  briefing: '简报',
  teamSummary: '工作队阶段总结',
  zoneSummary: '全区阶段总结',
  survey: '调查报告',
  notice: '督查通报',
}

/** The list a writing stands in. */
export const listOf = {
  briefing: 'briefings',
  teamSummary: 'summaries',
  zoneSummary: 'summaries',
  survey: 'summaries',
  notice: 'notices',
} as const satisfies Readonly<Record<WritingKind, string>>

/** What a writing is called in a sentence: 简报第7期, 全区阶段总结. */
export const nameOf = ({ kind, ...number }: Pick<Writing, 'kind' | 'issue' | 'numbering'>): string =>
  kind === 'briefing' ? `简报${issueWords(number)}` : kindTitles[kind]

/** Whose 总结 it is. */
export const ownerOf = ({ kind, teamName }: WritingHead): string =>
  kind === 'zoneSummary' || kind === 'notice' ? '全区' : teamName

const pad = (value: number): string => String(value).padStart(2, '0')

/** 14:32. */
export const clock = (time: number): string => {
  const at = new Date(time)
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** 2012-03-31 14:32. */
export const moment = (time: number): string => {
  const at = new Date(time)
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${clock(time)}`
}
