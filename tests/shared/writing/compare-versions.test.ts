import { describe, expect, it } from 'vitest'
import { type ComparedLine, compareLines, isChanged, side } from '../../../shared/writing/compare-versions.ts'
import { sequenceDiff } from '../../../shared/writing/sequence-diff.ts'
import type { Line, Token } from '../../../shared/writing/version-lines.ts'

/** 共走访[1862]户: numbers in brackets. */
const line = (text: string, part = '正文'): Line => ({
  part,
  tokens: text
    .split(/(\[[^\]]*\])/)
    .flatMap((piece): Token[] =>
      piece.startsWith('[')
        ? [{ text: piece.slice(1, -1), isNumber: true }]
        : [...piece].map((one) => ({ text: one, isNumber: false })),
    ),
})

const marks = { same: ['', ''], gone: ['{-', '-}'], new: ['{+', '+}'] } as const
const written = ({ pieces }: ComparedLine): string =>
  pieces.map(({ fate, text, isNumber }) => marks[fate].join(isNumber ? `[${text}]` : text)).join('')
const compared = (old: readonly string[], now: readonly string[]): string[] =>
  compareLines(
    old.map((text) => line(text)),
    now.map((text) => line(text)),
  ).map(written)

describe('the comparison of two versions', () => {
  it('marks the characters that went and those that came', () => {
    expect(compared(['各工作队走访农户，收集意见。'], ['各工作队走访农户和企业，收集意见建议。'])).toEqual([
      '各工作队走访农户{+和企业+}，收集意见{+建议+}。',
    ])
  })

  it('takes a number as one piece, old and new', () => {
    expect(compared(['共走访农户[1862]户。'], ['共走访农户[1878]户。'])).toEqual(['共走访农户{-[1862]-}{+[1878]+}户。'])
    expect(compared(['共走访农户1862户。'], ['共走访农户[1862]户。'])).toEqual(['共走访农户{-1862-}{+[1862]+}户。'])
  })

  it('keeps paragraphs that were moved in or taken out whole', () => {
    expect(compared(['一、做法', '抓好春耕生产。', '二、成效'], ['一、做法', '二、成效', '群众表示满意。'])).toEqual([
      '一、做法',
      '{-抓好春耕生产。-}',
      '二、成效',
      '{+群众表示满意。+}',
    ])
  })

  it('does not mix two paragraphs that have nothing in common', () => {
    expect(compared(['修复山塘一口。'], ['举办培训班两场次。'])).toEqual([
      '{-修复山塘一口。-}',
      '{+举办培训班两场次。+}',
    ])
  })

  it('reads a lone character between two changes as changed too', () => {
    expect(compared(['由水利站负责办理此事项。'], ['由水利站负责整理了结此事项。'])).toEqual([
      '由水利站负责{-办理-}{+整理了结+}此事项。',
    ])
  })

  it('gives both texts back, side by side', () => {
    const [one] = compareLines([line('走访[12]户，慰问困难户。')], [line('走访[15]户，看望慰问困难户。')])
    if (!one) throw new Error('a line was compared')
    expect(isChanged(one)).toBe(true)
    const words = (hidden: 'gone' | 'new'): string =>
      side(one, hidden)
        .map(({ text }) => text)
        .join('')
    expect(words('new')).toBe('走访12户，慰问困难户。')
    expect(words('gone')).toBe('走访15户，看望慰问困难户。')
  })

  it('rebuilds both sequences from its steps, whatever they are', () => {
    let seed = 7
    const next = (limit: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * limit)
    }
    const random = (): string[] => Array.from({ length: next(30) }, () => '走访户慰问'.charAt(next(5)))
    for (let round = 0; round < 300; round += 1) {
      const [old, now] = [random(), random()]
      const steps = sequenceDiff(old, now)
      expect(steps.filter(({ fate }) => fate !== 'new').map((step) => old[step.old])).toEqual(old)
      expect(steps.filter(({ fate }) => fate !== 'gone').map((step) => now[step.now])).toEqual(now)
      for (const step of steps.filter(({ fate }) => fate === 'same')) expect(old[step.old]).toBe(now[step.now])
    }
  })
})
