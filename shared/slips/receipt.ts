import { shortDay } from '../writing/days.ts'

/** What a team hands in to the office. */
export const reportKinds = ['阶段总结', '调查报告'] as const
export type ReportKind = (typeof reportKinds)[number]

/** How what was asked for stands, in the words of the register, the board and the slips. */
export const receiptStates = ['已报', '迟报', '未报'] as const
export type ReceiptState = (typeof receiptStates)[number]

type Standing = {
  readonly state: ReceiptState
  readonly submittedOn: string | null
  /** Working days: of delay when late or overdue, else left. */
  readonly days: number
  readonly isOverdue: boolean
}

/** 已报 3月30日, 迟报2个工作日（4月9日）, 未报，还有2个工作日. */
export const receiptWords = ({ state, submittedOn, days, isOverdue }: Standing): string => {
  const on = submittedOn === null ? '' : shortDay(submittedOn)
  if (state === '迟报') return `迟报${days}个工作日（${on}）`
  if (state === '已报') return `已报 ${on}`
  if (isOverdue) return `未报，已逾期${days}个工作日`
  return days === 0 ? '未报，今天到期' : `未报，还有${days}个工作日`
}
