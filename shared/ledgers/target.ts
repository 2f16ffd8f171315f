import { choice, day, text, whole } from '../fields/field.ts'
import { defineLedger } from './define.ts'

export const targetLedger = defineLedger({
  id: 'target',
  title: '任务指标',
  group: '活动方案',
  about: '方案规定的数量要求和期限，以及按每队、每联系点还是每人计算。',
  clauses: ['2.2a', '2.2b', '2.2d', '2.2e', '2.2f', '2.3'],
  fields: {
    ordinal: whole('顺序', { required: true, unique: true, min: 1, max: 999 }),
    measure: text('指标', { required: true, max: 30, width: 160, hint: '与统计指标同名时自动计算进度' }),
    basis: choice('计算单位', ['每队', '每联系点', '每名干部', '全区'], { required: true }),
    amount: whole('下限', { required: true, max: 9_999_999 }),
    unit: text('单位', { required: true, max: 10, width: 80 }),
    dueOn: day('期限'),
    source: text('依据', { max: 120, width: 420 }),
  },
  sections: [{ title: '指标', fields: ['ordinal', 'measure', 'basis', 'amount', 'unit', 'dueOn', 'source'] }],
  grid: ['ordinal', 'measure', 'basis', 'amount', 'unit', 'dueOn', 'source'],
  word: [
    { field: 'measure', width: 24 },
    { field: 'basis', width: 12 },
    { field: 'amount', width: 10 },
    { field: 'unit', width: 8 },
    { field: 'dueOn', width: 14 },
    { field: 'source', width: 32 },
  ],
  label: ['measure'],
})
