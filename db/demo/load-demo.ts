import type { Database } from 'better-sqlite3'
import { encode } from '../codec.ts'
import { snake } from '../ledger-table.ts'
import { officeOf, withDerived } from '../stores/derive.ts'
import { settingStore } from '../stores/settings.ts'
import { statements } from '../stores/statements.ts'
import { fieldOf, type LedgerTable, tableOf } from '../stores/table-of.ts'
import { msOf } from './days.ts'
import { demoDay, demoRows } from './demo-rows.ts'
import type { DemoRow } from './row.ts'

const numberPattern = /^([A-Z]{2})(\d{4})-(\d{2})-(\d{4})$/

/** The visit book is numbered here, since its rows are put in order of days only at the end. */
const numbers = (ledger: LedgerTable, rows: readonly DemoRow[]): readonly (string | null)[] => {
  const last = new Map<number, number>()
  return rows.map((row) => {
    if (row.no || !ledger.code) return row.no ?? null
    const team = Number(row.teamId ?? 0)
    const next = (last.get(team) ?? 0) + 1
    last.set(team, next)
    return `${ledger.code}2012-${String(team).padStart(2, '0')}-${String(next).padStart(4, '0')}`
  })
}

const insert = (sqlite: Database, ledger: LedgerTable, rows: readonly DemoRow[]): void => {
  const keys = Object.keys(ledger.fields)
  const columns = ['id', 'no', 'created_at', 'updated_at', ...keys.map(snake)]
  const statement = sqlite.prepare(
    `INSERT INTO ${ledger.table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const numbered = numbers(ledger, rows)
  const office = officeOf(statements(sqlite))
  rows.forEach((row, i) => {
    const day = ledger.businessDay ? row[ledger.businessDay] : undefined
    const at = msOf(typeof day === 'string' ? day.slice(0, 10) : '2012-03-08', 18)
    const given = Object.fromEntries(keys.map((key) => [key, row[key] ?? null]))
    const whole = withDerived(office, ledger, given)
    const values = keys.map((key) => encode(fieldOf(ledger, key), whole[key]))
    statement.run(row.id, numbered[i], at, at, ...values)
  })
}

/** The last number given out in each book, year and team, so that new rows go on from there. */
const continueNumbers = (sqlite: Database, ledger: LedgerTable): void => {
  const last = new Map<string, number>()
  for (const no of sqlite.prepare(`SELECT no FROM ${ledger.table}`).pluck().all()) {
    const [, code, year, team, running] = numberPattern.exec(String(no)) ?? []
    const key = `${code}/${year}/${Number(team)}`
    last.set(key, Math.max(last.get(key) ?? 0, Number(running)))
  }
  const statement = sqlite.prepare('INSERT INTO sequence (code, year, team, last) VALUES (?, ?, ?, ?)')
  for (const [key, running] of last)
    statement.run(...key.split('/').map((part, i) => (i === 0 ? part : Number(part))), running)
}

/** Fills an empty database with the demo, all or nothing. */
export const loadDemo = (sqlite: Database): void =>
  sqlite
    .transaction(() => {
      for (const [id, rows] of demoRows()) {
        const ledger = tableOf(id)
        insert(sqlite, ledger, rows)
        if (ledger.code) continueNumbers(sqlite, ledger)
      }
      const settings = settingStore(sqlite)
      settings.set('clock', demoDay)
      settings.set('demo', true)
    })
    .immediate()
