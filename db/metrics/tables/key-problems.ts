import type { WireRow } from '../../../shared/ipc/rows.ts'
import { caseLedgerIds, ledgers } from '../../../shared/ledgers/index.ts'
import type { StatTable } from '../../../shared/metrics/results.ts'
import { daysBetween } from '../../../shared/rules/calendar.ts'
import { type ListColumn, listTable, rowsBehind, wordsOf } from './list.ts'
import { notesOf, type TableContext } from './matrix.ts'

type Problem = { readonly ledger: (typeof caseLedgerIds)[number]; readonly row: WireRow }

/** 计生 rows name people in their titles and notes: a table that goes round shows their number only (domain §2.5). */
const open =
  (key: string, instead: string) =>
  ({ ledger, row }: Problem): string =>
    'restricted' in ledgers[ledger] ? instead : wordsOf(ledger, row, key)

const stateOf = ({ ledger, row }: Problem, cutOff: string): string => {
  const status = wordsOf(ledger, row, 'status')
  const dueOn = row.values.dueOn
  const isOpen = !['已办结', '已回访', '已销号', '转出'].includes(status)
  const late = typeof dueOn === 'string' && isOpen ? daysBetween(dueOn, cutOff) : 0
  return late > 0 ? `${status}，逾期${late}日` : status
}

const columnsUntil = (cutOff: string): ListColumn<Problem>[] => [
  { head: '编号', weight: 13, text: ({ row }) => row.no ?? '' },
  { head: '工作队', weight: 9, zoneOnly: true, text: ({ ledger, row }) => wordsOf(ledger, row, 'teamId') },
  { head: '联系点', weight: 10, text: ({ ledger, row }) => wordsOf(ledger, row, 'pointId') },
  { head: '重点问题', weight: 22, align: 'left', text: open('title', '计划生育事项') },
  { head: '工作方案', weight: 22, align: 'left', text: open('plan', '（略）') },
  { head: '责任人', weight: 8, text: open('responsible', '（略）') },
  { head: '解决时限', weight: 9, text: ({ ledger, row }) => wordsOf(ledger, row, 'dueOn') },
  { head: '办理情况', weight: 22, align: 'left', text: open('result', '（略）') },
  { head: '状态', weight: 10, text: (problem) => stateOf(problem, cutOff) },
  { head: '销号日期', weight: 9, text: ({ ledger, row }) => wordsOf(ledger, row, 'clearedOn') },
]

/** 附表3 重点问题销号表: every 重点问题 of the six ledgers, the open ones first. */
export const keyProblems = (context: TableContext): StatTable => {
  const problems = caseLedgerIds.flatMap((ledger) =>
    rowsBehind(context, ledger, `${ledger}.key`).map((row): Problem => ({ ledger, row })),
  )
  const cleared = ({ row }: Problem): number => Number(row.values.status === '已销号')
  return listTable(context, {
    id: 'keyProblems',
    caption: '重点问题销号表',
    columns: columnsUntil(context.scope.to),
    rows: problems.sort((a, b) => cleared(a) - cleared(b)),
    notes: notesOf(['six.key', 'six.keyCleared']),
  })
}
