import { randomUUID } from 'node:crypto'
import { backUp, stamp } from '../../db/backup.ts'
import type { BadRow, ImportOutcome } from '../../db/import/import-store.ts'
import type { Joined } from '../../shared/import/parts.ts'
import type { ImportPlan } from '../../shared/import/plan.ts'
import { cellOf, columnName, type Sheet } from '../../shared/import/sheet.ts'
import type { ImportResult, OpenedFile, SheetLook } from '../../shared/ipc/import-routes.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { type DictionaryId, dictionaries } from '../../shared/ledgers/dictionaries.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { ledgers } from '../../shared/ledgers/index.ts'
import { errorWorkbook } from '../import/error-workbook.ts'
import { readFile } from '../import/read-file.ts'
import { type TemplateColumn, templateWorkbook } from '../import/template-workbook.ts'
import type { Step } from '../jobs.ts'
import { type LookWish, lookAt, tableOf, targetOf } from './import-tables.ts'
import type { Desk, Workspace } from './workspace.ts'

type Session = {
  readonly token: string
  readonly fileName: string
  readonly sheets: readonly Sheet[]
  /** What the last check or import refused, and how its columns were taken. */
  refused?: Pick<ImportPlan, 'columns'> & Pick<Joined, 'paths'> & { readonly bad: readonly BadRow[] }
}

/** Imports of more rows than this are preceded by a copy of the database. */
const backUpAbove = 1000
const shownIssues = 200
/** Rows read between two looks at whether the person has cancelled. */
const slice = 500

const fieldsOf = (ledger: LedgerId) => ledgers[ledger].fields

/** Columns of the book, each once. @throws AppError */
const checkPlan = (ledger: LedgerId, { columns, defaults }: ImportPlan): void => {
  const fields: Readonly<Record<string, { auto?: boolean; label: string }>> = fieldsOf(ledger)
  const used = columns.filter((use) => use !== null && use !== 'no')
  for (const key of [...used, ...Object.keys(defaults)])
    if (key === null || !Object.hasOwn(fields, key) || fields[key]?.auto)
      throw new AppError('invalid-input', '所选的列不在这本台账里，请重新对应。')
  const twice = used.find((key, i) => used.indexOf(key) !== i)
  if (twice) throw new AppError('invalid-input', `有两列都对应到了“${fields[twice]?.label}”，请只留一列。`)
  if (used.length === 0) throw new AppError('invalid-input', '还没有一列对应上，请先指明哪一列是什么。')
}

const resultOf = (desk: Desk, outcome: ImportOutcome, { paths, rows }: Joined, plan: ImportPlan): ImportResult => {
  const issues = outcome.bad.flatMap(({ row, issues: found }) =>
    found.map(({ field, message }) => {
      const column = plan.columns.indexOf(field)
      return {
        sheet: row.sheet ?? '',
        at: row.at,
        column: column < 0 ? '' : columnName(column),
        head: column < 0 ? '' : (paths[column] ?? []).join(' '),
        text: column < 0 ? '' : cellOf(row, column).slice(0, 60),
        message,
      }
    }),
  )
  const words = desk.sqlite
    .prepare('SELECT word FROM term WHERE dictionary = ? AND voided_at IS NULL ORDER BY ordinal')
    .pluck()
  return {
    rows: rows.length,
    added: outcome.added,
    updated: outcome.updated,
    skipped: outcome.skipped,
    bad: outcome.bad.length,
    issues: issues.slice(0, shownIssues),
    words: outcome.words.slice(0, 200).map(({ dictionary, word, count, near }) => ({
      dictionary,
      title: dictionaries[dictionary as DictionaryId].title,
      word,
      count,
      near,
      known: words.all(dictionary) as string[],
    })),
    hamlets: {
      count: outcome.hamlets.length,
      names: outcome.hamlets.slice(0, 50).map(({ point, name }) => `${point} ${name}`),
    },
  }
}

type Told = (done: number, total: number) => void
type Order = { readonly token: string; readonly ledger: LedgerId; readonly plan: ImportPlan; readonly dryRun: boolean }

const takeRows = async (desk: Desk, session: Session, order: Order, step: Step, tell: Told): Promise<ImportResult> => {
  const { ledger, plan, dryRun } = order
  checkPlan(ledger, plan)
  const table = tableOf(session.sheets, plan, targetOf(desk, ledger))
  const { rows, faults } = table
  const one = desk.ledgers.imports.begin({ ledger, ...plan, faults })
  // Reading is one half of the work, writing the other.
  const total = rows.length * 2
  for (const [at, row] of rows.entries()) {
    if (at % slice === 0) await step(at, total)
    one.take(row)
  }
  await step(rows.length, total)
  const title = `从“${session.fileName}”导入${ledgers[ledger].title}`
  const outcome = one.write({ title, dryRun, onStep: (done) => tell(rows.length + done, total) })
  session.refused = { columns: plan.columns, paths: table.paths, bad: outcome.bad }
  return resultOf(desk, outcome, table, plan)
}

const optionsOf = (desk: Desk, ledger: LedgerId, key: string, field: TemplateColumn['field']): string[] => {
  if (field.kind === 'flag') return ['是', '否']
  // A list of two thousand households is no help in a cell.
  if ((field.kind === 'ref' || field.kind === 'refs') && !['team', 'point', 'organ', 'hamlet'].includes(field.ledger))
    return []
  return desk.ledgers.options(ledger, key, '', {}).map(({ label }) => label)
}

const template = (desk: Desk, ledger: LedgerId): Promise<Uint8Array> => {
  const { title, sections } = ledgers[ledger]
  const fields: Readonly<Record<string, TemplateColumn['field']>> = fieldsOf(ledger)
  const columns = sections
    .flatMap((section): readonly string[] => section.fields)
    .flatMap((key): TemplateColumn[] => {
      const field = fields[key]
      return !field || field.auto ? [] : [{ key, field, options: optionsOf(desk, ledger, key, field) }]
    })
  return templateWorkbook(title, columns)
}

/** The file that is being imported: one at a time, its rows kept here and nowhere else until it is closed. */
const createImportDesk = (work: Workspace) => {
  let session: Session | undefined
  const at = (token: string): Session => {
    if (session?.token !== token) throw new AppError('not-found', '这个文件已经关闭，请重新选择文件。')
    return session
  }
  return {
    open: async (fileName: string, bytes: Uint8Array, step: Step): Promise<OpenedFile> => {
      session = undefined
      const sheets = await readFile(bytes, step)
      session = { token: randomUUID(), fileName, sheets }
      const heads = sheets.map(({ name, rows, isHidden }) => ({ name, rows: rows.length, isHidden }))
      return { token: session.token, fileName, sheets: heads }
    },
    look: (token: string, wish: LookWish): SheetLook => {
      const { sheets } = at(token)
      const desk = work.current()
      const { values, labels } = desk.ledgers.defaults(wish.ledger)
      const look = lookAt(sheets, wish, targetOf(desk, wish.ledger))
      // Lists are read-only in the stores and plain arrays on the wire; nobody changes them in between.
      return { ...look, defaults: values as SheetLook['defaults'], labels }
    },
    check: (order: Omit<Order, 'dryRun'>, step: Step, tell: Told): Promise<ImportResult> =>
      takeRows(work.current(), at(order.token), { ...order, dryRun: true }, step, tell),
    run: async (order: Omit<Order, 'dryRun'>, step: Step, tell: Told) => {
      const desk = work.current()
      const own = at(order.token)
      const taken = [order.plan.sheet, ...order.plan.more]
      const isLarge = taken.reduce((sum, index) => sum + (own.sheets[index]?.rows.length ?? 0), 0) > backUpAbove
      const backup = isLarge ? backUp(desk.sqlite, desk.backups, `导入前-${stamp(new Date())}`) : null
      const result = await takeRows(desk, own, { ...order, dryRun: false }, step, tell)
      return { ...result, backup }
    },
    errors: async (token: string): Promise<{ name: string; bytes: Uint8Array }> => {
      const { refused, fileName } = at(token)
      if (!refused || refused.bad.length === 0) throw new AppError('not-found', '没有错误行可以保存。')
      const { columns, paths, bad } = refused
      const columnOf = (field: string): number | undefined => {
        const column = columns.indexOf(field)
        return column < 0 ? undefined : column
      }
      // One row of whole heads is read again more surely than two without their joined cells.
      const bytes = await errorWorkbook({ heads: paths.map((path) => path.join('')), rows: bad, columnOf })
      return { name: `${fileName.replace(/\.[^.]*$/, '')}-错误行`, bytes }
    },
    template: async (ledger: LedgerId) => ({
      name: `${ledgers[ledger].title}导入模板`,
      bytes: await template(work.current(), ledger),
    }),
    close: (token: string): void => {
      if (session?.token === token) session = undefined
    },
  }
}
export type ImportDesk = ReturnType<typeof createImportDesk>

const desks = new WeakMap<Workspace, ImportDesk>()
/** The routes of the window and those of the main process work with the same file. */
export const importDesk = (work: Workspace): ImportDesk => {
  const known = desks.get(work) ?? createImportDesk(work)
  desks.set(work, known)
  return known
}
