import { choice, day, note, ref, text } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { requiredWhen } from '../rules/required.ts'
import { defineLedger } from './define.ts'

export const hazardReviewLedger = defineLedger({
  id: 'hazardReview',
  title: '隐患复查',
  group: '附属记录',
  about: '隐患整改后的每一次复查；不合格的退回继续整改，合格后方可销号。',
  clauses: ['1.4'],
  partOf: ['hazardId'],
  fields: {
    hazardId: ref('安全隐患', 'hazard', { required: true, width: 220 }),
    reviewedOn: day('复查日期', { required: true }),
    reviewer: text('复查人', { required: true, max: 30 }),
    result: choice('复查结论', ['合格', '不合格'], { required: true, width: 90 }),
    opinion: note('复查意见', { max: 500 }),
    dueOn: day('再次整改期限'),
  },
  sections: [{ title: '复查', fields: ['hazardId', 'reviewedOn', 'reviewer', 'result', 'opinion', 'dueOn'] }],
  grid: ['hazardId', 'reviewedOn', 'reviewer', 'result', 'opinion', 'dueOn'],
  word: [
    { field: 'hazardId', width: 30 },
    { field: 'reviewedOn', width: 12 },
    { field: 'reviewer', width: 12 },
    { field: 'result', width: 10 },
    { field: 'opinion', width: 30 },
  ],
  label: ['reviewedOn', 'result'],
  businessDay: 'reviewedOn',
  checks: [
    notInFuture('reviewedOn', '复查日期'),
    requiredWhen((row) => row.result === '不合格', '复查不合格', { opinion: '复查意见' }),
  ],
})
