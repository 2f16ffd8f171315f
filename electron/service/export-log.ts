import type { LogFilter } from '../../db/stores/activity-log.ts'
import type { Act } from '../../shared/ipc/history-routes.ts'
import { ledgers } from '../../shared/ledgers/index.ts'
import type { SheetCell } from '../export/sheet-cell.ts'
import { workbookBytes } from '../export/workbook.ts'
import type { Step } from '../jobs.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'ledgers' | 'settings' | 'today'>

const columns = [
  { head: '时间', width: 20, words: [] },
  { head: '经办人', width: 12, words: [] },
  { head: '做了什么', width: 60, words: [] },
  { head: '已撤销', width: 8, words: [] },
  { head: '有关台账和行数', width: 50, words: [] },
] as const

const moment = (at: number): string => new Date(at).toLocaleString('zh-CN', { hour12: false })

const cellsOf = ({ at, actor, title, isUndone, books }: Act): SheetCell[] =>
  [moment(at), actor, title, isUndone ? '是' : '', books.map((book) => `${book.title}${book.count}行`).join('；')].map(
    (text) => (text === '' ? undefined : { kind: 'text', text }),
  )

const filterWords = ({ actor, ledger, from, to, text }: LogFilter): string =>
  [
    actor && `经办人“${actor}”`,
    ledger && `台账“${ledgers[ledger].title}”`,
    (from || to) && `${from ?? '开始'}至${to ?? '今天'}`,
    text && `内容含“${text}”`,
  ]
    .filter(Boolean)
    .join('，') || '无（全部）'

/** 操作日志 as .xlsx, newest first, a row for each act. @throws AppError `cancelled` */
export const exportLogOf = async (
  desk: Sources,
  filter: LogFilter,
  step: Step,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> => {
  const { page } = desk.ledgers.changes.activity
  const slices = async function* (): AsyncGenerator<SheetCell[][]> {
    let done = 0
    for (let before: number | undefined, hasMore = true; hasMore; ) {
      await step(done, null)
      const found = page({ ...filter, before })
      yield found.acts.map(cellsOf)
      done += found.acts.length
      hasMore = found.hasMore
      before = found.acts.at(-1)?.id
    }
  }
  const notes = [
    ['内容', '操作日志'],
    ['筛选', filterWords(filter)],
    ['导出人', desk.settings.get('operator') ?? ''],
    ['导出时间', moment(Date.now())],
  ] as const
  const bytes = await workbookBytes({ title: '操作日志', columns, slices: slices(), notes })
  return { bytes, fileName: `操作日志${desk.today()}` }
}
