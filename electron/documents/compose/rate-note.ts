import { findMetric } from '../../../shared/metrics/index.ts'
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

/**
 * 附注: the 口径 of every number in the text, each once in the order of reading; empty unless the text wants it. A
 * quotient brings the numbers it is made of.
 */
export const definitionsOf = (content: WritingContent): string[] => {
  if (!content.printsDefinitions) return []
  const partsOf = (id: string): string[] => {
    const source = findMetric(id)?.source
    return source?.of === 'ratio' ? [id, source.numerator, source.denominator] : [id]
  }
  const ids = numbersOf(content).flatMap(({ metric }) => partsOf(metric))
  return [...new Set(ids)].flatMap((id) => findMetric(id)?.definition ?? [])
}

/** 口径 of the rates that a text speaks of, as the end of a sentence; empty when it speaks of none (domain §3.6). */
export const rateNote = (content: WritingContent, coverageBase: string): string => {
  const metrics = numbersOf(content).map(({ metric }) => metric)
  const used = rules.filter(({ holds }) => metrics.some(holds)).map(({ sentence }) => sentence(coverageBase))
  return used.length === 0 ? '' : `。${used.join('；')}。`
}
