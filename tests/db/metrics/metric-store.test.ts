import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/ipc/reply.ts'
import { type MetricId, metricIds, metrics } from '../../../shared/metrics/index.ts'
import { closed, office } from './rows.ts'

const to = '2012-03-31'

describe('走访', () => {
  it('counts a household once and its visits each time', () => {
    const { add, amount } = office()
    const second = add('household', { head: '邝冬秀' })
    add('visit')
    add('visit', { visitedOn: '2012-03-20' })
    add('visit', { householdId: second, presence: '外出', cadreIds: [1, 2, 3] })
    expect([amount('visit.households'), amount('visit.times'), amount('visit.cadreTimes')]).toEqual([2, 3, 5])
  })

  it('leaves out telephone calls, homes with nobody in, and void rows', () => {
    const { add, amount, void: annul } = office()
    add('visit', { form: '电话' })
    add('visit', { presence: '无人' })
    annul('visit', add('visit'))
    expect([amount('visit.households'), amount('visit.times'), amount('household.unvisited')]).toEqual([0, 0, 1])
    add('visit')
    expect([amount('visit.households'), amount('visit.times'), amount('household.unvisited')]).toEqual([1, 1, 0])
  })

  it('counts meetings without a household as 人次 but not as 户次', () => {
    const { add, amount } = office()
    add('visit', { householdId: null, form: '院落座谈', cadreIds: [1, 2] })
    expect([amount('visit.times'), amount('visit.cadreTimes')]).toEqual([0, 2])
  })

  it('tells enterprises from villages by the point', () => {
    const { add, amount } = office()
    const plant = add('point', { name: '云岭鑫岭精密铸造', kind: '企业' })
    add('point', { name: '云岭宏程建材', kind: '企业' })
    add('visit', { householdId: null, pointId: plant, form: '企业车间' })
    add('visit', { householdId: null, pointId: plant, form: '院落座谈' })
    expect([amount('visit.enterprises'), amount('point.unvisitedEnterprises')]).toEqual([1, 1])
  })

  it('divides by the households on file, or by all households where the campaign says so', () => {
    const { sqlite, store, add } = office()
    add('household', { head: '邝冬秀' })
    add('visit')
    sqlite.exec('UPDATE point SET households = 486')
    expect(store.value('visit.coverage', { to })).toEqual({ amount: 1, base: 2 })
    sqlite.exec("UPDATE campaign SET coverage_base = '总户数'")
    expect(store.value('visit.coverage', { to })).toEqual({ amount: 1, base: 486 })
  })
})

describe('截止日 and scope', () => {
  it('counts the whole of 截止日 and nothing after it', () => {
    const { add, amount } = office()
    add('visit', { visitedOn: '2012-03-31' })
    add('visit', { visitedOn: '2012-04-01' })
    expect([
      amount('visit.times', { to: '2012-03-30' }),
      amount('visit.times'),
      amount('visit.times', { to: '2012-04-01' }),
    ]).toEqual([0, 1, 2])
    add('zeroEvent', { occurredAt: '2012-03-31 23:59' })
    add('zeroEvent', { occurredAt: '2012-04-01 00:00' })
    expect([amount('zeroEvent.total', { to: '2012-03-30' }), amount('zeroEvent.total')]).toEqual([0, 1])
  })

  it('counts from the first day of the period on', () => {
    const { add, amount } = office()
    for (const visitedOn of ['2012-03-12', '2012-03-13', '2012-03-14']) add('visit', { visitedOn })
    expect(amount('visit.times', { from: '2012-03-13' })).toBe(2)
    expect(amount('visit.times', { from: '2012-03-13', to: '2012-03-13' })).toBe(1)
  })

  it('counts one team or one point, whose households are those of its point', () => {
    const { add, amount } = office()
    const other = add('point', { teamId: 2, name: '油榨铺村' })
    add('household', { pointId: other, head: '贺运莲' })
    add('visit', { teamId: 2, pointId: other, householdId: 2 })
    add('visit', { teamId: 2, pointId: other, householdId: 2 })
    add('visit')
    expect([amount('visit.times', { teamId: 2 }), amount('visit.times', { pointId: 1 })]).toEqual([2, 1])
    expect([amount('household.filed', { teamId: 2 }), amount('household.filed')]).toEqual([1, 2])
    expect([amount('team.count', { teamId: 2 }), amount('team.count')]).toEqual([1, 5])
  })
})

describe('六本台账', () => {
  it('registers everything but drafts, and owes everything but what was handed on', () => {
    const { add, amount, void: annul } = office()
    add('concern')
    add('concern', { status: '转出', transferredTo: 'XF2012-01-0001' })
    add('concern', { status: '草稿' })
    annul('concern', add('concern'))
    expect([amount('concern.registered'), amount('concern.due'), amount('concern.open')]).toEqual([2, 1, 1])
    expect([amount('six.registered'), amount('six.due')]).toEqual([2, 1])
  })

  it('counts 已办结, 已回访 and 已销号 as settled, from the day they were closed', () => {
    const { add, amount, store } = office()
    for (const status of ['已办结', '已回访', '已销号']) add('hazard', { ...closed, status })
    for (const status of ['登记', '交办', '办理中', '退回', '挂起', '转出']) add('hazard', { status })
    expect([amount('hazard.settled'), amount('hazard.open'), amount('hazard.due')]).toEqual([3, 5, 8])
    expect(store.value('hazard.settledRate', { to })).toEqual({ amount: 3, base: 8 })
    expect(store.value('hazard.settledRate', { to: '2012-03-19' })).toEqual({ amount: 0, base: 8 })
  })

  it('tells solved from merely answered', () => {
    const { add, amount } = office()
    for (const closeMethod of ['已解决', '部分解决', '列入计划', '解释说明', '政策不允许', '转交上级'])
      add('concern', { ...closed, closeMethod })
    expect([amount('concern.settled'), amount('concern.solved')]).toEqual([6, 2])
  })

  it('is overdue the day after the time set, not on it', () => {
    const { add, amount } = office()
    add('dispute', { status: '办理中', dueOn: '2012-03-30' })
    add('dispute', { status: '办理中', dueOn: '2012-03-31' })
    add('dispute', { status: '办理中', dueOn: null })
    add('dispute', { ...closed, dueOn: '2012-03-01' })
    add('dispute', { status: '转出', dueOn: '2012-03-01' })
    expect([
      amount('dispute.overdue'),
      amount('dispute.nearlyDue'),
      amount('dispute.overdue', { to: '2012-04-01' }),
    ]).toEqual([1, 1, 2])
  })

  it('gives a red card after more than five working days', () => {
    const { add, amount } = office()
    // Five working days before 3月31日, a worked Saturday, is 3月26日.
    add('concern', { status: '办理中', dueOn: '2012-03-25' })
    add('concern', { status: '办理中', dueOn: '2012-03-26' })
    expect([amount('concern.longOverdue'), amount('concern.overdue')]).toEqual([1, 2])
    // Three working days after it is 4月6日, beyond the holiday.
    add('concern', { status: '办理中', dueOn: '2012-04-06' })
    add('concern', { status: '办理中', dueOn: '2012-04-09' })
    expect(amount('concern.nearlyDue')).toBe(1)
  })

  it('divides what was closed in time by all whose time is over', () => {
    const { add, store } = office()
    add('concern', { ...closed })
    add('concern', { ...closed, closedOn: '2012-03-26' })
    add('concern', { status: '办理中', dueOn: '2012-03-25' })
    // Closed early, but its time is not over yet: neither above nor below the line.
    add('concern', { ...closed, dueOn: '2012-04-10' })
    expect(store.value('concern.onTimeRate', { to })).toEqual({ amount: 1, base: 3 })
  })

  it('asks satisfaction only of those who were asked and spoke', () => {
    const { add, store } = office()
    const asked = { ...closed, status: '已回访', followedUpOn: '2012-03-22' }
    for (const satisfaction of ['满意', '基本满意', '不满意', '未表态']) add('concern', { ...asked, satisfaction })
    add('concern', { ...closed, satisfaction: '满意' })
    expect(store.value('six.satisfactionRate', { to })).toEqual({ amount: 2, base: 3 })
  })

  it('counts a 重点问题 as solved only when it is 已销号', () => {
    const { add, amount } = office()
    const key = { isKey: true, plan: '修渠方案', responsible: '谭小禾', dueOn: '2012-04-08' }
    add('concern', { ...closed, ...key })
    add('hazard', { ...closed, ...key, status: '已销号', clearedOn: '2012-03-28' })
    add('hazard', { ...key, plan: null })
    add('hazard', { isKey: false })
    expect([amount('six.key'), amount('six.keyCleared'), amount('six.keyOpen'), amount('six.keyIncomplete')]).toEqual([
      3, 1, 2, 1,
    ])
  })

  it('takes 诉求, 意见, 建议 and 投诉 for opinions, those handed on included, and 咨询 and 表扬 apart', () => {
    const { add, amount } = office()
    for (const nature of ['诉求', '意见', '建议', '投诉', '咨询', '表扬']) add('concern', { nature })
    add('concern', { status: '转出' })
    add('concern', { ...closed, reply: '当场解决' })
    add('concern', { ...closed, nature: '咨询', reply: '当场答复' })
    expect([amount('opinion.collected'), amount('opinion.other')]).toEqual([6, 3])
    expect([amount('opinion.answered'), amount('opinion.due'), amount('opinion.settled')]).toEqual([1, 5, 1])
  })
})

describe('安全 and 矛盾', () => {
  it('rectifies what passed its review or was 已销号, 较大 among 一般', () => {
    const { add, amount, store } = office()
    add('hazard', { grade: '较大', reviewResult: '合格', reviewedOn: '2012-03-24' })
    add('hazard', { status: '已销号', clearedOn: '2012-03-24' })
    add('hazard', { reviewResult: '不合格', reviewedOn: '2012-03-24' })
    add('hazard', { grade: '重大', listing: '区级', funds: 1800 })
    expect(store.value('hazard.generalFixedRate', { to })).toEqual({ amount: 2, base: 3 })
    expect(store.value('hazard.majorFixedRate', { to })).toEqual({ amount: 0, base: 1 })
    expect([amount('hazard.fixed'), amount('hazard.fixed', { to: '2012-03-23' })]).toEqual([2, 0])
    expect([amount('hazard.listed'), amount('hazard.funds'), amount('hazard.majorAtRisk')]).toEqual([1, 1800, 1])
  })

  it('succeeds only where an agreement was reached', () => {
    const { add, amount, store } = office()
    add('dispute', { ...closed, outcome: '达成协议' })
    add('dispute', { ...closed, outcome: '部分达成' })
    add('dispute', { alert: '一级' })
    add('dispute', { scale: '重大群体性', ...closed, outcome: '达成协议' })
    expect(store.value('dispute.mediationRate', { to })).toEqual({ amount: 3, base: 4 })
    expect(store.value('dispute.successRate', { to })).toEqual({ amount: 2, base: 3 })
    expect([amount('dispute.major'), amount('dispute.majorMediated'), amount('dispute.majorSucceeded')]).toEqual([
      2, 1, 1,
    ])
  })
})

describe('慰问, 培训, 劳动 and 办实事', () => {
  it('counts only the five classes of the plan, a household once, and cash only', () => {
    const { add, amount, store } = office()
    add('household', { head: '邝冬秀' })
    add('condolence', { goodsValue: 500_00 })
    add('condolence', { amount: 150_00, signer: null })
    add('condolence', { householdId: 2, kind: '老党员', amount: 100_00 })
    expect([amount('condolence.households'), amount('condolence.amount'), amount('condolence.below200')]).toEqual([
      1, 450_00, 1,
    ])
    expect([amount('condolence.otherHouseholds'), amount('condolence.otherAmount')]).toEqual([1, 100_00])
    expect([amount('condolence.poor'), amount('condolence.disabled'), amount('condolence.unsigned')]).toEqual([1, 0, 1])
    expect(store.value('condolence.perHousehold', { to })).toEqual({ amount: 450_00, base: 1 })
    add('condolence', { householdId: 2, amount: 200_00 })
    expect(amount('condolence.below200')).toBe(1)
  })

  it('counts classes and courtyard meetings as 场次, broadcasts only for their leaflets', () => {
    const { add, amount } = office()
    add('training', { leaflets: 30 })
    add('training', { form: '现场示范', kind: '实用技术', present: 12 })
    add('training', { form: '广播', present: 400, leaflets: 5 })
    expect([amount('training.sessions'), amount('training.attended'), amount('training.leaflets')]).toEqual([2, 52, 35])
    expect([
      amount('training.lawSessions'),
      amount('training.skillAttended'),
      amount('training.healthSessions'),
    ]).toEqual([1, 12, 0])
  })

  it('adds working days in halves', () => {
    const { add, amount } = office()
    add('labour', { householdId: 1 })
    add('labour', { days: 10, livedTogether: true })
    expect([
      amount('labour.times'),
      amount('labour.days'),
      amount('labour.households'),
      amount('labour.together'),
    ]).toEqual([2, 15, 1, 1])
  })

  it('keeps promises apart from what is done by 截止日', () => {
    const { add, amount } = office()
    add('deed', { households: 60, doneOn: '2012-03-30' })
    add('deed', { type: '惠民实事', stage: '验收交付', households: 40 })
    add('deed', { type: '惠民实事', stage: '施工办理', households: 999 })
    expect([amount('deed.problems'), amount('deed.works'), amount('deed.promised'), amount('deed.households')]).toEqual(
      [1, 1, 1, 100],
    )
    expect([
      amount('deed.problems', { to: '2012-03-29' }),
      amount('deed.promisedProblems', { to: '2012-03-29' }),
    ]).toEqual([0, 1])
  })
})

describe('民情日记', () => {
  it('lets nobody make up for another: each cadre counts up to the quota', () => {
    const { sqlite, add, amount, store } = office()
    sqlite.exec('UPDATE campaign SET diary_quota = 2')
    add('cadre', { name: '蒋晓岚' })
    add('cadre', { name: '廖一帆' })
    for (let i = 1; i <= 5; i += 1) add('diary', { writtenOn: `2012-03-1${i}` })
    add('diary', { cadreId: 2 })
    add('diary', { cadreId: 2, state: '草稿' })
    add('diary', { cadreId: 2, state: '退回' })
    expect(amount('diary.count')).toBe(6)
    expect(store.value('diary.completion', { to })).toEqual({ amount: 3, base: 6 })
    expect([amount('cadre.fewDiaries'), amount('cadre.withoutDiary')]).toEqual([2, 1])
    expect(store.rows('cadre.withoutDiary', { to })).toEqual({ ledger: 'cadre', ids: [3] })
  })

  it('has a cadre who changed teams bring the diaries along', () => {
    const { sqlite, add, store } = office()
    sqlite.exec('UPDATE campaign SET diary_quota = 2')
    const other = add('point', { teamId: 2, name: '油榨铺村' })
    add('diary')
    add('diary', { writtenOn: '2012-03-13' })
    sqlite.prepare('UPDATE cadre SET team_id = 2, point_id = ?').run(other)
    add('diary', { writtenOn: '2012-03-14', teamId: 2, pointId: other })
    const { rows, total } = store.byTeam(['diary.completion'], { to })
    expect(rows.map((row) => row.values['diary.completion'])).toEqual([
      { amount: 0, base: 0 },
      { amount: 2, base: 2 },
      ...Array(3).fill({ amount: 0, base: 0 }),
    ])
    expect(total['diary.completion']).toEqual({ amount: 2, base: 2 })
  })
})

describe('报告, 督查, 五零 and 三不准', () => {
  it('counts summaries once they are sent, and late from the day after the due day', () => {
    const { add, amount } = office()
    add('report', { state: '定稿' })
    add('report', { teamId: 2, state: '已报', submittedOn: '2012-04-05', receiver: '谭小禾' })
    add('report', { teamId: 3, state: '已报', submittedOn: '2012-04-06', receiver: '谭小禾' })
    add('report', { teamId: 1, kind: '调查报告', state: '定稿', finalOn: '2012-03-30' })
    add('report', { teamId: 2, kind: '调查报告', state: '草稿' })
    expect([amount('report.summaries'), amount('report.summaries', { to: '2012-04-05' })]).toEqual([0, 1])
    expect([amount('report.lateSummaries', { to: '2012-04-06' }), amount('report.surveys')]).toEqual([1, 1])
  })

  it('counts events still to be ruled on, but not those ruled out', () => {
    const { add, amount } = office()
    add('zeroEvent')
    add('zeroEvent', { goal: '重大案件零发生', ruling: '不计入' })
    add('violation')
    add('violation', { conclusion: '核查中' })
    add('inspection', { sampled: 20, verified: 19 })
    expect([amount('zeroEvent.petitions'), amount('zeroEvent.crimes'), amount('zeroEvent.pending')]).toEqual([1, 0, 1])
    expect([amount('violation.reported'), amount('violation.proven'), amount('inspection.count')]).toEqual([2, 1, 1])
  })
})

describe('by team, by point and by row', () => {
  it('lists every team, and totals that are the sum of their rows', () => {
    const { add, store } = office()
    const other = add('point', { teamId: 2, name: '油榨铺村' })
    add('concern')
    add('concern', { teamId: 2, pointId: other, ...closed })
    const { rows, total } = store.byTeam(['concern.registered', 'concern.settledRate'], { to })
    expect(rows.map((row) => [row.of.name, row.values['concern.registered']?.amount])).toEqual([
      ['第一工作队', 1],
      ['第二工作队', 1],
      ['第三工作队', 0],
      ['第四工作队', 0],
      ['第五工作队', 0],
    ])
    expect(total['concern.settledRate']).toEqual({ amount: 1, base: 2 })
    const points = store.byPoint(['concern.registered'], { to, teamId: 2 })
    expect(points.rows.map((row) => row.of.name)).toEqual(['油榨铺村'])
  })

  it('refuses a total that is not the sum of its teams, naming the metric', () => {
    const { add, store } = office()
    add('visit')
    add('visit', { teamId: 2 })
    const attempt = () => store.byTeam(['visit.times', 'visit.households'], { to })
    expect(attempt).toThrowError(AppError)
    expect(attempt).toThrowError(/“走访户数”各队合计2、全区1/)
    expect(store.byTeamLeniently(['visit.households'], { to }).differences).toEqual([
      { metric: 'visit.households', title: '走访户数', sum: 2, total: 1 },
    ])
  })

  it('ranks by exact size; ties share a rank and the next one skips', () => {
    const { add, store } = office()
    for (const teamId of [1, 2, 3]) {
      const pointId = add('point', { teamId, name: `点${teamId}` })
      for (const head of ['甲', '乙']) {
        const householdId = add('household', { pointId, head })
        if (head === '甲' || teamId === 2) add('visit', { teamId, pointId, householdId })
      }
    }
    expect(store.ranking('visit.coverage', { to }).map(({ of, rank }) => [of.ordinal, rank])).toEqual([
      [2, 1],
      [3, 2],
      // The first team has a household more, from the office's own point.
      [1, 3],
      [4, 4],
      [5, 4],
    ])
  })

  it('opens exactly the rows behind a number', () => {
    const { add, store } = office()
    const second = add('household', { head: '邝冬秀' })
    add('visit')
    add('visit')
    const mine = add('visit', { householdId: second, visitedOn: '2012-03-30' })
    expect(store.rows('visit.times', { to, from: '2012-03-20' })).toEqual({ ledger: 'visit', ids: [mine] })
    expect(store.rows('visit.households', { to })).toEqual({ ledger: 'household', ids: [1, second] })
    expect(store.rows('visit.coverage', { to })).toEqual({ ledger: 'household', ids: [1, second] })
    expect(store.rows('six.overdue', { to })).toEqual({ ledger: null, ids: [] })
  })

  it('opens as many rows as it counts, for every count of the dictionary', () => {
    const { add, store } = office()
    for (const ledger of [
      'visit',
      'diary',
      'condolence',
      'training',
      'labour',
      'deed',
      'inspection',
      'zeroEvent',
      'violation',
    ] as const)
      add(ledger)
    for (const ledger of [
      'concern',
      'hazard',
      'dispute',
      'publicOrder',
      'familyPlanning',
      'partyBuilding',
      'petition',
    ] as const)
      for (const values of [{}, closed, { status: '转出' }, { status: '办理中', dueOn: '2012-03-20', isKey: true }])
        add(ledger, values)
    const counts = metricIds.filter((id: MetricId) => {
      const { source } = metrics[id]
      return source.of === 'rows' && (source.measure.by === 'rows' || source.measure.by === 'distinct')
    })
    for (const id of counts)
      expect([id, store.rows(id, { to }).ids.length]).toEqual([id, store.value(id, { to }).amount])
  })

  it('counts by the words of a field', () => {
    const { add, store } = office()
    add('concern')
    add('concern', { kind: '乡村道路' })
    add('concern', { kind: '乡村道路' })
    add('publicOrder', { problems: ['两抢', '入室盗窃'] })
    expect([...store.amountsBy('concern.registered', 'kind', { to })].sort()).toEqual(
      [
        ['乡村道路', 2],
        ['农田水利', 1],
      ].sort(),
    )
    expect(store.amountsBy('publicOrder.registered', 'problems', { to }).get('两抢')).toBe(1)
  })

  it('gives every metric a value before anything is registered', () => {
    const { store } = office()
    for (const id of metricIds) {
      const { amount, base } = store.value(id, { to })
      expect([id, Number.isSafeInteger(amount), base === null || Number.isSafeInteger(base)]).toEqual([id, true, true])
    }
  })

  it('names a metric it does not know', () => {
    const { store } = office()
    expect(() => store.value('visit.nothing', { to })).toThrowError(/没有“visit.nothing”这个统计指标/)
  })
})

describe('处理用时', () => {
  it('counts working days from 登记 to 办结, and to 截止日 for what is still open', () => {
    const { add, amount, store } = office()
    // 3月12日 is a Monday: five working days to the next one, fifteen to the worked Saturday of 3月31日.
    add('hazard', { ...closed, registeredOn: '2012-03-12', closedOn: '2012-03-19' })
    add('hazard', { registeredOn: '2012-03-12' })
    expect(amount('hazard.settledDays')).toBe(5)
    expect(amount('hazard.elapsedDays')).toBe(5 + 15)
    expect(amount('six.elapsedDays')).toBe(20)
    expect(store.value('hazard.settledTime', { to: '2012-03-31' })).toEqual({ amount: 5, base: 1 })
    expect(store.value('hazard.elapsedTime', { to: '2012-03-31' })).toEqual({ amount: 20, base: 2 })
  })

  it('goes by the days the office itself took off', () => {
    const { add, amount } = office()
    add('hazard', { ...closed, registeredOn: '2012-03-12', closedOn: '2012-03-19' })
    expect(amount('hazard.settledDays')).toBe(5)
    add('calendarDay', { day: '2012-03-14', kind: '放假', name: '停电' })
    expect(amount('hazard.settledDays')).toBe(4)
  })
})

describe('the rows behind a number', () => {
  it('stand in as many books as it is counted from', () => {
    const { add, store } = office()
    const late = { registeredOn: '2012-03-12', dueOn: '2012-03-20' }
    const ids = [add('hazard', late), add('dispute', late)]
    const found = store.books('six.overdue', { to: '2012-03-31' }).filter(({ ids }) => ids.length > 0)
    expect(found).toEqual([
      { ledger: 'hazard', ids: [ids[0]] },
      { ledger: 'dispute', ids: [ids[1]] },
    ])
    expect(store.books('six.settledRate', { to: '2012-03-31' }).map(({ ledger }) => ledger)).toHaveLength(6)
  })
})

describe('封账时间', () => {
  it('leaves out rows that were entered later, whatever day they are of, and those linked to a row as well', () => {
    const { add, store, sqlite } = office()
    add('visit')
    const late = add('visit')
    sqlite.prepare('UPDATE visit SET created_at = 5000 WHERE id = ?').run(late)
    const scope = { to: '2012-03-31' }
    expect(store.value('visit.times', scope).amount).toBe(2)
    expect(store.value('visit.times', { ...scope, enteredBy: 4999 }).amount).toBe(1)
    expect(store.books('visit.times', { ...scope, enteredBy: 5000 })[0]?.ids).toContain(late)
    expect(store.value('household.unvisited', { ...scope, enteredBy: 4999 }).amount).toBe(0)
    expect(store.value('household.unvisited', { ...scope, enteredBy: -1 }).amount).toBe(1)
  })
})
