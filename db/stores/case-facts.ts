import type { Database } from 'better-sqlite3'
import { opinionNatures } from '../../shared/ledgers/concern.ts'
import type { CaseFact, OpenLedger } from '../../shared/writing/facts.ts'
import { sourceKey } from '../../shared/writing/source.ts'
import { statements } from './statements.ts'
import { storyCover } from './story-cover.ts'
import { storyUses } from './story-uses.ts'

/**
 * What is told of a row: what was said and done, by whom it was handled, never who said it. Hazards are told with
 * the place they were found at.
 */
const columns = (kind: string, content: string): string =>
  `r.id AS rowId, r.team_id AS teamId, t.name AS team, r.point_id AS pointId, p.name AS point,
   coalesce(h.name, '') AS hamlet, ${kind} AS kind, r.title,
   ${content} AS content, r.source, coalesce(r.result, '') AS result, coalesce(r.responsible, '') AS responsible,
   coalesce(r.satisfaction, '') AS satisfaction, r.registered_on AS registeredOn,
   coalesce(r.closed_on, '') AS closedOn, coalesce(r.due_on, '') AS dueOn, r.is_exemplar AS isExemplar`

const told = {
  concern: columns('r.kind', 'r.content'),
  hazard: columns('r.industry', 'r.site || r.content'),
} as const

type Told = Omit<CaseFact, 'ledger' | 'isUsed'> & { readonly isExemplar: number | null; readonly pointId: number }
export type Case = CaseFact & Pick<Told, 'isExemplar' | 'pointId'>

/** Shorter than this a 办理结果 tells nothing. */
const shortestResult = 10
const mostExemplars = 60

const settledWell: Readonly<Record<OpenLedger, string>> = {
  // What was answered on the spot needed no handling to tell of.
  concern: "r.status IN ('已回访', '已销号') AND r.reply <> '当场答复' AND r.kind <> '计划生育'",
  // A hazard is over once it has passed its 复查.
  hazard: "r.status = '已销号' AND r.review_result = '合格'",
}

/** Rows `r` closed to the satisfaction of those concerned, that have something to tell. */
export const wellTold = (ledger: OpenLedger): string =>
  `${settledWell[ledger]} AND r.satisfaction = '满意' AND length(r.result) >= ${shortestResult}
   AND (r.is_exemplar = 1 OR r.close_method = '已解决')`

/** Open matters `r` of 民情台账 that a 民情摘编 may tell of. */
export const openOpinions = `r.status IN ('登记', '交办', '办理中')
  AND r.nature IN (${opinionNatures.map((nature) => `'${nature}'`).join()}) AND r.kind NOT IN ('计划生育', '其他')`

/** Reads rows of the open books as stories, residents' names covered. */
export const caseFacts = (sqlite: Database) => {
  const prepare = statements(sqlite)
  const cover = storyCover(sqlite)
  const uses = storyUses(prepare)

  /** Rows `r` as they are written. */
  const where = (ledger: OpenLedger, condition: string, ...values: unknown[]): Case[] =>
    (
      prepare(
        `SELECT ${told[ledger]} FROM ${ledger} r JOIN team t ON t.id = r.team_id JOIN point p ON p.id = r.point_id
         LEFT JOIN hamlet h ON h.id = r.hamlet_id WHERE r.voided_at IS NULL AND ${condition}`,
      ).all(...values) as Told[]
    ).map((row) => ({
      ...row,
      ledger,
      isUsed: uses.has(sourceKey({ ledger, rowId: row.rowId })),
    }))

  /** Residents are not named. */
  const named = (fact: Case): Case => ({
    ...fact,
    title: cover(fact.title, fact.pointId),
    content: cover(fact.content, fact.pointId),
    result: cover(fact.result, fact.pointId),
  })

  const used = (ledger: OpenLedger): string =>
    JSON.stringify(
      [...uses.keys()].filter((key) => key.startsWith(`${ledger}:`)).map((key) => Number(key.split(':')[1])),
    )

  /** Those marked 典型 first; as many that were told before are looked at as were not. */
  const exemplars = (cutOff: string): CaseFact[] =>
    (['concern', 'hazard'] as const)
      .flatMap((ledger) =>
        where(
          ledger,
          `r.id IN (
             SELECT id FROM (
               SELECT r.id, row_number() OVER (
                        PARTITION BY r.id IN (SELECT value FROM json_each(?))
                        ORDER BY coalesce(r.is_exemplar, 0) DESC, length(r.result) + length(r.content) DESC) AS nth
                 FROM ${ledger} r
                WHERE r.voided_at IS NULL AND ${wellTold(ledger)} AND r.registered_on <= ? AND r.closed_on <= ?)
              WHERE nth <= ${mostExemplars})
           ORDER BY coalesce(r.is_exemplar, 0) DESC, length(r.result) + length(r.content) DESC`,
          used(ledger),
          cutOff,
          cutOff,
        ),
      )
      .sort((a, b) => Number(b.isExemplar ?? 0) - Number(a.isExemplar ?? 0))
      .map(named)

  /** One open matter of each kind, 重点问题 first, those not told yet before others, in the order of the kinds. */
  const opinions = (cutOff: string, kinds: readonly string[]): CaseFact[] => {
    const open = where(
      'concern',
      `${openOpinions} AND r.registered_on <= ?
       ORDER BY coalesce(r.is_key, 0) DESC, r.registered_on DESC, r.id DESC`,
      cutOff,
    )
    return kinds.flatMap((kind) => {
      const own = open.filter((fact) => fact.kind === kind)
      const chosen = own.find(({ isUsed }) => !isUsed) ?? own[0]
      return chosen ? [named(chosen)] : []
    })
  }
  /** One row as a story, whatever its state. */
  const one = (ledger: OpenLedger, id: number): Case | undefined => where(ledger, 'r.id = ?', id).map(named)[0]

  return { one, exemplars, opinions }
}
export type CaseFacts = ReturnType<typeof caseFacts>
