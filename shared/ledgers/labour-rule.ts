import { choice, day, flag, text, whole } from '../fields/field.ts'
import { inOrder } from '../rules/dates.ts'
import { defineLedger } from './define.ts'

/**
 * The plan names a “1124”劳动制度 without defining it (C17). Each of its four lines is a rule here; nothing is counted or
 * warned of until 活动设置 switches the rules on.
 */
export const labourRuleLedger = defineLedger({
  id: 'labourRule',
  title: '“1124”劳动制度',
  group: '活动方案',
  about: '“1124”劳动制度的四条数量要求。方案没有解释含义，请按本单位文件逐条填写，再到“活动设置”中启用。',
  clauses: ['2.2c'],
  fields: {
    ordinal: whole('顺序', { required: true, unique: true, min: 1, max: 99 }),
    floor: whole('下限', { required: true, min: 1, max: 9999, width: 80 }),
    label: text('条目', { max: 40, width: 220, hint: '照本单位文件填写；空着的条目不计算' }),
    measure: choice('度量', ['人次', '天', '工日', '户', '个点', '次', '晚'], { width: 80 }),
    audience: choice('对象', ['全体', '领导', '科级', '一般', '工作队'], { hint: '工作队：按队合计' }),
    source: choice('计数来源', ['劳动登记', '走访记录', '民情日记']),
    period: choice('周期', ['月', '季', '活动期', '年'], { width: 80 }),
    ateTogether: flag('须同吃'),
    livedTogether: flag('须同住'),
    workedTogether: flag('须同劳动'),
    fromOn: day('起算日期', { hint: '不填时从集中活动开始算起' }),
    toOn: day('截止日期', { hint: '不填时算到集中活动结束' }),
    basis: text('依据', { max: 120, width: 260 }),
  },
  sections: [
    { title: '条目', fields: ['ordinal', 'floor', 'label', 'measure', 'audience', 'source', 'basis'] },
    { title: '限定', fields: ['period', 'fromOn', 'toOn', 'ateTogether', 'livedTogether', 'workedTogether'] },
  ],
  grid: [
    'ordinal',
    'floor',
    'label',
    'measure',
    'audience',
    'source',
    'period',
    'fromOn',
    'toOn',
    'ateTogether',
    'livedTogether',
    'workedTogether',
  ],
  word: [
    { field: 'ordinal', width: 8 },
    { field: 'label', width: 30 },
    { field: 'floor', width: 8 },
    { field: 'measure', width: 10 },
    { field: 'audience', width: 12 },
    { field: 'source', width: 14 },
    { field: 'period', width: 10 },
  ],
  label: ['label'],
  checks: [inOrder('fromOn', 'toOn', ['起算日期', '截止日期'])],
})
