import { describe, expect, it } from 'vitest'
import { printedDay, shortDay } from '../../../shared/writing/days.ts'
import { body, chineseNumber, join, say, sections } from '../../../shared/writing/say.ts'
import type { Inline } from '../../../shared/writing/writing.ts'

const number: Inline = { type: 'number', metric: 'visit.households', scope: {}, shown: '1862' }
const text = (content: readonly Inline[]) =>
  content.map((part) => (part.type === 'text' ? part.text : part.shown)).join('')

describe('sentences', () => {
  it('keep number fields between their words and put words side by side together', () => {
    expect(say`共走访农户${number}户，${'其中'}${3}个村${say`已走完`}。`).toEqual([
      { type: 'text', text: '共走访农户' },
      number,
      { type: 'text', text: '户，其中3个村已走完。' },
    ])
  })

  it('leave out clauses that do not hold and say nothing when none does', () => {
    expect(text(join([false, say`甲`, [], say`乙`]))).toBe('甲，乙。')
    expect(join([false, []])).toEqual([])
    expect(body(join([false]))).toEqual([])
  })

  it('number the sections that say something, in Chinese, and let text follow in the heading’s own line', () => {
    const blocks = sections(2, [
      { title: '分类登记', lead: say`按五类登记。` },
      { title: '空的' },
      { title: '动态更新', blocks: body(say`随时录入。`) },
    ])
    const lines = blocks.map((block) => (block.type === 'paragraph' ? [block.level, text(block.content)] : []))
    expect(lines).toEqual([
      [2, '（一）分类登记。按五类登记。'],
      [2, '（二）动态更新'],
      [0, '随时录入。'],
    ])
  })

  it('count to ninety-nine in Chinese', () => {
    expect([3, 10, 11, 20, 34].map(chineseNumber)).toEqual(['三', '十', '十一', '二十', '三十四'])
  })

  it('write days with a full year and without leading zeros', () => {
    expect(printedDay('2012-03-05')).toBe('2012年3月5日')
    expect(shortDay('2012-11-30')).toBe('11月30日')
  })
})
