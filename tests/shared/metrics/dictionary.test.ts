import { describe, expect, it } from 'vitest'
import { visitCampaignPreset } from '../../../shared/campaign/preset.ts'
import type { Fields } from '../../../shared/fields/field.ts'
import { type LedgerId, ledgers } from '../../../shared/ledgers/index.ts'
import {
  findMetric,
  isMetricId,
  metricGroups,
  metricIds,
  metrics,
  metricTitled,
} from '../../../shared/metrics/index.ts'
import type { Clause, Metric } from '../../../shared/metrics/metric.ts'

const all: readonly Metric[] = Object.values(metrics)
const fieldsOf = (ledger: LedgerId): Fields => ledgers[ledger].fields

const madeOf = ({ source }: Metric): readonly string[] => {
  if (source.of === 'parts') return source.parts
  if (source.of === 'setting') return Object.values(source.choices)
  return source.of === 'ratio' ? [source.numerator, source.denominator] : []
}

/** Fields and words of a filter that its ledger does not have. */
const strangers = (ledger: LedgerId, filter: readonly Clause[]): string[] =>
  filter.flatMap((clause): string[] => {
    if ('not' in clause) return strangers(ledger, [clause.not])
    if ('any' in clause) return strangers(ledger, clause.any)
    if ('all' in clause) return strangers(ledger, clause.all)
    if ('linked' in clause) {
      const { ledger: other, by, filter: own = [] } = clause.linked
      return [...(fieldsOf(other)[by] ? [] : [`${other}.${by}`]), ...strangers(other, own)]
    }
    if ('labourShort' in clause) return clause.labourShort === ledger ? [] : [`${ledger}.labourShort`]
    if ('sumOf' in clause)
      return [...clause.sumOf, clause.differsFrom].flatMap((key) => (fieldsOf(ledger)[key] ? [] : [`${ledger}.${key}`]))
    if ('disordered' in clause) {
      const { ledger: other, by, within, word, day } = clause.disordered
      return [by, within, word, day].flatMap((key) => (fieldsOf(other)[key] ? [] : [`${other}.${key}`]))
    }
    const field = fieldsOf(ledger)[clause.field]
    if (!field) return [`${ledger}.${clause.field}`]
    if ('refers' in clause)
      return field.kind === 'ref' ? strangers(field.ledger as LedgerId, clause.refers) : [clause.field]
    const words = 'in' in clause ? clause.in : 'notIn' in clause ? clause.notIn : []
    return field.kind === 'choice' ? words.map(String).filter((word) => !field.words.includes(word)) : []
  })

describe('the metric dictionary', () => {
  it('gives every metric a title of its own, a unit and a 口径 sentence', () => {
    expect(new Set(all.map((metric) => metric.title)).size).toBe(all.length)
    for (const metric of all) {
      expect([metric.id, metric.unit]).not.toEqual([metric.id, ''])
      expect([metric.id, metric.definition.startsWith(metric.title), metric.definition.endsWith('。')]).toEqual([
        metric.id,
        true,
        true,
      ])
    }
  })

  it('never prints the words that the document site put in place of the plan’s own', () => {
    for (const { title, definition } of all) expect(`${title}${definition}`).not.toMatch(/台帐|平安生产|方案生育|效劳/)
  })

  it('makes metrics only of metrics that exist', () => {
    for (const metric of all)
      for (const id of madeOf(metric)) expect([metric.id, isMetricId(id)]).toEqual([metric.id, true])
    expect(metricGroups.flatMap((group) => Object.keys(group.metrics)).sort()).toEqual([...metricIds].sort())
  })

  it('adds up parts of one unit only, and divides by what is counted in whole ones', () => {
    for (const metric of all) {
      const parts = madeOf(metric).map((id) => findMetric(id))
      if (metric.source.of === 'ratio') expect([metric.id, parts[1]?.scale]).toEqual([metric.id, 0])
      else
        for (const part of parts)
          expect([metric.id, part?.unit, part?.scale]).toEqual([metric.id, metric.unit, metric.scale])
    }
  })

  it('keeps averages and sums in the smallest unit of the field they come from', () => {
    for (const { id, source, scale } of all) {
      if (source.of === 'ratio') expect([id, findMetric(source.numerator)?.scale]).toEqual([id, scale])
      if (source.of !== 'rows' || source.measure.by !== 'sum') continue
      const field = fieldsOf(source.ledger)[source.measure.field]
      expect([id, field?.kind === 'decimal' ? field.scale : 0]).toEqual([id, scale])
    }
  })

  it('filters by fields and words that the ledgers have', () => {
    for (const { id, source } of all)
      if (source.of === 'rows') expect([id, strangers(source.ledger, source.filter)]).toEqual([id, []])
  })

  it('has a metric for every target of the plan, in the same unit', () => {
    for (const { measure, unit } of visitCampaignPreset({ zone: '云岭经济开发区', year: 2012 }).targets)
      expect([measure, metricTitled(measure)?.unit]).toEqual([measure, unit])
  })
})
