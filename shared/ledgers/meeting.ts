import { choice, day, note, ref, refs, text, whole } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { atMost } from '../rules/numbers.ts'
import { defineLedger } from './define.ts'

export const meetingLedger = defineLedger({
  id: 'meeting',
  title: '会议登记',
  group: '登记簿',
  about: '动员会、例会、推进会等会议的时间、地点、内容和到会情况；签到名单附在每次会议下面。',
  code: 'HY',
  clauses: ['2.1'],
  fields: {
    heldOn: day('会议日期', { required: true }),
    hours: text('起止时间', { max: 20, hint: '如 9:00—11:00' }),
    kind: choice('会议类别', ['动员会', '例会', '推进会', '调度会', '培训会', '座谈会', '总结会', '其他'], {
      required: true,
    }),
    name: text('会议名称', { required: true, max: 60, width: 240 }),
    teamId: ref('工作队', 'team', { hint: '全区性会议不填', width: 110 }),
    pointId: ref('联系点', 'point', { within: 'teamId' }),
    place: text('地点', { required: true, max: 60 }),
    host: text('主持人', { required: true, max: 20, width: 90 }),
    recorderId: ref('记录人', 'cadre', { width: 90 }),
    expected: whole('应到人数', { max: 9999 }),
    present: whole('实到人数', { max: 9999 }),
    absentIds: refs('缺席人员', 'cadre', { width: 160 }),
    content: note('会议内容', { required: true, max: 2000, width: 320 }),
    decisions: note('议定事项', { max: 2000 }),
  },
  sections: [
    {
      title: '会议',
      fields: ['heldOn', 'hours', 'kind', 'name', 'teamId', 'pointId', 'place', 'host', 'recorderId'],
    },
    { title: '到会与内容', fields: ['expected', 'present', 'absentIds', 'content', 'decisions'] },
  ],
  grid: ['heldOn', 'kind', 'name', 'teamId', 'place', 'host', 'expected', 'present', 'absentIds', 'content'],
  word: [
    { field: 'heldOn', width: 9 },
    { field: 'kind', width: 7 },
    { field: 'name', width: 18 },
    { field: 'place', width: 12 },
    { field: 'host', width: 8 },
    { field: 'expected', width: 6 },
    { field: 'present', width: 6 },
    { field: 'content', width: 34 },
  ],
  label: ['heldOn', 'name'],
  businessDay: 'heldOn',
  checks: [notInFuture('heldOn', '会议日期'), atMost('present', 'expected', ['实到人数', '应到人数'])],
})
