import { calendarOf } from '../../db/stores/calendar-store.ts'
import { campaignHead } from '../../db/stores/campaign-head.ts'
import type { Status } from '../../shared/fields/field.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { ledgers } from '../../shared/ledgers/index.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { slipStatuses } from '../../shared/slips/slip.ts'
import { composeSlips } from '../documents/compose/compose-slips.ts'
import { coveredFacts, slipFacts } from '../documents/compose/slip-facts.ts'
import type { SlipInput } from './internals.ts'
import { noteUnmasked } from './unmasked-log.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'ledgers' | 'metrics' | 'settings' | 'today'>

/** Slips of the rows they make sense for. @throws AppError `invalid-row` when there is none */
export const composeSlipsOf = (
  desk: Sources,
  { ledger, ids, kind, perPage, unmasked, reason }: SlipInput,
): { readonly paper: Paper; readonly fileName: string } => {
  const today = desk.today()
  const calendar = calendarOf(desk.sqlite)
  const fitting = slipStatuses[kind]
  const isSupervised = (word: unknown): boolean => kind !== '督办单' || word === '黄牌' || word === '红牌'
  const rows = desk.ledgers
    .rows(ledger, ids)
    .filter(({ voidedAt, values }) => voidedAt === null && fitting.includes(values.status as Status))
    .filter(({ values }) => isSupervised(values.supervision))
  if (rows.length === 0) {
    const which = kind === '督办单' ? '黄牌、红牌督办且未办结的事项' : `状态为${fitting.join('、')}的事项`
    throw new AppError('invalid-row', `选中的行里没有可以开${kind}的：${kind}只用于${which}。`)
  }
  if (unmasked) noteUnmasked(desk, `开${ledgers[ledger].title}${kind}${rows.length}份`, reason)
  const { office } = campaignHead(desk.sqlite)
  const around = {
    ledger,
    book: ledgers[ledger].title,
    office,
    today,
    late: (dueOn: string) => calendar.workingDaysBetween(dueOn, today),
  }
  const fontSet = fontSetNamed(desk.metrics.settings().fontSet)
  const paper = composeSlips(
    rows.map((row) => (unmasked ? slipFacts(row, around) : coveredFacts(slipFacts(row, around)))),
    { kind, perPage, office, fontSet },
  )
  return { paper, fileName: `${kind}（${rows.length}份）` }
}
