import { march } from './days.ts'
import type { DemoRow } from './row.ts'
import { numberedByTeam } from './small-books.ts'

/** 队, 日, 类别, 名称, 事迹, 材料状态, 刊登期, 刊登日. */
const exemplarLines: readonly (readonly [number, number, string, string, string, string, string?, number?])[] = [
  [
    1,
    16,
    '集体',
    '樟树坪村驻点组',
    '驻点组四名干部出工清淤120米、更换涵管4节，六十余亩秧田赶在育秧前通水。',
    '已上报',
    '大走访活动简报第4期',
    20,
  ],
  [
    1,
    22,
    '做法',
    '三张清单跟着问题走',
    '一户一张反映单、一事一张交办单、一件一张销号单，办结一件销一件。',
    '定稿',
    '大走访活动简报第5期',
    23,
  ],
  [2, 19, '个人', '驻点干部蒋晓岚', '每晚整理当日走访记录，十天核对一百余户家庭情况，帮助三户代办残疾证。', '定稿'],
  [
    3,
    20,
    '做法',
    '轮灌约定上墙',
    '组织上下组户主共同议定轮灌日程，签字上墙，春灌抢水纠纷当场化解。',
    '已上报',
    '大走访活动简报第6期',
    29,
  ],
  [
    4,
    23,
    '集体',
    '新塘铺村两违整治组',
    '先疏导后拆除，三天拆除公路边抢建两处180平方米，无一人上访。',
    '定稿',
    '大走访活动简报第5期',
    23,
  ],
  [5, 27, '个人', '总工程师邝修远', '带队走遍九个组，为独居危房户联系暂住，协调危改申报。', '初稿'],
]

export const exemplars = (): DemoRow[] =>
  numberedByTeam(
    'DX',
    exemplarLines.map(([teamId, day, kind, name, deeds, materialState, publishedIn, publishedOn]) => ({
      recommendedOn: march(day),
      kind,
      name,
      teamId,
      pointId: (teamId - 1) * 5 + 1,
      deeds,
      materialState,
      author: '队内联络员',
      publishedIn: publishedIn ?? null,
      publishedOn: publishedOn ? march(publishedOn) : null,
    })),
  )

/** 队, 报送日, 题目, 类别, 撰稿人, 采用情况, 采用级别, 采用刊物, 采用日. */
const infoLines: readonly (readonly [number, number, string, string, string, string, string?, string?, number?])[] = [
  [1, 12, '樟树坪村六十余亩秧田赶在育秧前通水', '工作动态', '谭小禾', '采用', '本区', '大走访活动简报第3期', 16],
  [1, 19, '一户一张反映单，办结一件销一件', '经验做法', '谭小禾', '采用', '市级', '全市作风建设简报第9期', 28],
  [2, 15, '油榨铺村“板凳会”开到屋场上', '工作动态', '蒋晓岚', '采用', '本区', '大走访活动简报第4期', 20],
  [2, 26, '白石岭村灌溉渠修复进度', '工作动态', '蒋晓岚', '未采用'],
  [3, 17, '轮灌约定上墙，抢水纠纷当场化解', '经验做法', '廖一帆', '采用', '本区', '大走访活动简报第6期', 29],
  [4, 21, '先疏导后拆除，三天拆除抢建两处', '典型事迹', '资海燕', '采用', '本区', '大走访活动简报第5期', 23],
  [4, 28, '园区企业用工对接会现场签约三十人', '工作动态', '资海燕', '待定'],
  [5, 27, '九个组走访中发现的饮水问题和建议', '问题建议', '唐竹青', '待定'],
]

export const infoItems = (): DemoRow[] =>
  numberedByTeam(
    'XX',
    infoLines.map(([teamId, day, title, kind, author, result, level, publishedIn, adoptedOn]) => ({
      submittedOn: march(day),
      teamId,
      pointId: (teamId - 1) * 5 + 1,
      title,
      kind,
      author,
      result,
      level: level ?? null,
      publishedIn: publishedIn ?? null,
      adoptedOn: adoptedOn ? march(adoptedOn) : null,
    })),
  )

export const emergencies = (): DemoRow[] =>
  numberedByTeam('TF', [
    {
      occurredAt: '2012-03-22 14:20',
      name: '大竹园村后山火情',
      kind: '事故灾难',
      level: '一般',
      teamId: 1,
      pointId: 3,
      place: '大竹园村后山',
      content: '村民上坟焚纸引燃枯草，过火面积约2亩，无人员伤亡。',
      reportedAt: '2012-03-22 14:35',
      planName: '森林火灾应急预案',
      respondedAt: '2012-03-22 14:40',
      response: '工作队与村应急分队25人携带工具上山，开设隔离带。',
      handling: '15时50分明火扑灭，留人看守余火至次日上午。',
      commander: '阳立群',
      lastUpdateAt: '2012-03-23 09:00',
      state: '已结束',
      closedAt: '2012-03-23 09:00',
      outcome: '火情扑灭，对当事人批评教育，增设防火卡点1处。',
    },
    {
      occurredAt: '2012-03-30 16:10',
      name: '柳树湾村山塘坝体渗漏加大',
      kind: '自然灾害',
      level: '一般',
      teamId: 4,
      pointId: 17,
      place: '柳树湾村山塘',
      people: 46,
      content: '连日降雨，坝脚渗水变浑，下游有住户11户46人。',
      reportedAt: '2012-03-30 16:30',
      planName: '防汛抗旱应急预案',
      respondedAt: '2012-03-30 16:45',
      response: '开闸放水降低水位，安排专人昼夜值守，通知下游住户做好转移准备。',
      handling: '已降低水位1.2米，黏土和沙袋压脚，渗水转清，继续观察。',
      commander: '易青田',
      lastUpdateAt: '2012-03-31 08:30',
      state: '处置中',
    },
  ])

/** 收发, 日, 文号, 标题, 成文日, 单位, 文种, 份数, 依据, 归档号. */
type Paper = readonly [string, number, string, string, number, string, string, number, boolean, string?]
const paperLines: readonly Paper[] = [
  [
    '来文',
    8,
    '市办发〔2012〕6号',
    '关于认真贯彻全市作风建设会议精神的通知',
    6,
    '中共市委办公室',
    '通知',
    2,
    true,
    '2012-永-01',
  ],
  [
    '来文',
    8,
    '云开党发〔2012〕3号',
    '关于在全区开展“百乡千村万户大走访活动”的决定',
    7,
    '云岭经济开发区党工委',
    '决定',
    30,
    true,
    '2012-永-02',
  ],
  [
    '发文',
    8,
    '云开办发〔2012〕9号',
    '“百乡千村万户大走访活动”方案',
    8,
    '各办事处、区直各部门、各工作队',
    '方案',
    60,
    true,
    '2012-永-03',
  ],
  [
    '发文',
    9,
    '云作风办〔2012〕1号',
    '关于工作队编组和联系点安排的通知',
    9,
    '各工作队、各联系村(居)委会',
    '通知',
    45,
    false,
    '2012-长-01',
  ],
  ['来文', 12, '湘农业〔2012〕18号', '关于切实做好早稻集中育秧工作的通知', 5, '省农业主管部门', '通知', 5, false],
  [
    '发文',
    16,
    '云作风办〔2012〕2号',
    '关于规范民情日记和六本台账的通知',
    16,
    '各工作队',
    '通知',
    25,
    false,
    '2012-长-02',
  ],
  ['发文', 19, '云作风办〔2012〕3号', '关于第一次督查情况的通报', 19, '各工作队', '通报', 25, false],
  ['来文', 23, '市作风办函〔2012〕4号', '关于报送大走访活动进展情况的函', 22, '市作风办', '函', 1, false],
  ['发文', 27, '云作风办〔2012〕4号', '关于做好阶段总结工作的通知', 27, '各工作队', '通知', 25, false],
]

export const dispatches = (): DemoRow[] =>
  numberedByTeam(
    'SF',
    paperLines.map(([direction, day, docNo, title, datedOn, counterpart, kind, copies, isBasis, fileNo]) => ({
      direction,
      handledOn: march(day),
      docNo,
      title,
      datedOn: march(datedOn),
      counterpart,
      kind,
      copies,
      urgency: kind === '函' ? '加急' : '平件',
      isBasis,
      handlerId: 4,
      handling: direction === '来文' ? '已传阅并按要求办理' : '已印发',
      isFiled: fileNo !== undefined,
      fileNo: fileNo ?? null,
    })),
  )
