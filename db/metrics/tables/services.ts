import type { WireRow } from '../../../shared/ipc/rows.ts'
import { doneDeedStages } from '../../../shared/ledgers/deed.ts'
import { formatMetric } from '../../../shared/metrics/format.ts'
import { type MetricId, metrics } from '../../../shared/metrics/index.ts'
import type { StatTable } from '../../../shared/metrics/results.ts'
import { fieldColumn, listTable, rowsBehind, wordsOf } from './list.ts'
import { type Column, cellScope, matrixTable, notesOf, numberCell, type TableContext } from './matrix.ts'

const kinds: readonly Column[] = [
  { metric: 'condolence.poor', head: '贫困户', group: '其中(户)' },
  { metric: 'condolence.fiveGuarantees', head: '五保户', group: '其中(户)' },
  { metric: 'condolence.disabled', head: '残疾人', group: '其中(户)' },
  { metric: 'condolence.elderly', head: '孤寡老人', group: '其中(户)' },
  { metric: 'condolence.leftBehind', head: '留守儿童', group: '其中(户)' },
]

export const condolenceSummary = (context: TableContext): StatTable =>
  matrixTable(context, {
    id: 'condolenceSummary',
    caption: '走访慰问汇总表',
    columns: [
      { metric: 'condolence.households', head: '慰问户数(户)' },
      ...kinds,
      { metric: 'condolence.amount', head: '慰问金(元)', weight: 12 },
      { metric: 'condolence.perHousehold', head: '户均(元)', weight: 10 },
      { metric: 'condolence.below200', head: '不足200元(户)', weight: 10 },
    ],
    notes: ['condolence.households', 'condolence.amount', 'condolence.perHousehold', 'condolence.below200'],
  })

const others = ({ store, scope }: TableContext): string[] => {
  const ids: MetricId[] = ['condolence.otherHouseholds', 'condolence.otherAmount']
  const values = store.values(ids, scope)
  const [households = '', amount = ''] = ids.map((id) =>
    formatMetric(metrics[id], values[id] ?? { amount: 0, base: null }, 'prose'),
  )
  return households === '0' ? [] : [`另慰问老党员、老干部等其他对象${households}户、${amount}元，不在表内。`]
}

/** 附表4 走访慰问明细: exactly the rows behind 慰问户数 and 慰问金. */
export const condolenceDetail = (context: TableContext): StatTable => {
  const { store, scope } = context
  const values = store.values(['condolence.households', 'condolence.amount'], scope)
  const own = cellScope(scope)
  const field = (key: string, head: string, weight: number) => fieldColumn('condolence', key, head, weight)
  const households = numberCell('condolence.households', values, own)
  return listTable(context, {
    id: 'condolenceDetail',
    caption: '走访慰问明细表',
    columns: [
      field('givenOn', '日期', 9),
      field('teamId', '工作队', 11),
      field('pointId', '联系点', 12),
      { ...field('householdId', '户主', 8), total: { ...households, text: `${households.text}户` } },
      field('kind', '对象类别', 9),
      { ...field('hardship', '困难情况', 22), align: 'left' },
      { ...field('amount', '慰问金(元)', 10), total: numberCell('condolence.amount', values, own) },
      field('goods', '实物', 14),
      field('handlerId', '经办人', 8),
      field('secondHandlerId', '经办人', 8),
      field('signer', '签收人', 8),
    ],
    rows: rowsBehind(context, 'condolence', 'condolence.amount'),
    notes: [...notesOf(['condolence.households', 'condolence.amount']), ...others(context)],
  })
}

const isDone = (row: WireRow): boolean => (doneDeedStages as readonly unknown[]).includes(row.values.stage)
/** 附表5 办实事明细: what is done first, then what is promised. */
export const deedDetail = (context: TableContext): StatTable => {
  const parts: MetricId[] = ['deed.problems', 'deed.works', 'deed.promisedProblems', 'deed.promisedWorks']
  const values = context.store.values([...parts, 'deed.households'], context.scope)
  const [problems = '', works = '', promisedProblems = '', promisedWorks = ''] = parts.map((id) =>
    String(values[id]?.amount ?? 0),
  )
  const promised = Number(promisedProblems) + Number(promisedWorks)
  const sum = `实际问题${problems}个、惠民实事${works}件${promised > 0 ? `，另承诺${promised}件` : ''}`
  const field = (key: string, head: string, weight: number) => fieldColumn('deed', key, head, weight)
  return listTable(context, {
    id: 'deedDetail',
    caption: '办实事明细表',
    columns: [
      field('type', '类型', 9),
      { ...field('name', '名称', 26), align: 'left', total: { text: sum } },
      field('teamId', '工作队', 11),
      field('pointId', '联系点', 12),
      { ...field('benefit', '受益范围', 16), align: 'left' },
      {
        ...field('households', '受益户数', 8),
        // The sum counts finished deeds alone, so a promised one shows none yet and the column adds up.
        text: (row) => (isDone(row) ? wordsOf('deed', row, 'households') : ''),
        total: numberCell('deed.households', values, cellScope(context.scope)),
      },
      field('spent', '完成投资(万元)', 10),
      field('responsible', '责任人', 9),
      field('stage', '进度', 9),
      field('doneOn', '完工日期', 10),
    ],
    rows: parts.flatMap((part) => rowsBehind(context, 'deed', part)),
    notes: notesOf(['deed.problems', 'deed.works', 'deed.promised', 'deed.households']),
  })
}

const topics = [
  ['law', '法律政策'],
  ['skill', '实用技术'],
  ['health', '卫生常识'],
  ['situation', '形势政策'],
] as const

/** 附表6 培训与劳动. */
export const trainingLabour = (context: TableContext): StatTable =>
  matrixTable(context, {
    id: 'trainingLabour',
    caption: '培训与劳动情况表',
    columns: [
      ...topics.flatMap(([topic, group]): Column[] => [
        { metric: `training.${topic}Sessions`, head: '场次', group },
        { metric: `training.${topic}Attended`, head: '人次', group },
      ]),
      { metric: 'training.sessions', head: '场次', group: '培训合计' },
      { metric: 'training.attended', head: '人次', group: '培训合计' },
      { metric: 'training.leaflets', head: '资料(份)' },
      { metric: 'labour.times', head: '人次', group: '劳动' },
      { metric: 'labour.days', head: '工日', group: '劳动' },
      { metric: 'labour.households', head: '受助(户)', group: '劳动' },
      { metric: 'labour.together', head: '三同人次', group: '劳动' },
    ],
    notes: ['training.sessions', 'training.attended', 'training.leaflets', 'labour.days', 'labour.together'],
  })
