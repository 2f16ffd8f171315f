import { describe, expect, it } from 'vitest'
import { metrics } from '../../../../shared/metrics/index.ts'
import type { Metric } from '../../../../shared/metrics/metric.ts'
import {
  numberParts,
  parseSentence,
  sentenceProblems,
  sentenceWords,
  shownSentence,
  storedSentence,
  tidySentence,
} from '../../../../shared/writing/sentences/grammar.ts'
import { sentenceIds, sentences } from '../../../../shared/writing/sentences/sentences.ts'

describe('the notation of 句式', () => {
  it.each([
    ['共走访{走访户}户。', '没有叫“走访户”的数字'],
    ['共走访{走访户数户。', '没有配对的“}”'],
    ['共走访走访户数}户。', '前面没有“{”'],
    ['共走访{走访户数}户〔，企业{走访企业数}家。', '“〔”没有配对'],
    ['共走访{走访户数}户，企业〕。', '“〕”前面没有“〔”'],
    ['〔共走访{走访户数}户〔，企业{走访企业数}家〕〕。', '不能再套'],
    ['走访{走访户数·比全区}。', '不是百分率'],
    ['走访{走访户数·中等队}。', '后面只能写'],
    ['共走访{走访户数}户', '以句号结尾'],
    [`${'长'.repeat(400)}。`, '最多400字，现在有401字'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(sentenceProblems(text).join('')).toContain(problem)
  })

  it('takes an empty sentence for one that is not to be said', () => {
    expect(sentenceProblems('')).toEqual([])
  })

  it('reads what is typed in full width and over several lines', () => {
    expect(tidySentence(' 共走访｛走访户数｝户，\n 覆盖率｛走访覆盖率｝%。')).toBe(
      '共走访{走访户数}户，覆盖率{走访覆盖率}%。',
    )
  })

  it('stores the ids of numbers and shows their titles, also beside a part and among words', () => {
    const shown = '截至{截止日}，{走访覆盖率·最高队}走访{走访户数}户。'
    const stored = '截至{截止日}，{visit.coverage·最高队}走访{visit.households}户。'
    expect(storedSentence(shown)).toBe(stored)
    expect(shownSentence(stored)).toBe(shown)
    expect(parseSentence(stored)).toEqual(parseSentence(shown))
  })

  it('can tell every number, word and part by its name alone', () => {
    const titles = Object.values<Metric>(metrics).map(({ title }) => title)
    const names = [...titles, ...Object.keys(sentenceWords)]
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => /[{}〔〕·]/.test(name))).toEqual([])
    expect(Object.keys(numberParts).filter((name) => /[{}〔〕·]/.test(name))).toEqual([])
  })
})

describe('the delivered 句式', () => {
  it.each(sentenceIds)('%s is right by its own rules and the same when stored and read', (id) => {
    const { text } = sentences[id]
    expect(sentenceProblems(text)).toEqual([])
    expect(shownSentence(storedSentence(text))).toBe(text)
    expect(parseSentence(text).clauses.length).toBeGreaterThan(0)
  })
})
