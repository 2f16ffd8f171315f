import { shortDay } from './days.ts'
import type { PhaseFact, WritingFacts } from './facts.ts'

/** The phase a day belongs to; of two, the later (contradiction C5). */
const phaseOf = ({ phases, cutOff }: WritingFacts): PhaseFact | undefined =>
  phases.filter(({ startOn, endOn }) => startOn <= cutOff && cutOff <= endOn).at(-1)

type Words = { readonly title: string; readonly note: string }

/** What a 简报 leads with and asks for in each phase of the plan; phases of the office's own get the last. */
const wordsOf = (facts: WritingFacts): Readonly<Record<string, Words>> => {
  const { shortName, summaryDueOn, endOn } = facts.campaign
  return {
    动员部署: {
      title: `${shortName}全面启动`,
      note: '各工作队要抓紧与联系办事处、联系点衔接，把人员落实到村到组，迅速进点开展走访。',
    },
    组织实施: {
      title: `${shortName}深入推进`,
      note: '各工作队要对照方案要求，挨家挨户走访，把群众反映的问题逐件登记、逐件交办、逐件办理。',
    },
    阶段总结: {
      title: `${shortName}转入阶段总结 各项任务扎实推进`,
      note: `各工作队要对照活动方案查漏补缺，把没走到的户走到、没办结的事办结，于${shortDay(summaryDueOn)}前报送活动总结，确保善始善终。`,
    },
    收尾: {
      title: `${shortName}集中活动进入收尾`,
      note: `集中活动${shortDay(endOn)}结束。各工作队要抓紧办结在办事项，没有办结的重点问题列入以月促年清单继续办理。`,
    },
    以月促年: {
      title: `以月促年 推动${shortName}常态长效`,
      note: '各单位要结合平时工作继续深入基层走访，扎扎实实解决一些问题，把大走访作为一项制度长期坚持下来。',
    },
  }
}

export const phaseWords = (facts: WritingFacts): Words => {
  const { shortName } = facts.campaign
  const fallback = { title: `${shortName}进展情况`, note: '各工作队要认真对照，抓好落实。' }
  return wordsOf(facts)[phaseOf(facts)?.name ?? ''] ?? fallback
}
