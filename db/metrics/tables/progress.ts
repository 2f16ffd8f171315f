import type { StatTable, TableCell } from '../../../shared/metrics/results.ts'
import { addDays, daysFrom, weekdayOf } from '../../../shared/rules/calendar.ts'
import { shortDay } from '../../../shared/writing/days.ts'
import type { Scope } from '../metric-store.ts'
import { type Column, cellScope, cutOffLine, headRows, notesOf, numberCell, type TableContext } from './matrix.ts'

const columns: readonly Column[] = [
  { metric: 'visit.coverage', head: '走访覆盖率(%)' },
  { metric: 'condolence.households', head: '慰问户数(户)' },
  { metric: 'diary.completion', head: '日记完成率(%)' },
  { metric: 'six.settledRate', head: '办结率(%)' },
  { metric: 'six.onTimeRate', head: '按期办结率(%)' },
  { metric: 'training.sessions', head: '培训场次(场)' },
  { metric: 'deed.problems', head: '实际问题(个)' },
  { metric: 'deed.works', head: '惠民实事(件)' },
  { metric: 'report.summaries', head: '阶段总结(份)' },
]

/** 进度排名表: always of all teams, by 走访覆盖率; ties share a rank. */
export const progress = ({ store, scope }: TableContext): StatTable => {
  const zone: Scope = { to: scope.to, from: scope.from }
  const ids = columns.map((column) => column.metric)
  const { rows, total } = store.byTeam(ids, zone)
  const ranked = store.ranking('visit.coverage', zone)
  const cells = (values: (typeof rows)[number]['values'], own: { teamId?: number }): TableCell[] =>
    ids.map((id) => numberCell(id, values, cellScope(zone, own)))
  return {
    id: 'progress',
    caption: '工作进度排名表',
    unit: cutOffLine(scope),
    orientation: 'landscape',
    columns: [{ weight: 6 }, { weight: 14 }, ...columns.map(() => ({ weight: 10 }))],
    head: headRows(['名次', '工作队'], columns),
    rows: [
      ...ranked.flatMap(({ of, rank }) => {
        const values = rows.find((row) => row.of.id === of.id)?.values ?? {}
        return [[{ text: String(rank) }, { text: of.name }, ...cells(values, { teamId: of.id })]]
      }),
      [{ text: '' }, { text: '全区' }, ...cells(total, {})],
    ],
    totalRow: true,
    notes: ['名次按走访覆盖率排列，相同的并列。', ...notesOf(ids)],
  }
}

/** 走访户次 of each day up to 截止日, none left out between the first and the last. */
export const visitsByDay = ({ store, scope }: TableContext): { day: string; count: number }[] => {
  const amounts = store.amountsBy('visit.times', 'visitedOn', scope)
  const start = store
    .prepare('SELECT start_on FROM campaign WHERE voided_at IS NULL ORDER BY id LIMIT 1')
    .pluck()
    .get() as string | undefined
  const first = [...[...amounts.keys()].map(String), scope.from ?? start ?? scope.to].sort()[0] ?? scope.to
  // A long campaign shows its last year: more days than that are no longer a table, nor a chart.
  const earliest = addDays(scope.to, -365)
  return daysFrom(first < earliest ? earliest : first, scope.to).map((day) => ({ day, count: amounts.get(day) ?? 0 }))
}

/** 每日走访情况: each day and the sum so far. */
export const dailyVisits = (context: TableContext): StatTable => {
  const { store, scope } = context
  const days = visitsByDay(context)
  const values = store.values(['visit.times'], scope)
  const all = values['visit.times']?.amount ?? 0
  let sum = all - days.reduce((total, day) => total + day.count, 0)
  const rows = days.map(({ day, count }): TableCell[] => {
    sum += count
    return [{ text: shortDay(day) }, { text: `星期${weekdayOf(day)}` }, { text: String(count) }, { text: String(sum) }]
  })
  return {
    id: 'dailyVisits',
    caption: '每日走访情况表',
    unit: cutOffLine(scope),
    orientation: 'portrait',
    columns: [{ weight: 22 }, { weight: 18 }, { weight: 22 }, { weight: 22 }],
    head: [['日期', '星期', '走访户次', '累计户次'].map((text) => ({ text }))],
    rows: [
      ...rows,
      [{ text: '合计' }, { text: '' }, numberCell('visit.times', values, cellScope(scope)), { text: String(all) }],
    ],
    totalRow: true,
    notes: notesOf(['visit.times']),
  }
}
