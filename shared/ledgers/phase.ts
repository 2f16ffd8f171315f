import { day, flag, note, text, whole } from '../fields/field.ts'
import { inOrder } from '../rules/dates.ts'
import { defineLedger } from './define.ts'

/** Phases may overlap or leave gaps; a day in two phases belongs to the later one (contradictions C5–C7). */
export const phaseLedger = defineLedger({
  id: 'phase',
  title: '活动阶段',
  group: '活动方案',
  about: '动员部署、组织实施、阶段总结、以月促年；阶段可以重叠，也可以留空。',
  clauses: ['2.1', '2.2', '2.3', '2.4'],
  fields: {
    ordinal: whole('顺序', { required: true, unique: true, min: 1, max: 99 }),
    name: text('阶段', { required: true, unique: true, max: 20 }),
    startOn: day('开始', { required: true }),
    endOn: day('结束', { required: true }),
    isFollowUp: flag('活动期外', { required: true, hint: '统计时另列' }),
    task: note('任务', { width: 420 }),
  },
  sections: [{ title: '阶段', fields: ['ordinal', 'name', 'startOn', 'endOn', 'isFollowUp', 'task'] }],
  grid: ['ordinal', 'name', 'startOn', 'endOn', 'isFollowUp', 'task'],
  word: [
    { field: 'name', width: 16 },
    { field: 'startOn', width: 14 },
    { field: 'endOn', width: 14 },
    { field: 'task', width: 56 },
  ],
  label: ['name'],
  checks: [inOrder('startOn', 'endOn', ['开始', '结束'])],
})
