import { choice, day, note, ref, text } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { defineLedger } from './define.ts'

export const inquiryLedger = defineLedger({
  id: 'inquiry',
  title: '询问质询',
  group: '附属记录',
  about: '党员群众对村(居)党组织书记的询问、质询和答复。',
  clauses: ['1.8c'],
  partOf: ['partyBuildingId'],
  shownFor: (parent) => parent.matter === '询问质询' || parent.matter === '双述双评',
  fields: {
    partyBuildingId: ref('基层组织事项', 'partyBuilding', { required: true, width: 220 }),
    askedOn: day('日期', { required: true }),
    asker: text('提出人', { required: true, max: 30, personal: true }),
    question: note('询问质询内容', { required: true, max: 500 }),
    answerer: text('答复人', { max: 30 }),
    answer: note('答复', { max: 500 }),
    satisfaction: choice('是否满意', ['满意', '基本满意', '不满意'], { width: 100 }),
  },
  sections: [
    {
      title: '询问质询',
      fields: ['partyBuildingId', 'askedOn', 'asker', 'question', 'answerer', 'answer', 'satisfaction'],
    },
  ],
  grid: ['partyBuildingId', 'askedOn', 'asker', 'question', 'answerer', 'answer', 'satisfaction'],
  word: [
    { field: 'askedOn', width: 10 },
    { field: 'asker', width: 10 },
    { field: 'question', width: 32 },
    { field: 'answerer', width: 10 },
    { field: 'answer', width: 32 },
    { field: 'satisfaction', width: 9 },
  ],
  label: ['askedOn', 'asker'],
  businessDay: 'askedOn',
  checks: [notInFuture('askedOn', '日期')],
})
