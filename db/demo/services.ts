import { march } from './days.ts'
import type { Household } from './households.ts'
import { isOnLeave, organId, type Point } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

export type World = { readonly points: readonly Point[]; readonly visited: ReadonlyMap<number, readonly Household[]> }

const code = (letters: string, team: number, n: number): string =>
  `${letters}2012-0${team}-${String(n).padStart(4, '0')}`

/** Numbers the rows of a book team by team. */
const numbered = (letters: string, byTeam: readonly (readonly Omit<DemoRow, 'id'>[])[]): DemoRow[] => {
  let id = 0
  return byTeam.flatMap((rows, t) =>
    rows.map((row, i) => {
      id += 1
      return { ...row, id, no: code(letters, t + 1, i + 1), teamId: t + 1 }
    }),
  )
}
const byDay =
  (key: string) =>
  (a: Omit<DemoRow, 'id'>, b: Omit<DemoRow, 'id'>): number =>
    String(a[key]).localeCompare(String(b[key]))

/** Amounts in yuan: how many households got each (domain §6.4); one of the fifth team got 150. */
const gifts: readonly (readonly (readonly [number, number])[])[] = [
  [[300, 24]],
  [
    [200, 10],
    [300, 12],
  ],
  [
    [200, 15],
    [300, 6],
  ],
  [[300, 26]],
  [
    [200, 11],
    [300, 6],
    [150, 1],
  ],
]
const kindOfTag: Readonly<Record<string, string>> = {
  贫困户: '贫困户',
  五保户: '五保户',
  残疾人户: '残疾人',
  孤寡老人: '孤寡老人',
  留守儿童户: '留守儿童',
}
const hardshipWords: Readonly<Record<string, string>> = {
  贫困户: '家底薄、收入低，子女上学负担重',
  五保户: '年老体弱，无人赡养',
  残疾人: '肢体残疾，不能从事重体力劳动',
  孤寡老人: '独居，行动不便',
  留守儿童: '父母外出务工，由祖父母照看',
}
const goods = ['大米1袋、食用油1桶', '棉被1床', '食用油2桶', '书包文具1套', null]

export const condolences = (random: Random, { visited }: World): DemoRow[] =>
  numbered(
    'WW',
    gifts.map((amounts, t) => {
      const needy = random.shuffle((visited.get(t + 1) ?? []).filter((h) => h.tags?.some((tag) => kindOfTag[tag])))
      const sums = random.shuffle(amounts.flatMap(([amount, n]) => Array<number>(n).fill(amount)))
      return sums
        .map((amount, i) => {
          const household = needy[i]
          if (!household) throw new Error('Too few needy households')
          const kind = kindOfTag[household.tags?.find((tag) => kindOfTag[tag]) ?? ''] ?? '贫困户'
          const day = march(random.whole(14, 25))
          const first = t * 20 + random.whole(2, 10)
          const gift = random.pick(goods)
          return {
            givenOn: day,
            pointId: household.pointId,
            householdId: household.id,
            kind,
            hardship: hardshipWords[kind],
            hardships: household.hardships ?? ['因病'],
            amount: amount * 100,
            goods: gift,
            goodsValue: gift ? 12_000 : null,
            fund: random.pick(['单位工作经费', '单位工作经费', '干部捐款', '民政资金']),
            handlerId: first,
            secondHandlerId: first + 10,
            signer: household.head,
            relation: '本人',
            signedOn: day,
            signing: random.pick(['签字', '签字', '手印']),
            isPaired: random.next() < 0.3,
            pairedId: null,
          }
        })
        .sort(byDay('givenOn'))
    }),
  )

const trainingPlans: readonly (readonly [number, number])[] = [
  [7, 412],
  [6, 355],
  [6, 338],
  [8, 467],
  [5, 281],
]
const courses: readonly (readonly [string, string, string, string, string])[] = [
  ['法律政策', '中央一号文件', '村部', '培训班', '党政办讲师团'],
  ['实用技术', '水稻集中育秧', '田间地头', '现场示范', '农技站农艺师'],
  ['卫生常识', '健康防病', '屋场', '院落会', '中心卫生院医生'],
  ['法律政策', '惠农政策', '屋场', '院落会', '财政局干部'],
  ['实用技术', '病虫害防治', '村部', '培训班', '农技站农艺师'],
  ['卫生常识', '计划生育政策', '村部', '培训班', '社会事业局干部'],
  ['法律政策', '两会精神', '村部', '培训班', '工作队队长'],
  ['实用技术', '用工技能', '车间班组', '培训班', '企业技师'],
]

/** `total` split into `parts` numbers that differ by a few. */
const split = (random: Random, total: number, parts: number): number[] => {
  const even = Math.floor(total / parts)
  const shares = Array.from({ length: parts }, () => even)
  for (let i = 0; i + 1 < parts; i += 2) {
    const shift = random.whole(0, Math.floor(even / 4))
    shares[i] = even + shift
    shares[i + 1] = even - shift
  }
  shares[parts - 1] = (shares[parts - 1] ?? even) + total - even * parts
  return shares
}

export const trainings = (random: Random, { points }: World): DemoRow[] =>
  numbered(
    'PX',
    trainingPlans.map(([sessions, people], t) => {
      const own = points.filter((p) => p.teamId === t + 1)
      return split(random, people, sessions)
        .map((present, i) => {
          const [kind, topic, placeKind, form, speaker] = courses[i % courses.length] ??
            courses[0] ?? ['法律政策', '其他', '村部', '培训班', '']
          const point = placeKind === '车间班组' ? own.find((p) => p.kind === '企业') : own[i % 4]
          return {
            heldOn: march(11 + i * 2 + (t % 2)),
            hours: random.pick(['9:00—11:00', '14:30—16:30', '19:30—21:00']),
            pointId: point?.id ?? 1,
            placeKind,
            kind,
            topic,
            form,
            speaker,
            audience: placeKind === '车间班组' ? ['职工'] : ['党员', '村组干部', '群众'],
            expected: present + random.whole(0, 6),
            present,
            leaflets: present + random.whole(0, 20),
            feedback: random.pick(['群众反映听得懂、用得上', '现场提问踊跃', '希望多办几期']),
          }
        })
        .sort(byDay('heldOn'))
    }),
  )

/** 人次 and half-days of them: 86 with 43 halves make 64.5 工日. */
const labourPlans: readonly (readonly [number, number])[] = [
  [86, 43],
  [79, 42],
  [74, 37],
  [91, 44],
  [58, 33],
]
const tasks: readonly (readonly [string, string, string, number])[] = [
  ['春耕备耕', '育秧大田整理', '亩', 30],
  ['春耕备耕', '帮助犁田插秧', '亩', 15],
  ['维修水渠', '主渠清淤', '米', 400],
  ['维修塘坝', '山塘加固', '处', 10],
  ['植树造林', '荒山植树', '株', 600],
  ['环境清扫', '村道垃圾清理', '车', 10],
]

export const labours = (random: Random, { points, visited }: World): DemoRow[] =>
  numbered(
    'LD',
    labourPlans.map(([times, halves], t) => {
      const days = random
        .shuffle(
          Array.from({ length: 20 }, (_, c) => Array.from({ length: 20 }, (_, d) => [c, d + 11] as const)).flat(),
        )
        .filter(([c, day]) => !isOnLeave(t * 20 + c + 1, day))
        .slice(0, times)
      const helpable = (visited.get(t + 1) ?? []).filter((h) =>
        h.tags?.some((tag) => ['缺劳户', '种粮大户', '五保户'].includes(tag)),
      )
      return days
        .map(([cadre, day], i) => {
          const [task, project, unit, amount] = random.pick(tasks)
          const household = task === '春耕备耕' && random.next() < 0.6 ? random.pick(helpable) : undefined
          const point = household?.pointId ?? points.filter((p) => p.teamId === t + 1)[cadre % 4]?.id ?? 1
          const tag = household?.tags?.find((x) => ['缺劳户', '种粮大户', '五保户'].includes(x))
          return {
            workedOn: march(day),
            cadreId: t * 20 + cadre + 1,
            pointId: point,
            householdId: household?.id ?? null,
            project: household ? null : project,
            helped: tag ?? null,
            task,
            amount,
            unit,
            days: i < halves ? 5 : 10,
            ateTogether: random.next() < 0.5,
            livedTogether: random.next() < 0.2,
            workedTogether: true,
            boardFee: random.next() < 0.4 ? 2000 : null,
            witness: random.pick(['村主任', '组长', '村会计']),
          }
        })
        .sort(byDay('workedOn'))
    }),
  )

/** 类型, 点序号, 名称, 类别, 户, 人, 投资(万元×100), 单位, 进度, 受益范围, 实施情况. */
type Deed = readonly [string, number, string, string, number, number, number, string, string, string]
const deedPlans: readonly (readonly Deed[])[] = [
  [
    ['实际问题', 0, '杨家塘涵管疏通和秧田引水', '水利', 42, 168, 80, '社会事业局', '验收交付', '五组、六组'],
    ['实际问题', 4, '协调企业供水管网扩容', '企业协调', 1, 126, 650, '规划建设局', '完工', '全厂职工'],
    ['惠民实事', 3, '青竹居委会背街下水道改造', '环境卫生', 126, 410, 1280, '城管分局', '验收交付', '二小区、三小区'],
    ['惠民实事', 2, '大竹园村文化活动坪', '文体阵地', 210, 840, 560, '社会事业局', '完工', '全村'],
    ['惠民实事', 1, '石塘冲村组级道路砂改油', '道路', 88, 352, 2600, '规划建设局', '立项', '二组、三组'],
  ],
  [
    ['实际问题', 1, '白石岭村七组机耕道垫石保畅', '道路', 36, 142, 180, '规划建设局', '完工', '七组'],
    ['惠民实事', 0, '油榨铺村人饮水池加盖净化', '饮水', 110, 436, 420, '社会事业局', '验收交付', '一组至四组'],
    ['惠民实事', 3, '石桥居委会楼道灯改造', '用电照明', 260, 890, 310, '城管分局', '完工', '老旧楼栋'],
    ['实际问题', 4, '外来工子女暑期托管点', '教育卫生', 45, 45, 200, '社会事业局', '筹备', '企业职工'],
  ],
  [
    ['实际问题', 0, '龙井湾村二、四组轮灌渠系修复', '水利', 58, 232, 260, '社会事业局', '完工', '二组、四组'],
    ['实际问题', 1, '麻园村养殖户小额贷款对接', '产业扶持', 14, 52, 700, '经济发展局', '完工', '六组养殖户'],
    ['惠民实事', 2, '观音塘村通组路硬化1.1公里', '道路', 96, 380, 2860, '规划建设局', '验收交付', '三组至六组'],
    ['惠民实事', 0, '龙井湾村三组打井供水', '饮水', 14, 58, 280, '社会事业局', '施工办理', '三组'],
  ],
  [
    ['实际问题', 0, '新塘铺村标准厂房施工便道', '道路', 64, 260, 330, '项目办', '验收交付', '八组及工地'],
    ['实际问题', 4, '瑞溪纺织招工对接', '用工就业', 86, 86, 0, '组织人事局', '完工', '企业用工'],
    ['惠民实事', 1, '柳树湾村两口山塘除险', '水利', 72, 288, 640, '社会事业局', '完工', '二组、五组'],
    ['惠民实事', 3, '工业园居委会便民服务站', '文体阵地', 731, 2526, 450, '社会事业局', '验收交付', '全居委会'],
  ],
  [
    ['实际问题', 2, '长塘村二组低压线改造', '用电照明', 33, 128, 150, '云岭供电所', '完工', '二组'],
    ['惠民实事', 3, '北站居委会垃圾收集点', '环境卫生', 240, 760, 220, '城管分局', '施工办理', '站前片区'],
  ],
]

export const deeds = (random: Random): DemoRow[] =>
  numbered(
    'SS',
    deedPlans.map((plan, t) =>
      plan.map(([type, at, name, kind, households, people, money, organ, stage, benefit], i) => {
        const isDone = stage === '完工' || stage === '验收交付'
        return {
          registeredOn: march(13 + i),
          pointId: t * 5 + at + 1,
          type,
          name,
          benefit,
          kind,
          households,
          people,
          planned: money,
          received: isDone ? money : Math.floor(money / 2),
          spent: isDone ? money : 0,
          funds: ['部门项目', random.pick(['工作经费', '村集体', '企业社会捐助'])],
          organId: organId(organ),
          responsible: random.pick(['驻点干部', '村主任', '分管副局长']),
          dueOn: march(39),
          stage,
          doneOn: isDone ? march(24 + i) : null,
          acceptedOn: stage === '验收交付' ? march(27 + i) : null,
          accepter: stage === '验收交付' ? '受益户代表' : null,
          satisfaction: isDone ? '满意' : null,
          story: isDone ? `${name}已完工，${benefit}${households}户受益。` : `${name}已落实责任单位，正在推进。`,
        }
      }),
    ),
  )
