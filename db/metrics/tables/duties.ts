import type { StatTable } from '../../../shared/metrics/results.ts'
import { listTable } from './list.ts'
import {
  type Column,
  cellScope,
  cutOffLine,
  headRows,
  matrixTable,
  notesOf,
  numberCell,
  type TableContext,
} from './matrix.ts'

type CadreRow = {
  readonly id: number
  readonly name: string
  readonly organ: string
  readonly point: string
}

const cadresOf = ({ store, scope }: TableContext): CadreRow[] =>
  store
    .prepare(
      `SELECT c.id, c.name, coalesce(o.short_name, o.name, '') AS organ, coalesce(p.name, '') AS point
       FROM cadre c LEFT JOIN organ o ON o.id = c.organ_id LEFT JOIN point p ON p.id = c.point_id
       WHERE c.voided_at IS NULL AND c.team_id = ? ORDER BY c.point_id, c.id`,
    )
    .raw(false)
    .all(scope.teamId) as CadreRow[]

const grades = [
  ['diary.excellent', '优'],
  ['diary.good', '良'],
  ['diary.fair', '中'],
  ['diary.poor', '差'],
] as const

const byTeam = (context: TableContext): StatTable =>
  matrixTable(context, {
    id: 'diaryCompletion',
    caption: '民情日记完成情况表',
    columns: [
      { metric: 'cadre.count', head: '干部(名)' },
      { metric: 'diary.expected', head: '应写(篇)' },
      { metric: 'diary.count', head: '已写(篇)' },
      { metric: 'diary.perCadre', head: '人均(篇)' },
      { metric: 'diary.completion', head: '完成率(%)' },
      { metric: 'cadre.fewDiaries', head: '不足篇数(名)' },
      { metric: 'cadre.withoutDiary', head: '未写(名)' },
      ...grades.map(([metric, head]): Column => ({ metric, head: `${head}(篇)`, group: '审阅等次' })),
    ],
    notes: ['diary.count', 'diary.expected', 'diary.completion', 'cadre.fewDiaries'],
  })

const byCadre = (context: TableContext): StatTable => {
  const { store, scope } = context
  // A cadre who changed teams brings the diaries along, as in 日记完成率.
  const everywhere = { to: scope.to, from: scope.from }
  const written = store.amountsBy('diary.count', 'cadreId', everywhere)
  const graded = grades.map(([metric, head]) => ({ head, amounts: store.amountsBy(metric, 'cadreId', everywhere) }))
  const quota = store.settings().diaryQuota
  const cadres = cadresOf(context)
  const sum = (of: (row: CadreRow) => number) => ({ text: String(cadres.reduce((all, row) => all + of(row), 0)) })
  const count = (row: CadreRow): number => written.get(row.id) ?? 0
  const missing = (row: CadreRow): number => Math.max(0, quota - count(row))
  return listTable(context, {
    id: 'diaryCompletion',
    caption: '民情日记完成情况表',
    columns: [
      { head: '干部', weight: 10, text: (row) => row.name, total: { text: `${cadres.length}名` } },
      { head: '单位', weight: 18, text: (row) => row.organ },
      { head: '驻点', weight: 16, text: (row) => row.point },
      { head: '应写(篇)', weight: 9, text: () => String(quota), total: sum(() => quota) },
      { head: '已写(篇)', weight: 9, text: (row) => String(count(row)), total: sum(count) },
      { head: '缺(篇)', weight: 9, text: (row) => String(missing(row)), total: sum(missing) },
      ...graded.map(({ head, amounts }) => ({
        head: `${head}(篇)`,
        weight: 7,
        text: (row: CadreRow) => String(amounts.get(row.id) ?? 0),
        total: sum((row) => amounts.get(row.id) ?? 0),
      })),
    ],
    rows: cadres,
    notes: notesOf(['diary.count', 'diary.expected', 'cadre.fewDiaries']),
  })
}

/** 附表7 民情日记完成情况: by team, or one team's cadres by name. */
export const diaryCompletion = (context: TableContext): StatTable =>
  context.scope.teamId === undefined ? byTeam(context) : byCadre(context)

const duties: readonly Column[] = [
  { metric: 'zeroEvent.accidents', head: '安全生产事故', group: '五零目标(起)' },
  { metric: 'zeroEvent.casualties', head: '职工群众伤亡', group: '五零目标(起)' },
  { metric: 'zeroEvent.petitions', head: '进京赴省上访', group: '五零目标(起)' },
  { metric: 'zeroEvent.paralysis', head: '基层组织瘫痪', group: '五零目标(起)' },
  { metric: 'zeroEvent.crimes', head: '重大案件', group: '五零目标(起)' },
  { metric: 'zeroEvent.pending', head: '其中待定', group: '五零目标(起)' },
  { metric: 'violation.reported', head: '线索', group: '三不准(件)' },
  { metric: 'violation.proven', head: '查实', group: '三不准(件)' },
  { metric: 'inspection.count', head: '督查(次)' },
]

/** 附表8 五零与纪律: numbers only, never a name. */
export const zeroAndDiscipline = ({ store, scope }: TableContext): StatTable => {
  const ids = duties.map((column) => column.metric)
  const all = store.byTeam(ids, { to: scope.to, from: scope.from })
  const rows = all.rows.filter(({ of }) => scope.teamId === undefined || of.id === scope.teamId)
  const total = scope.teamId === undefined ? [{ name: '合计', own: {}, values: all.total }] : []
  const lines = [...rows.map(({ of, values }) => ({ name: of.name, own: { teamId: of.id }, values })), ...total]
  return {
    id: 'zeroAndDiscipline',
    caption: '五零目标和纪律执行情况表',
    unit: cutOffLine(scope),
    orientation: 'landscape',
    columns: [{ weight: 14 }, ...duties.map(() => ({ weight: 9 }))],
    head: headRows(['工作队'], duties),
    rows: lines.map(({ name, own, values }) => [
      { text: name },
      ...ids.map((id) => numberCell(id, values, cellScope(scope, own))),
    ]),
    totalRow: total.length > 0,
    notes: notesOf(['zeroEvent.total', 'violation.proven']),
  }
}
