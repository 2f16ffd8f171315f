/**
 * What issue after issue rests on: each number printed in the 第7期简报 and in the zone's 总结 of the demo, counted once
 * more by a plain statement that shares nothing with the program's own counting (domain §3.6).
 */
import { afterAll, describe, expect, it } from 'vitest'
import { writingHandlers } from '../../../electron/service/writing-handlers.ts'
import { formatMetric } from '../../../shared/metrics/format.ts'
import { isMetricId, metrics } from '../../../shared/metrics/index.ts'
import { numbersOf } from '../../../shared/writing/content.ts'
import type { Writing, WritingKind } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)

const live = `voided_at IS NULL`
const six = ['concern', 'hazard', 'dispute', 'public_order', 'family_planning', 'party_building']
const settled = `status IN ('已办结','已回访','已销号') AND closed_on <= @day`
const open = `status NOT IN ('草稿','转出') AND NOT (${settled})`
const registered = `${live} AND status <> '草稿' AND registered_on <= @day`
const opinion = `nature IN ('诉求','意见','建议','投诉') AND ${registered}`
const home = `${live} AND visited_on <= @day AND form <> '电话' AND presence <> '家中无人'`
const poor = `${live} AND given_on <= @day AND kind IN ('贫困户','五保户','残疾人','孤寡老人','留守儿童')`
const taught = `${live} AND held_on <= @day AND form IN ('培训班','院落会','现场示范')`
const done = `${live} AND stage IN ('完工','验收交付') AND done_on <= @day`
const written = `${live} AND written_on <= @day AND state IN ('已提交','已审阅')`
const worked = `${live} AND worked_on <= @day`
const fixed = `${registered} AND ((review_result = '合格' AND reviewed_on <= @day) OR (status = '已销号' AND cleared_on <= @day))`
const inspected = `${live} AND inspected_on <= @day`

const count = (table: string, where: string): string => `SELECT count(*) FROM ${table} WHERE ${where}`
const distinct = (what: string, table: string, where: string): string =>
  `SELECT count(DISTINCT ${what}) FROM ${table} WHERE ${where}`
const total = (what: string, table: string, where: string): string => `SELECT sum(${what}) FROM ${table} WHERE ${where}`
const ofSix = (where: string): string =>
  six
    .map((book) => `(${count(book, where)})`)
    .join(' + ')
    .replace(/^/, 'SELECT ')
const share = (part: string, whole: string, places = 1): string =>
  `SELECT printf('%.${places}f', 100.0 * (${part}) / (${whole}))`
const rateOf = (book: string): string =>
  share(count(book, `${registered} AND ${settled}`), count(book, `${registered} AND status <> '转出'`))
const matter = (name: string): string => count('party_building', `${registered} AND matter = '${name}'`)
const kindOf = (book: string, ...names: string[]): string =>
  count(book, `${registered} AND kind IN (${names.map((name) => `'${name}'`).join()})`)
const lessons = (kind: string) => ({
  held: count('training', `${taught} AND kind = '${kind}'`),
  came: total('present', 'training', `${taught} AND kind = '${kind}'`),
})
const perCadre = `SELECT c.id, (SELECT count(*) FROM diary d WHERE d.cadre_id = c.id AND ${written.replaceAll(/\b(voided_at|written_on|state)\b/g, 'd.$1')}) AS n FROM cadre c WHERE c.${live}`

/** Three working days are 1, 5 and 6 April: 清明 is from the 2nd to the 4th, 31 March and the 1st are made up for it. */
const nearly = `due_on BETWEEN @day AND '2012-04-08'`
/** From 26 to 31 March all are working days, six of them. */
const longAgo = `due_on <= '2012-03-25'`

/** By metric: the statement that gives its words in a text. */
const oracle: Readonly<Record<string, string>> = {
  'cadre.count': count('cadre', live),
  'team.count': count('team', live),
  'point.villages': count('point', `${live} AND kind IN ('村','居委会')`),
  'point.enterprises': count('point', `${live} AND kind = '企业'`),
  'visit.households': distinct('household_id', 'visit', home),
  'visit.times': count('visit', `${home} AND household_id IS NOT NULL`),
  'visit.cadreTimes': total('json_array_length(cadre_ids)', 'visit', home),
  'visit.enterprises': distinct(
    'point_id',
    'visit',
    `${home} AND point_id IN (SELECT id FROM point WHERE kind = '企业')`,
  ),
  'visit.coverage': share(distinct('household_id', 'visit', home), count('household', live)),
  'household.unvisited': count(
    'household',
    `${live} AND id NOT IN (SELECT household_id FROM visit WHERE ${home} AND household_id IS NOT NULL)`,
  ),
  'opinion.collected': count('concern', opinion),
  'opinion.answered': count('concern', `${opinion} AND reply IN ('当场答复','当场解决')`),
  'opinion.settled': count('concern', `${opinion} AND ${settled}`),
  'opinion.settledRate': share(
    count('concern', `${opinion} AND ${settled}`),
    count('concern', `${opinion} AND status <> '转出'`),
  ),
  'diary.count': count('diary', written),
  'diary.perCadre': `SELECT printf('%.1f', 1.0 * (${count('diary', written)}) / (${count('cadre', live)}))`,
  'diary.completion': `SELECT printf('%.1f', avg(100.0 * min(n, 10) / 10)) FROM (${perCadre})`,
  'cadre.fewDiaries': `SELECT count(*) FROM (${perCadre}) WHERE n < 10`,
  'cadre.withoutDiary': `SELECT count(*) FROM (${perCadre}) WHERE n = 0`,
  'report.surveys': count(
    'report',
    `${live} AND kind = '调查报告' AND coalesce(final_on, submitted_on) <= @day AND state IN ('定稿','已报')`,
  ),
  'hazard.found': count('hazard', registered),
  'hazard.fixed': count('hazard', fixed),
  'hazard.fixedRate': share(count('hazard', fixed), count('hazard', registered)),
  'hazard.major': count('hazard', `${registered} AND grade = '重大'`),
  'hazard.majorFixed': count('hazard', `${fixed} AND grade = '重大'`),
  'hazard.funds': `SELECT printf('%.2f', sum(funds) / 100.0) FROM hazard WHERE ${registered}`,
  'dispute.found': count('dispute', registered),
  'dispute.mediated': count('dispute', `${registered} AND ${settled}`),
  'dispute.succeeded': count('dispute', `${registered} AND ${settled} AND outcome = '达成协议'`),
  'dispute.mediationRate': share(count('dispute', `${registered} AND ${settled}`), count('dispute', registered)),
  'dispute.successRate': share(
    count('dispute', `${registered} AND ${settled} AND outcome = '达成协议'`),
    count('dispute', `${registered} AND ${settled}`),
  ),
  'publicOrder.registered': count('public_order', registered),
  'publicOrder.settled': count('public_order', `${registered} AND ${settled}`),
  'publicOrder.settledRate': rateOf('public_order'),
  'publicOrder.chaotic': kindOf('public_order', '治安混乱地区'),
  'publicOrder.prominent': kindOf('public_order', '突出治安问题'),
  'publicOrder.tendency': kindOf('public_order', '苗头性倾向性问题'),
  'publicOrder.patrol': kindOf('public_order', '群防群治建设'),
  'familyPlanning.served': kindOf('family_planning', '春季集中服务'),
  'familyPlanning.pension': kindOf('family_planning', '奖励扶助', '特别扶助'),
  'familyPlanning.missed': count('family_planning', `${registered} AND is_missed = 1`),
  'familyPlanning.settledRate': rateOf('family_planning'),
  'partyBuilding.registered': count('party_building', registered),
  'partyBuilding.settledRate': rateOf('party_building'),
  'partyBuilding.fourDiscussions': matter('四议两公开'),
  'partyBuilding.veterans': matter('老党员老干部走访'),
  'partyBuilding.audit': matter('财务清理'),
  'partyBuilding.partyAffairs': matter('党务公开'),
  'partyBuilding.villageFinance': matter('村务财务公开'),
  'partyBuilding.appraisal': matter('双述双评'),
  'partyBuilding.integrity': matter('廉政教育'),
  'petition.registered': count('petition', registered),
  'petition.settled': count('petition', `${registered} AND ${settled}`),
  'six.registered': ofSix(registered),
  'six.due': ofSix(`${registered} AND status <> '转出'`),
  'six.settled': ofSix(`${registered} AND ${settled}`),
  'six.settledRate': `SELECT printf('%.1f', 100.0 * (${ofSix(`${registered} AND ${settled}`)}) / (${ofSix(`${registered} AND status <> '转出'`)}))`,
  'six.open': ofSix(`${registered} AND ${open}`),
  'six.overdue': ofSix(`${registered} AND ${open} AND due_on < @day`),
  'six.nearlyDue': ofSix(`${registered} AND ${open} AND ${nearly}`),
  'six.longOverdue': ofSix(`${registered} AND ${open} AND ${longAgo}`),
  'six.key': ofSix(`${registered} AND is_key = 1`),
  'six.keyOpen': ofSix(
    `${registered} AND is_key = 1 AND status <> '转出' AND NOT (status = '已销号' AND cleared_on <= @day)`,
  ),
  'six.keyCleared': ofSix(`${registered} AND is_key = 1 AND status = '已销号' AND cleared_on <= @day`),
  'six.satisfactionRate': share(
    ofSix(`${registered} AND followed_up_on <= @day AND satisfaction IN ('满意','基本满意')`),
    ofSix(`${registered} AND followed_up_on <= @day AND satisfaction IN ('满意','基本满意','不满意')`),
  ),
  'condolence.households': distinct('household_id', 'condolence', poor),
  'condolence.amount': total('amount / 100', 'condolence', poor),
  'condolence.perHousehold': `SELECT printf('%.0f', (${total('amount / 100.0', 'condolence', poor)}) / (${distinct('household_id', 'condolence', poor)}))`,
  'condolence.below200': distinct('household_id', 'condolence', `${poor} AND amount < 20000`),
  'deed.problems': count('deed', `${done} AND type = '实际问题'`),
  'deed.works': count('deed', `${done} AND type = '惠民实事'`),
  'deed.households': total('households', 'deed', done),
  'deed.promised': count('deed', `${live} AND registered_on <= @day AND NOT (${done})`),
  'deed.spent': `SELECT printf('%.2f', sum(spent) / 100.0) FROM deed WHERE ${done}`,
  'training.sessions': count('training', taught),
  'training.attended': total('present', 'training', taught),
  'training.leaflets': total('leaflets', 'training', `${live} AND held_on <= @day`),
  'training.lawSessions': lessons('法律政策').held,
  'training.lawAttended': lessons('法律政策').came,
  'training.skillSessions': lessons('实用技术').held,
  'training.skillAttended': lessons('实用技术').came,
  'training.healthSessions': lessons('卫生常识').held,
  'training.healthAttended': lessons('卫生常识').came,
  'labour.times': count('labour', worked),
  'labour.days': `SELECT printf('%.1f', sum(days) / 10.0) FROM labour WHERE ${worked}`,
  'labour.perCadre': `SELECT printf('%.1f', sum(days) / 10.0 / (${count('cadre', live)})) FROM labour WHERE ${worked}`,
  'labour.households': distinct('household_id', 'labour', worked),
  'labour.together': count('labour', `${worked} AND ate_together AND lived_together AND worked_together`),
  'inspection.count': count('inspection', inspected),
  'inspection.points': distinct('point_id', 'inspection', inspected),
  'inspection.sampled': total('sampled', 'inspection', inspected),
  'inspection.verifiedRate': share(
    total('verified', 'inspection', inspected),
    total('sampled', 'inspection', inspected),
  ),
  'zeroEvent.petitions': count(
    'zero_event',
    `${live} AND substr(occurred_at, 1, 10) <= @day AND goal = '进京赴省零上访' AND coalesce(ruling, '') <> '不计入'`,
  ),
  'violation.reported': count('violation', `${live} AND reported_on <= @day`),
  'violation.proven': count('violation', `${live} AND reported_on <= @day AND conclusion IN ('属实','部分属实')`),
}

const counted = (metric: string, day: string): string => {
  const sql = oracle[metric]
  if (sql === undefined) throw new Error(`No statement of its own for ${metric}: write one.`)
  const statement = desk.sqlite.prepare(sql).pluck()
  return String((sql.includes('@day') ? statement.get({ day }) : statement.get()) ?? 0)
}

const handlers = writingHandlers({ current: () => desk })
const draftOf = (kind: WritingKind): Writing => {
  const id = desk.sqlite.prepare("SELECT id FROM writing WHERE kind = ? AND state = '草稿'").pluck().get(kind)
  return handlers['writing.load']({ id: Number(id) }) as Writing
}

describe.each(['briefing', 'zoneSummary'] as const)('the numbers of the %s', (kind) => {
  const { content, cutOff } = draftOf(kind)
  const zone = numbersOf(content).filter(({ scope }) => Object.keys(scope).length === 0)

  it('are many', () => {
    expect(zone.length).toBeGreaterThan(40)
  })

  it.each([...new Set(zone.map(({ metric }) => metric))])('%s is what plain SQL counts', (metric) => {
    for (const { shown } of zone.filter((number) => number.metric === metric))
      expect(shown).toBe(counted(metric, cutOff))
  })
})

/** The statements for these hold for the one day whose working days they name. */
const ofOneDay = ['six.nearlyDue', 'six.longOverdue']

it.each(['2012-03-14', '2012-03-20', '2012-03-26'])(
  'as of %s, too, every number is what plain SQL counts',
  (cutOff) => {
    const wrong = Object.keys(oracle)
      .filter((metric) => !ofOneDay.includes(metric))
      .flatMap((metric) => {
        if (!isMetricId(metric)) return [`no metric ${metric}`]
        const shown = formatMetric(metrics[metric], desk.metrics.value(metric, { to: cutOff }), 'prose')
        return shown === counted(metric, cutOff) ? [] : [`${metric}: ${shown}, by SQL ${counted(metric, cutOff)}`]
      })
    expect(wrong).toEqual([])
  },
)
