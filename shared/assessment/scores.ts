import { compareValues } from '../metrics/format.ts'
import type { MetricValue } from '../metrics/metric.ts'

export const grades = ['优秀', '良好', '合格', '不合格'] as const
export type Grade = (typeof grades)[number]

/** Two decimals, half up. */
export const rounded = (points: number): number => Math.round((points + Number.EPSILON) * 100) / 100

/** Points as printed: without zeros at the end. */
export const printedPoints = (points: number): string => String(rounded(points))

export type Standing = {
  readonly total: number
  /** What decides between equal totals, in this order: 按期办结率, 走访覆盖率, 日记完成率. */
  readonly ties: readonly MetricValue[]
  readonly isVetoed: boolean
}

const compare = (a: Standing, b: Standing): number => {
  if (a.total !== b.total) return b.total - a.total
  for (const [i, value] of a.ties.entries()) {
    const other = b.ties[i]
    const order = other ? compareValues(other, value) : 0
    if (order !== 0) return order
  }
  return 0
}

/** The rank of each, from 1; those nothing tells apart share a rank and the next one skips (domain §4.2). */
export const ranksOf = (standings: readonly Standing[]): number[] =>
  standings.map((one) => standings.filter((other) => compare(other, one) < 0).length + 1)

const graded = (total: number, rank: number, places: number): Grade => {
  if (total >= 90) return rank <= places ? '优秀' : '良好'
  if (total >= 80) return '良好'
  return total >= 60 ? '合格' : '不合格'
}

/** 优秀 from 90 points on for three tenths of the teams at most; 一票否决 takes one grade off, and 优秀 is out. */
export const gradesOf = (standings: readonly Standing[], share: number): Grade[] => {
  const ranks = ranksOf(standings)
  const places = Math.ceil(standings.length * share)
  return standings.map(({ total, isVetoed }, i) => {
    const grade = graded(total, ranks[i] ?? 1, places)
    if (!isVetoed) return grade
    return grades[Math.min(grades.length - 1, grades.indexOf(grade) + 1)] ?? grade
  })
}
