import { describe, expect, it } from 'vitest'
import {
  headingPrefix,
  type Level,
  nextNumber,
  prefixesOf,
  prefixLength,
} from '../../../renderer/features/writing/content/heading-number.ts'
import { pastedBlocks, pastedLines } from '../../../renderer/features/writing/content/pasted.ts'
import { curlyQuote, curlyText } from '../../../renderer/features/writing/content/quotes.ts'

describe('straight quotes', () => {
  it('open and close by turns, whatever stands before them', () => {
    expect(curlyText('开展"大走访"活动，落实"1124"制度')).toBe('开展“大走访”活动，落实“1124”制度')
  })

  it('go on from what the paragraph already holds', () => {
    expect(curlyQuote('开展“大走访', '"')).toBe('”')
    expect(curlyQuote('开展“大走访”，', '"')).toBe('“')
  })

  it('nest: single ones inside double ones', () => {
    expect(curlyText(`"一个'两违'问题"`)).toBe('“一个‘两违’问题”')
  })

  it('leave an apostrophe in a foreign word', () => {
    expect(curlyText("Xi'an")).toBe('Xi’an')
  })
})

describe('pasted text', () => {
  it('becomes a paragraph a line, without indents and empty lines', () => {
    expect(pastedLines('　　第一段。\r\n\r\n\t第二段。 \n第三"段"')).toEqual(['第一段。', '第二段。', '第三“段”'])
  })

  it('becomes plain body text', () => {
    expect(pastedBlocks('一、标题')).toEqual([
      { type: 'paragraph', level: 0, content: [{ type: 'text', text: '一、标题' }] },
    ])
  })
})

describe('numbers of headings', () => {
  it('are written as the standard writes them', () => {
    expect([1, 10, 12, 20, 35].map((n) => headingPrefix(1, n))).toEqual([
      '一、',
      '十、',
      '十二、',
      '二十、',
      '三十五、',
    ])
    expect(headingPrefix(1, 3)).toBe('三、')
    expect(headingPrefix(2, 11)).toBe('（十一）')
    expect(headingPrefix(3, 2)).toBe('2.')
    expect(headingPrefix(4, 9)).toBe('（9）')
  })

  it('are found at the start of a paragraph, and nothing else is', () => {
    const lengths = ['一、做法', '（二）成效', '(三)问题', '3.建议', '（4）其他', '12、附则'].map(prefixLength)
    expect(lengths).toEqual([2, 3, 3, 2, 3, 3])
    expect(['1.5万元', '2012年', '一是走访', '十分感谢', ''].map(prefixLength)).toEqual([0, 0, 0, 0, 0])
  })

  it('count from one again below a heading of a higher level, and skip headings without a number', () => {
    const numbered = (...levels: Level[]) => levels.map((level) => ({ level, isNumbered: true }))
    expect(nextNumber(numbered(1, 2, 0, 2), 2)).toBe(3)
    expect(nextNumber(numbered(1, 2, 2, 1, 0), 2)).toBe(1)
    expect(prefixesOf(numbered(1, 2, 3, 3, 2, 3, 1, 0, 2))).toEqual([
      '一、',
      '（一）',
      '1.',
      '2.',
      '（二）',
      '1.',
      '二、',
      undefined,
      '（一）',
    ])
    expect(prefixesOf([...numbered(1), { level: 1, isNumbered: false }, ...numbered(1)])).toEqual([
      '一、',
      undefined,
      '二、',
    ])
  })
})
