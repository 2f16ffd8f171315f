import { choice, moment, note, ref, text } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { exactlyOne } from '../rules/required.ts'
import { defineLedger } from './define.ts'

export const eventReportLedger = defineLedger({
  id: 'eventReport',
  title: '事件报告',
  group: '附属记录',
  about: '五零事件、突发事件的首报、续报和终报。',
  clauses: ['3.3', '1.5c'],
  partOf: ['zeroEventId', 'emergencyId'],
  fields: {
    zeroEventId: ref('五零事件', 'zeroEvent', { width: 180, hint: '与突发事件填其一' }),
    emergencyId: ref('突发事件', 'emergency', { width: 180, hint: '与五零事件填其一' }),
    kind: choice('报告', ['首报', '续报', '终报'], { required: true, width: 80 }),
    reportedAt: moment('报告时间', { required: true }),
    reporter: text('报告人', { required: true, max: 20, width: 90 }),
    receiver: text('接报单位', { max: 40 }),
    content: note('报告内容', { required: true, max: 1000, width: 320 }),
    instruction: note('领导批示', { max: 300 }),
  },
  sections: [
    {
      title: '报告',
      fields: ['zeroEventId', 'emergencyId', 'kind', 'reportedAt', 'reporter', 'receiver', 'content', 'instruction'],
    },
  ],
  grid: ['zeroEventId', 'emergencyId', 'kind', 'reportedAt', 'reporter', 'receiver', 'content', 'instruction'],
  word: [
    { field: 'kind', width: 8 },
    { field: 'reportedAt', width: 14 },
    { field: 'reporter', width: 10 },
    { field: 'receiver', width: 16 },
    { field: 'content', width: 40 },
    { field: 'instruction', width: 18 },
  ],
  label: ['kind', 'reportedAt'],
  businessDay: 'reportedAt',
  checks: [notInFuture('reportedAt', '报告时间'), exactlyOne({ zeroEventId: '五零事件', emergencyId: '突发事件' })],
})
