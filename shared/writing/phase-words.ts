import type { PhaseFact, WritingFacts } from './facts.ts'
import type { SentenceId } from './sentences/sentences.ts'

/** The phase a day belongs to; of two, the later (contradiction C5). */
const phaseOf = ({ phases, cutOff }: WritingFacts): PhaseFact | undefined =>
  phases.filter(({ startOn, endOn }) => startOn <= cutOff && cutOff <= endOn).at(-1)

type Words = { readonly title: string; readonly note: SentenceId }

/** What a 简报 leads with and asks for in each phase of the plan; phases of the office's own get the last. */
const wordsOf = (shortName: string): Readonly<Record<string, Words>> => ({
  动员部署: { title: `${shortName}全面启动`, note: 'noteMobilisation' },
  组织实施: { title: `${shortName}深入推进`, note: 'noteCampaign' },
  阶段总结: { title: `${shortName}转入阶段总结 各项任务扎实推进`, note: 'noteSummary' },
  收尾: { title: `${shortName}集中活动进入收尾`, note: 'noteClosing' },
  以月促年: { title: `以月促年 推动${shortName}常态长效`, note: 'noteFollowUp' },
})

export const phaseWords = (facts: WritingFacts): Words => {
  const { shortName } = facts.campaign
  return wordsOf(shortName)[phaseOf(facts)?.name ?? ''] ?? { title: `${shortName}进展情况`, note: 'noteOther' }
}
