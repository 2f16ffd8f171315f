import type { Database } from 'better-sqlite3'
import type { Receipt } from '../../shared/ipc/summary-routes.ts'
import type { WorkCalendar } from '../../shared/rules/calendar.ts'
import { type ReceiptState, type ReportKind, reportKinds } from '../../shared/slips/receipt.ts'
import { calendarOf } from './calendar-store.ts'
import { statements } from './statements.ts'

type Report = { id: number; teamId: number; kind: ReportKind; submittedOn: string | null; state: string }
type Text = { id: number; teamId: number; kind: string; state: string }

/** A day on which nobody works moves to the next working day. */
const workingDay = (calendar: WorkCalendar, day: string): string =>
  calendar.isWorkingDay(day) ? day : calendar.addWorkingDays(day, 1)

const stateOf = (submittedOn: string | null, dueOn: string): ReceiptState => {
  if (submittedOn === null) return '未报'
  return submittedOn > dueOn ? '迟报' : '已报'
}

/**
 * What each team has handed in by the register 总结报告报送登记: of several rows of a kind the one that was handed in
 * first. The 期限 of a 总结 is the campaign's, that of a 调查报告 the target's of that name, else the same day.
 */
export const reportReceipts = (sqlite: Database, today: string): Receipt[] => {
  const prepare = statements(sqlite)
  const calendar = calendarOf(sqlite)
  const summaryDue = prepare('SELECT summary_due_on FROM campaign WHERE voided_at IS NULL ORDER BY id').pluck().get()
  const surveyDue = prepare(
    "SELECT due_on FROM target WHERE voided_at IS NULL AND measure = '调查报告' AND due_on IS NOT NULL",
  )
    .pluck()
    .get()
  if (typeof summaryDue !== 'string') return []
  const due = { 阶段总结: summaryDue, 调查报告: typeof surveyDue === 'string' ? surveyDue : summaryDue }
  const teams = prepare('SELECT id, name FROM team WHERE voided_at IS NULL ORDER BY ordinal, id').all() as {
    id: number
    name: string
  }[]
  const reports = prepare(
    `SELECT id, team_id AS teamId, kind, CASE WHEN state = '已报' THEN submitted_on END AS submittedOn, state
       FROM report WHERE voided_at IS NULL ORDER BY state <> '已报', submitted_on, id`,
  ).all() as Report[]
  const texts = prepare(
    `SELECT id, team_id AS teamId, kind, state FROM writing
      WHERE voided_at IS NULL AND kind IN ('teamSummary', 'survey')
      ORDER BY state NOT IN ('已签发', '已印发') AND id IN (SELECT by_id FROM writing_correction), id DESC`,
  ).all() as Text[]
  return reportKinds.flatMap((kind) =>
    teams.map((team): Receipt => {
      const report = reports.find((one) => one.teamId === team.id && one.kind === kind)
      const text = texts.find(
        (one) => one.teamId === team.id && one.kind === (kind === '阶段总结' ? 'teamSummary' : 'survey'),
      )
      const dueOn = workingDay(calendar, due[kind])
      const submittedOn = report?.submittedOn ?? null
      const until = submittedOn ?? today
      return {
        teamId: team.id,
        team: team.name,
        kind,
        dueOn,
        submittedOn,
        state: stateOf(submittedOn, dueOn),
        days: Math.abs(calendar.workingDaysBetween(dueOn, until)),
        isOverdue: submittedOn === null && today > dueOn,
        reportId: report?.id ?? null,
        writingId: text?.id ?? null,
        writingState: text?.state ?? '',
      }
    }),
  )
}
