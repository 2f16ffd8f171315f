import { choice, choices, day, flag, note, ref, refs, term, terms, text, whole } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { atMost } from '../rules/numbers.ts'
import { requiredWhen } from '../rules/required.ts'
import { defineLedger } from './define.ts'
import { mustVisitKinds } from './household.ts'

/** Forms of a visit; a call by telephone is kept but not counted (domain §2.8). */
export const uncountedVisitForms = ['电话'] as const
/** Nobody met: kept, but not counted as a visit (domain §2.8). */
export const uncountedPresence = ['无人'] as const

export const visitLedger = defineLedger({
  id: 'visit',
  title: '走访记录',
  group: '登记簿',
  about: '挨家挨户走访的登记，一户一次一行；走访户数、覆盖率由此统计。',
  code: 'ZF',
  clauses: ['2.2a', '1.1b'],
  fields: {
    visitedOn: day('走访日期', { required: true }),
    part: choice('时段', ['上午', '下午', '晚上'], { width: 80 }),
    teamId: ref('工作队', 'team', { required: true, width: 110 }),
    pointId: ref('联系点', 'point', { required: true, within: 'teamId' }),
    hamletId: ref('村民小组', 'hamlet', { within: 'pointId', width: 100 }),
    householdId: ref('走访户', 'household', {
      within: 'pointId',
      hint: '座谈、企业走访可不填',
      aliases: ['户主', '姓名'],
    }),
    cadreIds: refs('走访干部', 'cadre', { required: true, hint: '一般应有两人以上' }),
    form: choice('形式', ['入户', '院落座谈', '田间地头', '企业车间', '电话'], { required: true }),
    presence: choice('在家情况', ['在家', '家属在家', '外出', '无人'], { required: true }),
    population: whole('人口', { max: 99, aliases: ['家庭人口', '家庭人口数'] }),
    labourers: whole('劳力', { max: 99 }),
    migrants: whole('外出务工', { max: 99 }),
    income: term('主要收入来源', 'income'),
    hardships: terms('困难原因', 'hardship'),
    opinionOfCadres: choice('对干部作风评价', ['好', '较好', '一般', '差']),
    mustVisit: choices('六必访', mustVisitKinds, { width: 130 }),
    leaflets: whole('发放资料(份)', { max: 9999 }),
    cardLeft: flag('联系卡已留'),
    signed: flag('受访人已签字'),
    content: note('走访情况'),
    remark: text('备注', { max: 100 }),
  },
  sections: [
    {
      title: '走访',
      fields: [
        'visitedOn',
        'part',
        'teamId',
        'pointId',
        'hamletId',
        'householdId',
        'cadreIds',
        'form',
        'presence',
        'content',
      ],
    },
    {
      title: '家庭情况',
      fields: [
        'population',
        'labourers',
        'migrants',
        'income',
        'hardships',
        'opinionOfCadres',
        'mustVisit',
        'leaflets',
        'cardLeft',
        'signed',
        'remark',
      ],
    },
  ],
  grid: [
    'visitedOn',
    'part',
    'teamId',
    'pointId',
    'hamletId',
    'householdId',
    'cadreIds',
    'form',
    'presence',
    'hardships',
    'content',
    'leaflets',
    'cardLeft',
  ],
  word: [
    { field: 'visitedOn', width: 9 },
    { field: 'pointId', width: 11 },
    { field: 'hamletId', width: 8 },
    { field: 'householdId', width: 9 },
    { field: 'cadreIds', width: 14 },
    { field: 'form', width: 8 },
    { field: 'presence', width: 8 },
    { field: 'content', width: 30 },
  ],
  label: ['visitedOn', 'householdId'],
  businessDay: 'visitedOn',
  checks: [
    notInFuture('visitedOn', '走访日期'),
    atMost('labourers', 'population', ['劳力', '人口']),
    requiredWhen((row) => row.form === '入户', '入户走访', { householdId: '走访户' }),
  ],
})
