import { choice, ref, text } from '../fields/field.ts'
import { requiredWhen } from '../rules/required.ts'
import { defineLedger } from './define.ts'

/** States that count as having come (会议到会率). */
export const cameToMeeting = ['到', '补签'] as const

export const meetingAttendanceLedger = defineLedger({
  id: 'meetingAttendance',
  title: '会议签到',
  group: '附属记录',
  about: '一次会议一名干部一行的签到。',
  clauses: ['2.1'],
  partOf: ['meetingId'],
  oncePer: ['meetingId', 'cadreId'],
  fields: {
    meetingId: ref('会议', 'meeting', { required: true, width: 220 }),
    teamId: ref('工作队', 'team', { required: true, width: 110 }),
    cadreId: ref('干部', 'cadre', { required: true, within: 'teamId', aliases: ['姓名'] }),
    state: choice('签到', ['到', '请假', '缺席', '补签'], { required: true, width: 80 }),
    arrivedAt: text('签到时间', { max: 10, hint: '如 8:45', width: 90 }),
    remark: text('备注', { max: 60, hint: '请假、缺席的原因' }),
  },
  sections: [{ title: '签到', fields: ['meetingId', 'teamId', 'cadreId', 'state', 'arrivedAt', 'remark'] }],
  grid: ['meetingId', 'teamId', 'cadreId', 'state', 'arrivedAt', 'remark'],
  word: [
    { field: 'teamId', width: 18 },
    { field: 'cadreId', width: 18 },
    { field: 'state', width: 12 },
    { field: 'arrivedAt', width: 14 },
    { field: 'remark', width: 38 },
  ],
  label: ['cadreId', 'state'],
  checks: [requiredWhen((row) => row.state === '请假', '请假的干部', { remark: '备注' })],
})
