import type { Fields, Status } from '../fields/field.ts'
import type { Finding, RowValues } from '../ledgers/define.ts'
import { isEmpty } from './required.ts'

/** Where a row may go from each status (domain §2.17). 作废 is not a status: a void row keeps the one it had. */
export const transitions: Readonly<Record<Status, readonly Status[]>> = {
  草稿: ['登记'],
  登记: ['交办', '已办结', '转出', '挂起'],
  交办: ['办理中', '退回', '转出', '挂起'],
  办理中: ['已办结', '退回', '转出', '挂起'],
  // A resident who is not satisfied sends the matter back once more; so does a rebound (反弹).
  已办结: ['已回访', '办理中'],
  已回访: ['已销号', '办理中'],
  已销号: ['办理中'],
  退回: ['交办', '转出'],
  挂起: ['办理中', '转出'],
  转出: [],
}

const rank: Readonly<Record<Status, number>> = {
  草稿: 0,
  登记: 1,
  退回: 1,
  转出: 1,
  挂起: 1,
  交办: 2,
  办理中: 3,
  已办结: 4,
  已回访: 5,
  已销号: 6,
}

/** Whether the matter counts as settled (办结): 已办结, 已回访 or 已销号 (domain §3.6). */
export const isSettled = (status: Status): boolean => rank[status] >= rank.已办结

/** A change of status that the workflow does not know, with what is allowed instead. */
export const transitionFault = (from: Status, to: Status): Finding | undefined => {
  if (from === to || transitions[from].includes(to)) return undefined
  const next = transitions[from].map((s) => `“${s}”`).join('、') || '（无）'
  return { field: 'status', level: 'stop', message: `“${from}”不能直接改为“${to}”，下一步只能是${next}。` }
}

/** What is still missing for the status the row is in, by each field's `requiredFrom`. */
export const missingForStatus = (fields: Fields, row: RowValues): Finding | undefined => {
  const status = row.status as Status | undefined
  if (!status) return undefined
  const missing = Object.entries(fields).filter(
    ([key, field]) => field.requiredFrom && rank[status] >= rank[field.requiredFrom] && isEmpty(row[key]),
  )
  if (missing.length === 0) return undefined
  const names = missing.map(([, field]) => `“${field.label}”`).join('、')
  return { field: 'status', level: 'stop', message: `状态为“${status}”的事项须先填写${names}。` }
}
