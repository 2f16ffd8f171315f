import { type HandledLedgerId, handledLedgerIds } from '../../../shared/ledgers/index.ts'
import { progressOf } from '../../../shared/ledgers/progress.ts'
import type { MetricId } from '../../../shared/metrics/index.ts'
import { snake } from '../../ledger-table.ts'
import { type Rule, whenAny, whenRows } from './alert-rule.ts'

/** Matters whose time is half gone and on which nothing was recorded since they were handed over (W-34, E24). */
const idle = (id: HandledLedgerId): string =>
  `SELECT m.id, m.team_id AS teamId FROM ${snake(id)} m
   WHERE m.voided_at IS NULL AND m.status IN ('交办', '办理中') AND m.due_on IS NOT NULL
     AND 2 * julianday(@today) >= julianday(m.registered_on) + julianday(m.due_on)
     AND NOT EXISTS (SELECT 1 FROM progress p WHERE p.${snake(progressOf[id])} = m.id AND p.voided_at IS NULL
       AND p.kind NOT IN ('交办', '签收', '催办'))
   ORDER BY m.id`

/** W-33 by the overdue ladder, W-34. */
export const handlingRules: readonly Rule[] = [
  whenAny({ id: 'W-33', metric: 'six.redCarded', level: 'red', title: (n) => `${n}件已列红牌督办，须通报` }),
  whenAny({ id: 'W-33', metric: 'petition.redCarded', level: 'red', title: (n) => `${n}件信访包案已列红牌督办` }),
  whenAny({ id: 'W-33', metric: 'six.yellowCarded', level: 'yellow', title: (n) => `${n}件已列黄牌督办` }),
  whenAny({ id: 'W-33', metric: 'petition.yellowCarded', level: 'yellow', title: (n) => `${n}件信访包案已列黄牌督办` }),
  whenAny({ id: 'W-33', metric: 'six.overdue', level: 'yellow', title: (n) => `${n}件逾期没有办结，应催办` }),
  whenAny({ id: 'W-33', metric: 'petition.overdue', level: 'yellow', title: (n) => `${n}件信访包案逾期没有办结` }),
  whenRows({
    id: 'W-34',
    level: 'yellow',
    title: (n) => `${n}件时限过半，还没有过程记录`,
    rows: Object.fromEntries(handledLedgerIds.map((id) => [id, idle(id)])),
  }),
  whenAny({ id: 'W-33', metric: 'six.nearlyDue', level: 'blue', title: (n) => `${n}件三个工作日内到期` }),
  whenAny({ id: 'W-33', metric: 'petition.nearlyDue', level: 'blue', title: (n) => `${n}件信访包案七日内到期` }),
]

export const handlingAlertMetrics: readonly MetricId[] = [
  'six.redCarded',
  'petition.redCarded',
  'six.yellowCarded',
  'six.overdue',
  'petition.overdue',
  'six.nearlyDue',
  'petition.nearlyDue',
  'petition.yellowCarded',
]
