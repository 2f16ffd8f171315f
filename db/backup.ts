import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'

const two = (n: number): string => String(n).padStart(2, '0')

/** `20120331-143005`, local time: sorts by age and can stand in a file name. */
export const stamp = (at: Date): string =>
  `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`

const sync = (file: string): void => {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

const check = (file: string): void => {
  const copy = new Sqlite(file, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`The backup is not sound: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}

/**
 * Writes a verified copy of the open database into `folder` and returns its path. The copy takes its final name
 * only after it was checked and is on the disk, so that a file with that name is always whole.
 */
export const backUp = (sqlite: Database, folder: string, name: string): string => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.db`)
  const part = `${file}.part`
  rmSync(part, { force: true })
  try {
    sqlite.prepare('VACUUM INTO ?').run(part)
    check(part)
    sync(part)
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  return file
}

const daily = /^每日-(\d{8})-\d{6}\.db$/

/** Daily copies in the folder, newest first. */
export const dailyBackups = (folder: string): string[] => {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .filter((name) => daily.test(name))
    .sort()
    .reverse()
}

/** One verified copy a day, the last fourteen kept; returns the newest one's name. */
export const backUpDaily = (sqlite: Database, folder: string, now: Date): string => {
  const newest = dailyBackups(folder)[0]
  const today = stamp(now)
  if (newest && daily.exec(newest)?.[1] === today.slice(0, 8)) return newest
  backUp(sqlite, folder, `每日-${today}`)
  for (const old of dailyBackups(folder).slice(14)) rmSync(join(folder, old))
  return `每日-${today}.db`
}
