import { choice, day, text } from '../fields/field.ts'
import { defineLedger } from './define.ts'

/** The office's own word on single days, above the arrangement that the State Council published. */
export const calendarDayLedger = defineLedger({
  id: 'calendarDay',
  title: '放假与上班安排',
  group: '活动方案',
  about: '本单位自定的放假、上班日子，优先于国务院办公厅公布的安排；时限、催办和督办都按它计算工作日。',
  clauses: ['2.2e'],
  fields: {
    day: day('日期', { required: true, unique: true }),
    kind: choice('安排', ['放假', '上班'], { required: true, width: 90 }),
    name: text('事由', { max: 30, width: 220 }),
  },
  sections: [{ title: '日子', fields: ['day', 'kind', 'name'] }],
  grid: ['day', 'kind', 'name'],
  word: [
    { field: 'day', width: 20 },
    { field: 'kind', width: 14 },
    { field: 'name', width: 66 },
  ],
  label: ['day', 'kind'],
})
