import { dictionaries } from '../../../shared/ledgers/dictionaries.ts'
import { caseLedgerIds, ledgers } from '../../../shared/ledgers/index.ts'
import { caseNames } from '../../../shared/metrics/case-metrics.ts'
import { formatMetric } from '../../../shared/metrics/format.ts'
import { metrics } from '../../../shared/metrics/index.ts'
import type { StatTable, TableCell } from '../../../shared/metrics/results.ts'
import { type Column, cellScope, cutOffLine, matrixTable, notesOf, numberCell, type TableContext } from './matrix.ts'

const aspects = [
  ['registered', '登记(件)'],
  ['due', '应办(件)'],
  ['settled', '办结(件)'],
  ['open', '在办(件)'],
  ['overdue', '逾期(件)'],
  ['settledRate', '办结率(%)'],
  ['onTimeRate', '按期办结率(%)'],
  ['satisfactionRate', '满意率(%)'],
] as const

/** 附表2 六本台账汇总: a row for each ledger. */
export const ledgerSummary = ({ store, scope }: TableContext): StatTable => {
  const owners = [...caseLedgerIds, 'six'] as const
  const values = store.values(
    owners.flatMap((owner) => aspects.map(([aspect]) => `${owner}.${aspect}`)),
    scope,
  )
  return {
    id: 'ledgerSummary',
    caption: '六本台账汇总表',
    unit: cutOffLine(scope),
    orientation: 'portrait',
    columns: [{ weight: 22 }, ...aspects.map(() => ({ weight: 10 }))],
    head: [[{ text: '台账' }, ...aspects.map(([, head]) => ({ text: head }))]],
    rows: owners.map((owner) => [
      { text: owner === 'six' ? '合计' : ledgers[owner].title },
      ...aspects.map(([aspect]) => numberCell(`${owner}.${aspect}`, values, cellScope(scope))),
    ]),
    totalRow: true,
    notes: notesOf(aspects.map(([aspect]) => `six.${aspect}` as const)),
  }
}

const teamColumns: readonly Column[] = [...caseLedgerIds, 'six' as const].flatMap((owner): Column[] => {
  const group = owner === 'six' ? '合计' : caseNames[owner]
  return [
    { metric: `${owner}.registered`, head: '登记(件)', group },
    { metric: `${owner}.settledRate`, head: '办结率(%)', group },
  ]
})

/** The six ledgers by team, or by one team's contact points. */
export const ledgerTeams = (context: TableContext): StatTable =>
  matrixTable(context, {
    id: 'ledgerTeams',
    caption: context.scope.teamId === undefined ? '各工作队六本台账登记和办结情况' : '各联系点六本台账登记和办结情况',
    columns: teamColumns,
    notes: ['six.registered', 'six.settledRate'],
  })

const share = (amount: number, of: number): TableCell => ({
  text: formatMetric(metrics['concern.settledRate'], { amount, base: of }, 'table'),
})

/** 民情类别, the most frequent first. */
export const concernKinds = ({ store, scope }: TableContext): StatTable => {
  const registered = store.amountsBy('concern.registered', 'kind', scope)
  const due = store.amountsBy('concern.due', 'kind', scope)
  const settled = store.amountsBy('concern.settled', 'kind', scope)
  const listed: readonly string[] = dictionaries.concernKind.words
  // Words the office added come after those the program knows.
  const order = (word: string): number => (listed.includes(word) ? listed.indexOf(word) : listed.length)
  const words = [...registered.keys()]
    .map(String)
    .sort((a, b) => (registered.get(b) ?? 0) - (registered.get(a) ?? 0) || order(a) - order(b))
  const total = store.values(['concern.registered', 'concern.settled', 'concern.settledRate'], scope)
  const all = total['concern.registered']?.amount ?? 0
  const own = cellScope(scope)
  return {
    id: 'concernKinds',
    caption: '群众反映问题类别排序表',
    unit: cutOffLine(scope),
    orientation: 'portrait',
    columns: [
      { weight: 8 },
      { weight: 34, align: 'left' },
      { weight: 12 },
      { weight: 14 },
      { weight: 12 },
      { weight: 14 },
    ],
    head: [['序号', '类别', '件数', '占比(%)', '办结', '办结率(%)'].map((text) => ({ text }))],
    rows: [
      ...words.map((word, i) => [
        { text: String(i + 1) },
        { text: word },
        { text: String(registered.get(word) ?? 0) },
        share(registered.get(word) ?? 0, all),
        { text: String(settled.get(word) ?? 0) },
        share(settled.get(word) ?? 0, due.get(word) ?? 0),
      ]),
      [
        { text: '' },
        { text: '合计' },
        numberCell('concern.registered', total, own),
        share(all, all),
        numberCell('concern.settled', total, own),
        numberCell('concern.settledRate', total, own),
      ],
    ],
    totalRow: true,
    notes: notesOf(['concern.registered', 'concern.settledRate']),
  }
}
