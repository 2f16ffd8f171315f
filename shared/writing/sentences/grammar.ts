/**
 * 句式: a sentence as the office writes it down, with the names of numbers in braces and clauses that may fall away in
 * 〔〕: 共走访农户{走访户数}户〔，走访企业{走访企业数}家〕。
 */
import { isMetricId, type MetricId, metrics } from '../../metrics/index.ts'
import type { Metric } from '../../metrics/metric.ts'

/** Words that every text fills in by itself, with what they stand for. */
export const sentenceWords = {
  截止日: '文稿的截止日，如3月31日',
  主体: '各工作队；工作队的文稿里是本队的名称',
  活动名称: '活动的全称',
  活动简称: '活动的简称',
  开始日: '活动开始的年月日',
  开始月日: '活动开始的月日',
  结束月日: '集中活动结束的月日',
  总结报送日: '工作队报送总结的期限',
  日记篇数: '方案要求每名干部写的民情日记篇数',
  主办单位: '发文部署活动的单位',
} as const
export type SentenceWord = keyof typeof sentenceWords

/** What can be asked of a number besides its value, by the word after ·. */
export const numberParts = {
  全区: '全区的同一个数',
  比全区: '高于（低于、等于）全区平均水平，只用于百分率',
  最高队: '这个数最大的工作队的名称，只在全区的文稿里有',
  最高值: '最大的是多少',
  最低队: '这个数最小的工作队的名称，只在全区的文稿里有',
  最低值: '最小的是多少',
} as const
export type NumberPart = keyof typeof numberParts

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: SentenceWord }
  | { readonly kind: 'number'; readonly metric: MetricId; readonly part: NumberPart | undefined }

/** Pieces that stand or fall together; `mayFall`: written in 〔〕. */
export type Clause = { readonly mayFall: boolean; readonly pieces: readonly Piece[] }
export type ParsedSentence = { readonly clauses: readonly Clause[]; readonly problems: readonly string[] }

export const longestSentence = 400

const byTitle = new Map(Object.values<Metric>(metrics).map(({ id, title }) => [title, id]))

const isWord = (name: string): name is SentenceWord => Object.hasOwn(sentenceWords, name)
const isPart = (name: string): name is NumberPart => Object.hasOwn(numberParts, name)

/** By what people call it, or by its id as it is stored. */
const metricNamed = (name: string): MetricId | undefined => {
  const id = byTitle.get(name) ?? name
  return isMetricId(id) ? id : undefined
}

type Read = { readonly piece: Piece } | { readonly problem: string }

const readName = (name: string): Read => {
  if (isWord(name)) return { piece: { kind: 'word', word: name } }
  const [title = '', part, ...more] = name.split('·')
  const metric = metricNamed(title)
  if (!metric) return { problem: `没有叫“${title}”的数字，请用“插入数字”从列表里选。` }
  if (part === undefined) return { piece: { kind: 'number', metric, part } }
  if (!isPart(part) || more.length > 0)
    return { problem: `“{${name}}”里“·”后面只能写${Object.keys(numberParts).join('、')}。` }
  if (part === '比全区' && metrics[metric].kind !== 'rate')
    return { problem: `“{${name}}”不能与全区比：${metrics[metric].title}不是百分率。` }
  return { piece: { kind: 'number', metric, part } }
}

const tokens = /\{[^{}〔〕]*\}|[{}〔〕]|[^{}〔〕]+/g
const lonely: Readonly<Record<string, string>> = {
  '{': '“{”没有配对的“}”，请补上或删去。',
  '}': '“}”前面没有“{”，请补上或删去。',
}

/** The sentence in clauses, and what is wrong with it, in words for the person who wrote it. */
export const parseSentence = (sentence: string): ParsedSentence => {
  const problems: string[] = []
  const clauses: { mayFall: boolean; pieces: Piece[] }[] = [{ mayFall: false, pieces: [] }]
  const isInside = (): boolean => clauses.at(-1)?.mayFall === true
  const add = (piece: Piece): void => void clauses.at(-1)?.pieces.push(piece)
  for (const [token] of sentence.matchAll(tokens)) {
    if (token === '〔') {
      if (isInside()) problems.push('〔〕里面不能再套〔〕，请把两段分开写。')
      clauses.push({ mayFall: true, pieces: [] })
    } else if (token === '〕') {
      if (!isInside()) problems.push('“〕”前面没有“〔”，请补上或删去。')
      clauses.push({ mayFall: false, pieces: [] })
    } else if (token.startsWith('{') && token.length > 1) {
      const read = readName(token.slice(1, -1).trim())
      if ('piece' in read) add(read.piece)
      else problems.push(read.problem)
    } else if (token in lonely) problems.push(lonely[token] ?? '')
    else add({ kind: 'text', text: token })
  }
  if (isInside()) problems.push('“〔”没有配对的“〕”，请补上或删去。')
  return { clauses: clauses.filter(({ pieces }) => pieces.length > 0), problems: [...new Set(problems)] }
}

/** What is wrong with a sentence; an empty one is right and says nothing. */
export const sentenceProblems = (sentence: string): readonly string[] => {
  if (sentence === '') return []
  const { problems } = parseSentence(sentence)
  return [
    ...problems,
    ...(sentence.length > longestSentence ? [`句式最多${longestSentence}字，现在有${sentence.length}字。`] : []),
    ...(/[。！？]〕?$/.test(sentence) ? [] : ['句式要以句号结尾。']),
  ]
}

/** As people type it in any width and with line breaks, on one line. */
export const tidySentence = (typed: string): string =>
  typed
    .replace(/\s*\n\s*/g, '')
    .replaceAll('｛', '{')
    .replaceAll('｝', '}')
    .trim()

const renamed = (sentence: string, rename: (name: string) => string | undefined): string =>
  sentence.replace(/\{([^{}·]+)(·[^{}]*)?\}/g, (all, name: string, part = '') => {
    const found = isWord(name) ? undefined : rename(name.trim())
    return found === undefined ? all : `{${found}${part}}`
  })

/** With ids, as it is stored: a later version may call a number otherwise. */
export const storedSentence = (sentence: string): string => renamed(sentence, metricNamed)

/** With the titles of its numbers, as people read it. */
export const shownSentence = (sentence: string): string =>
  renamed(sentence, (name) => {
    const metric = metricNamed(name)
    return metric && metrics[metric].title
  })
