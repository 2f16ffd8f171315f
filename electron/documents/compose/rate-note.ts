import { numbersOf } from '../../../shared/writing/content.ts'
import type { WritingContent } from '../../../shared/writing/writing.ts'

type Rule = { readonly holds: (metric: string) => boolean; readonly sentence: (coverageBase: string) => string }

const rules: readonly Rule[] = [
  { holds: (metric) => metric === 'visit.coverage', sentence: (base) => `走访覆盖率为走访户数与${base}之比` },
  {
    holds: (metric) => metric.endsWith('.settledRate'),
    sentence: () => '办结率为办结数与应办数之比，转出的不计入应办',
  },
  { holds: (metric) => metric === 'hazard.fixedRate', sentence: () => '整改率为复查合格的隐患与排查隐患之比' },
]

/** 口径 of the rates that a text speaks of, as the end of a sentence; empty when it speaks of none (domain §3.6). */
export const rateNote = (content: WritingContent, coverageBase: string): string => {
  const metrics = numbersOf(content).map(({ metric }) => metric)
  const used = rules.filter(({ holds }) => metrics.some(holds)).map(({ sentence }) => sentence(coverageBase))
  return used.length === 0 ? '' : `。${used.join('；')}。`
}
