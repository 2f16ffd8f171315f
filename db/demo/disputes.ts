import { anyPoint, bagAround, hamletIn, pointIn, type Slot, slots } from './cases.ts'
import { dayOfPlan } from './days.ts'
import { disputeExamples } from './examples/disputes.ts'
import type { Example } from './examples/example.ts'
import { handling } from './handling.ts'
import { personName } from './names.ts'
import type { Point } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

const kinds = {
  邻里: 19,
  山林土地: 16,
  征地拆迁: 14,
  婚姻家庭: 11,
  房屋宅基地: 10,
  损害赔偿: 6,
  拖欠农民工工资: 5,
  水利水源: 5,
  环境污染: 3,
  道路交通事故: 3,
  项目阻工: 2,
  安置分配: 2,
  物业: 1,
}
type Kind = keyof typeof kinds
const kindOf: Readonly<Record<string, Kind>> = {
  征拆: '征地拆迁',
  婚姻: '婚姻家庭',
  道路交通: '道路交通事故',
  欠薪: '拖欠农民工工资',
}

/** 争议, 简要情况及原因, 结果, 责任单位. */
const bank: Readonly<Record<Kind, readonly (readonly [string, string, string])[]>> = {
  邻里: [
    ['排水', '雨水排向邻家菜地，双方争吵', '改道排水沟，双方和好'],
    ['噪声', '夜间加工木器扰邻', '约定晚八点后停工'],
    ['通行', '堆柴占了公共巷道', '限期搬移，恢复通行'],
    ['家禽', '鸡鸭糟蹋邻家秧苗', '赔偿并圈养'],
  ],
  山林土地: [
    ['山界', '林改勘界不清，砍竹引起争执', '重新勘界，立界石'],
    ['承包地界', '田埂被挖，地界不清', '查承包证，恢复原界'],
    ['自留山', '祖坟山归属各执一词', '查档确认，各守其界'],
  ],
  征地拆迁: [
    ['青苗补偿', '认为丈量少计面积', '复丈后补差，签字认可'],
    ['附属物补偿', '果树补偿标准有异议', '按文件标准重新核算'],
    ['搬迁期限', '要求延长搬迁时间', '协商延期十天'],
  ],
  婚姻家庭: [
    ['赡养', '子女推诿赡养老人', '签赡养协议，按月付费'],
    ['财产分割', '分家析产意见不一', '村调委会主持分割'],
  ],
  房屋宅基地: [
    ['滴水', '新建房檐滴水落邻家坪', '改装檐沟'],
    ['采光', '加层影响后屋采光', '降低一层，达成协议'],
    ['屋基', '屋基越界半尺', '按老墙脚复原'],
  ],
  损害赔偿: [
    ['狗咬伤', '家犬咬伤路人，医药费有争议', '赔付医药费用'],
    ['施工震裂', '打桩震裂墙体', '施工方维修墙体'],
  ],
  拖欠农民工工资: [
    ['工程欠薪', '小包工头拖欠民工工资', '劳动监察督促，工资付清'],
    ['装卸费', '装卸工两月工资未结', '企业当场兑付'],
  ],
  水利水源: [
    ['抢水', '春灌时上组拦渠，下组断水', '定轮灌约定'],
    ['水井', '合用水井维修费分摊不均', '按户分摊，修复水井'],
  ],
  环境污染: [
    ['粉尘', '厂区粉尘落到菜地', '加装除尘，赔偿菜款'],
    ['粪污', '养殖场粪水流入水塘', '建沉淀池，清塘'],
  ],
  道路交通事故: [
    ['碰撞赔偿', '摩托车相撞赔偿不一致', '司法所调解，一次付清'],
    ['擦伤', '农用车擦伤行人', '赔付药费'],
  ],
  项目阻工: [['便道损坏', '施工车辆压坏机耕道，村民拦车', '先修便道再施工']],
  安置分配: [['安置选号', '质疑选号顺序', '公证摇号，公示结果']],
  物业: [['停水停电', '拖欠物业费被限电', '恢复供电，分期缴费']],
}

const scaleOf = (people: number): string => (people >= 30 ? '重大群体性' : people >= 5 ? '一般群体性' : '个体性')
const clean = (text: string): string => text.replace(/周边|粉尘污染纠纷/g, '')

const peopleOf = (place: string): string =>
  /周边/.test(place) ? '周边住户' : /[村组]|居委会/.test(place) ? '村民' : '职工'

const exampleParts = (example: Example) => {
  const [kind = '', size = '', alert = ''] = (example[4] ?? '').split('·')
  const people = Number(/\d+/.exec(size)?.[0] ?? 2)
  return { kind: kindOf[kind] ?? (kind as Kind), people, alert }
}

const outcomeOf = (result: string): Record<string, string> => ({
  method: '人民调解',
  outcome: /未达成/.test(result) ? '未达成' : '达成协议',
  agreement: /书面/.test(result) ? '书面' : '口头',
  fulfilment: '已履行',
})

const base = (slot: Slot): DemoRow => ({
  id: slot.id,
  no: slot.no,
  teamId: slot.teamId,
  registeredOn: slot.registeredOn,
  inspectedOn: slot.registeredOn,
  registrarId: (slot.teamId - 1) * 20 + 4,
})

const guarded = (alert: string): Record<string, string> =>
  alert === '一级' || alert === '二级' ? { stabilizer: '村书记', stabilizing: '专人盯守，每日一报，避免矛盾激化' } : {}

const fromExample = (random: Random, slot: Slot, example: Example, points: readonly Point[]): DemoRow => {
  const [, , place = '', name = '', , content = '', responsible = '', due = '', result = ''] = example
  const { kind, people, alert } = exampleParts(example)
  const point = pointIn(points, slot.teamId, place)
  const [, a, b] = /^(.{2,4}?)与(.{2,6}?)(山林|楼上|漏水|$)/.exec(name) ?? []
  const settled = ['已办结', '已回访', '已销号'].includes(slot.status)
  return {
    ...base(slot),
    pointId: point.id,
    hamletId: hamletIn(point, place),
    source: '村(居)上报',
    title: name,
    place,
    kind,
    people,
    scale: scaleOf(people),
    alert,
    partyA: a ?? `${clean(place)}${peopleOf(place)}`,
    partyB: b ?? '对方当事人',
    content,
    ...guarded(alert),
    ...(settled ? outcomeOf(result) : {}),
    rebounded: result.includes('反弹'),
    transferredTo: slot.status === '转出' ? '引导诉讼' : null,
    remark: settled ? null : result,
    isExemplar: result.includes('成功') && people >= 9,
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: '云岭司法所',
        responsible: responsible.replace('(包案)', ''),
        dueOn: dayOfPlan(due),
        result,
        isKey: alert === '一级',
        isDispute: true,
      },
      result,
    ),
  }
}

const invented = (random: Random, slot: Slot, kind: Kind, group: string, points: readonly Point[]): DemoRow => {
  const point = anyPoint(random, points, slot.teamId, kind === '拖欠农民工工资' ? 1 : 0)
  const hamlet = point.hamlets.length > 0 ? random.pick(point.hamlets) : undefined
  const [matter, content, result] = random.pick(bank[kind])
  const people =
    group === '重大群体性' ? random.whole(31, 38) : group === '一般群体性' ? random.whole(5, 22) : random.whole(2, 4)
  const [a, b] = [personName(random, true), personName(random, random.next() < 0.6)]
  const alert =
    group === '重大群体性' ? '一级' : group === '一般群体性' ? random.pick(['二级', '三级', '三级']) : '一般'
  const name = people >= 5 ? `${point.name}${hamlet?.name ?? ''}${matter}纠纷` : `${a}与${b}${matter}纠纷`
  const settled = ['已办结', '已回访', '已销号'].includes(slot.status)
  return {
    ...base(slot),
    pointId: point.id,
    hamletId: hamlet?.id ?? null,
    source: random.pick(['入户走访', '群众来访', '村(居)上报']),
    title: name.slice(0, 40),
    place: `${point.name}${hamlet?.name ?? ''}`,
    kind,
    people,
    scale: scaleOf(people),
    alert,
    partyA: a,
    partyB: people >= 5 ? `${matter}相关${people}人` : b,
    content,
    ...guarded(alert),
    ...(settled ? outcomeOf(random.next() < 0.9 ? '口头协议，成功' : '未达成') : {}),
    transferredTo: slot.status === '转出' ? '司法程序' : null,
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: '云岭司法所',
        isKey: alert === '一级',
        isDispute: true,
      },
      result,
    ),
  }
}

export const disputes = (random: Random, points: readonly Point[]): DemoRow[] => {
  const all = slots(random, {
    code: 'MD',
    counts: [20, 18, 21, 23, 15],
    statuses: { 登记: 2, 交办: 5, 办理中: 24, 已办结: 15, 已回访: 9, 已销号: 40, 转出: 2 },
    examples: disputeExamples,
  })
  const kindBag = bagAround(
    random,
    kinds,
    disputeExamples.map((e) => exampleParts(e).kind),
  )
  const scales = { 个体性: 74, 一般群体性: 20, 重大群体性: 3 }
  const scaleBag = bagAround(
    random,
    scales,
    disputeExamples.map((e) => scaleOf(exampleParts(e).people) as keyof typeof scales),
  )
  return all.map((slot) =>
    slot.example
      ? fromExample(random, slot, slot.example, points)
      : invented(random, slot, kindBag.pop() ?? '邻里', scaleBag.pop() ?? '个体性', points),
  )
}
