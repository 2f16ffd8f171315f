import type { HeadPlace } from '../../shared/import/find-head.ts'
import {
  type Heads,
  isAlike,
  type Joined,
  joinTables,
  readBody,
  readHeads,
  type Target,
} from '../../shared/import/parts.ts'
import type { ImportPlan } from '../../shared/import/plan.ts'
import { columnName, type Sheet } from '../../shared/import/sheet.ts'
import type { SheetLook } from '../../shared/ipc/import-routes.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { type LedgerId, ledgers } from '../../shared/ledgers/index.ts'
import type { Desk } from './workspace.ts'

/** Sheets beyond this count are not compared with the one in hand. */
const compared = 100

export const targetOf = ({ sqlite }: Desk, ledger: LedgerId): Target => ({
  fields: ledgers[ledger].fields,
  isNumbered: 'code' in ledgers[ledger],
  points: sqlite.prepare('SELECT name FROM point WHERE voided_at IS NULL').pluck().all() as string[],
})

const samplesOf = (rows: readonly { readonly cells: readonly string[] }[], column: number): string[] => {
  const seen = new Set<string>()
  for (const row of rows) {
    const text = row.cells[column] ?? ''
    if (text !== '') seen.add(text.slice(0, 30))
    if (seen.size >= 3) break
  }
  return [...seen]
}

/** Visible sheets whose heads say the same as those of the sheet in hand, with about how many rows each holds. */
const alikeOf = (sheets: readonly Sheet[], own: number, heads: Heads, target: Target): SheetLook['alike'] =>
  sheets.slice(0, compared).flatMap((sheet, index) => {
    if (index === own || sheet.isHidden) return []
    const other = readHeads(sheet, target, null)
    if (!other || !isAlike(heads, other)) return []
    const rows = readBody(sheet, other).rows.length
    return rows === 0 ? [] : [{ sheet: index, name: sheet.name, rows }]
  })

export type LookWish = {
  readonly ledger: LedgerId
  readonly sheet: number
  readonly head: HeadPlace | null
  /** Whether other sheets with the same heads are looked for. */
  readonly compare: boolean
}

/** What a sheet's table looks like, for the person to correct. */
export const lookAt = (
  sheets: readonly Sheet[],
  wish: LookWish,
  target: Target,
): Omit<SheetLook, 'defaults' | 'labels'> => {
  const sheet = sheetAt(sheets, wish.sheet)
  const heads = readHeads(sheet, target, wish.head)
  const top = sheet.rows.slice(0, 12).map(({ at, cells }) => ({ at, cells: cells.slice(0, 40) }))
  if (!heads) return { headStart: null, headRows: 1, columns: [], top, rows: 0, leftOut: [], leftCount: 0, alike: [] }
  const body = readBody(sheet, heads)
  const some = body.rows.slice(0, 200)
  return {
    headStart: heads.place.start,
    headRows: heads.place.rows,
    columns: heads.paths.map((path, column) => ({
      name: columnName(column),
      head: path.join(' '),
      samples: samplesOf(some, column),
      use: heads.matches[column]?.use ?? null,
      confidence: heads.matches[column]?.confidence ?? 0,
    })),
    top,
    rows: body.rows.length,
    leftOut: body.left.slice(0, 10),
    leftCount: body.left.length,
    alike: wish.compare ? alikeOf(sheets, wish.sheet, heads, target) : [],
  }
}

const sheetAt = (sheets: readonly Sheet[], index: number): Sheet => {
  const sheet = sheets[index]
  if (!sheet) throw new AppError('not-found', '没有这张工作表，请重新选择。')
  return sheet
}

const noHeads = (name: string): AppError =>
  new AppError('invalid-input', `工作表“${name}”里没有认出列名，不能一并导入，请去掉这张表或单独导入。`)

/** The rows that a plan speaks of, of all its sheets. @throws AppError */
export const tableOf = (sheets: readonly Sheet[], plan: ImportPlan, target: Target): Joined => {
  const sheet = sheetAt(sheets, plan.sheet)
  const heads = readHeads(sheet, target, { start: plan.headStart, rows: plan.headRows })
  if (!heads) throw noHeads(sheet.name)
  const more = [...new Set(plan.more)]
    .filter((index) => index !== plan.sheet)
    .map((index) => {
      const other = sheetAt(sheets, index)
      const found = readHeads(other, target, null)
      if (!found) throw noHeads(other.name)
      return { sheet: other, heads: found }
    })
  return joinTables({ sheet, heads }, more)
}
