import type { Database } from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../../db/demo/load-demo.ts'
import { openDatabase } from '../../../db/open.ts'
import { childBooksOf } from '../../../shared/ledgers/children.ts'
import { type LedgerId, ledgerIds, ledgers } from '../../../shared/ledgers/index.ts'
import { migrationsFolder } from '../database.ts'

let sqlite: Database
beforeAll(() => {
  sqlite = openDatabase({ file: ':memory:', migrationsFolder, backupFolder: '' })
  loadDemo(sqlite)
  return () => {
    sqlite.close()
  }
})

const one = (sql: string): unknown => sqlite.prepare(sql).pluck().get()
const list = (sql: string): unknown[] => sqlite.prepare(sql).pluck().all()
const rows = (sql: string): unknown[] => sqlite.prepare(sql).raw().all()
const tableName = (ledger: LedgerId): string => ledger.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

describe('the demo’s smaller books and child records', () => {
  it('are not empty, whatever the book', () => {
    const made = ledgerIds.filter((id) => ['登记簿', '附属记录'].includes(ledgers[id].group))
    for (const id of made) expect([id, Number(one(`SELECT count(*) FROM ${tableName(id)}`)) > 0]).toEqual([id, true])
  })

  it('hang on rows that offer them', () => {
    for (const { by, ledger } of childBooksOf('partyBuilding').filter((book) => book.ledger !== 'progress')) {
      const definition = ledgers[ledger]
      const shownFor = 'shownFor' in definition ? definition.shownFor : undefined
      const column = by.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      for (const matter of list(
        `SELECT DISTINCT p.matter FROM ${tableName(ledger)} c JOIN party_building p ON p.id = c.${column}`,
      ))
        expect([ledger, shownFor?.({ matter: String(matter) })]).toEqual([ledger, true])
    }
  })

  it('hold the 动员会 of 3月8日 with the 签到 of a hundred cadres', () => {
    const [kickoff] = rows("SELECT id, held_on, expected, present FROM meeting WHERE kind = '动员会'")
    expect(kickoff).toEqual([1, '2012-03-08', 100, 98])
    expect(one('SELECT count(DISTINCT cadre_id) FROM meeting_attendance WHERE meeting_id = 1')).toBe(100)
    expect(
      list(`SELECT m.id FROM meeting m WHERE (m.expected, m.present) <> (
        SELECT count(*), sum(a.state IN ('到', '补签')) FROM meeting_attendance a WHERE a.meeting_id = m.id)`),
    ).toEqual([])
  })

  it('take every 四议两公开 matter through its steps, 石塘冲村 five of six', () => {
    expect(one('SELECT count(DISTINCT party_building_id) FROM decision_step')).toBe(12)
    expect(
      rows(`SELECT s.step, s.held_on, s.present, s.agreed FROM decision_step s JOIN party_building p
        ON p.id = s.party_building_id WHERE p.no = 'ZZ2012-01-0005' ORDER BY s.id`),
    ).toEqual([
      ['党支部会提议', '2012-03-13', 5, 5],
      ['两委会商议', '2012-03-14', 8, 8],
      ['党员大会审议', '2012-03-17', 21, 19],
      ['村民代表会议决议', '2012-03-19', 32, 30],
      ['决议公开', '2012-03-20', null, null],
    ])
  })

  it('count the votes of 麻园村 as its ledger tells them', () => {
    expect(
      rows(`SELECT issued, returned, valid, excellent, competent, basic, incompetent FROM appraisal a
        JOIN party_building p ON p.id = a.party_building_id WHERE p.no = 'ZZ2012-03-0008'`),
    ).toEqual([[58, 58, 57, 41, 13, 2, 1]])
    expect(
      list(`SELECT p.no FROM appraisal a JOIN party_building p ON p.id = a.party_building_id
        WHERE abs(1000.0 * (excellent + competent) / valid - p.satisfaction_rate) > 0.5`),
    ).toEqual([])
  })

  it('name two parties of each of the 97 disputes, and clear the accounts of the 11 matters', () => {
    expect(rows('SELECT side, count(DISTINCT dispute_id) FROM dispute_party GROUP BY side ORDER BY side')).toEqual([
      ['乙', 97],
      ['甲', 97],
    ])
    expect(one('SELECT count(DISTINCT party_building_id) FROM finance_check')).toBe(11)
    expect(one("SELECT income - spent FROM finance_check WHERE problems LIKE '白条6张%'")).toBe(150)
  })

  it('review 瑞溪纺织 twice: sent back on the 24th, passed on the 27th', () => {
    expect(
      rows(`SELECT r.reviewed_on, r.result FROM hazard_review r JOIN hazard h ON h.id = r.hazard_id
        WHERE h.no = 'AQ2012-04-0018' ORDER BY r.reviewed_on`),
    ).toEqual([
      ['2012-03-24', '不合格'],
      ['2012-03-27', '合格'],
    ])
    expect(one("SELECT count(*) FROM hazard WHERE status = '已销号'")).toBe(
      one("SELECT count(DISTINCT hazard_id) FROM hazard_review WHERE result = '合格'"),
    )
  })

  it('report the 五零 event first and again', () => {
    expect(list('SELECT kind FROM event_report WHERE zero_event_id = 1 ORDER BY reported_at')).toEqual(['首报', '续报'])
  })

  it('give families as many as the household counts', () => {
    expect(
      list(`SELECT h.id FROM household h JOIN household_member m ON m.household_id = h.id
        GROUP BY h.id HAVING count(*) > h.population - 1 OR sum(m.is_migrant) > h.migrants`),
    ).toEqual([])
  })
})

describe('the demo’s words and days', () => {
  it('tells of visits in many words', () => {
    expect(Number(one('SELECT count(DISTINCT content) FROM visit'))).toBeGreaterThan(150)
    expect(
      one(`SELECT count(*) FROM visit v JOIN household h ON h.id = v.household_id
        WHERE h.population = 1 AND v.content GLOB '*[家儿][属女媳]*'`),
    ).toBe(0)
  })

  it('sends nobody out who is on leave', () => {
    const away = 'c.leave_from IS NOT NULL AND'
    expect(one('SELECT count(*) FROM cadre WHERE leave_from IS NOT NULL')).toBe(3)
    for (const [table, day] of [
      ['diary', 'written_on'],
      ['labour', 'worked_on'],
    ])
      expect([
        table,
        one(`SELECT count(*) FROM ${table} t JOIN cadre c ON c.id = t.cadre_id
          WHERE ${away} t.${day} BETWEEN c.leave_from AND c.leave_to`),
      ]).toEqual([table, 0])
    expect(
      one(`SELECT count(*) FROM visit v, json_each(v.cadre_ids) j JOIN cadre c ON c.id = j.value
        WHERE ${away} v.visited_on BETWEEN c.leave_from AND c.leave_to`),
    ).toBe(0)
  })

  it('leads a concern back to the visit of that household on that day', () => {
    expect(Number(one('SELECT count(*) FROM concern WHERE source_visit_id IS NOT NULL'))).toBeGreaterThan(400)
    expect(
      one(`SELECT count(*) FROM concern c JOIN visit v ON v.id = c.source_visit_id
        WHERE v.household_id <> c.household_id OR v.visited_on <> c.visited_on OR c.source <> '入户走访'`),
    ).toBe(0)
  })

  it('fills in numbers a resident would say, and closes as the result tells', () => {
    const months = list("SELECT content FROM concern WHERE content LIKE '%个月%'").map((words) =>
      Number(/(\d+)个月/.exec(String(words))?.[1] ?? 0),
    )
    expect(Math.max(...months)).toBeLessThan(13)
    expect(one("SELECT count(*) FROM concern WHERE content || title LIKE '%{%' OR result LIKE '%{%'")).toBe(0)
    expect(
      one("SELECT count(*) FROM concern WHERE result LIKE '%讲解%' AND close_method NOT IN ('解释说明', '部分解决')"),
    ).toBe(0)
    expect(one("SELECT count(*) FROM concern WHERE result LIKE '%已通水%' AND close_method <> '已解决'")).toBe(0)
    expect(one("SELECT count(*) FROM concern WHERE result LIKE '列入%' AND close_method <> '列入计划'")).toBe(0)
  })
})
