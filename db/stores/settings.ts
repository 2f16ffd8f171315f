import type { Database } from 'better-sqlite3'

/** Settings kept in the database, by name; pages keep their arrangement under `view:` names. */
export type Settings = {
  /** The day the program works by instead of today; the demo's 2012-03-31. */
  clock: string
  /** Whether the file holds demo data. */
  demo: boolean
  /** Who sits at the desk: the name that goes into the history. */
  operator: string
  /** 考核: the office's points by part. */
  assessment: Record<string, number>
  /** 句式: the office's own by id, with the ids of numbers. */
  sentences: Record<string, string>
}
type Name = keyof Settings | `view:${string}`
type Of<N extends Name> = N extends keyof Settings ? Settings[N] : string

export const settingStore = (sqlite: Database) => {
  const select = sqlite.prepare<[string]>('SELECT value FROM setting WHERE name = ?').pluck()
  const upsert = sqlite.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    get: <N extends Name>(name: N): Of<N> | undefined => {
      const stored = select.get(name)
      // Written only by `set`, whose types are these.
      return typeof stored === 'string' ? (JSON.parse(stored) as Of<N>) : undefined
    },
    set: <N extends Name>(name: N, value: Of<N>): void => {
      upsert.run(name, JSON.stringify(value))
    },
  }
}
export type SettingStore = ReturnType<typeof settingStore>
