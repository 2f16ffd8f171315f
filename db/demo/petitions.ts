import { anyPoint, type Slot, slots } from './cases.ts'
import { handling } from './handling.ts'
import { personName } from './names.ts'
import type { Point } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

/** 类别, 摘要, 方案, 人数, 类型. */
const matters: readonly (readonly [string, string, string, number, string])[] = [
  ['征地拆迁', '征地户安置房未交付，过渡费停发三个月', '财政局核拨过渡费，规划建设局公布交房时间', 1, '初信初访'],
  ['征地拆迁', '青苗补偿丈量少计，要求复核', '国土分局会同村组复丈，补差到户', 7, '集体访'],
  ['劳动社保', '企业改制职工要求补缴养老保险', '社会事业局核定年限，分期补缴', 9, '集体访'],
  ['环境保护', '厂区粉尘影响居民，要求停产整治', '限期安装除尘设备，环保检测公示', 31, '集体访'],
  ['民政救助', '退伍老兵要求落实优抚待遇', '核对档案，按政策补发', 1, '重信重访'],
  ['干部作风', '反映征地留成款使用不公开', '张榜公开，接受查账', 3, '初信初访'],
  ['城乡建设', '安置房质量问题，墙体渗水', '施工单位维修并延长保修', 6, '集体访'],
  ['农村农业', '水库淹没补偿遗留问题', '查档核实，纳入后扶项目', 4, '重信重访'],
  ['涉法涉诉', '交通事故判决执行不到位', '协调法院加快执行', 2, '缠访'],
  ['教育卫生', '民办教师要求计算教龄补贴', '核对名册，按政策发放', 5, '集体访'],
  ['征地拆迁', '拆迁面积认定有争议', '聘请测绘单位重新测量', 1, '初信初访'],
  ['劳动社保', '工伤赔偿未兑现', '劳动仲裁调解，企业一次付清', 1, '初信初访'],
]

const row = (random: Random, slot: Slot, points: readonly Point[]): DemoRow => {
  const [kind, content, resolution, people, type] = matters[slot.id - 1] ??
    matters[0] ?? ['其他', '', '', 1, '初信初访']
  const point =
    slot.no === 'XF2012-02-0002'
      ? points.find((p) => p.name === '石桥居委会')
      : anyPoint(random, points, slot.teamId, 0)
  const settled = ['已办结', '已回访', '已销号'].includes(slot.status)
  const isAssigned = slot.status !== '登记'
  return {
    id: slot.id,
    no: slot.no,
    teamId: slot.teamId,
    pointId: point?.id ?? 1,
    registeredOn: slot.registeredOn,
    registrarId: (slot.teamId - 1) * 20 + 4,
    source: '群众来访',
    title: content.slice(0, 30),
    channel: random.pick(['来访', '来信', '来电', '上级转送交办']),
    petitioner: personName(random, true),
    people,
    petitionType: type,
    kind,
    content,
    difficulty: people >= 5 ? '重要复杂' : '一般',
    ...(isAssigned
      ? {
          merit: '诉求合理',
          disposal: '交办',
          leaderId: (slot.teamId - 1) * 20 + 1,
          pledges: ['包调查', '包处理', '包稳控', '包息访', '包回访'],
          resolution,
          stabilizing: '专人联系，定期通报办理进展',
          progress: settled ? 100 : random.whole(3, 8) * 10,
        }
      : {}),
    ...(settled ? { outcome: '化解', settled: '是', answeredOn: slot.registeredOn } : {}),
    ...handling(
      random,
      {
        registeredOn: slot.registeredOn,
        status: slot.status,
        teamLeader: slot.leader,
        organ: '党政办',
        isKey: people >= 30,
      },
      resolution,
    ),
  }
}

export const petitions = (random: Random, points: readonly Point[]): DemoRow[] => {
  const all = slots(random, {
    code: 'XF',
    counts: [2, 4, 2, 3, 1],
    statuses: { 登记: 0, 交办: 2, 办理中: 5, 已办结: 2, 已回访: 1, 已销号: 2, 转出: 0 },
    examples: [],
  })
  // XF2012-02-0002 is where MQ2012-02-0034 was transferred to, so it begins with that matter.
  const first = all.findIndex((slot) => slot.no === 'XF2012-02-0002')
  return all.map((slot, i) => ({
    ...row(random, { ...slot, id: i === first ? 1 : i < first ? i + 2 : i + 1 }, points),
    id: slot.id,
  }))
}
