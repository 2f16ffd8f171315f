import { describe, expect, it } from 'vitest'
import { normalise, normaliseRuns } from '../../../shared/paper/punctuation.ts'

describe('punctuation', () => {
  it.each([
    ['他说"走访"了', '他说“走访”了'],
    ["所谓'三张清单'", '所谓‘三张清单’'],
    ['已走访,共3,846户(占98.7%).', '已走访，共3,846户（占98.7%）。'],
    ['办结率91.2%,满意度高', '办结率91.2%，满意度高'],
    ['时间:9:30', '时间：9:30'],
    ['记录不漏项...', '记录不漏项……'],
    ['记录不漏项。。。', '记录不漏项……'],
    ['民情日记--重点', '民情日记——重点'],
    ['是否办结?是!', '是否办结？是！'],
    ['第(1)项', '第（1）项'],
  ])('makes %s into %s', (typed, printed) => {
    expect(normalise(typed)).toBe(printed)
  })

  it.each(['1.政策落实类', '3.5', 'f(x)=1.5, a', 'it’s', '2026-03-08', '已办结467条。'])(
    'leaves %s as it is',
    (text) => {
      expect(normalise(text)).toBe(text)
    },
  )

  it('changes nothing the second time', () => {
    const once = normalise('他说"好",共3,846户(占98.7%)...')
    expect(normalise(once)).toBe(once)
  })

  it('pairs quotes across the runs of a paragraph and keeps their number fields', () => {
    const runs = normaliseRuns([{ text: '"走访' }, { text: '3', metric: 'visits' }, { text: '户",好' }])
    expect(runs).toEqual([{ text: '“走访' }, { text: '3', metric: 'visits' }, { text: '户”，好' }])
  })
})
