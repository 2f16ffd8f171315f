import { dayNumber, march } from './days.ts'
import { failedFirst } from './hazards.ts'
import type { Household } from './households.ts'
import { personName } from './names.ts'
import { demoCitizenId } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

type Draft = Omit<DemoRow, 'id'>
const listed = (rows: readonly Draft[]): DemoRow[] => rows.map((row, i) => ({ ...row, id: i + 1 }))

const isPerson = (name: string): boolean => /^\p{Script=Han}{2,3}$/u.test(name) && !/村民|居民|对方/.test(name)
const kindOf = (name: string, place: string): string => {
  if (/职工|临时工|装卸/.test(name)) return '职工'
  if (/公司|企业|粮油|精铸|烟花|纺织|建材/.test(name)) return '企业'
  if (/施工/.test(name)) return '施工单位'
  return /居委会/.test(place) ? '居民' : '村民'
}

/** 甲 and 乙 of every dispute, from the names the book itself carries. */
export const disputeParties = (random: Random, disputes: readonly DemoRow[]): DemoRow[] =>
  listed(
    disputes.flatMap((row) =>
      (['甲', '乙'] as const).map((side) => {
        const name = String(side === '甲' ? row.partyA : row.partyB)
        const place = String(row.place)
        return {
          disputeId: row.id,
          side,
          name,
          age: isPerson(name) ? random.whole(28, 71) : null,
          address: /村|居委会/.test(place) ? place : null,
          phone: isPerson(name) && random.next() < 0.5 ? `1000004${1000 + row.id * 2 + (side === '甲' ? 0 : 1)}` : null,
          personKind: kindOf(name, place),
        }
      }),
    ),
  )

/** One passed review for every cleared hazard, and the failed one before it where there was one. */
export const hazardReviews = (hazards: readonly DemoRow[]): DemoRow[] =>
  listed(
    hazards.flatMap((row): Draft[] => {
      if (typeof row.reviewedOn !== 'string') return []
      const passed: Draft = {
        hazardId: row.id,
        reviewedOn: row.reviewedOn,
        reviewer: row.reviewer,
        result: '合格',
        opinion: '现场查看，已按要求整改到位，同意销号。',
      }
      if (row.no !== failedFirst) return [passed]
      const failed: Draft = {
        ...passed,
        reviewedOn: march(24),
        result: '不合格',
        opinion: '通道仍有堆料，灭火器尚未更换，退回继续整改。',
        dueOn: march(27),
      }
      return [failed, passed]
    }),
  )

/** What each 督查 found, by its running number: 问题, 责任人, 要求, 状态, 结果. */
const found: Readonly<Record<number, readonly (readonly [string, string, string, string, string])[]>> = {
  1: [['个别民情日记字数偏少，没有写处理办法', '驻点干部', '补写处理办法', '已复核', '已补写，复核无误']],
  3: [['一户反映只留联系卡未坐谈', '驻点干部', '重新入户走访', '已整改', '3月17日已补访']],
  4: [['两件事项超期未登记办理过程', '联络员', '补登过程记录并说明原因', '整改中', '']],
  5: [['一名干部上午未到点', '带队领导', '谈话提醒，补驻点一天', '已复核', '已谈话，当周补驻点']],
  8: [
    ['两名干部不在岗', '带队领导', '写出书面说明，补驻点', '已整改', '两人已写说明，3月20日起在岗'],
    ['台账未及时更新', '联络员', '三日内补齐', '已复核', '已补登，抽查属实'],
  ],
  9: [
    ['九名干部日记不足10篇', '带队领导', '4月5日前补足', '整改中', ''],
    ['一名干部没有写民情日记', '带队领导', '限期补写，队内通报', '待整改', ''],
  ],
}

export const inspectionFindings = (inspections: readonly DemoRow[]): DemoRow[] =>
  listed(
    inspections.flatMap((row) =>
      (found[row.id] ?? []).map(([problem, responsible, requirement, state, rectification]) => {
        const day = dayNumber(String(row.inspectedOn))
        const isDone = state === '已整改' || state === '已复核'
        return {
          inspectionId: row.id,
          problem,
          kind: (row.topics as readonly string[])[0],
          responsible,
          requirement,
          dueOn: march(day + (row.id === 9 ? 8 : 3)),
          state,
          rectification: isDone ? rectification : null,
          rectifiedOn: isDone ? march(day + 2) : null,
          reviewer: state === '已复核' ? '督查组' : null,
          reviewedOn: state === '已复核' ? march(day + 3) : null,
        }
      }),
    ),
  )

export const eventReports = (): DemoRow[] =>
  listed([
    {
      zeroEventId: 1,
      kind: '首报',
      reportedAt: '2012-03-27 10:40',
      reporter: '蒋晓岚',
      receiver: '作风办、党政办',
      content: '石桥居委会2名居民到省信访局反映征地补偿问题，已派人前往接回。',
    },
    {
      zeroEventId: 1,
      kind: '续报',
      reportedAt: '2012-03-28 09:00',
      reporter: '蒋晓岚',
      receiver: '作风办、党政办',
      content: '27日晚2人已接回，国土分局、财政局当面约定4月5日前复核面积和过渡费，情绪稳定。',
      instruction: '请贺承安同志包案，限期办结，举一反三。',
    },
    {
      emergencyId: 1,
      kind: '首报',
      reportedAt: '2012-03-22 14:35',
      reporter: '谭小禾',
      receiver: '区森林防火指挥部',
      content: '大竹园村后山起火，村应急分队已上山，请求支援。',
    },
    {
      emergencyId: 1,
      kind: '终报',
      reportedAt: '2012-03-23 09:10',
      reporter: '谭小禾',
      receiver: '区森林防火指挥部',
      content: '明火扑灭，过火约2亩，无人员伤亡，余火已清理完毕。',
    },
    {
      emergencyId: 2,
      kind: '首报',
      reportedAt: '2012-03-30 16:30',
      reporter: '资海燕',
      receiver: '区防汛办、党政办',
      content: '柳树湾村山塘渗漏加大，已开闸放水，11户做好转移准备。',
    },
    {
      emergencyId: 2,
      kind: '续报',
      reportedAt: '2012-03-31 08:30',
      reporter: '资海燕',
      receiver: '区防汛办、党政办',
      content: '水位降低1.2米，渗水转清，夜间未发现新险情，继续值守。',
    },
  ])

type Kin = readonly [relation: string, isMale: boolean, from: number, to: number]
const family: readonly Kin[] = [
  ['配偶', false, 1950, 1985],
  ['子', true, 1975, 2008],
  ['女', false, 1975, 2009],
  ['父母', true, 1928, 1945],
  ['孙子女', true, 2000, 2011],
  ['儿媳', false, 1976, 1990],
  ['孙子女', false, 2001, 2011],
]
const workplaces = ['广东东莞', '广东深圳', '浙江义乌', '长沙', '云岭工业园'] as const

const membersOf = (random: Random, home: Household, serial: number): Draft[] => {
  let away = Number(home.migrants ?? 0)
  return family.slice(0, home.population - 1).map(([relation, isMale, from, to], i) => {
    const sex = relation === '配偶' ? home.sex !== '男' : isMale
    const sameName = relation === '子' || relation === '女' || relation === '父母' || relation === '孙子女'
    const born = `${random.whole(from, to)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`
    const isGrown = born < '1994' && born > '1950'
    const isMigrant = isGrown && away > 0
    if (isMigrant) away -= 1
    const name = personName(random, sex)
    return {
      householdId: home.id,
      name: sameName ? `${home.head.slice(0, 1)}${name.slice(1)}` : name,
      relation,
      sex: sex ? '男' : '女',
      bornOn: born,
      citizenId: random.next() < 0.6 ? demoCitizenId(born, serial + i, sex) : null,
      isMigrant,
      workplace: isMigrant ? random.pick(workplaces) : null,
      remark: born > '1995' && born < '2006' ? '在校' : null,
    }
  })
}

/** The families of the first village of each team and of the homes that the example rows speak of. */
export const householdMembers = (
  random: Random,
  homes: readonly Household[],
  spokenOf: ReadonlyMap<string, unknown>,
): DemoRow[] => {
  const chosen = homes.filter((home) => (home.pointId - 1) % 5 === 0 || spokenOf.has(home.head))
  return listed(chosen.flatMap((home, i) => membersOf(random, home, i * 8)))
}
