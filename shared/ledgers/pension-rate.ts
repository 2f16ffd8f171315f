import { choice, day, decimal, text } from '../fields/field.ts'
import { defineLedger } from './define.ts'

/** The rates differ by year and place, so the office copies them from its own papers (domain §2.5). */
export const pensionRateLedger = defineLedger({
  id: 'pensionRate',
  title: '奖扶标准',
  group: '活动方案',
  about: '计划生育奖励扶助、特别扶助每人每年的标准；计划生育台账不填享受标准时，按服务日期取这里的数。',
  clauses: ['1.3'],
  oncePer: ['kind', 'fromOn'],
  fields: {
    kind: choice('类别', ['奖励扶助', '特别扶助'], { required: true }),
    fromOn: day('执行日期', { required: true, hint: '从这一天起按此标准' }),
    amount: decimal('标准(元/年)', { required: true, scale: 2, max: 999_999 }),
    basis: text('依据', { max: 120, width: 260 }),
  },
  sections: [{ title: '标准', fields: ['kind', 'fromOn', 'amount', 'basis'] }],
  grid: ['kind', 'fromOn', 'amount', 'basis'],
  word: [
    { field: 'kind', width: 20 },
    { field: 'fromOn', width: 20 },
    { field: 'amount', width: 20 },
    { field: 'basis', width: 40 },
  ],
  label: ['kind', 'fromOn'],
})
