import type { Values } from './row-checks.ts'
import type { Prepare } from './statements.ts'
import type { LedgerTable } from './table-of.ts'

/**
 * Gives a book's next numbers, `MQ2012-03-0012`: code, year, team and a running number that is never given twice; null
 * for books without numbers. For use inside the transaction that adds the rows.
 */
export const numberer = (
  prepare: Prepare,
  { code, businessDay }: LedgerTable,
  today: string,
): ((row: Values) => string | null) => {
  if (!code) return () => null
  const ordinals = new Map<unknown, number>()
  const ordinalOf = (teamId: unknown): number => {
    const known = ordinals.get(teamId)
    if (known !== undefined) return known
    const found = Number(prepare('SELECT ordinal FROM team WHERE id = ?').pluck().get(teamId) ?? 0)
    ordinals.set(teamId, found)
    return found
  }
  const next = prepare(
    `INSERT INTO sequence (code, year, team, last) VALUES (?, ?, ?, 1)
     ON CONFLICT (code, year, team) DO UPDATE SET last = last + 1 RETURNING last`,
  ).pluck()
  return (row) => {
    const day = businessDay ? row[businessDay] : null
    const year = Number(String(day ?? today).slice(0, 4))
    const team = ordinalOf(row.teamId ?? null)
    const last = next.get(code, year, team)
    return `${code}${year}-${String(team).padStart(2, '0')}-${String(last).padStart(4, '0')}`
  }
}
