import { choice, day, ref, text, whole } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { addsUp, atMost } from '../rules/numbers.ts'
import { requiredWhen } from '../rules/required.ts'
import { defineLedger } from './define.ts'

/** 四议两公开 in their order (clause 1.2b): four deliberations, then two disclosures. */
export const decisionSteps = [
  '党支部会提议',
  '两委会商议',
  '党员大会审议',
  '村民代表会议决议',
  '决议公开',
  '实施结果公开',
] as const

export const decisionStepLedger = defineLedger({
  id: 'decisionStep',
  title: '四议两公开步骤',
  group: '附属记录',
  about: '一个事项“四议两公开”的六步：日期、到会和表决、公开方式和天数。',
  clauses: ['1.2b'],
  partOf: ['partyBuildingId'],
  shownFor: (parent) => parent.matter === '四议两公开',
  oncePer: ['partyBuildingId', 'matter', 'step'],
  fields: {
    partyBuildingId: ref('基层组织事项', 'partyBuilding', { required: true, width: 220 }),
    matter: text('议决事项', { required: true, max: 60, width: 200 }),
    step: choice('步骤', decisionSteps, { required: true, width: 140 }),
    heldOn: day('日期', { required: true }),
    expected: whole('应到', { max: 9999, width: 70 }),
    present: whole('实到', { max: 9999, width: 70 }),
    agreed: whole('同意', { max: 9999, width: 70 }),
    opposed: whole('反对', { max: 9999, width: 70 }),
    abstained: whole('弃权', { max: 9999, width: 70 }),
    way: choice('公开方式', ['公开栏', '会议', '广播', '明白纸', '其他']),
    days: whole('公开天数', { min: 1, max: 365, width: 90 }),
    remark: text('备注', { max: 100 }),
  },
  sections: [
    { title: '步骤', fields: ['partyBuildingId', 'matter', 'step', 'heldOn'] },
    { title: '到会与表决', fields: ['expected', 'present', 'agreed', 'opposed', 'abstained'] },
    { title: '公开', fields: ['way', 'days', 'remark'] },
  ],
  grid: [
    'partyBuildingId',
    'matter',
    'step',
    'heldOn',
    'expected',
    'present',
    'agreed',
    'opposed',
    'abstained',
    'way',
    'days',
  ],
  word: [
    { field: 'matter', width: 20 },
    { field: 'step', width: 14 },
    { field: 'heldOn', width: 10 },
    { field: 'expected', width: 7 },
    { field: 'present', width: 7 },
    { field: 'agreed', width: 7 },
    { field: 'opposed', width: 7 },
    { field: 'abstained', width: 7 },
    { field: 'way', width: 9 },
    { field: 'days', width: 8 },
  ],
  label: ['step', 'heldOn'],
  businessDay: 'heldOn',
  checks: [
    notInFuture('heldOn', '日期'),
    atMost('present', 'expected', ['实到', '应到']),
    // A wrong count is kept as the minutes have it and shows as W-26 until it is cleared up.
    addsUp(['agreed', 'opposed', 'abstained'], 'present', '同意、反对、弃权之和应等于实到', 'warn'),
    requiredWhen((row) => String(row.step).endsWith('公开'), '公开的步骤', { way: '公开方式' }),
  ],
})
