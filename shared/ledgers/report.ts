import { choice, day, ref, text } from '../fields/field.ts'
import { inOrder } from '../rules/dates.ts'
import { requiredWhen } from '../rules/required.ts'
import { reportKinds } from '../slips/receipt.ts'
import { defineLedger } from './define.ts'

export const reportLedger = defineLedger({
  id: 'report',
  title: '总结报告报送登记',
  group: '登记簿',
  about: '各工作队阶段总结（4月5日前报送）和调查报告的起草、定稿与报送。',
  code: 'BG',
  clauses: ['2.3', '2.2a'],
  fields: {
    teamId: ref('工作队', 'team', { required: true, width: 110 }),
    kind: choice('种类', reportKinds, { required: true }),
    name: text('题目', { required: true, max: 80, width: 260 }),
    authorId: ref('执笔人', 'cadre', { within: 'teamId' }),
    draftedOn: day('初稿日期'),
    finalOn: day('定稿日期'),
    submittedOn: day('报送日期'),
    receiver: text('接收人', { max: 20 }),
    state: choice('状态', ['未启动', '草稿', '定稿', '已报'], { required: true, width: 90 }),
    grade: choice('评定', ['优秀', '合格', '退回'], { width: 80 }),
    remark: text('备注', { max: 100 }),
  },
  sections: [
    {
      title: '报送',
      fields: [
        'teamId',
        'kind',
        'name',
        'authorId',
        'draftedOn',
        'finalOn',
        'submittedOn',
        'receiver',
        'state',
        'grade',
        'remark',
      ],
    },
  ],
  grid: ['teamId', 'kind', 'name', 'authorId', 'draftedOn', 'finalOn', 'submittedOn', 'receiver', 'state', 'grade'],
  word: [
    { field: 'teamId', width: 10 },
    { field: 'kind', width: 10 },
    { field: 'name', width: 34 },
    { field: 'finalOn', width: 10 },
    { field: 'submittedOn', width: 10 },
    { field: 'receiver', width: 10 },
    { field: 'state', width: 8 },
  ],
  label: ['name'],
  businessDay: 'draftedOn',
  checks: [
    inOrder('draftedOn', 'finalOn', ['初稿日期', '定稿日期']),
    inOrder('draftedOn', 'submittedOn', ['初稿日期', '报送日期']),
    requiredWhen((row) => row.state === '已报', '已报送的材料', { submittedOn: '报送日期', receiver: '接收人' }),
  ],
})
