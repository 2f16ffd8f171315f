import { describe, expect, it } from 'vitest'
import { carriedItems, periodStart } from '../../../shared/writing/carry-over.ts'
import type { BriefingItem } from '../../../shared/writing/writing.ts'

const item: BriefingItem = {
  id: 'item-1',
  kind: '工作动态',
  title: '走访动态',
  subtitle: '',
  blocks: [
    {
      type: 'paragraph',
      level: 0,
      content: [
        { type: 'text', text: '本期走访' },
        { type: 'number', metric: 'visit.times', scope: { from: '2012-03-17', teamId: 2 }, shown: '40' },
        { type: 'text', text: '户次，累计' },
        { type: 'number', metric: 'visit.times', scope: {}, shown: '620' },
      ],
    },
    { type: 'table', table: 'progress', caption: '进度' },
    { type: 'chart', chart: 'dailyVisits', caption: '本期走访', scope: { from: '2012-03-17' } },
  ],
}

describe('稿件 taken over from an earlier issue', () => {
  it('keep their words and count this issue’s period and 截止日', () => {
    const [carried] = carriedItems([item], { from: '2012-03-25', newId: () => 'new' })
    expect(carried).toEqual({
      ...item,
      id: 'new',
      blocks: [
        {
          type: 'paragraph',
          level: 0,
          content: [
            { type: 'text', text: '本期走访' },
            { type: 'number', metric: 'visit.times', scope: { from: '2012-03-25', teamId: 2 }, shown: '' },
            { type: 'text', text: '户次，累计' },
            { type: 'number', metric: 'visit.times', scope: {}, shown: '' },
          ],
        },
        { type: 'table', table: 'progress', caption: '进度' },
        { type: 'chart', chart: 'dailyVisits', caption: '本期走访', scope: { from: '2012-03-25' } },
      ],
    })
  })

  it('begin the day after the last issue before this one closed', () => {
    const heads = [
      { kind: 'briefing' as const, issue: 7, cutOff: '2012-03-31' },
      { kind: 'briefing' as const, issue: 5, cutOff: '2012-03-24' },
      { kind: 'briefing' as const, issue: 6, cutOff: '2012-03-28' },
      { kind: 'zoneSummary' as const, issue: null, cutOff: '2012-03-30' },
    ]
    expect(periodStart(heads, 7)).toBe('2012-03-29')
    expect(periodStart(heads, 5)).toBeUndefined()
  })
})
