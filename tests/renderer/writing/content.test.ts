import { describe, expect, it } from 'vitest'
import { inserted, moved, withCirculation, without } from '../../../renderer/features/writing/content/briefing.ts'
import { problemsFrom, problemsOf } from '../../../renderer/features/writing/content/problems.ts'
import { withFirstShown, wordCount } from '../../../renderer/features/writing/content/shown-numbers.ts'
import { copiesOf, numbersOf, titleOf } from '../../../shared/writing/content.ts'
import { cellKey, numberKey, readNumberKey } from '../../../shared/writing/number-key.ts'
import type { BriefingContent, Inline, SummaryContent } from '../../../shared/writing/writing.ts'

const number = (metric: string, shown = ''): Inline => ({ type: 'number', metric, scope: {}, shown })
const words = (text: string): Inline => ({ type: 'text', text })

const briefing: BriefingContent = {
  kind: 'briefing',
  name: '大走访活动简报',
  organ: '云岭经济开发区作风建设领导小组办公室',
  totalIssue: null,
  secrecy: '',
  editorNote: [words('编者按 '), number('visits', '12')],
  items: [
    {
      id: 'a',
      kind: '动态综述',
      title: '大走访活动扎实推进',
      subtitle: '',
      blocks: [
        { type: 'paragraph', level: 0, content: [words('走访'), number('visits'), words('户')] },
        { type: 'table', table: 'teams', caption: '' },
      ],
    },
  ],
  circulation: [
    { label: '报', addressees: [{ unit: '区党工委', copies: 8 }] },
    { label: '发', addressees: [{ unit: '各工作队', copies: 6, members: ['一队', '二队', '三队', '四队', '五队'] }] },
  ],
  archiveCopies: 2,
  staff: { editor: '', reviewer: '', signer: '' },
}
const summary: SummaryContent = {
  kind: 'teamSummary',
  titleLines: ['第一工作队', '大走访活动阶段总结'],
  blocks: [],
  attachments: [],
  organ: '第一工作队',
}

describe('a writing', () => {
  it('is called by its first item or by the lines of its title', () => {
    expect(titleOf(briefing)).toBe('大走访活动扎实推进')
    expect(titleOf({ ...briefing, items: [] })).toBe('大走访活动简报')
    expect(titleOf(summary)).toBe('第一工作队大走访活动阶段总结')
  })

  it('counts the copies that go out and those kept', () => {
    expect(copiesOf(briefing)).toBe(40)
  })

  it('keeps 报、送、发 in this order and leaves out an empty one', () => {
    const sent = withCirculation(briefing.circulation, '送', [{ unit: '各办事处', copies: 3 }])
    expect(sent.map(({ label }) => label)).toEqual(['报', '送', '发'])
    expect(withCirculation(sent, '报', []).map(({ label }) => label)).toEqual(['送', '发'])
  })

  it('moves, takes out and puts in entries of a list', () => {
    expect(moved(['甲', '乙', '丙'], 2, -1)).toEqual(['甲', '丙', '乙'])
    expect(moved(['甲', '乙'], 1, 1)).toEqual(['甲', '乙'])
    expect(inserted(without(['甲', '乙', '丙'], 1), 1, '乙')).toEqual(['甲', '乙', '丙'])
  })

  it('finds every number in the order of reading and counts characters as shown', () => {
    expect(numbersOf(briefing).map(({ metric, shown }) => `${metric}:${shown}`)).toEqual(['visits:12', 'visits:'])
    expect(wordCount(briefing, () => '1,976')).toBe(3 + 5 + 2 + 5 + 1)
  })

  it('notes what a number shows the first time only', () => {
    const noted = numbersOf(withFirstShown(briefing, () => '15'))
    expect(noted.map(({ shown }) => shown)).toEqual(['12', '15'])
  })
})

describe('what is missing', () => {
  it('is named beside its field, in Chinese', () => {
    const problems = problemsOf({
      ...briefing,
      name: '',
      organ: '办'.repeat(41),
      items: briefing.items.map((item) => ({ ...item, title: '' })),
    })
    expect(problems.get('name')).toBe('请填写简报名称。')
    expect(problems.get('organ')).toBe('内容过长，最多40字，请分开写或删减。')
    expect(problems.get('items.0.title')).toBe('请填写标题。')
    expect(problemsOf({ ...summary, titleLines: [''] }).get('titleLines.0')).toBe('请填写标题。')
  })

  it('is nothing in a content that can be saved', () => {
    expect(problemsOf(briefing).size).toBe(0)
    expect(problemsOf(summary).size).toBe(0)
  })

  it('has the same names when the program finds it', () => {
    const found = problemsFrom([{ field: 'content.items.0.title', message: 'Too big' }])
    expect([...found]).toEqual([['items.0.title', '填写有误，请检查。']])
  })
})

describe('the key of a number', () => {
  it('tells apart metric, team and period', () => {
    const keys = [{}, { teamId: 1 }, { from: '2012-03-10' }, { teamId: 1, from: '2012-03-10' }].map((scope) =>
      numberKey({ metric: 'visits', scope }),
    )
    expect(new Set(keys).size).toBe(4)
  })

  it('can be read again, and says whether the number stands in a table', () => {
    const names = [
      { metric: 'visits', scope: {} },
      { metric: 'visits', scope: { teamId: 3, from: '2012-03-10' } },
    ]
    expect(names.map((name) => readNumberKey(numberKey(name)))).toEqual(
      names.map((name) => ({ ...name, isCell: false })),
    )
    expect(names.map((name) => readNumberKey(cellKey(name)))).toEqual(names.map((name) => ({ ...name, isCell: true })))
  })
})
