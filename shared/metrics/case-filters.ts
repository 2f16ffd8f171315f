import type { LedgerId } from '../ledgers/index.ts'
import { nearPetitionDays } from '../rules/ladder.ts'
import { type ClauseOf, type RowsSource, rowsOf } from './metric.ts'

/** The six ledgers and 信访包案: rows that go from 登记 to 销号. */
export type CaseId = Extract<
  LedgerId,
  'concern' | 'hazard' | 'dispute' | 'publicOrder' | 'familyPlanning' | 'partyBuilding' | 'petition'
>
export type CaseClause = ClauseOf<CaseId>

/** A draft is not yet registered. */
export const registered: CaseClause = { field: 'status', notIn: ['草稿'] }

/** 应办: all but 作废 and 转出 (domain §3.6). */
export const due: CaseClause = { field: 'status', notIn: ['草稿', '转出'] }

/** 办结 as of 截止日: settled by now, and not on a later day. */
export const settled: CaseClause = {
  all: [{ field: 'status', in: ['已办结', '已回访', '已销号'] }, { not: { field: 'closedOn', after: 'cutOff' } }],
}

/** 在办: 应办 but not 办结. */
export const open: CaseClause = { all: [due, { not: settled }] }

export const overdue: CaseClause = { all: [open, { field: 'dueOn', before: 'cutOff' }] }

/** Whose 时限 has passed: 按期办结, 逾期办结 and 逾期未办 together. */
export const matured: CaseClause = { all: [due, { field: 'dueOn', before: 'cutOff' }] }

export const settledOnTime: CaseClause = {
  all: [matured, settled, { field: 'closedOn', upTo: { field: 'dueOn' } }],
}

/** Really solved, not merely answered: 解释说明, 政策不允许 and the like are “答复” (domain §3.6). */
export const solved: CaseClause = { all: [settled, { field: 'closeMethod', in: ['已解决', '部分解决'] }] }

const followedUp: CaseClause = {
  all: [{ field: 'status', in: ['已回访', '已销号'] }, { not: { field: 'followedUpOn', after: 'cutOff' } }],
}
/** 已回访且表态. */
export const spokeUp: CaseClause = { all: [followedUp, { field: 'satisfaction', in: ['满意', '基本满意', '不满意'] }] }
export const satisfied: CaseClause = { all: [followedUp, { field: 'satisfaction', in: ['满意', '基本满意'] }] }

export const key: CaseClause = { all: [registered, { field: 'isKey', in: [true] }] }
/** A 重点问题 counts as solved only once it is 已销号 (domain §2.17). */
export const keyCleared: CaseClause = {
  all: [key, { field: 'status', in: ['已销号'] }, { not: { field: 'clearedOn', after: 'cutOff' } }],
}
export const keyOpen: CaseClause = { all: [key, { field: 'status', notIn: ['转出'] }, { not: keyCleared }] }
/** Without one of the three that clause 2.2e of the plan demands. */
export const keyIncomplete: CaseClause = {
  all: [
    key,
    {
      any: [
        { field: 'plan', filled: false },
        { field: 'responsible', filled: false },
        { field: 'dueOn', filled: false },
      ],
    },
  ],
}
const dueFrom = { not: { field: 'dueOn', before: 'cutOff' } } as const satisfies CaseClause
/** 临期: due within three working days; the days off that follow the third are near as well (domain §2.17, `nearUntil`). */
export const nearlyDue: CaseClause = {
  all: [open, dueFrom, { field: 'dueOn', before: { workingDays: 4 } }],
}
/** 信访 is near seven days ahead (E24). */
export const petitionNearlyDue: CaseClause = {
  all: [open, dueFrom, { field: 'dueOn', upTo: { calendarDays: nearPetitionDays } }],
}
/** 红牌 by time: more than five working days overdue. */
export const longOverdue: CaseClause = { all: [open, { field: 'dueOn', before: { workingDays: -5 } }] }

/** As the overdue ladder stands on the program's day (shared/rules/ladder.ts). */
export const redCarded: CaseClause = { all: [open, { field: 'supervision', in: ['红牌'] }] }
export const yellowCarded: CaseClause = { all: [open, { field: 'supervision', in: ['黄牌'] }] }

/** 突出问题 and 突出矛盾, which the plan's goal speaks of (clause 1.0). */
export const prominentProblem: CaseClause = { all: [registered, { field: 'prominence', in: ['突出问题'] }] }
export const prominentDispute: CaseClause = { all: [registered, { field: 'prominence', in: ['突出矛盾'] }] }

/** Rows of one of these ledgers. */
export const cases = (ledger: CaseId, ...filter: readonly CaseClause[]): RowsSource =>
  // What holds for the block all of them share holds for each.
  rowsOf<CaseId>(ledger, { filter })
