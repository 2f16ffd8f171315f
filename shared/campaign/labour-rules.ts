import type { DraftOf } from '../ledgers/define.ts'
import type { LedgerOf } from '../ledgers/index.ts'

type LabourRule = DraftOf<LedgerOf<'labourRule'>>

const numbers = [1, 1, 2, 4] as const

const blank = (ordinal: number, floor: number): LabourRule => ({
  ordinal,
  floor,
  label: null,
  measure: null,
  audience: null,
  source: null,
  period: null,
  ateTogether: null,
  livedTogether: null,
  workedTogether: null,
  fromOn: null,
  toOn: null,
  basis: null,
})

/** The four numbers of “1124” without a meaning: the plan gives none (C17), the office writes its own. */
export const blankLabourRules = (): LabourRule[] => numbers.map((floor, i) => blank(i + 1, floor))

export type LabourRuleExample = { readonly title: string; readonly rules: readonly LabourRule[] }

type Line = readonly [
  label: string,
  audience: NonNullable<LabourRule['audience']>,
  measure: NonNullable<LabourRule['measure']>,
  source: NonNullable<LabourRule['source']>,
]

const example = (name: string, lines: readonly Line[]): LabourRuleExample => ({
  title: `${name}（示例，非官方）`,
  rules: lines.map(([label, audience, measure, source], i) => ({
    ...blank(i + 1, numbers[i] ?? 1),
    label,
    audience,
    measure,
    source,
    period: '活动期',
    basis: '示例，非官方',
  })),
})

/** Readings that offices might mean. None is confirmed, so none is ever filled in by the program itself. */
export const labourRuleExamples = (): LabourRuleExample[] => [
  example('按级别定天数', [
    ['领导干部参加劳动1天', '领导', '天', '劳动登记'],
    ['科级干部参加劳动1天', '科级', '天', '劳动登记'],
    ['一般干部参加劳动2天', '一般', '天', '劳动登记'],
    ['每队参加公益劳动4个工日', '工作队', '工日', '劳动登记'],
  ]),
  example('一点一次两户四天', [
    ['联系1个点', '全体', '个点', '走访记录'],
    ['参加劳动1次', '全体', '次', '劳动登记'],
    ['帮助2户', '全体', '户', '劳动登记'],
    ['驻点4天', '全体', '天', '民情日记'],
  ]),
  example('一晚一天两次四户', [
    ['同住1晚', '全体', '晚', '劳动登记'],
    ['劳动1天', '全体', '工日', '劳动登记'],
    ['劳动2次', '全体', '次', '劳动登记'],
    ['走访4户', '全体', '户', '走访记录'],
  ]),
]
