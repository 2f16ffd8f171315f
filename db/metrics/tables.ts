import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import type { StatTable } from '../../shared/metrics/results.ts'
import type { Scoping } from '../../shared/writing/own-scope.ts'
import { metricStore, type Scope } from './metric-store.ts'
import { activityLedgers, activityServices, activityVisits } from './tables/activity.ts'
import { adoption } from './tables/adoption.ts'
import { concernKinds, ledgerSummary, ledgerTeams } from './tables/books.ts'
import { diaryCompletion, zeroAndDiscipline } from './tables/duties.ts'
import { keyProblems } from './tables/key-problems.ts'
import type { TableContext } from './tables/matrix.ts'
import { pointProfile } from './tables/point-profile.ts'
import { dailyVisits, progress } from './tables/progress.ts'
import { condolenceDetail, condolenceSummary, deedDetail, trainingLabour } from './tables/services.ts'

type TableSource = Scoping & {
  readonly title: string
  /** What stands in it, in one sentence; shown where a table is chosen. */
  readonly definition: string
  readonly build: (context: TableContext) => StatTable
}

/** Every statistics table of the product (domain §3.2); of the zone, or of one team. */
export const statTables = {
  activityVisits: {
    title: '活动情况统计表（一）走访和民情',
    definition: '各工作队（分队时为各联系点）的走访和意见建议。',
    build: activityVisits,
    byTeam: true,
    byPeriod: false,
  },
  activityLedgers: {
    title: '活动情况统计表（二）六本台账',
    definition: '各工作队（分队时为各联系点）六本台账的登记、办理和重点问题。',
    build: activityLedgers,
    byTeam: true,
    byPeriod: true,
  },
  activityServices: {
    title: '活动情况统计表（三）培训劳动、慰问和办实事',
    definition: '各工作队（分队时为各联系点）的培训、劳动、慰问、办实事、日记和报告。',
    build: activityServices,
    byTeam: true,
    byPeriod: true,
  },
  ledgerSummary: {
    title: '六本台账汇总表',
    definition: '每本台账的登记、应办、办结、在办、逾期和办结率。',
    build: ledgerSummary,
    byTeam: true,
    byPeriod: true,
  },
  ledgerTeams: {
    title: '六本台账登记和办结情况',
    definition: '各工作队（分队时为各联系点）每本台账的登记数和办结率。',
    build: ledgerTeams,
    byTeam: true,
    byPeriod: true,
  },
  keyProblems: {
    title: '重点问题销号表',
    definition: '六本台账中的重点问题，未销号的在前。',
    build: keyProblems,
    byTeam: true,
    byPeriod: true,
  },
  condolenceSummary: {
    title: '走访慰问汇总表',
    definition: '各工作队（分队时为各联系点）的慰问户数、慰问金和户均。',
    build: condolenceSummary,
    byTeam: true,
    byPeriod: true,
  },
  condolenceDetail: {
    title: '走访慰问明细表',
    definition: '逐户列出计入慰问户数的慰问登记。',
    build: condolenceDetail,
    byTeam: true,
    byPeriod: true,
  },
  deedDetail: {
    title: '办实事明细表',
    definition: '已办的和承诺的实际问题、惠民实事。',
    build: deedDetail,
    byTeam: true,
    byPeriod: true,
  },
  trainingLabour: {
    title: '培训与劳动情况表',
    definition: '各工作队（分队时为各联系点）各类培训和劳动。',
    build: trainingLabour,
    byTeam: true,
    byPeriod: true,
  },
  diaryCompletion: {
    title: '民情日记完成情况表',
    definition: '各工作队（分队时为每名干部）应写、已写的日记和审阅等次。',
    build: diaryCompletion,
    byTeam: true,
    byPeriod: false,
  },
  zeroAndDiscipline: {
    title: '五零目标和纪律执行情况表',
    definition: '五零事件、三不准线索和督查的次数，不列姓名。',
    build: zeroAndDiscipline,
    byTeam: true,
    byPeriod: true,
  },
  progress: {
    title: '工作进度排名表',
    definition: '各工作队按走访覆盖率排名，并列主要进度指标。',
    build: progress,
    byTeam: false,
    byPeriod: false,
  },
  concernKinds: {
    title: '群众反映问题类别排序表',
    definition: '民情台账各反映类别的件数，由多到少。',
    build: concernKinds,
    byTeam: true,
    byPeriod: true,
  },
  pointProfile: {
    title: '联系点基本情况表',
    definition: '各联系村（居）的户数、人口、党员和困难群众，出自联系点和农户名册。',
    build: pointProfile,
    byTeam: true,
    byPeriod: false,
  },
  adoption: {
    title: '简报信息采用统计表',
    definition: '各工作队报送的简报信息，本区简报和上级采用的条数和期号。',
    build: adoption,
    byTeam: true,
    byPeriod: true,
  },
  dailyVisits: {
    title: '每日走访情况表',
    definition: '每日走访户次和累计户次。',
    build: dailyVisits,
    byTeam: true,
    byPeriod: true,
  },
} as const satisfies Record<string, TableSource>

export type StatTableId = keyof typeof statTables
export const statTableIds = Object.keys(statTables) as StatTableId[]

/** 附表1–8 of a 阶段总结 (domain §3.2), each with its tables in order. */
export const summaryAttachments: readonly { readonly title: string; readonly tables: readonly StatTableId[] }[] = [
  { title: '活动情况统计表', tables: ['activityVisits', 'activityLedgers', 'activityServices'] },
  { title: '六本台账汇总表', tables: ['ledgerSummary', 'ledgerTeams'] },
  { title: '重点问题销号表', tables: ['keyProblems'] },
  { title: '走访慰问明细表', tables: ['condolenceSummary', 'condolenceDetail'] },
  { title: '办实事明细表', tables: ['deedDetail'] },
  { title: '培训与劳动情况表', tables: ['trainingLabour'] },
  { title: '民情日记完成情况表', tables: ['diaryCompletion'] },
  { title: '五零目标和纪律执行情况表', tables: ['zeroAndDiscipline'] },
]

const isTableId = (id: string): id is StatTableId => Object.hasOwn(statTables, id)

/** What a table can be narrowed to; nothing for an id this version does not know. */
export const tableScoping = (id: string): Scoping =>
  isTableId(id) ? statTables[id] : { byTeam: false, byPeriod: false }

/**
 * Draws a table from the data.
 * @throws AppError `not-found` for an id this version does not know; `sums-differ` when a total is not the sum of its rows.
 */
export const buildTable = (sqlite: Database, id: string, scope: Scope): StatTable => {
  if (!isTableId(id)) throw new AppError('not-found', `没有“${id}”这张统计表，可能来自别的版本的程序，请重新选择。`)
  return statTables[id].build({ store: metricStore(sqlite), scope })
}
