import { covered, type LeakFinder } from '../../../shared/writing/proofing/secrets.ts'

const hasRuns = (value: object): value is { readonly runs: readonly { readonly text: string }[] } =>
  'runs' in value && Array.isArray(value.runs)

const around = (value: object): string | undefined =>
  hasRuns(value) ? value.runs.map(({ text }) => text).join('') : undefined

/**
 * Covers everything in a paper, or in a chart's data, that may not be read outside of the office: every word in it
 * is looked at, so that nothing printed can be forgotten. Runs are judged by the whole of their paragraph.
 */
export const coverPaper = <T>(value: T, find: LeakFinder, paragraph?: string): T => {
  // The same shape comes back: only words are replaced by words.
  if (typeof value === 'string') return covered(find, value, paragraph ?? value) as T
  if (Array.isArray(value)) return value.map((one) => coverPaper(one, find, paragraph)) as T
  if (typeof value !== 'object' || value === null) return value
  const own = around(value) ?? paragraph
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, coverPaper(one, find, own)])) as T
}
