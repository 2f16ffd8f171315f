import { anyPoint, bagAround, hamletIn, pointIn, type Slot, slots } from './cases.ts'
import { dayNumber, dayOfPlan, march } from './days.ts'
import type { Example } from './examples/example.ts'
import { hazardExamples } from './examples/hazards.ts'
import { handling } from './handling.ts'
import type { Point } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

const industries = {
  交通安全: 24,
  建筑施工: 21,
  烟花爆竹: 17,
  森林防火: 15,
  食品卫生: 14,
  校园安全: 12,
  企业生产: 11,
  消防: 9,
  用电: 4,
  水域: 3,
  其他: 2,
}
type Industry = keyof typeof industries

/** 单位场所, 隐患描述, 整改措施, 责任单位. */
const bank: Readonly<
  Record<Industry, { readonly organ: string; readonly seen: readonly (readonly [string, string, string])[] }>
> = {
  交通安全: {
    organ: '规划建设局',
    seen: [
      ['进村急弯路段', '弯道外侧无护栏，下坡车速快，易冲出路面', '立警示桩8根，设减速带2道'],
      ['农用车载客', '赶集日农用三轮车违规载客，易翻车伤人', '当场劝返，与车主签承诺书'],
      ['国道平交路口', '村道与国道交叉口视线被广告牌遮挡，易发碰撞', '拆除广告牌，安装凸面镜'],
      ['临水路段', '沿塘村道无防护，夜间易坠车', '安装反光桩，补装护栏'],
      ['渡改桥引道', '桥头引道沉陷，车辆颠簸失控', '填补沉陷段，限重限速'],
    ],
  },
  建筑施工: {
    organ: '规划建设局',
    seen: [
      ['安置区在建工地', '基坑边无护栏，雨后边坡有松动迹象，易坍塌', '设护栏，放坡支护'],
      ['标准厂房工地', '塔吊限位器失灵，吊物易坠落伤人', '停用检修，复检合格后使用'],
      ['村民自建房', '脚手架用竹木捆扎，三楼临边无防护，易坠落', '停工整改，加设安全网'],
      ['水渠维修工地', '临时用电一闸多机，电缆拖地，易触电', '一机一闸，电缆架空'],
    ],
  },
  烟花爆竹: {
    organ: '经济发展局',
    seen: [
      ['零售店', '超量存放鞭炮，与住人房间未隔开，易引发火灾', '清理超量部分，封闭隔门'],
      ['原材料中转库', '温湿度记录不全，药物超时存放', '补记台账，限时转运'],
      ['插引工房', '超定员作业，通道堆放半成品', '减员至定员，清空通道'],
      ['流动摊点', '无证流动销售爆竹，混装电池', '没收封存，移交处理'],
    ],
  },
  森林防火: {
    organ: '国土分局',
    seen: [
      ['后山林区', '上坟路口无值守，枯草厚，清明易失火', '设卡1处，清理隔离带'],
      ['村级防火物资', '灭火器材锈蚀，无油锯', '补充灭火弹20枚、油锯1台'],
      ['田边烧秸秆', '田埂烧草离林地不足30米', '现场制止，逐户签责任书'],
    ],
  },
  食品卫生: {
    organ: '社会事业局',
    seen: [
      ['企业食堂', '留样柜未开启，食品未留样', '开启留样，建登记表'],
      ['村口小餐馆', '从业人员无健康证，冰柜生熟混放', '停业体检，分柜存放'],
      ['校门口摊点', '销售三无辣条和过期饮料', '下架封存，立案查处'],
      ['农村流动酒席', '厨师未备案，食材来源不明', '备案登记，现场指导'],
    ],
  },
  校园安全: {
    organ: '社会事业局',
    seen: [
      ['村完小', '围墙倾斜开裂，学生活动经过', '拉警戒带，拆除重砌'],
      ['幼儿园接送车', '接送车超员，无照管员', '责令整改，增加班次'],
      ['学校宿舍', '宿舍应急灯不亮，消防通道上锁', '更换应急灯，通道开锁'],
      ['校门口', '放学时段车辆拥堵，无护学岗', '设护学岗，错时放学'],
    ],
  },
  企业生产: {
    organ: '经济发展局',
    seen: [
      ['铸造车间', '行车吊钩防脱装置缺失，吊物易坠落', '更换吊钩，停用检验'],
      ['纺织车间', '除尘管道积尘厚，有燃爆风险', '停机清灰，定期清扫'],
      ['空压机房', '压力表超期未检', '送检更换'],
      ['粮油车间', '皮带机无防护罩，易绞伤', '加装防护罩'],
    ],
  },
  消防: {
    organ: '云岭派出所',
    seen: [
      ['集贸市场', '消防通道被摊位占用，消火栓无水', '清除占道，恢复供水'],
      ['临街商铺', '二楼住人，只有一个出口，窗有防盗网', '开逃生窗，装烟感器'],
      ['居民楼', '楼道堆杂物，电动车飞线充电', '清理楼道，设充电棚'],
    ],
  },
  用电: {
    organ: '云岭供电所',
    seen: [
      ['抽水泵站', '配电箱无漏电保护', '加装漏电保护器'],
      ['村民私拉线', '私拉电线架在毛竹上，离地不足2米', '拆除重架'],
      ['大棚照明', '大棚内接头裸露', '更换防水接头'],
    ],
  },
  水域: {
    organ: '云岭水管站',
    seen: [
      ['山塘', '塘边洗衣台无护栏，儿童常去', '立警示牌，加护栏'],
      ['水库溢洪道', '溢洪道被树枝堵塞', '清障，安排巡查'],
    ],
  },
  其他: {
    organ: '社会事业局',
    seen: [
      ['村部旧礼堂', '屋架虫蛀，仍在使用', '停用封闭'],
      ['户外广告牌', '铁架锈蚀，大风易倒', '加固拆换'],
    ],
  },
}
/** Failed its review on the 24th and passed on the 27th (domain §6.5). */
export const failedFirst = 'AQ2012-04-0018'
const reviewedTwice = {
  rectification: '清空通道，更换灭火器8具，张贴禁放标志',
  rectifiedOn: march(26),
  closedOn: march(26),
  followedUpOn: march(27),
  reviewedOn: march(27),
  clearedOn: march(28),
}

const industryOf: Readonly<Record<string, Industry>> = { 用电: '用电', 水域: '水域' }
const exampleIndustry = (example: Example): Industry => {
  const word = (example[2] ?? '').split('·')[0] ?? ''
  return industryOf[word] ?? (word as Industry)
}

/** 复查 stands in place of 回访 in this ledger. */
const review = (slot: Slot): Record<string, string> =>
  slot.status === '已销号' ? { reviewer: slot.leader, reviewResult: '合格' } : {}

const reviewDay = (row: Omit<DemoRow, 'id'>): Record<string, string> =>
  row.status === '已销号'
    ? { reviewedOn: String(row.followedUpOn), rectifiedOn: String(row.closedOn), rectification: String(row.result) }
    : {}

const base = (slot: Slot, row: Omit<DemoRow, 'id'>, random: Random): DemoRow => ({
  id: slot.id,
  no: slot.no,
  teamId: slot.teamId,
  registeredOn: slot.registeredOn,
  inspectedOn: slot.registeredOn,
  registrarId: (slot.teamId - 1) * 20 + 4,
  inspectors: [(slot.teamId - 1) * 20 + random.whole(5, 11), (slot.teamId - 1) * 20 + random.whole(12, 20)],
  source: random.pick(['入户走访', '督查发现', '村(居)上报', '企业反映']),
  listing: row.grade === '重大' ? '区级' : '无',
  ...row,
  ...review(slot),
  ...reviewDay(row),
})

const fiveReady = ['措施', '责任', '资金', '时限', '预案']
const graded = (row: Omit<DemoRow, 'id'>, random: Random): Omit<DemoRow, 'id'> =>
  row.grade === '重大'
    ? {
        ...row,
        funds: random.whole(6, 18) * 100,
        contingency: '已备应急预案，划定警戒区，专人值守',
        inPlan: true,
        fiveReady,
      }
    : row

const fromExample = (random: Random, slot: Slot, example: Example, points: readonly Point[]): DemoRow => {
  const [, , where = '', seen = '', grade = '', measure = '', responsible = '', due = ''] = example
  const site = where.split('·')[1] ?? where
  const point = pointIn(points, slot.teamId, site)
  const dueOn = dayOfPlan(due)
  const row = {
    pointId: point.id,
    hamletId: hamletIn(point, site),
    title: seen.slice(0, 40),
    industry: exampleIndustry(example),
    site,
    content: seen,
    grade,
    measure,
    isExemplar: slot.status === '已销号' && grade === '较大',
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: bank[exampleIndustry(example)].organ,
        responsible,
        dueOn,
        result: measure,
        isSafety: true,
        isKey: grade === '重大',
      },
      measure,
    ),
  }
  return base(slot, { ...graded(row, random), ...(grade === '重大' ? { funds: 1800 } : {}) }, random)
}

const invented = (random: Random, slot: Slot, industry: Industry, grade: string, points: readonly Point[]): DemoRow => {
  const { organ, seen } = bank[industry]
  const settled = slot.status === '已办结' || slot.status === '已销号'
  const [site, content, measure] = random.pick(seen)
  const point = anyPoint(random, points, slot.teamId, industry === '企业生产' ? 1 : 0.06)
  const hamlet = point.hamlets.length > 0 && random.next() < 0.5 ? random.pick(point.hamlets) : undefined
  const name = point.kind === '企业' ? point.name.slice(2, 6) : point.name.replace(/村$|居委会$/, '')
  const row = {
    pointId: point.id,
    hamletId: hamlet?.id ?? null,
    title: `${name}${hamlet?.name ?? ''}${site}${content.split('，')[0]}`.slice(0, 40),
    industry,
    site: `${name}${hamlet?.name ?? ''}${site}`,
    content,
    grade,
    measure: slot.status === '登记' || slot.status === '转出' ? null : measure,
    transferredTo: slot.status === '转出' ? '区安委办' : null,
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ,
        isSafety: true,
        isKey: grade === '重大',
        // Settled ones had a short term; for open ones `handling` decides which are late.
        dueOn:
          grade === '重大'
            ? march(dayNumber(slot.registeredOn) + 30)
            : settled
              ? march(dayNumber(slot.registeredOn) + random.whole(3, 14))
              : null,
      },
      `${measure}，已整改到位`,
    ),
  }
  return base(slot, graded(row, random), random)
}

export const hazards = (random: Random, points: readonly Point[]): DemoRow[] => {
  const all = slots(random, {
    code: 'AQ',
    counts: [27, 25, 33, 28, 19],
    statuses: { 登记: 3, 交办: 9, 办理中: 28, 已办结: 19, 已回访: 0, 已销号: 71, 转出: 2 },
    examples: hazardExamples,
  })
  const industryBag = bagAround(random, industries, hazardExamples.map(exampleIndustry))
  const others = hazardExamples.map((e) => e[4] as '一般' | '较大' | '重大')
  const gradeBag = bagAround(random, { 一般: 104, 较大: 25, 重大: 3 }, others)
  return all.map((slot) => {
    const row = slot.example
      ? fromExample(random, slot, slot.example, points)
      : invented(random, slot, industryBag.pop() ?? '其他', gradeBag.pop() ?? '一般', points)
    return slot.no === failedFirst ? { ...row, ...reviewedTwice } : row
  })
}
