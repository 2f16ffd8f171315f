import type { Database } from 'better-sqlite3'
import { maskName } from '../../shared/rules/mask.ts'
import { covered, leakFinder } from '../../shared/writing/proofing/secrets.ts'
import { proofRegister, proofSecrets } from './proof-register.ts'
import { statements } from './statements.ts'

const headsSql = 'SELECT DISTINCT head FROM household WHERE point_id = ? AND head IS NOT NULL'
const respondentsSql = 'SELECT DISTINCT respondent FROM concern WHERE point_id = ? AND respondent IS NOT NULL'

const personName = /^\p{Script=Han}{2,4}$/u

/** A 户主 is a person even where the name ends like a group's: 郭荣民. */
const shortOf = (head: string): string => `${head.charAt(0)}${'×'.repeat(head.length - 1)}`

type Cover = (text: string) => string

/**
 * Covers what a story that goes round may not say: residents of the place by name, names out of restricted books,
 * whole numbers. Cadres and places keep their names.
 */
export const storyCover = (sqlite: Database): ((text: string, pointId: number | null) => string) => {
  const prepare = statements(sqlite)
  const register = proofRegister(sqlite)
  const secrets = proofSecrets(sqlite, register)
  const plain = new Set(secrets.plain)
  const namesOf = (sql: string, pointId: number | null): string[] =>
    (prepare(sql).pluck().all(pointId) as string[]).filter((name) => !plain.has(name))

  const coverOf = (pointId: number | null): Cover => {
    const heads = namesOf(headsSql, pointId).filter((name) => personName.test(name))
    const local = [...heads, ...namesOf(respondentsSql, pointId)].filter((name) => maskName(name) !== name)
    const find = leakFinder({
      ...secrets,
      residents: new Map([...secrets.residents, ...local.map((name) => [name, '名册'] as const)]),
    })
    const others = heads.filter((name) => maskName(name) === name)
    return (text) =>
      others.reduce(
        (all, name) => (all.includes(name) ? all.replaceAll(name, shortOf(name)) : all),
        covered(find, text),
      )
  }
  const covers = new Map<number | null, Cover>()
  return (text, pointId) => {
    if (text === '') return ''
    const cover = covers.get(pointId) ?? coverOf(pointId)
    covers.set(pointId, cover)
    return cover(text)
  }
}
