import { choice, day, decimal, note, ref, text } from '../fields/field.ts'
import { inOrder, notInFuture } from '../rules/dates.ts'
import { requiredWhen } from '../rules/required.ts'
import { defineLedger } from './define.ts'

const kinds = ['添麻烦添负担', '收受物品土特产', '插手项目建设', '插手换届选举', '其他'] as const

export const violationLedger = defineLedger({
  id: 'violation',
  title: '三不准记录',
  group: '登记簿',
  about: '违反“三不准”纪律的线索、核查和处理；只供纪检监察和管理人员使用，姓名不进简报。',
  code: 'WJ',
  clauses: ['3.4b'],
  restricted: true,
  fields: {
    reportedOn: day('线索日期', { required: true }),
    source: choice('线索来源', ['群众举报', '督查发现', '信访', '自查自报', '其他'], { required: true }),
    teamId: ref('工作队', 'team', { required: true, width: 110 }),
    cadreId: ref('对象', 'cadre', { within: 'teamId' }),
    kind: choice('类别', kinds, { required: true, width: 140 }),
    content: note('情节', { required: true }),
    organId: ref('对象单位', 'organ'),
    post: text('对象职务', { max: 40 }),
    goods: text('物品名称', { max: 60 }),
    value: decimal('物品价值(元)', { scale: 2 }),
    examiner: text('核查人', { max: 20 }),
    conclusion: choice('核查结论', ['核查中', '属实', '部分属实', '不属实', '无法核实'], { required: true }),
    concludedOn: day('结论日期'),
    penalty: choice('处理', ['批评教育', '提醒谈话', '书面检查', '通报批评', '诫勉谈话', '组织处理', '移送纪检']),
    returned: text('退还情况', { max: 100 }),
    returnedAmount: decimal('退还金额(元)', { scale: 2 }),
  },
  sections: [
    {
      title: '线索',
      fields: ['reportedOn', 'source', 'teamId', 'cadreId', 'organId', 'post', 'kind', 'content', 'goods', 'value'],
    },
    { title: '核查处理', fields: ['examiner', 'conclusion', 'concludedOn', 'penalty', 'returned', 'returnedAmount'] },
  ],
  grid: ['reportedOn', 'source', 'teamId', 'cadreId', 'kind', 'content', 'conclusion', 'penalty', 'returned'],
  word: [
    { field: 'reportedOn', width: 9 },
    { field: 'source', width: 9 },
    { field: 'teamId', width: 8 },
    { field: 'kind', width: 12 },
    { field: 'content', width: 28 },
    { field: 'conclusion', width: 9 },
    { field: 'penalty', width: 10 },
  ],
  label: ['reportedOn', 'kind'],
  businessDay: 'reportedOn',
  checks: [
    notInFuture('reportedOn', '线索日期'),
    inOrder('reportedOn', 'concludedOn', ['线索日期', '结论日期']),
    requiredWhen((row) => row.kind === '收受物品土特产', '收受物品土特产的线索', { goods: '物品名称' }),
    requiredWhen((row) => row.conclusion === '属实' || row.conclusion === '部分属实', '查实的线索', {
      penalty: '处理',
      concludedOn: '结论日期',
    }),
  ],
})
