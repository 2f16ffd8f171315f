import { choice, day, note, ref, text } from '../fields/field.ts'
import { inOrder } from '../rules/dates.ts'
import { requiredWhen } from '../rules/required.ts'
import { defineLedger } from './define.ts'

export const inspectionFindingLedger = defineLedger({
  id: 'inspectionFinding',
  title: '督查发现问题',
  group: '附属记录',
  about: '一次督查发现的问题，逐条明确责任人和期限，整改后复核。',
  clauses: ['3.0'],
  partOf: ['inspectionId'],
  fields: {
    inspectionId: ref('督查', 'inspection', { required: true, width: 180 }),
    problem: note('问题', { required: true, max: 500 }),
    kind: choice('类别', ['在岗在点', '走访进度', '日记台账', '问题办理', '工作纪律', '慰问资金', '其他'], {
      required: true,
    }),
    responsible: text('责任人', { max: 20, width: 90 }),
    requirement: note('整改要求', { max: 300 }),
    dueOn: day('整改期限'),
    state: choice('状态', ['待整改', '整改中', '已整改', '已复核'], { required: true, width: 90 }),
    rectification: note('整改结果', { max: 500 }),
    rectifiedOn: day('整改日期'),
    reviewer: text('复核人', { max: 20, width: 90 }),
    reviewedOn: day('复核日期'),
  },
  sections: [
    { title: '问题', fields: ['inspectionId', 'problem', 'kind', 'responsible', 'requirement', 'dueOn'] },
    { title: '整改与复核', fields: ['state', 'rectification', 'rectifiedOn', 'reviewer', 'reviewedOn'] },
  ],
  grid: [
    'inspectionId',
    'problem',
    'kind',
    'responsible',
    'requirement',
    'dueOn',
    'state',
    'rectification',
    'rectifiedOn',
    'reviewer',
    'reviewedOn',
  ],
  word: [
    { field: 'inspectionId', width: 16 },
    { field: 'problem', width: 26 },
    { field: 'responsible', width: 9 },
    { field: 'requirement', width: 18 },
    { field: 'dueOn', width: 10 },
    { field: 'rectification', width: 20 },
    { field: 'state', width: 8 },
  ],
  label: ['problem'],
  checks: [
    inOrder('rectifiedOn', 'reviewedOn', ['整改日期', '复核日期']),
    requiredWhen((row) => row.state === '已整改' || row.state === '已复核', '已整改的问题', {
      rectification: '整改结果',
      rectifiedOn: '整改日期',
    }),
    requiredWhen((row) => row.state === '已复核', '已复核的问题', { reviewer: '复核人', reviewedOn: '复核日期' }),
  ],
})
