import type { Value } from '../fields/field.ts'
import type { RowValues } from '../ledgers/define.ts'
import type { ActionContext, ActionInput, Change } from './actions.ts'
import { daysBetween } from './calendar.ts'
import { isEmpty } from './required.ts'
import { dueDayOf, petitionExtensionDays } from './time-limits.ts'

/** A 办理结果 shorter than this says nothing (domain §2.0). */
export const shortestResult = 10
export const mostExtensions = 2

/** What is wrong with a 办理结果 that is filled in. */
export const resultFault = (result: unknown): string | undefined =>
  [...String(result ?? '').trim()].length < shortestResult
    ? `办理结果不足${shortestResult}个字，请写清做了什么、结果如何。`
    : undefined

const textOf = (row: RowValues, key: string): string | undefined => {
  const value = row[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}
const countOf = (row: RowValues, key: string): number => Number(row[key] ?? 0)
const dayOf = ({ record }: ActionInput, { today }: ActionContext): string => record.doneOn ?? today

/** 交办: a 时限 left blank follows from the kind of matter; what was signed for before is signed for anew. */
export const handingOver = (row: RowValues, input: ActionInput, context: ActionContext): Change => {
  const merged = { ...row, ...input.values }
  const dueOn = textOf(merged, 'dueOn') ?? dueDayOf(context.ledger, merged, dayOf(input, context), context.calendar)
  return { values: { dueOn, receivedOn: null } }
}

export const extending = (row: RowValues, { record }: ActionInput, { ledger }: ActionContext): Change => {
  const dueOn = textOf(row, 'dueOn')
  const wanted = record.newDueOn
  if (!dueOn) return { refusal: '还没有解决时限，不能延期，请先定时限。' }
  if (!wanted || wanted <= dueOn) return { refusal: `新时限（${wanted ?? '空'}）须晚于现在的时限（${dueOn}）。` }
  if (countOf(row, 'extensions') >= mostExtensions)
    return { refusal: `已延期${mostExtensions}次，不能再延；确实办不了的请用“挂起”或报领导研究。` }
  if (ledger === 'petition' && daysBetween(dueOn, wanted) > petitionExtensionDays)
    return { refusal: `信访事项每次延期不超过${petitionExtensionDays}日。` }
  return {
    values: {
      dueOn: wanted,
      originalDueOn: textOf(row, 'originalDueOn') ?? dueOn,
      extensions: countOf(row, 'extensions') + 1,
    },
  }
}

export const changeLimit = (_: RowValues, { record }: ActionInput): Change => ({
  values: record.newDueOn ? { dueOn: record.newDueOn } : {},
})

export const urging = (row: RowValues): Change => ({ values: { urgings: countOf(row, 'urgings') + 1 } })

/** W-35: no 办结 without a result and something that bears it out. */
export const closing =
  (needsEvidence: boolean) =>
  (row: RowValues, input: ActionInput, { hasEvidence, ledger, today, calendar }: ActionContext): Change => {
    const merged = { ...row, ...input.values }
    const fault = resultFault(merged.result)
    if (fault) return { refusal: fault }
    if (needsEvidence && !hasEvidence && isEmpty(input.record.content))
      return { refusal: '没有办结凭证，也没有办理过程记录，请填写办理依据，或先上传办结凭证（如整改后照片）再办结。' }
    const closedOn = textOf(merged, 'closedOn') ?? today
    const dueOn = textOf(merged, 'dueOn') ?? (needsEvidence ? dueDayOf(ledger, merged, closedOn, calendar) : closedOn)
    return { values: { closedOn, dueOn } }
  }

const afterClosing = [
  'closedOn',
  'closeMethod',
  'followedUpOn',
  'followUpMethod',
  'followUpBy',
  'satisfaction',
  'clearedOn',
  'approvedBy',
  'reviewedOn',
  'reviewer',
  'reviewResult',
]

/** A settled matter that is open again begins its closing anew; what was done so far stays in 办理结果 and in the 过程记录. */
const opened = ({ fields }: ActionContext): Record<string, Value> =>
  Object.fromEntries(afterClosing.filter((key) => fields[key]).map((key) => [key, null]))

export const reopened = (row: RowValues, input: ActionInput, context: ActionContext): Change => ({
  values: {
    ...opened(context),
    rebounds: countOf(row, 'rebounds') + 1,
    dueOn: input.record.newDueOn ?? dueDayOf(context.ledger, row, dayOf(input, context), context.calendar),
  },
})

/** 回访: the first 不满意 sends the matter back to be handled once more; after that it is recorded as it is. */
export const followingUp = (row: RowValues, input: ActionInput, context: ActionContext): Change => {
  const merged = { ...row, ...input.values }
  if (merged.satisfaction !== '不满意' || context.followUps > 0) return { values: { status: '已回访' } }
  const missing = ['followedUpOn', 'followUpMethod'].filter((key) => isEmpty(merged[key]))
  if (missing.length > 0) return { refusal: '请填写回访日期和回访方式。' }
  return { values: { ...opened(context), status: '办理中' } }
}
