import { describe, expect, it } from 'vitest'
import { changedNumbers } from '../../../renderer/features/writing/content/changed-numbers.ts'
import type { Inline, SummaryContent } from '../../../shared/writing/writing.ts'

const field = (metric: string, shown: string, more: { kept?: true } = {}): Inline => ({
  type: 'number',
  metric,
  scope: {},
  shown,
  ...more,
})
const words = (text: string): Inline => ({ type: 'text', text })
const content: SummaryContent = {
  kind: 'zoneSummary',
  titleLines: ['总结'],
  organ: '作风办',
  attachments: [],
  blocks: [
    {
      type: 'paragraph',
      level: 0,
      content: [
        words('开头。走访农户'),
        field('visit.households', '1850'),
        words('户，收集意见'),
        field('opinion.collected', '300'),
        words('条。后面。'),
      ],
    },
    {
      type: 'paragraph',
      level: 0,
      content: [words('慰问'), field('condolence.households', '90', { kept: true }), words('户')],
    },
  ],
}
const now: Readonly<Record<string, string>> = {
  'visit.households': '1862',
  'opinion.collected': '300',
  'condolence.households': '100',
}
const nowOf = ({ metric }: { metric: string }) => (metric in now ? { text: now[metric] ?? '' } : undefined)

describe('the list of numbers that changed', () => {
  it('holds each with its sentence, and those that were kept', () => {
    expect(changedNumbers(content, nowOf)).toEqual([
      {
        index: 0,
        field: field('visit.households', '1850'),
        now: '1862',
        place: '正文',
        before: '走访农户',
        after: '户，收集意见300条。',
      },
      {
        index: 2,
        field: field('condolence.households', '90', { kept: true }),
        now: '100',
        place: '正文',
        before: '慰问',
        after: '户',
      },
    ])
  })

  it('says nothing of numbers that are not counted yet', () => {
    expect(changedNumbers(content, () => undefined)).toEqual([])
  })
})
