import type { Value } from '../fields/field.ts'

/** The seventeen classes of a later 综治 system (domain §2.3, 类别 B). */
export const disputeClasses = [
  '婚恋家庭',
  '邻里',
  '人格权',
  '物权相关',
  '侵权相关',
  '合同及相关',
  '劳动人事争议',
  '金融借贷',
  '土地及资源权属',
  '其他民商事',
  '城乡建设发展',
  '涉民政',
  '其他行政执法',
  '涉法涉诉',
  '涉组织涉纪检',
  '涉民族宗教',
  '其他',
] as const
type DisputeClass = (typeof disputeClasses)[number]

/** The office's own 纠纷类别 (类别 A) in those classes; words the office added itself have none. */
const classOf: Readonly<Record<string, DisputeClass>> = {
  婚姻家庭: '婚恋家庭',
  邻里: '邻里',
  房屋宅基地: '物权相关',
  合同: '合同及相关',
  生产经营: '合同及相关',
  损害赔偿: '侵权相关',
  山林土地: '土地及资源权属',
  征地拆迁: '城乡建设发展',
  环境污染: '侵权相关',
  拖欠农民工工资: '劳动人事争议',
  其他劳动争议: '劳动人事争议',
  旅游: '合同及相关',
  电子商务: '合同及相关',
  其他消费: '合同及相关',
  医疗: '侵权相关',
  道路交通事故: '侵权相关',
  物业: '物权相关',
  两违拆除: '城乡建设发展',
  项目阻工: '城乡建设发展',
  安置分配: '城乡建设发展',
  水利水源: '土地及资源权属',
  其他: '其他',
}

/** 类别 A → 类别 B. */
export const classOfDispute = (kind: Value | undefined): DisputeClass | null =>
  typeof kind === 'string' && Object.hasOwn(classOf, kind) ? (classOf[kind] ?? null) : null

/** 规模 by the number of people: below 5, 5 to 29, 30 and more (domain §2.3). */
export const scaleOfDispute = (people: Value | undefined): '个体性' | '一般群体性' | '重大群体性' | null => {
  if (typeof people !== 'number') return null
  if (people < 5) return '个体性'
  return people < 30 ? '一般群体性' : '重大群体性'
}
