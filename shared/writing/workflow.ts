import { z } from 'zod'
import { copiesOf } from './content.ts'
import { type Finding, mustBeFixed, standing } from './proofing/finding.ts'
import { surveyChecks } from './survey-check.ts'
import type { Block, SummaryContent, Writing, WritingContent } from './writing.ts'

/** The steps in the life of a 简报 or 总结, by what the office calls them. */
export const writingSteps = ['送审', '退回', '签发', '印发'] as const
export type WritingStep = (typeof writingSteps)[number]

type Way = { readonly from: Writing['state']; readonly to: Writing['state'] }

export const ways: Readonly<Record<WritingStep, Way>> = {
  送审: { from: '草稿', to: '审核' },
  退回: { from: '审核', to: '草稿' },
  签发: { from: '审核', to: '已签发' },
  印发: { from: '已签发', to: '已印发' },
}

/** Who takes a step, why, and for 印发 how many copies. */
export const stepAct = z.strictObject({
  step: z.enum(writingSteps),
  person: z.string().trim().min(1, '请填写经办人姓名。').max(20, '姓名不超过20字。'),
  remark: z.string().trim().max(300, '意见不超过300字。').default(''),
  copies: z.int().min(1, '印数至少1份。').max(9999, '印数不超过9999份。').nullable().default(null),
  /** 审核人, of 签发; empty where nobody is named. */
  reviewer: z.string().trim().max(20, '姓名不超过20字。').default(''),
  /** Findings of the 校对 that whoever signs ticked as 已核对, by their keys. */
  checked: z.array(z.string().max(60)).max(1000).default([]),
})
export type StepAct = z.infer<typeof stepAct>

export const takenStep = z.object({
  step: z.enum(writingSteps),
  person: z.string(),
  remark: z.string(),
  copies: z.int().nullable(),
  /** 审核人, of 签发 only; empty where nobody was named. */
  reviewer: z.string(),
  at: z.int(),
})
export type TakenStep = z.infer<typeof takenStep>

/** The parts that people take in a text's life: its steps, and 审核, which is told at 签发. */
export const stepRoles = [...writingSteps, '审核'] as const
export type StepRole = (typeof stepRoles)[number]

/** A name offered for a step. */
export const stepPerson = z.object({
  name: z.string(),
  /** Team or organ, or that the person did it before. */
  hint: z.string(),
  /** Pinyin initials, by which the name can be found. */
  initials: z.array(z.string()),
})
export type StepPerson = z.infer<typeof stepPerson>

/** Only a 草稿 can be written in. */
export const isEditable = (state: Writing['state']): boolean => state === '草稿'

/** Text and numbers are those of the day it was signed. */
export const isFrozen = (state: Writing['state']): boolean => state === '已签发' || state === '已印发'

export const stepsFrom = (state: Writing['state']): WritingStep[] =>
  writingSteps.filter((step) => ways[step].from === state)

const hasText = (blocks: readonly Block[]): boolean =>
  blocks.some(
    (block) =>
      block.type !== 'paragraph' ||
      block.content.some((inline) => inline.type === 'number' || inline.text.trim() !== ''),
  )

const unmetIn = (content: SummaryContent): string[] =>
  surveyChecks(content)
    .filter(({ isNeeded, isMet }) => isNeeded && !isMet)
    .map(({ title, found, wanted }) => `${title}：${found}，应${wanted}。`)

/** What a text still lacks before others may read it. */
const missingIn = (content: WritingContent): string[] =>
  content.kind === 'briefing'
    ? content.items.flatMap(({ title, blocks }, at) => [
        ...(title.trim() === '' ? [`第${at + 1}篇稿件没有标题。`] : []),
        ...(hasText(blocks) ? [] : [`第${at + 1}篇稿件没有正文。`]),
      ])
    : [
        ...(content.titleLines.every((line) => line.trim() === '') ? ['文稿没有标题。'] : []),
        ...(hasText(content.blocks) ? [] : ['文稿没有正文。']),
        ...(content.kind === 'survey' ? unmetIn(content) : []),
        ...(content.kind === 'notice' && !content.titleLines.join('').includes('通报') ? ['标题里要有“通报”。'] : []),
      ]

/** Why a step cannot be taken now; empty when it can. */
export const obstacles = (writing: Pick<Writing, 'state' | 'content'>, act: StepAct): string[] => {
  const { step } = act
  const { from } = ways[step]
  if (writing.state !== from) return [`文稿现在是“${writing.state}”，只有“${from}”的文稿才能${step}。`]
  if (step === '退回') return act.remark === '' ? ['请写明退回修改的意见。'] : []
  if (step === '印发') return act.copies === null ? ['请填写印数。'] : []
  return missingIn(writing.content)
}

/** Everything somebody ticked as 已核对: in the text before, and by whoever signs it. */
export const checkedOf = (content: WritingContent, act: Pick<StepAct, 'checked'>): string[] => [
  ...new Set([...(content.checked ?? []), ...act.checked]),
]

const listed = (findings: readonly Finding[]): string => {
  const words = findings.slice(0, 5).map(({ message }) => message.replace(/。$/, ''))
  return `${words.join('；')}${findings.length > words.length ? '；等' : ''}。`
}

/** What the 校对 found that keeps a text from being signed; empty when nothing does. */
export const proofObstacles = (findings: readonly Finding[], checked: readonly string[]): string[] => {
  const open = standing(findings, checked)
  const must = open.filter(mustBeFixed)
  const check = open.filter((one) => !mustBeFixed(one))
  return [
    ...(must.length > 0 ? [`校对有${must.length}处必须改：${listed(must)}`] : []),
    ...(check.length > 0 ? [`校对有${check.length}处请核对的还没有核对：${listed(check)}`] : []),
  ]
}

/** Who wrote a text: whoever sent it to 审核 last; undefined for one that was never sent. */
export const writerOf = (steps: readonly Pick<TakenStep, 'step' | 'person'>[]): string | undefined =>
  steps.findLast(({ step }) => step === '送审')?.person

/** What should not be, but may: one person in two parts of the work. Empty when all is as it should be. */
export const roleWarnings = (
  act: Pick<StepAct, 'step' | 'person' | 'reviewer'>,
  steps: readonly Pick<TakenStep, 'step' | 'person'>[],
): string[] => {
  const writer = writerOf(steps)
  if (act.step !== '签发' || writer === undefined) return []
  return [
    ...(act.reviewer === writer ? [`审核人与拟稿人是同一人（${writer}）。`] : []),
    ...(act.person === writer ? [`签发人与拟稿人是同一人（${writer}）。`] : []),
  ]
}

/** The 报尾 with those who took the steps, where it names nobody. */
export const withStaff = (content: WritingContent, act: StepAct, steps: readonly TakenStep[]): WritingContent => {
  if (content.kind !== 'briefing') return content
  const { editor, reviewer, signer } = content.staff
  const staff = {
    editor: editor || (writerOf(steps) ?? ''),
    reviewer: reviewer || act.reviewer,
    signer: signer || act.person,
  }
  return { ...content, staff }
}

/** How many copies 印发 proposes. */
export const proposedCopies = (content: WritingContent): number =>
  content.kind === 'briefing' ? Math.max(1, copiesOf(content)) : 1
