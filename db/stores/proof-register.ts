import { ledgerIds, ledgers } from '../../shared/ledgers/index.ts'
import { maskName } from '../../shared/rules/mask.ts'
import { numbersOf } from '../../shared/writing/content.ts'
import { numberKey } from '../../shared/writing/number-key.ts'
import type { Span } from '../../shared/writing/proofing/days.ts'
import type { Ground, Register, RegisteredTeam } from '../../shared/writing/proofing/ground.ts'
import type { Secrets } from '../../shared/writing/proofing/secrets.ts'
import { snake } from '../ledger-table.ts'
import { countSettings } from '../metrics/parameters.ts'
import { type Prepare, statements } from './statements.ts'
import type { writingStore } from './writing-store.ts'

type Sqlite = Parameters<typeof statements>[0]

const column = (prepare: Prepare, sql: string, ...values: unknown[]): string[] =>
  (
    prepare(sql)
      .pluck()
      .all(...values) as (string | null)[]
  ).filter((one): one is string => one !== null && one !== '')

/** Teams, places and people as the registers have them now. */
export const proofRegister = (sqlite: Sqlite): Register => {
  const prepare = statements(sqlite)
  const living = (table: string, name: string) =>
    column(prepare, `SELECT DISTINCT ${name} FROM ${table} WHERE voided_at IS NULL`)
  return {
    teams: prepare('SELECT id, name FROM team WHERE voided_at IS NULL ORDER BY ordinal, id')
      .raw(false)
      .all() as RegisteredTeam[],
    places: [...living('point', 'name'), ...living('organ', 'name')],
    people: [...new Set([...living('cadre', 'name'), ...living('team', 'leader')])].filter((name) => name !== '待定'),
  }
}

/** Several people are registered as 张某某等5人; the one who is named stands first. */
const firstName = (words: string): string => words.split(/[、，,;；\s（(]/)[0]?.replace(/等\d*.*$/, '') ?? ''

/** Names in books that never leave the office; rows that were voided count as well. */
const residents = (prepare: Prepare): Map<string, string> => {
  const found = new Map<string, string>()
  for (const id of ledgerIds) {
    const ledger = ledgers[id]
    if (!('restricted' in ledger && ledger.restricted)) continue
    for (const [key, field] of Object.entries(ledger.fields))
      if ('personal' in field && field.personal)
        for (const words of column(prepare, `SELECT DISTINCT ${snake(key)} FROM ${snake(id)}`)) {
          const name = firstName(words)
          if (maskName(name) !== name) found.set(name, ledger.title)
        }
  }
  return found
}

/** Whom a circulated text may not name. A cadre who shares a resident's name may be named. */
export const proofSecrets = (sqlite: Sqlite, register: Register): Secrets => {
  const prepare = statements(sqlite)
  const staff = new Set(register.people)
  const hamlets = column(prepare, 'SELECT DISTINCT name FROM hamlet WHERE voided_at IS NULL')
  return {
    residents: new Map([...residents(prepare)].filter(([name]) => !staff.has(name))),
    reported: column(
      prepare,
      `SELECT DISTINCT c.name FROM violation v JOIN cadre c ON c.id = v.cadre_id
       WHERE v.voided_at IS NULL AND length(c.name) > 1`,
    ),
    openNumbers: [
      ...column(prepare, 'SELECT DISTINCT phone FROM organ WHERE voided_at IS NULL'),
      ...column(prepare, 'SELECT DISTINCT phone FROM point WHERE voided_at IS NULL'),
    ].map((number) => number.replace(/\D/g, '')),
    plain: [...register.places, ...register.people, ...hamlets],
  }
}

/** First day of the campaign to the last of its phases, 以月促年 included. */
export const campaignSpan = (sqlite: Sqlite): Span => {
  const prepare = statements(sqlite)
  const { campaignStart, campaignEnd } = countSettings(prepare)
  const last = column(prepare, 'SELECT max(end_on) FROM phase WHERE voided_at IS NULL')[0] ?? campaignEnd
  return { startOn: campaignStart, endOn: last > campaignEnd ? last : campaignEnd }
}

/** What the last signed 简报 before this one showed for each number of the whole zone. */
export const lastShown = (
  sqlite: Sqlite,
  store: ReturnType<typeof writingStore>,
  issue: number | null,
): Ground['lastShown'] => {
  const id = statements(sqlite)(
    `SELECT id FROM writing WHERE kind = 'briefing' AND issue < ? AND state IN ('已签发', '已印发') AND voided_at IS NULL
     ORDER BY issue DESC LIMIT 1`,
  )
    .pluck()
    .get(issue ?? 0)
  if (typeof id !== 'number') return new Map()
  const before = store.load(id)
  return new Map(
    numbersOf(before.content)
      .filter(({ shown }) => shown !== '')
      .map((field) => [numberKey(field), { shown: field.shown, name: `第${before.issue}期` }]),
  )
}
