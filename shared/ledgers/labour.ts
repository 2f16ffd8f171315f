import { choice, day, decimal, flag, ref, term, text } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { isEmpty, requiredWhen } from '../rules/required.ts'
import { type Check, defineLedger } from './define.ts'

/** Half a working day is the smallest step (domain §2.11); stored in tenths. */
const halfDays: Check = (row) =>
  typeof row.days === 'number' && row.days % 5 !== 0
    ? { field: 'days', level: 'stop', message: '折工日以半天为单位，请填 0.5 或 1.0。' }
    : undefined

export const labourLedger = defineLedger({
  id: 'labour',
  title: '劳动登记',
  group: '登记簿',
  about: '搞劳动：与群众同吃同住同劳动，帮助种粮大户和缺劳户春耕备耕，维修水利，植树造林。一人一次一行。',
  code: 'LD',
  clauses: ['2.2c'],
  fields: {
    workedOn: day('日期', { required: true }),
    teamId: ref('工作队', 'team', { required: true, width: 110 }),
    cadreId: ref('干部', 'cadre', { required: true, within: 'teamId' }),
    pointId: ref('联系点', 'point', { required: true, within: 'teamId' }),
    hamletId: ref('村民小组', 'hamlet', { within: 'pointId', width: 100 }),
    hours: text('起止时间', { max: 20, hint: '如 8:00—12:00' }),
    householdId: ref('受助户', 'household', { within: 'pointId', hint: '与公益项目填其一' }),
    project: text('公益项目', { max: 60 }),
    helped: choice('受助类别', ['种粮大户', '缺劳户', '五保户', '其他']),
    task: term('劳动项目', 'labourTask', { required: true }),
    amount: decimal('工作量', { scale: 1, max: 99_999 }),
    unit: choice('单位', ['亩', '米', '处', '株', '车'], { width: 70 }),
    days: decimal('折工日', { required: true, scale: 1, max: 1, hint: '半天0.5，一天1.0' }),
    ateTogether: flag('同吃', { required: true }),
    livedTogether: flag('同住', { required: true }),
    workedTogether: flag('同劳动', { required: true }),
    boardFee: decimal('交纳伙食费(元)', { scale: 2, max: 500 }),
    witness: text('证明人', { max: 20 }),
  },
  sections: [
    {
      title: '劳动',
      fields: [
        'workedOn',
        'hours',
        'teamId',
        'cadreId',
        'pointId',
        'hamletId',
        'householdId',
        'project',
        'helped',
        'task',
        'amount',
        'unit',
        'days',
        'ateTogether',
        'livedTogether',
        'workedTogether',
        'boardFee',
        'witness',
      ],
    },
  ],
  grid: [
    'workedOn',
    'teamId',
    'cadreId',
    'pointId',
    'householdId',
    'project',
    'task',
    'amount',
    'unit',
    'days',
    'ateTogether',
    'livedTogether',
    'workedTogether',
  ],
  word: [
    { field: 'workedOn', width: 9 },
    { field: 'cadreId', width: 8 },
    { field: 'pointId', width: 11 },
    { field: 'householdId', width: 9 },
    { field: 'project', width: 16 },
    { field: 'task', width: 11 },
    { field: 'amount', width: 7 },
    { field: 'unit', width: 5 },
    { field: 'days', width: 7 },
    { field: 'witness', width: 9 },
  ],
  label: ['workedOn', 'cadreId'],
  businessDay: 'workedOn',
  checks: [
    notInFuture('workedOn', '日期'),
    requiredWhen((row) => isEmpty(row.householdId) && isEmpty(row.project), '受助户与公益项目须填其一', {
      householdId: '受助户',
      project: '公益项目',
    }),
    requiredWhen((row) => !isEmpty(row.householdId), '填写了受助户', { helped: '受助类别' }),
    halfDays,
  ],
})
