import { actionOf } from '../../shared/rules/actions.ts'
import { encode } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { type Act, type CaseTools, type Plan, type PlannedRow, planning, type RefusedRow } from './case-plan.ts'
import { insertSql } from './row-parts.ts'
import { type Prepare, statements } from './statements.ts'
import { fieldOf, tableOf } from './table-of.ts'

export type { Act } from './case-plan.ts'
export type Acted = { readonly done: number; readonly refused: RefusedRow[]; readonly warned: RefusedRow[] }

const changedMeanwhile = '这一行刚才已被改动，请核对后再办。'

/** Writes a planned row unless it was changed since; false when it was. */
const matterWriter = (prepare: Prepare, { ledger: id }: Act, now: number) => {
  const { table } = tableOf(id)
  const isSame = prepare(`SELECT 1 FROM ${table} WHERE id = ? AND version = ? AND voided_at IS NULL`)
  return ({ id: rowId, version, cells }: PlannedRow): boolean => {
    if (!isSame.get(rowId, version)) return false
    if (cells.length === 0) return true
    const sets = cells.map(({ key }) => `${snake(key)} = ?`).join(', ')
    prepare(`UPDATE ${table} SET ${sets}, version = version + 1, updated_at = ? WHERE id = ?`).run(
      ...cells.map((cell) => cell.now),
      now,
      rowId,
    )
    return true
  }
}

const recordWriter = (prepare: Prepare, now: number) => {
  const progress = tableOf('progress')
  const keys = Object.keys(progress.fields)
  const insert = prepare(insertSql(progress))
  return ({ record }: PlannedRow): number =>
    Number(
      insert.run(null, now, now, ...keys.map((key) => encode(fieldOf(progress, key), record[key]))).lastInsertRowid,
    )
}

/**
 * Acts on matters: the row and its 过程记录, many rows in one act. What an act means for each row is worked out first,
 * slice by slice, with nothing written: there others get their turn and the person may stop it. Then all of it is
 * written in one transaction, which cannot be stopped half-way; a row that was changed in between is left and named.
 */
export const caseStore = (tools: CaseTools, today: () => string) => {
  const { sqlite, ledgers } = tools
  const prepare = statements(sqlite)

  const write = (act: Act, { rows, refused }: Plan): Acted => {
    const left = [...refused]
    const warned: RefusedRow[] = []
    const title = `${actionOf(act.action).title}${tableOf(act.ledger).title}${act.ids.length}行`
    // An empty act must not stand in the undo list.
    if (rows.length === 0) return { done: 0, refused: left, warned }
    ledgers.changes.group(title, () => {
      const now = Date.now()
      const writeMatter = matterWriter(prepare, act, now)
      const writeRecord = recordWriter(prepare, now)
      const log = ledgers.changes.act(title)
      for (const row of rows) {
        const { id, no, cells, warning } = row
        if (!writeMatter(row)) {
          left.push({ id, no, message: changedMeanwhile })
          continue
        }
        for (const cell of cells) log.write(act.ledger, id, cell.key, cell.old, cell.now)
        log.write('progress', writeRecord(row), 'added', null, null)
        if (warning) warned.push({ id, no, message: warning })
      }
    })
    return { done: rows.length + refused.length - left.length, refused: left, warned }
  }

  const once = (act: Act): Act => ({ ...act, ids: [...new Set(act.ids)] })

  return {
    act: (wanted: Act): Acted => {
      const act = once(wanted)
      const steps = planning(tools, act, today())
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return write(act, step.value)
    },
    /** As `act`, with a breath between slices; what `onStep` throws stops it with nothing written. */
    actInSteps: async (wanted: Act, onStep: (done: number, total: number) => Promise<void>): Promise<Acted> => {
      const act = once(wanted)
      const steps = planning(tools, act, today())
      for (;;) {
        const step = steps.next()
        if (step.done) return write(act, step.value)
        await onStep(step.value, act.ids.length)
      }
    },
  }
}
export type CaseStore = ReturnType<typeof caseStore>
