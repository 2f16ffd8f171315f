import { choice, day, note, ref, text } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { isEmpty } from '../rules/required.ts'
import { type Check, defineLedger } from './define.ts'

/** What happens to a matter on its way (domain §2.0 过程记录, §2.17; the operations of supervision after E33). */
export const progressKinds = [
  '调查核实',
  '沟通协调',
  '采取措施',
  '政策研究',
  '领导批示',
  '抄告',
  '交办',
  '签收',
  '退回',
  '延期',
  '挂起',
  '转出',
  '办结',
  '回访',
  '销号',
  '反弹',
  '催办',
  '黄牌督办',
  '红牌督办',
  '其他',
] as const

/** Kinds that tell of work done on the matter itself; the others only move it along. */
export const workKinds = ['调查核实', '沟通协调', '采取措施', '政策研究', '领导批示'] as const

/** The reference that leads to a row of each book of matters. */
export const progressOf = {
  concern: 'concernId',
  hazard: 'hazardId',
  dispute: 'disputeId',
  publicOrder: 'publicOrderId',
  familyPlanning: 'familyPlanningId',
  partyBuilding: 'partyBuildingId',
  petition: 'petitionId',
} as const

const references = Object.values(progressOf)

const ofOneMatter: Check = (row) => {
  const filled = references.filter((key) => !isEmpty(row[key]))
  if (filled.length === 1) return undefined
  return {
    field: filled[1] ?? 'concernId',
    level: 'stop',
    message:
      filled.length === 0
        ? '请选择这条过程记录属于哪本台账的哪一件事项。'
        : '一条过程记录只能属于一件事项，请只保留一个。',
  }
}

export const progressLedger = defineLedger({
  id: 'progress',
  title: '过程记录',
  group: '登记簿',
  about: '事项从交办到销号的每一步：哪天、做了什么、谁记的；交办、催办、延期等操作自动记入。',
  clauses: ['2.2e'],
  // It tells of 信访 and 计生 matters as well.
  restricted: true,
  partOf: references,
  fields: {
    doneOn: day('日期', { required: true }),
    kind: choice('类型', progressKinds, { required: true, width: 100 }),
    content: note('内容', { required: true, width: 420 }),
    recorder: text('记录人', { max: 20, width: 90 }),
    newDueOn: day('新时限', { hint: '延期或改时限后的解决时限' }),
    approver: text('批准人', { max: 20, width: 90 }),
    concernId: ref('民情事项', 'concern', { width: 200 }),
    hazardId: ref('安全隐患', 'hazard', { width: 200 }),
    disputeId: ref('矛盾纠纷', 'dispute', { width: 200 }),
    publicOrderId: ref('治安事项', 'publicOrder', { width: 200 }),
    familyPlanningId: ref('计生事项', 'familyPlanning', { width: 200 }),
    partyBuildingId: ref('组织建设事项', 'partyBuilding', { width: 200 }),
    petitionId: ref('信访事项', 'petition', { width: 200 }),
  },
  sections: [
    { title: '记录', fields: ['doneOn', 'kind', 'content', 'recorder', 'newDueOn', 'approver'] },
    {
      title: '所属事项（只填一项）',
      fields: [
        'concernId',
        'hazardId',
        'disputeId',
        'publicOrderId',
        'familyPlanningId',
        'partyBuildingId',
        'petitionId',
      ],
    },
  ],
  grid: [
    'doneOn',
    'kind',
    'content',
    'recorder',
    'newDueOn',
    'concernId',
    'hazardId',
    'disputeId',
    'publicOrderId',
    'familyPlanningId',
    'partyBuildingId',
    'petitionId',
  ],
  word: [
    { field: 'doneOn', width: 12 },
    { field: 'kind', width: 10 },
    { field: 'content', width: 62 },
    { field: 'recorder', width: 10 },
  ],
  label: ['doneOn', 'kind'],
  businessDay: 'doneOn',
  checks: [notInFuture('doneOn', '日期'), ofOneMatter],
})
