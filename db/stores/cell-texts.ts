import type { Field, Value } from '../../shared/fields/field.ts'
import { show } from '../../shared/fields/kinds.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { decode, type Stored } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { labelSql } from './labels.ts'
import type { Prepare } from './statements.ts'
import { fieldOf, type LedgerTable, referredTable, tableOf } from './table-of.ts'

/** 编号 stands among the columns people see, though no field holds it. */
const number = 'no'

/** A column people see: a field, or the row's number. */
export type Column = { readonly key: string; readonly field: Field | undefined }

export const columnsOf = (ledger: LedgerTable, keys: readonly string[]): Column[] =>
  keys.map((key) => ({ key, field: key === number ? undefined : fieldOf(ledger, key) }))

export const sqlColumn = ({ key, field }: Column): string => (field ? snake(key) : number)

export type Cells = { readonly texts: string[]; readonly values: Value[] }

/** Names of rows by id, fetched as they are needed and remembered. */
const nameCache = (prepare: Prepare) => {
  const tables = new Map<string, Map<number, string>>()
  return (field: { readonly ledger: string }, value: Value): string => {
    const table = referredTable(field)
    const names = tables.get(table.table) ?? new Map<number, string>()
    tables.set(table.table, names)
    const ids = (Array.isArray(value) ? value : [value]).map(Number)
    return ids
      .map((id) => {
        const known = names.get(id)
        if (known !== undefined) return known
        const sql = `SELECT ${labelSql(table, 'r')} FROM ${table.table} r WHERE r.id = ?`
        const name = String(prepare(sql).pluck().get(id) ?? '（已删除）')
        names.set(id, name)
        return name
      })
      .join('、')
  }
}

/** Reads cells as people see them, and as they are stored. One reader for one act: it remembers names. */
export const cellReader = (prepare: Prepare, id: LedgerId, keys: readonly string[]) => {
  const ledger = tableOf(id)
  const columns = columnsOf(ledger, keys)
  const nameOf = nameCache(prepare)
  const sql = `SELECT id, ${columns.map(sqlColumn).join(', ')} FROM ${ledger.table} WHERE id IN (SELECT value FROM json_each(?))`

  const cellsOf = (raw: readonly Stored[]): Cells => {
    const values = columns.map(({ field }, i) => (field ? decode(field, raw[i + 1] ?? null) : (raw[i + 1] ?? null)))
    const texts = columns.map(({ field }, i) => {
      const value = values[i] ?? null
      if (value === null) return ''
      if (!field) return String(value)
      return field.kind === 'ref' || field.kind === 'refs' ? nameOf(field, value) : show(field, value)
    })
    return { texts, values }
  }
  /** By id; rows that are no longer there are left out. */
  const read = (ids: ArrayLike<number>): Map<number, Cells> => {
    const raws = prepare(sql)
      .raw()
      .all(JSON.stringify(Array.from(ids))) as Stored[][]
    return new Map(raws.map((raw) => [Number(raw[0]), cellsOf(raw)]))
  }
  return { ledger, columns, read }
}

/** How many cells one request may touch. */
const mostCells = 500_000

export const refuseTooMany = (rows: number, columns: number, most: number = mostCells): void => {
  if (rows * columns > most)
    throw new AppError('invalid-input', `一次最多处理${most / 10_000}万个单元格，请分几次进行。`)
}
