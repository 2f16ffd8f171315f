import { choice, moment, note, ref, text, whole } from '../fields/field.ts'
import { inOrder } from '../rules/dates.ts'
import { defineLedger } from './define.ts'

/** The five zeros of clause 3.3, in the plan's order. */
export const zeroGoals = [
  '安全生产零事故',
  '职工群众零伤亡',
  '进京赴省零上访',
  '基层组织零瘫痪',
  '重大案件零发生',
] as const

export const zeroEventLedger = defineLedger({
  id: 'zeroEvent',
  title: '五零事件记录',
  group: '登记簿',
  about: '影响“五零”目标的事故、伤亡、上访、瘫痪和案件，逐起登记定性；没有就是零。',
  code: 'WL',
  clauses: ['3.3'],
  fields: {
    occurredAt: moment('发生时间', { required: true }),
    goal: choice('涉及目标', zeroGoals, { required: true, width: 150 }),
    teamId: ref('责任工作队', 'team', { required: true, width: 110 }),
    pointId: ref('联系点', 'point', { within: 'teamId' }),
    place: text('地点', { required: true, max: 60 }),
    foundAt: moment('发现时间', { required: true }),
    reportedAt: moment('上报时间', { required: true }),
    content: note('基本情况', { required: true }),
    batches: whole('批次', { max: 999 }),
    people: whole('涉及人数', { max: 9999 }),
    dead: whole('死亡', { max: 999 }),
    injured: whole('受伤', { max: 999 }),
    handling: note('处置情况'),
    ruling: choice('定性', ['待定', '计入', '不计入'], { required: true, width: 90 }),
    ruledBy: text('定性人', { max: 20 }),
  },
  sections: [
    {
      title: '事件',
      fields: [
        'occurredAt',
        'goal',
        'teamId',
        'pointId',
        'place',
        'foundAt',
        'reportedAt',
        'content',
        'batches',
        'people',
        'dead',
        'injured',
      ],
    },
    { title: '处置', fields: ['handling', 'ruling', 'ruledBy'] },
  ],
  grid: ['occurredAt', 'goal', 'teamId', 'pointId', 'place', 'content', 'people', 'handling', 'ruling'],
  word: [
    { field: 'occurredAt', width: 12 },
    { field: 'goal', width: 12 },
    { field: 'teamId', width: 8 },
    { field: 'place', width: 12 },
    { field: 'content', width: 28 },
    { field: 'handling', width: 24 },
    { field: 'ruling', width: 7 },
  ],
  label: ['occurredAt', 'goal'],
  businessDay: 'occurredAt',
  checks: [
    inOrder('occurredAt', 'foundAt', ['发生时间', '发现时间']),
    inOrder('foundAt', 'reportedAt', ['发现时间', '上报时间']),
  ],
})
