import { z } from 'zod'

/** Every check of the 校对, by id: what people call it and whether it stands in the way of 签发. */
export const proofRules = {
  scrambled: { title: '错用词', level: 'must' },
  perhapsScrambled: { title: '疑似错用词', level: 'check' },
  sum: { title: '合计不符', level: 'must' },
  sumGap: { title: '分项与总数', level: 'check' },
  conflict: { title: '数据冲突', level: 'must' },
  comparison: { title: '比较不符', level: 'must' },
  typedNumber: { title: '数字与数据不同', level: 'check' },
  changedNumber: { title: '数字有变动', level: 'check' },
  keptNumber: { title: '保留了原数', level: 'check' },
  fallenNumber: { title: '累计数减少', level: 'check' },
  unknownNumber: { title: '未知数字', level: 'must' },
  impossibleDay: { title: '日期不存在', level: 'must' },
  weekday: { title: '星期不符', level: 'must' },
  dayOrder: { title: '起止日期颠倒', level: 'must' },
  otherCutOff: { title: '截至的日期不符', level: 'check' },
  strangeDay: { title: '日期在活动期外', level: 'check' },
  leak: { title: '泄露个人信息', level: 'must' },
  keptPersonal: { title: '含个人信息', level: 'check' },
  tableNames: { title: '表中有个人信息', level: 'check' },
  name: { title: '名称疑似写错', level: 'check' },
  missingTeam: { title: '工作队没有报送', level: 'check' },
  emptySection: { title: '标题下没有内容', level: 'check' },
  toldBefore: { title: '事例已刊登过', level: 'check' },
  noCaption: { title: '图表没有题注', level: 'check' },
  unfinished: { title: '没有写完', level: 'check' },
  unpaired: { title: '标点不成对', level: 'check' },
  halfWidth: { title: '半角标点', level: 'check' },
  doubled: { title: '文字重复', level: 'check' },
  circulation: { title: '分发单位', level: 'check' },
  orphanHeading: { title: '标题落在页末', level: 'check' },
  scantPage: { title: '末页内容过少', level: 'check' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly level: 'must' | 'check' }>>

export type ProofRule = keyof typeof proofRules
const ruleIds = Object.keys(proofRules) as [ProofRule, ...ProofRule[]]

export const levelNames = { must: '必须改', check: '请核对' } as const

/**
 * Where a finding is: the path into the content (`items.2.blocks.3`, `editorNote`, `titleLines.0`), and of a paragraph
 * from where to where, counted as the editor does: a character is one, a number field is one. Path `page` is no part
 * of the content but the printed page.
 */
export const proofPlace = z.object({ path: z.string(), from: z.int().optional(), to: z.int().optional() })
export type ProofPlace = z.infer<typeof proofPlace>

export const finding = z.object({
  rule: z.enum(ruleIds),
  /** The same as long as the sentence it stands in is the same; what is ticked as 已核对 is remembered by it. */
  key: z.string(),
  /** What is wrong and what to do. */
  message: z.string(),
  /** The words meant, as printed. */
  quote: z.string(),
  place: proofPlace,
  /** What to put in place of `quote`; left out where only a person can tell. */
  replacement: z.string().optional(),
})
export type Finding = z.infer<typeof finding>

export const mustBeFixed = ({ rule }: Pick<Finding, 'rule'>): boolean => proofRules[rule].level === 'must'

/** Findings that keep a text from being signed: all that must be changed, and those to be checked that nobody ticked. */
export const standing = (findings: readonly Finding[], checked: readonly string[]): Finding[] =>
  findings.filter((one) => mustBeFixed(one) || !checked.includes(one.key))

/** A short word for a text, the same for the same text (FNV-1a). */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash.toString(36)
}

export const keyOf = (rule: ProofRule, ...words: readonly string[]): string => `${rule}-${hashOf(words.join('|'))}`
