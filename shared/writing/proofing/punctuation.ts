import type { Finding } from './finding.ts'
import { findingAt, matches, type Passage } from './passages.ts'

const pairs = ['（）', '“”', '‘’', '《》', '【】', '〔〕', '()'] as const

/** Marks of one pair that have no partner, by their places. */
const alone = (text: string, [open = '', close = '']: string): number[] => {
  const waiting: number[] = []
  const found: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (mark === open) waiting.push(at)
    else if (mark === close && waiting.pop() === undefined) found.push(at)
  }
  return [...found, ...waiting]
}

/** 1) and 一) count things; they close nothing. ’ is also an apostrophe. */
const counts = (text: string, at: number): boolean =>
  (/[)）]/.test(text.charAt(at)) && /(?:^|[。；：，\s])[\d一二三四五六七八九十]{1,3}$/.test(text.slice(0, at))) ||
  (text.charAt(at) === '’' && /[A-Za-z]/.test(text.charAt(at - 1)))

/** Quotes and brackets without their other half. */
export const unpaired = (passage: Passage): Finding[] =>
  pairs.flatMap((pair) =>
    alone(passage.text, pair)
      .filter((at) => !counts(passage.text, at))
      .map((at) =>
        findingAt(
          passage,
          { start: at, end: at + 1 },
          { rule: 'unpaired', message: `“${pair}”不成对，这里的“${passage.text.charAt(at)}”缺另一半。` },
        ),
      ),
  )

const full: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** Half-width marks beside Chinese characters; points and colons within numbers stay. */
export const halfWidth = (passage: Passage): Finding[] =>
  matches(
    passage,
    /(?<=\p{Script=Han}|[”）》%])[,;:?!()]|[,;:?!()](?=\p{Script=Han})|(?<=\p{Script=Han})\.(?!\d)/gu,
    ([mark]) => ({
      rule: 'halfWidth',
      message: `中文里用了半角标点“${mark}”，应为“${full[mark]}”。`,
      replacement: full[mark],
    }),
  )

/** Said twice on purpose. */
const meantTwice = /^(?:研究|商量|讨论|了解|学习|检查|走访|看看|说说|谈谈|想想|试试|方面|时时|处处|天天|人人|户户|家家)/

/** Words, and marks, that stand twice. */
export const doubled = (passage: Passage): Finding[] => [
  ...matches(passage, /(\p{Script=Han}{2,6})\1/gu, ([found, word = '']) =>
    meantTwice.test(word) || [...word].every((mark) => mark === word.charAt(0))
      ? undefined
      : { rule: 'doubled', message: `“${word}”写了两遍。`, replacement: found.slice(word.length) },
  ),
  ...matches(passage, /([的了是和在与及对为将把由])\1/gu, ([, word = '']) => ({
    rule: 'doubled',
    message: `“${word}”写了两遍。`,
    replacement: word,
  })),
  ...matches(passage, /([，。、；：！？])[，。、；：]+/gu, ([found, mark = '']) => ({
    rule: 'doubled',
    message: `标点“${found}”连用。`,
    replacement: mark,
  })),
]

/** Places that were to be filled in. */
export const unfinished = (passage: Passage): Finding[] =>
  matches(
    passage,
    /【请填写[^】]*】|X{2,}|x{3,}|_{2,}|＿{2,}|待补充|待填写|待核实后填|（此处|\?{2,}|？{3,}/g,
    ([found]) => ({
      rule: 'unfinished',
      message: `“${found}”处没有写完。`,
    }),
  )
