import { assessmentPartTitles } from '../assessment/parts.ts'
import { choice, day, decimal, note, ref, text } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { requiredWhen } from '../rules/required.ts'
import { defineLedger } from './define.ts'

export const markKinds = ['人工评分', '加分', '扣分', '一票否决'] as const

export const assessmentMarkLedger = defineLedger({
  id: 'assessmentMark',
  title: '考核评分登记',
  group: '登记簿',
  about: '考核里由人评的分、加分、扣分和一票否决，每一笔写明理由和依据；其余得分由台账自动计算。',
  code: 'KH',
  clauses: ['3.0'],
  fields: {
    markedOn: day('评分日期', { required: true }),
    teamId: ref('工作队', 'team', { required: true, width: 110 }),
    cadreId: ref('干部', 'cadre', { within: 'teamId', hint: '给个人评分时填写，给全队评分的空着' }),
    kind: choice('种类', markKinds, { required: true, width: 100 }),
    part: choice('评分项目', assessmentPartTitles, { width: 140, hint: '人工评分时填写' }),
    points: decimal('分值', { scale: 2, width: 80, hint: '扣分也填正数' }),
    reason: note('理由', { required: true, max: 300, width: 300 }),
    basis: text('依据', { max: 100, hint: '文号、简报期号、督查记录等' }),
    marker: text('评分人', { max: 20, width: 90 }),
    appeal: note('申诉', { max: 300 }),
    appealResult: note('申诉处理', { max: 300 }),
  },
  sections: [
    {
      title: '评分',
      fields: ['markedOn', 'teamId', 'cadreId', 'kind', 'part', 'points', 'reason', 'basis', 'marker'],
    },
    { title: '申诉', fields: ['appeal', 'appealResult'] },
  ],
  grid: ['markedOn', 'teamId', 'cadreId', 'kind', 'part', 'points', 'reason', 'basis', 'marker', 'appeal'],
  word: [
    { field: 'markedOn', width: 10 },
    { field: 'teamId', width: 10 },
    { field: 'kind', width: 9 },
    { field: 'part', width: 12 },
    { field: 'points', width: 7 },
    { field: 'reason', width: 30 },
    { field: 'basis', width: 16 },
    { field: 'marker', width: 8 },
  ],
  label: ['markedOn', 'kind'],
  businessDay: 'markedOn',
  checks: [
    notInFuture('markedOn', '评分日期'),
    requiredWhen((row) => row.kind === '人工评分', '人工评分', { part: '评分项目', points: '分值' }),
    requiredWhen((row) => row.kind === '加分' || row.kind === '扣分', '加分、扣分', { points: '分值' }),
  ],
})
