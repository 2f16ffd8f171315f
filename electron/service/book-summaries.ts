import type { WireRow } from '../../shared/ipc/rows.ts'
import type { HeadCell } from '../../shared/paper/paper.ts'
import type { BookFormId } from '../../shared/rules/book-forms.ts'
import type { FormTable } from '../documents/compose/compose-book.ts'

/** 截至日 decides what counts as done, as in the metric dictionary (shared/metrics/topic-metrics.ts). */
type Facts = { readonly today: string; readonly teams: readonly string[] }
type Rows = readonly WireRow[]
type Test = (row: WireRow) => boolean

const wordOf = (row: WireRow, key: string): string => {
  const value = row.values[key]
  return typeof value === 'string' ? value : ''
}
const isOn = (row: WireRow, key: string, today: string): boolean => wordOf(row, key) === '' || wordOf(row, key) <= today

const count = (rows: Rows, test: Test): number => rows.filter(test).length
const rate = (part: number, whole: number): string => (whole === 0 ? '—' : ((part / whole) * 100).toFixed(1))
const percent = (rows: Rows, part: Test, whole: Test): string => rate(count(rows, part), count(rows, whole))

/** A draft is not yet registered. */
const registered: Test = (row) => wordOf(row, 'status') !== '草稿'

type Measured = { readonly weight: number; readonly text: (rows: Rows) => string }
const number = (test: Test): Measured => ({ weight: 7, text: (rows) => String(count(rows, test)) })
const share = (part: Test, whole: Test): Measured => ({ weight: 8, text: (rows) => percent(rows, part, whole) })
const all =
  (...tests: readonly Test[]): Test =>
  (row) =>
    tests.every((test) => test(row))

/** Classes in the order of how often they are met, and 合计 below them. */
const byClass = (rows: Rows, key: string, measures: readonly Measured[]): string[][] => {
  const groups = [...Map.groupBy(rows, (row) => wordOf(row, key) || '未填')]
  const lines = groups.toSorted(([, a], [, b]) => b.length - a.length)
  return [...lines, ['合计', rows] as const].map(([name, own]) => [name, ...measures.map(({ text }) => text(own))])
}

const tall = (text: string): HeadCell => ({ text, rows: 2 })
const wide = (text: string, columns: number): HeadCell => ({ text, columns })

const tableOf = (first: string, measures: readonly Measured[]) => ({
  columns: [{ weight: 14 }, ...measures.map(({ weight }) => ({ weight }))],
  first: tall(first),
})

const hazardMonthly = (all_: Rows, { today }: Facts): FormTable => {
  const rows = all_.filter(registered)
  const major: Test = (row) => wordOf(row, 'grade') === '重大'
  const general: Test = (row) => !major(row)
  const passed: Test = (row) => wordOf(row, 'reviewResult') === '合格' && isOn(row, 'reviewedOn', today)
  const cleared: Test = (row) => wordOf(row, 'status') === '已销号' && isOn(row, 'clearedOn', today)
  const fixed: Test = (row) => passed(row) || cleared(row)
  const planned: Test = (row) => row.values.inPlan === true
  const ready: Test = (row) => Array.isArray(row.values.fiveReady) && row.values.fiveReady.length === 5
  const listed: Test = (row) => ['区级', '市级', '省级'].includes(wordOf(row, 'listing'))
  const provincial: Test = (row) => wordOf(row, 'listing') === '省级'
  const sites: Measured = {
    weight: 7,
    text: (own) => String(new Set(own.map((row) => `${wordOf(row, 'industry')}\n${wordOf(row, 'site')}`)).size),
  }
  const funds: Measured = {
    weight: 10,
    text: (own) =>
      (own.reduce((sum, { values }) => sum + (typeof values.funds === 'number' ? values.funds : 0), 0) / 100).toFixed(
        2,
      ),
  }
  const measures = [
    sites,
    ...[general, major].flatMap((grade) => [number(grade), number(all(grade, fixed)), share(all(grade, fixed), grade)]),
    number(planned),
    number(all(planned, ready)),
    number(listed),
    number(provincial),
    funds,
  ]
  const { columns, first } = tableOf('行业领域', measures)
  return {
    title: '安全生产隐患排查治理情况月报表',
    columns,
    head: [
      [
        first,
        tall('排查单位（家）'),
        wide('一般隐患', 3),
        wide('重大隐患', 3),
        wide('列入治理计划', 2),
        wide('挂牌督办', 2),
        tall('累计落实治理资金（万元）'),
      ],
      [
        '排查（项）',
        '已整改（项）',
        '整改率（%）',
        '排查（项）',
        '已整改销号（项）',
        '整改率（%）',
        '（项）',
        '其中“五到位”',
        '（项）',
        '其中省级',
      ].map((text) => ({ text })),
    ],
    rows: byClass(rows, 'industry', measures),
    notes: ['较大隐患并入一般隐患；已整改指复查合格或已销号。同一单位涉及几个行业领域的，各计一家。'],
    signers: ['单位负责人', '审核人', '填表人'],
  }
}

const disputeSummary = (all_: Rows, { today, teams }: Facts): FormTable => {
  const rows = all_.filter(registered)
  const any: Test = () => true
  const settled: Test = (row) =>
    ['已办结', '已回访', '已销号'].includes(wordOf(row, 'status')) && isOn(row, 'closedOn', today)
  const succeeded = all(settled, (row) => wordOf(row, 'outcome') === '达成协议')
  const major: Test = (row) => wordOf(row, 'scale') === '重大群体性' || wordOf(row, 'alert') === '一级'
  const current: Test = (row) => wordOf(row, 'inspectedOn').startsWith(today.slice(0, 7))
  const scales = ['个体性', '一般群体性', '重大群体性'].map((scale) => number((row) => wordOf(row, 'scale') === scale))
  const five = (test: Test): Measured[] => [
    number(test),
    number(all(test, settled)),
    share(all(test, settled), test),
    number(all(test, succeeded)),
    share(all(test, succeeded), all(test, settled)),
  ]
  const measures = [number(current), number(all(current, settled)), ...five(any), ...scales, ...five(major)]
  const { columns, first } = tableOf('纠纷类别', measures)
  const fiveHeads = ['排查数', '调处数', '调处率（%）', '成功数', '成功率（%）']
  const days = new Set(rows.map((row) => `${row.labels.teamId ?? ''}\n${wordOf(row, 'inspectedOn')}`)).size
  const silent = teams.filter((team) => !rows.some((row) => row.labels.teamId === team))
  return {
    title: '矛盾纠纷排查调处情况汇总表',
    columns,
    head: [
      [
        first,
        wide('本月（起）', 2),
        wide('累计（起）', 5),
        wide('按规模分（起）', 3),
        wide('其中重大矛盾纠纷（起）', 5),
      ],
      ['排查数', '调处数', ...fiveHeads, '个体性', '一般群体性', '重大群体性', ...fiveHeads].map((text) => ({ text })),
    ],
    rows: byClass(rows, 'kind', measures),
    notes: [
      `开展集中排查${days}次（一个工作队一天计一次）。调处指已办结、已回访、已销号的；成功指其中达成协议的。`,
      ...(silent.length > 0 ? [`尚无登记的工作队：${silent.join('、')}。报送前请核对是否漏报。`] : []),
    ],
    signers: ['签发人', '制表人'],
  }
}

const summaries = { hazardMonthly, disputeSummary } satisfies Partial<Record<BookFormId, unknown>>

export const isSummary = (form: BookFormId): form is keyof typeof summaries => Object.hasOwn(summaries, form)

/** A book's rows counted as one of its summary forms. */
export const summaryOf = (form: keyof typeof summaries, rows: Rows, facts: Facts): FormTable =>
  summaries[form](rows, facts)

/** 排查登记表 as it was kept before: eight columns, 序号 the first (domain §2.3). */
export const legacyColumns: readonly { readonly key: string; readonly head: string }[] = [
  { key: 'teamId', head: '排查部门' },
  { key: 'inspectedOn', head: '排查日期' },
  { key: 'place', head: '单位地点' },
  { key: 'content', head: '矛盾纠纷简况及原因' },
  { key: 'organId', head: '责任单位' },
  { key: 'responsible', head: '责任领导' },
  { key: 'result', head: '调处情况' },
]
