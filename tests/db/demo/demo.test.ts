import type { Database } from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoDay, demoRows } from '../../../db/demo/demo-rows.ts'
import { loadDemo } from '../../../db/demo/load-demo.ts'
import { openDatabase } from '../../../db/open.ts'
import { tableOf } from '../../../db/stores/table-of.ts'
import { draftSchema } from '../../../shared/ledgers/schema.ts'
import { missingForStatus } from '../../../shared/rules/workflow.ts'
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
const byTeam = (sql: string): unknown[] => sqlite.prepare(sql).pluck().all()
const counts = (sql: string): Record<string, number> =>
  Object.fromEntries((sqlite.prepare(sql).raw().all() as [string, number][]).map(([key, n]) => [key, n]))

describe('the demo', () => {
  it('is the same on every machine', () => {
    expect(JSON.stringify(demoRows())).toBe(JSON.stringify(demoRows()))
  })

  it('holds only rows the program itself would accept', () => {
    const faults: string[] = []
    for (const [id, rows] of demoRows()) {
      const { fields, checks } = tableOf(id)
      for (const { id: rowId, no, ...values } of rows) {
        const parsed = draftSchema(tableOf(id)).safeParse(values)
        const where = `${id} ${no ?? rowId}`
        if (!parsed.success)
          faults.push(`${where}: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`)
        for (const check of checks) {
          const finding = check(values, demoDay)
          if (finding?.level === 'stop') faults.push(`${where}: ${finding.field} ${finding.message}`)
        }
        const missing = missingForStatus(fields, values)
        if (missing) faults.push(`${where}: ${missing.message}`)
      }
    }
    expect(faults.slice(0, 20)).toEqual([])
  })

  it('keeps references inside their team and point', () => {
    for (const table of [
      'visit',
      'concern',
      'condolence',
      'labour',
      'diary',
      'hazard',
      'dispute',
      'public_order',
      'family_planning',
      'party_building',
      'petition',
      'training',
      'deed',
    ])
      expect([
        table,
        one(`SELECT count(*) FROM ${table} r JOIN point p ON p.id = r.point_id WHERE p.team_id <> r.team_id`),
      ]).toEqual([table, 0])
    for (const table of ['visit', 'concern', 'condolence', 'labour'])
      expect([
        table,
        one(`SELECT count(*) FROM ${table} r JOIN household h ON h.id = r.household_id WHERE h.point_id <> r.point_id`),
      ]).toEqual([table, 0])
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
  })
})

describe('the demo’s totals (domain §6.1–6.3)', () => {
  it('has the teams’ filed households, all households and people', () => {
    expect(byTeam('SELECT count(*) FROM household h JOIN point p ON p.id = h.point_id GROUP BY p.team_id')).toEqual([
      410, 400, 395, 405, 390,
    ])
    expect(
      one(
        'SELECT count(*) FROM point p WHERE registered <> (SELECT count(*) FROM household h WHERE h.point_id = p.id)',
      ),
    ).toBe(0)
    expect([one('SELECT sum(households) FROM point'), one('SELECT sum(population) FROM point')]).toEqual([9639, 35510])
    expect(counts('SELECT kind, count(*) FROM point GROUP BY kind')).toEqual({ 村: 15, 居委会: 5, 企业: 5 })
  })

  it('has the hundred cadres', () => {
    expect(counts('SELECT rank, count(*) FROM cadre GROUP BY rank')).toEqual({ 领导: 5, 正科: 18, 副科: 24, 一般: 53 })
    expect(counts('SELECT sex, count(*) FROM cadre GROUP BY sex')).toEqual({ 男: 68, 女: 32 })
    expect(counts('SELECT role, count(*) FROM cadre GROUP BY role')).toEqual({
      带队领导: 5,
      副队长: 10,
      联络员: 5,
      队员: 80,
    })
    expect([one('SELECT sum(is_party_member) FROM cadre'), one('SELECT count(leave) FROM cadre')]).toEqual([82, 3])
    expect(byTeam('SELECT count(*) FROM cadre GROUP BY point_id')).toEqual(Array(25).fill(4))
    expect(counts('SELECT o.name, count(*) FROM cadre c JOIN organ o ON o.id = c.organ_id GROUP BY o.name')).toEqual({
      党政办: 10,
      组织人事局: 7,
      纪工委监察室: 5,
      财政局: 9,
      经济发展局: 10,
      招商局: 9,
      规划建设局: 14,
      国土分局: 8,
      社会事业局: 16,
      城管分局: 8,
      项目办: 4,
    })
    expect(
      byTeam("SELECT t.leader = c.name FROM team t JOIN cadre c ON c.team_id = t.id AND c.role = '带队领导'"),
    ).toEqual([1, 1, 1, 1, 1])
    expect(
      byTeam("SELECT t.liaison = c.name FROM team t JOIN cadre c ON c.team_id = t.id AND c.role = '联络员'"),
    ).toEqual([1, 1, 1, 1, 1])
  })

  it('has the households’ marks, sizes and absences', () => {
    expect(counts('SELECT j.value, count(*) FROM household, json_each(tags) j GROUP BY j.value')).toEqual({
      贫困户: 214,
      留守儿童户: 168,
      低保户: 126,
      残疾人户: 92,
      老党员: 61,
      缺劳户: 45,
      五保户: 38,
      计生奖扶户: 37,
      种养大户: 31,
      优抚对象: 29,
      孤寡老人: 27,
      种粮大户: 22,
      老干部: 14,
      信访户: 12,
    })
    expect(one('SELECT count(*) FROM household WHERE tags IS NOT NULL')).toBe(694)
    expect(counts("SELECT 's' || min(population, 6), count(*) FROM household GROUP BY 1")).toEqual({
      s1: 180,
      s2: 320,
      s3: 480,
      s4: 540,
      s5: 300,
      s6: 180,
    })
    expect([
      one('SELECT count(*) FROM household WHERE migrants > 0'),
      one("SELECT count(*) FROM household WHERE sex = '男'"),
    ]).toEqual([1160, 1640])
  })
})

const live = 'voided_at IS NULL'
const visited = `FROM visit WHERE ${live} AND household_id IS NOT NULL AND form <> '电话' AND presence <> '无人'`

describe('the demo’s totals at 3.31 (domain §6.4)', () => {
  it.each([
    ['走访户数', `SELECT count(DISTINCT household_id) ${visited} GROUP BY team_id`, [392, 371, 366, 389, 344]],
    ['走访户次', `SELECT count(*) ${visited} GROUP BY team_id`, [487, 452, 441, 496, 398]],
    ['民情', 'SELECT count(*) FROM concern GROUP BY team_id', [108, 97, 95, 112, 74]],
    ['安全', 'SELECT count(*) FROM hazard GROUP BY team_id', [27, 25, 33, 28, 19]],
    ['矛盾', 'SELECT count(*) FROM dispute GROUP BY team_id', [20, 18, 21, 23, 15]],
    ['治安', 'SELECT count(*) FROM public_order GROUP BY team_id', [8, 9, 8, 10, 6]],
    ['计生', 'SELECT count(*) FROM family_planning GROUP BY team_id', [19, 17, 18, 20, 14]],
    ['基层组织', 'SELECT count(*) FROM party_building GROUP BY team_id', [16, 15, 15, 17, 13]],
    ['信访包案', 'SELECT count(*) FROM petition GROUP BY team_id', [2, 4, 2, 3, 1]],
    ['日记', 'SELECT count(*) FROM diary GROUP BY team_id', [258, 241, 233, 271, 181]],
    [
      '不足10篇',
      'SELECT sum((SELECT count(*) FROM diary d WHERE d.cadre_id = c.id) < 10) FROM cadre c GROUP BY team_id',
      [1, 3, 3, 0, 9],
    ],
    [
      '慰问户',
      "SELECT count(DISTINCT household_id) FROM condolence WHERE kind IN ('贫困户','五保户','残疾人','孤寡老人','留守儿童') GROUP BY team_id",
      [24, 22, 21, 26, 18],
    ],
    ['慰问金', 'SELECT sum(amount) / 100 FROM condolence GROUP BY team_id', [7200, 5600, 4800, 7800, 4150]],
    ['培训场次', 'SELECT count(*) FROM training GROUP BY team_id', [7, 6, 6, 8, 5]],
    ['培训人次', 'SELECT sum(present) FROM training GROUP BY team_id', [412, 355, 338, 467, 281]],
    ['劳动人次', 'SELECT count(*) FROM labour GROUP BY team_id', [86, 79, 74, 91, 58]],
    ['劳动工日', 'SELECT sum(days) / 10.0 FROM labour GROUP BY team_id', [64.5, 58, 55.5, 69, 41.5]],
    [
      '实际问题',
      "SELECT sum(type = '实际问题' AND stage IN ('完工','验收交付')) FROM deed GROUP BY team_id",
      [2, 1, 2, 2, 1],
    ],
    [
      '惠民实事',
      "SELECT sum(type = '惠民实事' AND stage IN ('完工','验收交付')) FROM deed GROUP BY team_id",
      [2, 2, 1, 2, 0],
    ],
    ['督查', 'SELECT count(*) FROM inspection GROUP BY team_id', [2, 2, 2, 1, 2]],
  ])('%s by team', (_name, sql, wanted) => {
    expect(byTeam(sql)).toEqual(wanted)
  })

  it.each([
    ['concern', [14, 31, 96, 88, 57, 193, 7]],
    ['hazard', [3, 9, 28, 19, 0, 71, 2]],
    ['dispute', [2, 5, 24, 15, 9, 40, 2]],
    ['public_order', [2, 4, 13, 8, 2, 12, 0]],
    ['family_planning', [4, 6, 18, 17, 11, 31, 1]],
    ['party_building', [3, 5, 19, 12, 4, 33, 0]],
  ])('%s has its mix of statuses', (table, wanted) => {
    const found = counts(`SELECT status, count(*) FROM ${table} GROUP BY status`)
    expect(['登记', '交办', '办理中', '已办结', '已回访', '已销号', '转出'].map((s) => found[s] ?? 0)).toEqual(wanted)
  })

  it.each([
    [
      'concern',
      'nature',
      [
        ['诉求', 291],
        ['意见', 88],
        ['建议', 71],
        ['投诉', 9],
        ['咨询', 21],
        ['表扬', 6],
      ],
    ],
    [
      'concern',
      'kind',
      [
        ['农田水利', 72],
        ['乡村道路', 61],
        ['春耕生产与农资', 48],
        ['征地拆迁与安置', 44],
        ['低保五保与救助', 41],
        ['环境卫生与垃圾', 39],
        ['养老医保', 27],
        ['人畜饮水', 26],
        ['产业发展与创业', 23],
        ['就业与企业用工', 20],
        ['村务财务公开与干部作风', 18],
        ['两违整治', 14],
        ['住房与危房', 13],
        ['用电通信电视', 11],
        ['企业发展环境', 10],
        ['教育', 8],
        ['农业技术', 6],
        ['计划生育', 3],
        ['土地承包与流转', 1],
        ['其他', 1],
      ],
    ],
    [
      'hazard',
      'industry',
      [
        ['交通安全', 24],
        ['建筑施工', 21],
        ['烟花爆竹', 17],
        ['森林防火', 15],
        ['食品卫生', 14],
        ['校园安全', 12],
        ['企业生产', 11],
        ['消防', 9],
        ['用电', 4],
        ['水域', 3],
        ['其他', 2],
      ],
    ],
    [
      'hazard',
      'grade',
      [
        ['一般', 104],
        ['较大', 25],
        ['重大', 3],
      ],
    ],
    [
      'dispute',
      'scale',
      [
        ['个体性', 74],
        ['一般群体性', 20],
        ['重大群体性', 3],
      ],
    ],
    [
      'dispute',
      'kind',
      [
        ['邻里', 19],
        ['山林土地', 16],
        ['征地拆迁', 14],
        ['婚姻家庭', 11],
        ['房屋宅基地', 10],
        ['损害赔偿', 6],
        ['拖欠农民工工资', 5],
        ['水利水源', 5],
        ['环境污染', 3],
        ['道路交通事故', 3],
        ['项目阻工', 2],
        ['安置分配', 2],
        ['物业', 1],
      ],
    ],
    [
      'public_order',
      'kind',
      [
        ['治安混乱地区', 4],
        ['突出治安问题', 17],
        ['苗头性倾向性问题', 12],
        ['群防群治建设', 6],
        ['案(事)件', 2],
      ],
    ],
    [
      'family_planning',
      'kind',
      [
        ['春季集中服务', 46],
        ['奖励扶助', 17],
        ['流动人口婚育证明', 7],
        ['一孩生育登记', 6],
        ['政策宣传', 4],
        ['独生子女父母光荣证', 3],
        ['特别扶助', 2],
        ['家庭困难帮扶', 2],
        ['群众诉求', 1],
      ],
    ],
    [
      'party_building',
      'matter',
      [
        ['老党员老干部走访', 14],
        ['四议两公开', 12],
        ['财务清理', 11],
        ['党务公开', 10],
        ['村务财务公开', 9],
        ['双述双评', 5],
        ['询问质询', 1],
        ['廉政教育', 6],
        ['分类定级', 3],
        ['三会一课与组织生活', 3],
        ['后进整顿', 2],
      ],
    ],
  ] as const)('%s has its counts by %s', (table, field, wanted) => {
    expect(counts(`SELECT ${field}, count(*) FROM ${table} GROUP BY ${field}`)).toEqual(Object.fromEntries(wanted))
  })

  it('has 920 rows in six ledgers, 622 settled of 908, and the rest of the table', () => {
    const six = ['concern', 'hazard', 'dispute', 'public_order', 'family_planning', 'party_building']
    const all = six.map((t) => `SELECT status FROM ${t} WHERE ${live}`).join(' UNION ALL ')
    expect(one(`SELECT count(*) FROM (${all})`)).toBe(920)
    expect(one(`SELECT count(*) FROM (${all}) WHERE status <> '转出'`)).toBe(908)
    expect(one(`SELECT count(*) FROM (${all}) WHERE status IN ('已办结','已回访','已销号')`)).toBe(622)
    expect(counts('SELECT kind || state, count(*) FROM report GROUP BY 1')).toEqual({
      调查报告定稿: 4,
      调查报告未启动: 1,
      阶段总结已报: 2,
      阶段总结草稿: 2,
      阶段总结未启动: 1,
    })
    expect(counts('SELECT conclusion, count(*) FROM violation GROUP BY 1')).toEqual({ 属实: 1, 不属实: 1, 核查中: 1 })
    expect(one("SELECT count(*) FROM zero_event WHERE ruling = '待定' AND team_id = 2")).toBe(1)
    expect(one('SELECT count(*) FROM condolence WHERE amount < 20000')).toBe(1)
  })

  it('writes one diary per cadre and day, works no more than a day a day, and repeats itself little', () => {
    expect(one('SELECT max(n) FROM (SELECT count(*) n FROM diary GROUP BY cadre_id, written_on)')).toBe(1)
    expect(one('SELECT max(n) FROM (SELECT sum(days) n FROM labour GROUP BY cadre_id, worked_on)')).toBeLessThanOrEqual(
      10,
    )
    expect(one('SELECT count(DISTINCT body) FROM diary')).toBe(1184)
    expect(Number(one('SELECT min(length(body)) FROM diary'))).toBeGreaterThanOrEqual(100)
  })

  it('holds the example rows word for word', () => {
    expect(one("SELECT content FROM concern WHERE no = 'MQ2012-01-0003'")).toBe(
      '杨家塘涵管堵塞，下游六十余亩秧田放不上水，盼在育秧前疏通',
    )
    expect(one("SELECT content FROM hazard WHERE no = 'AQ2012-03-0001'")).toBe('中转库超量存放，库间距不足')
    expect(one("SELECT people FROM dispute WHERE no = 'MD2012-04-0014'")).toBe(40)
    expect(one("SELECT status FROM party_building WHERE no = 'ZZ2012-03-0012'")).toBe('已回访')
  })

  it('goes on numbering where the demo ends', () => {
    expect(one("SELECT last FROM sequence WHERE code = 'MQ' AND year = 2012 AND team = 1")).toBe(108)
  })

  it('never says what was scrambled in transit', () => {
    const text = JSON.stringify(demoRows())
    for (const wrong of ['效劳', '方案生育', '平安生产', '台帐', '平安隐患', 'undefined', 'NaN'])
      expect(text).not.toContain(wrong)
  })
})
