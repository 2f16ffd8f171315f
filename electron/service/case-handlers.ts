import { calendarOf } from '../../db/stores/calendar-store.ts'
import { yearOf } from '../../db/stores/calendar-year.ts'
import { caseStore } from '../../db/stores/case-store.ts'
import { climbLadder } from '../../db/stores/ladder-store.ts'
import type { ParsedInputOf } from '../../shared/ipc/routes.ts'
import { actionOf } from '../../shared/rules/actions.ts'
import type { Jobs } from '../jobs.ts'
import type { Emit } from './handlers.ts'
import type { Desk, Workspace } from './workspace.ts'

const decide = (desk: Desk, { day, kind, name }: ParsedInputOf<'calendar.set'>): void => {
  const { ledgers, sqlite } = desk
  const known = sqlite.prepare('SELECT id, version, voided_at AS voidedAt FROM calendar_day WHERE day = ?').get(day) as
    | { id: number; version: number; voidedAt: number | null }
    | undefined
  ledgers.changes.group(kind === null ? `${day}按规定安排` : `${day}改为${kind}`, () => {
    if (!known && kind !== null) ledgers.add('calendarDay', { day, kind, name })
    if (!known) return
    if (kind === null) {
      if (known.voidedAt === null) ledgers.void('calendarDay', [known.id], '按规定安排')
      return
    }
    if (known.voidedAt !== null) ledgers.restore('calendarDay', [known.id])
    const { version } = ledgers.row('calendarDay', known.id)
    ledgers.edit('calendarDay', { id: known.id, version, values: { kind, name } })
  })
}

/** Acts on matters, and the office's working days. */
export const caseHandlers = (work: Workspace, emit: Emit, jobs: Jobs) => ({
  'case.act': async ({ job, ...wanted }: ParsedInputOf<'case.act'>) => {
    const { sqlite, ledgers, settings, today } = work.current()
    const operator = () => settings.get('operator') ?? '经办人'
    const { record, ...rest } = wanted
    const filled = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== ''))
    const cases = caseStore({ sqlite, ledgers, operator }, today)
    const { title } = actionOf(wanted.action)
    const acted = await jobs.run(job, title, (step) => cases.actInSteps({ ...rest, record: filled }, step))
    if (acted.done > 0) emit('ledger.changed', { ledgers: [wanted.ledger, 'progress'] })
    return acted
  },
  'calendar.year': ({ year }: ParsedInputOf<'calendar.year'>) => {
    const { sqlite } = work.current()
    return yearOf(sqlite, calendarOf(sqlite), year)
  },
  'calendar.set': (wanted: ParsedInputOf<'calendar.set'>) => {
    const desk = work.current()
    decide(desk, wanted)
    emit('ledger.changed', { ledgers: ['calendarDay', ...climbLadder(desk.sqlite, desk.today())] })
    return {}
  },
})
