import type { Database } from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDemo } from '../../../db/demo/load-demo.ts'
import { type MetricStore, metricStore } from '../../../db/metrics/metric-store.ts'
import { overview } from '../../../db/metrics/overview.ts'
import { buildTable, statTableIds } from '../../../db/metrics/tables.ts'
import { openDatabase } from '../../../db/open.ts'
import { formatMetric } from '../../../shared/metrics/format.ts'
import { type MetricId, metricIds, metrics } from '../../../shared/metrics/index.ts'
import { overviewResult, statTable } from '../../../shared/metrics/results.ts'
import { migrationsFolder } from '../database.ts'

const to = '2012-03-31'
let sqlite: Database
let store: MetricStore

beforeAll(() => {
  sqlite = openDatabase({ file: ':memory:', migrationsFolder, backupFolder: '' })
  loadDemo(sqlite)
  store = metricStore(sqlite)
  return () => sqlite.close()
})

/** Domain §6.4: the five teams and the zone, as printed in prose. */
const asPlanned: readonly (readonly [MetricId, string])[] = [
  ['visit.households', '392 371 366 389 344 1862'],
  ['visit.coverage', '95.6 92.8 92.7 96.0 88.2 93.1'],
  ['visit.times', '487 452 441 496 398 2274'],
  ['household.filed', '410 400 395 405 390 2000'],
  ['household.unvisited', '18 29 29 16 46 138'],
  ['concern.registered', '108 97 95 112 74 486'],
  ['hazard.registered', '27 25 33 28 19 132'],
  ['dispute.registered', '20 18 21 23 15 97'],
  ['publicOrder.registered', '8 9 8 10 6 41'],
  ['familyPlanning.registered', '19 17 18 20 14 88'],
  ['partyBuilding.registered', '16 15 15 17 13 76'],
  ['six.registered', '198 181 190 210 141 920'],
  ['petition.registered', '2 4 2 3 1 12'],
  ['diary.count', '258 241 233 271 181 1184'],
  ['cadre.fewDiaries', '1 3 3 0 9 16'],
  ['cadre.withoutDiary', '0 0 0 0 1 1'],
  ['condolence.households', '24 22 21 26 18 111'],
  ['condolence.amount', '7200 5600 4800 7800 4150 29550'],
  ['condolence.below200', '0 0 0 0 1 1'],
  ['training.sessions', '7 6 6 8 5 32'],
  ['training.attended', '412 355 338 467 281 1853'],
  ['labour.times', '86 79 74 91 58 388'],
  ['labour.days', '64.5 58.0 55.5 69.0 41.5 288.5'],
  ['deed.problems', '2 1 2 2 1 8'],
  ['deed.works', '2 2 1 2 0 7'],
  ['report.surveys', '1 1 1 1 0 4'],
  ['report.summaries', '1 0 0 1 0 2'],
  ['inspection.count', '2 2 2 1 2 9'],
  ['cadre.count', '20 20 20 20 20 100'],
  ['point.villages', '4 4 4 4 4 20'],
  ['point.enterprises', '1 1 1 1 1 5'],
  ['zeroEvent.petitions', '0 1 0 0 0 1'],
]

/** Domain §6.4 and §6.1: what is given for the zone only. */
const ofZone: readonly (readonly [MetricId, string])[] = [
  ['household.all', '9639'],
  ['condolence.perHousehold', '266'],
  ['six.settled', '622'],
  ['six.due', '908'],
  ['six.settledRate', '68.5'],
  ['concern.settledRate', '70.6'],
  ['hazard.settledRate', '69.2'],
  ['dispute.settledRate', '67.4'],
  ['publicOrder.settledRate', '53.7'],
  ['familyPlanning.settledRate', '67.8'],
  ['partyBuilding.settledRate', '64.5'],
  ['opinion.collected', '459'],
  ['opinion.other', '27'],
  ['hazard.general', '129'],
  ['hazard.major', '3'],
  ['dispute.major', '3'],
  ['publicOrder.chaotic', '4'],
  ['publicOrder.prominent', '17'],
  ['publicOrder.tendency', '12'],
  ['publicOrder.patrol', '6'],
  ['publicOrder.incident', '2'],
  ['familyPlanning.served', '46'],
  ['familyPlanning.pension', '19'],
  ['partyBuilding.veterans', '14'],
  ['partyBuilding.fourDiscussions', '12'],
  ['partyBuilding.audit', '11'],
  ['violation.reported', '3'],
  ['violation.proven', '1'],
  ['zeroEvent.pending', '1'],
]

describe('the demo', () => {
  it.each(asPlanned)('has the planned %s in every team', (id, line) => {
    const { rows, total } = store.byTeam([id], { to })
    const shown = [...rows.map((row) => row.values), total].map((values) =>
      formatMetric(metrics[id], values[id]!, 'prose'),
    )
    expect(shown.join(' ')).toBe(line)
  })

  it.each(ofZone)('has the planned %s in the zone', (id, text) => {
    expect(formatMetric(metrics[id], store.value(id, { to }), 'prose')).toBe(text)
  })

  it('adds up: every metric by team, and by contact point where it is kept by point', () => {
    const { rows } = store.byTeam(metricIds, { to })
    expect(rows).toHaveLength(5)
    for (const id of ['visit.households', 'six.due', 'condolence.amount', 'diary.count', 'labour.days'] as const)
      for (const { of, values } of rows)
        expect([id, of.name, store.byPoint([id], { to, teamId: of.id }).total[id]]).toEqual([id, of.name, values[id]])
  })

  it('says the same to each team alone as in the list of teams', () => {
    const { rows } = store.byTeam(metricIds, { to })
    for (const { of, values } of rows) expect(store.values(metricIds, { to, teamId: of.id })).toEqual(values)
  })

  it('opens as many rows as every count says, for each team', () => {
    for (const id of metricIds) {
      const { source } = metrics[id]
      if (source.of !== 'rows' || (source.measure.by !== 'rows' && source.measure.by !== 'distinct')) continue
      for (const teamId of [undefined, 2, 5])
        expect([id, store.rows(id, { to, teamId }).ids.length]).toEqual([id, store.value(id, { to, teamId }).amount])
    }
  })
})

it('opens rows for every number there is, in whatever books they stand', () => {
  for (const id of metricIds) {
    const rows = store.books(id, { to }).flatMap(({ ids }) => ids)
    expect([id, rows.length > 0]).toEqual([id, store.value(id, { to }).amount > 0])
  }
})

const books: Readonly<Record<string, string>> = {
  concern: 'concern',
  hazard: 'hazard',
  dispute: 'dispute',
  publicOrder: 'public_order',
  familyPlanning: 'family_planning',
  partyBuilding: 'party_building',
  petition: 'petition',
}

// Written by hand from domain §3.6, without a look at the definitions.
const done = "status IN ('已办结', '已回访', '已销号')"
const live = "voided_at IS NULL AND registered_on <= '2012-03-31'"
const owed = `${live} AND status <> '转出'`
const ofEachBook: Readonly<Record<string, string>> = {
  registered: `SELECT count(*) FROM book WHERE ${live}`,
  due: `SELECT count(*) FROM book WHERE ${owed}`,
  settled: `SELECT count(*) FROM book WHERE ${live} AND ${done}`,
  open: `SELECT count(*) FROM book WHERE ${owed} AND NOT ${done}`,
  overdue: `SELECT count(*) FROM book WHERE ${owed} AND NOT ${done} AND due_on < '2012-03-31'`,
  longOverdue: `SELECT count(*) FROM book WHERE ${owed} AND NOT ${done} AND due_on < '2012-03-26'`,
  redCarded: `SELECT count(*) FROM book WHERE ${owed} AND NOT ${done} AND due_on < '2012-03-27'`,
  yellowCarded: `SELECT count(*) FROM book WHERE ${owed} AND NOT ${done} AND due_on IN ('2012-03-27', '2012-03-28')`,
  nearlyDue: `SELECT count(*) FROM book WHERE ${owed} AND NOT ${done} AND due_on BETWEEN '2012-03-31' AND '2012-04-08'`,
  matured: `SELECT count(*) FROM book WHERE ${owed} AND due_on < '2012-03-31'`,
  onTime: `SELECT count(*) FROM book WHERE ${owed} AND ${done} AND due_on < '2012-03-31' AND closed_on <= due_on`,
  solved: `SELECT count(*) FROM book WHERE ${live} AND ${done} AND close_method IN ('已解决', '部分解决')`,
  spokeUp: `SELECT count(*) FROM book WHERE ${live} AND status IN ('已回访', '已销号') AND satisfaction IN ('满意', '基本满意', '不满意')`,
  satisfied: `SELECT count(*) FROM book WHERE ${live} AND status IN ('已回访', '已销号') AND satisfaction IN ('满意', '基本满意')`,
  key: `SELECT count(*) FROM book WHERE ${live} AND is_key = 1`,
  keyCleared: `SELECT count(*) FROM book WHERE ${live} AND is_key = 1 AND status = '已销号'`,
  keyOpen: `SELECT count(*) FROM book WHERE ${owed} AND is_key = 1 AND status <> '已销号'`,
  keyIncomplete: `SELECT count(*) FROM book WHERE ${live} AND is_key = 1 AND (plan IS NULL OR responsible IS NULL OR due_on IS NULL)`,
}

const met = "v.voided_at IS NULL AND v.visited_on <= '2012-03-31' AND v.form <> '电话' AND v.presence <> '无人'"
const counted = "kind IN ('贫困户', '五保户', '残疾人', '孤寡老人', '留守儿童')"
const opinion = `${live} AND nature IN ('诉求', '意见', '建议', '投诉')`
const session = "voided_at IS NULL AND held_on <= '2012-03-31' AND form IN ('培训班', '院落会', '现场示范')"
const built = "voided_at IS NULL AND stage IN ('完工', '验收交付')"
const fixed = `${live} AND (review_result = '合格' OR status = '已销号')`
const written = "voided_at IS NULL AND written_on <= '2012-03-31' AND state IN ('已提交', '已审阅')"
const ofOthers: Readonly<Partial<Record<MetricId, string>>> = {
  'visit.households': `SELECT count(*) FROM household h WHERE EXISTS (SELECT 1 FROM visit v WHERE v.household_id = h.id AND ${met})`,
  'visit.times': `SELECT count(household_id) FROM visit v WHERE ${met}`,
  'visit.cadreTimes': `SELECT count(*) FROM visit v, json_each(v.cadre_ids) WHERE ${met}`,
  'visit.enterprises': `SELECT count(*) FROM point p WHERE kind = '企业' AND EXISTS (SELECT 1 FROM visit v WHERE v.point_id = p.id AND ${met})`,
  'visit.leaflets': "SELECT sum(leaflets) FROM visit WHERE voided_at IS NULL AND visited_on <= '2012-03-31'",
  'household.filed': 'SELECT count(*) FROM household WHERE voided_at IS NULL',
  'household.all': 'SELECT sum(households) FROM point WHERE voided_at IS NULL',
  'household.unvisited': `SELECT count(*) FROM household h WHERE voided_at IS NULL AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.household_id = h.id AND ${met})`,
  'point.unvisitedEnterprises': `SELECT count(*) FROM point p WHERE kind = '企业' AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.point_id = p.id AND ${met})`,
  'opinion.collected': `SELECT count(*) FROM concern WHERE ${opinion}`,
  'opinion.other': `SELECT count(*) FROM concern WHERE ${live} AND nature IN ('咨询', '表扬')`,
  'opinion.answered': `SELECT count(*) FROM concern WHERE ${opinion} AND reply LIKE '当场%'`,
  'opinion.due': `SELECT count(*) FROM concern WHERE ${opinion} AND status <> '转出'`,
  'opinion.settled': `SELECT count(*) FROM concern WHERE ${opinion} AND ${done}`,
  'hazard.fixed': `SELECT count(*) FROM hazard WHERE ${fixed}`,
  'hazard.generalFixed': `SELECT count(*) FROM hazard WHERE ${fixed} AND grade <> '重大'`,
  'hazard.majorFixed': `SELECT count(*) FROM hazard WHERE ${fixed} AND grade = '重大'`,
  'hazard.listed': `SELECT count(*) FROM hazard WHERE ${live} AND listing LIKE '%级'`,
  'hazard.funds': `SELECT sum(funds) FROM hazard WHERE ${live}`,
  'dispute.mediated': `SELECT count(*) FROM dispute WHERE ${live} AND ${done}`,
  'dispute.succeeded': `SELECT count(*) FROM dispute WHERE ${live} AND ${done} AND outcome = '达成协议'`,
  'dispute.major': `SELECT count(*) FROM dispute WHERE ${live} AND (scale = '重大群体性' OR alert = '一级')`,
  'familyPlanning.missed': `SELECT count(*) FROM family_planning WHERE ${live} AND is_missed`,
  'partyBuilding.appraisal': `SELECT count(*) FROM party_building WHERE ${live} AND matter = '双述双评'`,
  'petition.withoutLeader': `SELECT count(*) FROM petition WHERE ${live} AND NOT ${done} AND leader_id IS NULL`,
  'condolence.households': `SELECT count(*) FROM (SELECT DISTINCT household_id FROM condolence WHERE voided_at IS NULL AND ${counted})`,
  'condolence.amount': `SELECT sum(amount) FROM condolence WHERE voided_at IS NULL AND ${counted}`,
  'condolence.below200': `SELECT count(*) FROM (SELECT DISTINCT household_id FROM condolence WHERE voided_at IS NULL AND ${counted} AND amount < 20000)`,
  'condolence.unsigned': "SELECT count(*) FROM condolence WHERE voided_at IS NULL AND coalesce(signer, '') = ''",
  'condolence.otherHouseholds': `SELECT count(DISTINCT household_id) FROM condolence WHERE voided_at IS NULL AND NOT ${counted}`,
  'training.sessions': `SELECT count(*) FROM training WHERE ${session}`,
  'training.attended': `SELECT sum(present) FROM training WHERE ${session}`,
  'training.leaflets': 'SELECT sum(leaflets) FROM training WHERE voided_at IS NULL',
  'training.lawSessions': `SELECT count(*) FROM training WHERE ${session} AND kind = '法律政策'`,
  'training.skillAttended': `SELECT sum(present) FROM training WHERE ${session} AND kind = '实用技术'`,
  'labour.times': "SELECT count(*) FROM labour WHERE voided_at IS NULL AND worked_on <= '2012-03-31'",
  'labour.days': "SELECT sum(days) FROM labour WHERE voided_at IS NULL AND worked_on <= '2012-03-31'",
  'labour.households': 'SELECT count(DISTINCT household_id) FROM labour WHERE voided_at IS NULL',
  'labour.together': 'SELECT count(*) FROM labour WHERE ate_together + lived_together + worked_together = 3',
  'deed.problems': `SELECT count(*) FROM deed WHERE ${built} AND type = '实际问题'`,
  'deed.works': `SELECT count(*) FROM deed WHERE ${built} AND type = '惠民实事'`,
  'deed.promised': "SELECT count(*) FROM deed WHERE voided_at IS NULL AND stage NOT IN ('完工', '验收交付')",
  'deed.households': `SELECT sum(households) FROM deed WHERE ${built}`,
  'deed.people': `SELECT sum(people) FROM deed WHERE ${built}`,
  'deed.spent': `SELECT sum(spent) FROM deed WHERE ${built}`,
  'diary.count': `SELECT count(*) FROM diary WHERE ${written}`,
  'diary.withinQuota': `SELECT sum(min(n, 10)) FROM (SELECT count(*) AS n FROM diary WHERE ${written} GROUP BY cadre_id)`,
  'diary.expected': 'SELECT 10 * count(*) FROM cadre WHERE voided_at IS NULL',
  'diary.excellent': `SELECT count(*) FROM diary WHERE ${written} AND grade = '优'`,
  'cadre.fewDiaries': `SELECT count(*) FROM cadre c WHERE (SELECT count(*) FROM diary d WHERE d.cadre_id = c.id AND ${written}) < 10`,
  'report.surveys': "SELECT count(*) FROM report WHERE kind = '调查报告' AND state IN ('定稿', '已报')",
  'report.summaries':
    "SELECT count(*) FROM report WHERE kind = '阶段总结' AND state = '已报' AND submitted_on <= '2012-03-31'",
  'inspection.points': 'SELECT count(DISTINCT point_id) FROM inspection',
  'inspection.sampled': 'SELECT sum(sampled) FROM inspection',
  'inspection.verified': 'SELECT sum(verified) FROM inspection',
  'zeroEvent.total': "SELECT count(*) FROM zero_event WHERE ruling <> '不计入'",
  'violation.proven': "SELECT count(*) FROM violation WHERE conclusion IN ('属实', '部分属实')",
  'point.uninspected':
    'SELECT count(*) FROM point p WHERE NOT EXISTS (SELECT 1 FROM inspection i WHERE i.point_id = p.id)',
  'point.unaudited': `SELECT count(*) FROM point p WHERE kind <> '企业' AND NOT EXISTS (SELECT 1 FROM party_building b WHERE b.point_id = p.id AND matter = '财务清理')`,
}

const asked = (sql: string): number => Number(sqlite.prepare(sql).pluck().get())

describe('metrics against SQL written by hand', () => {
  it.each(Object.entries(books))('counts every aspect of %s', (ledger, table) => {
    for (const [aspect, sql] of Object.entries(ofEachBook))
      expect([aspect, store.value(`${ledger}.${aspect}`, { to }).amount]).toEqual([
        aspect,
        // 信访 is near seven calendar days ahead; of the others the weekend after the third working day is near too.
        asked(sql.replace('FROM book', `FROM ${table}`).replace('04-08', table === 'petition' ? '04-07' : '04-08')),
      ])
  })

  it.each(Object.entries(ofOthers))('counts %s', (id, sql) => {
    expect(store.value(id, { to }).amount).toBe(asked(sql))
  })
})

describe('pages and tables of the demo', () => {
  it('shows the day, the levels and the warnings of domain §6', () => {
    const page = overview(sqlite, to)
    expect(overviewResult.parse(page)).toEqual(page)
    expect([page.day.number, page.day.total, page.phase, page.summaryDue.workingDays]).toEqual([24, 32, '阶段总结', 2])
    expect(page.ledgers.map((ledger) => ledger.registered.text)).toEqual(['486', '132', '97', '41', '88', '76'])
    const condolence = page.quotas.find((quota) => quota.measure === '慰问户数')
    expect(condolence?.teams.map((team) => team.level)).toEqual(['green', 'green', 'green', 'green', 'red'])
    expect(page.alerts.map((alert) => `${alert.id} ${alert.title}`)).toEqual(
      expect.arrayContaining([
        'W-29 发生五零事件1起，其中1起定性待定',
        'W-30 违反三不准查实1件',
        'W-09 1名干部一篇民情日记也没有',
        'W-09 16名干部民情日记不足10篇',
        'W-10 1个队没有调查报告',
        'W-15 1个队慰问不足20户',
        'W-15 1户慰问金不足200元',
        'W-22 1个队兴办惠民实事为0',
        'W-23 3个队没有报送阶段总结，还剩2个工作日',
        'W-08 138户建档户还没有走访',
      ]),
    )
    expect(page.daily.reduce((all, day) => all + day.count, 0)).toBe(2274)
  })

  it.each(statTableIds)('draws %s for the zone and for each team', (id) => {
    for (const teamId of [undefined, 1, 2, 3, 4, 5]) {
      const table = buildTable(sqlite, id, { to, teamId })
      expect(statTable.parse(table)).toEqual(table)
      expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([table.columns.length]))
    }
  })

  it('never prints a name of 计生, 信访 or 三不准 in a table', () => {
    const names = [
      ...sqlite.prepare('SELECT person FROM family_planning UNION SELECT spouse FROM family_planning').pluck().all(),
      ...sqlite.prepare('SELECT petitioner FROM petition').pluck().all(),
      ...sqlite.prepare('SELECT c.name FROM violation v JOIN cadre c ON c.id = v.cadre_id').pluck().all(),
    ].filter((name) => typeof name === 'string')
    // Lists of condolences and of cadres' diaries are made to carry names of their own.
    const nameless = statTableIds.filter((id) => !['condolenceDetail', 'diaryCompletion'].includes(id))
    expect(names.length).toBeGreaterThan(50)
    for (const id of nameless) {
      const words = buildTable(sqlite, id, { to })
        .rows.flatMap((row) => row.map((cell) => cell.text))
        .join('|')
      expect([id, names.filter((name) => words.includes(name))]).toEqual([id, []])
    }
  })
})
