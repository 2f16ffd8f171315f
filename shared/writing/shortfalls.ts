/** What is not yet as the plan wants it, each with the numbers that show it and what is to be done about it. */

import { caseLedgerIds, ledgers } from '../ledgers/index.ts'
import { compareValues } from '../metrics/format.ts'
import { type MetricId, metrics } from '../metrics/index.ts'
import { daysBetween } from '../rules/calendar.ts'
import { shortDay } from './days.ts'
import type { TeamFact } from './facts.ts'
import { type Clause, join, type Part, say } from './say.ts'
import { sentence } from './sentences/tell.ts'
import type { Teller } from './teller.ts'

type Point = { readonly title: string; readonly lead: Clause }

export type Shortfall = {
  /** For 存在的问题. */
  readonly problem: Point | undefined
  /** For 下一步打算 and 下步安排. */
  readonly remedy: Point
}

/** Names of some of the teams; 各工作队 when it is all of them. */
const namesOf = (t: Teller, teams: readonly TeamFact[]): string =>
  teams.length > 1 && teams.length === t.facts.teams.length ? '各工作队' : teams.map(({ name }) => name).join('、')

const isZone = (t: Teller): boolean => t.teamId === undefined

/** Before two thirds of the time are over, what is not yet done is not yet a shortfall. */
const isDue = (t: Teller, dueOn: string | null): boolean => {
  const { startOn, endOn } = t.facts.campaign
  return daysBetween(startOn, t.facts.cutOff) * 3 >= daysBetween(startOn, dueOn ?? endOn) * 2
}

const unvisited = (t: Teller): Shortfall | undefined => {
  const wanted = t.facts.target('走访覆盖率')
  if (!t.has('household.unvisited') || !isDue(t, wanted?.dueOn ?? null)) return undefined
  return {
    problem: { title: '走访覆盖还不够到位', lead: sentence(t, 'unvisited') },
    remedy: { title: '抓紧补访，做到不漏一户', lead: sentence(t, 'visitAgain') },
  }
}

/** The book of the six with the lowest 办结率. */
const lowestLedger = (t: Teller): Clause => {
  const rated = caseLedgerIds
    .map((id) => ({ id, metric: `${id}.settledRate` as const }))
    .filter(({ metric }) => t.isKnown(metric))
    .sort((a, b) => compareValues(t.facts.number(a.metric, t.teamId), t.facts.number(b.metric, t.teamId)))
  const lowest = rated[0]
  return lowest ? say`${ledgers[lowest.id].title}办结率最低，为${t.n(lowest.metric)}%。` : []
}

const slowHandling = (t: Teller): Shortfall | undefined =>
  t.has('six.open')
    ? {
        problem: { title: '问题办理进度还不够快', lead: say`${sentence(t, 'slowHandling')}${lowestLedger(t)}` },
        remedy: { title: '加快办理，做到件件有着落', lead: sentence(t, 'handleFaster') },
      }
    : undefined

const openKeyIssues = (t: Teller): Shortfall | undefined =>
  t.has('six.keyOpen')
    ? {
        problem: { title: '重点问题销号还不够快', lead: sentence(t, 'keyIssuesOpen') },
        remedy: { title: '紧盯重点，做到限期销号', lead: sentence(t, 'clearKeyIssues') },
      }
    : undefined

const majorHazards = (t: Teller): Shortfall | undefined =>
  t.amount('hazard.major') > t.amount('hazard.majorFixed')
    ? {
        problem: { title: '重大隐患整改任务还比较重', lead: sentence(t, 'majorHazards') },
        remedy: { title: '严防死守，抓好隐患整改', lead: sentence(t, 'fixHazards') },
      }
    : undefined

/** What the plan wants of each team, by the words of 任务指标, and how a sentence names it. */
const quotas = [
  { metric: 'condolence.households', measure: '慰问户数', verb: '走访慰问困难群众' },
  { metric: 'training.sessions', measure: '培训场次', verb: '举办培训' },
  { metric: 'deed.problems', measure: '实际问题', verb: '解决实际问题' },
  { metric: 'deed.works', measure: '惠民实事', verb: '兴办惠民实事' },
] as const satisfies readonly { metric: MetricId; measure: string; verb: string }[]

/** More teams than this are named together, without a number for each. */
const mostNumbered = 2

/** Teams, or the one spoken of, that have less than the plan wants. */
const missed = (t: Teller, { metric, measure, verb }: (typeof quotas)[number]): (Clause | false)[] => {
  const wanted = t.facts.target(measure)
  if (!wanted || !isDue(t, wanted.dueOn)) return []
  const { unit } = metrics[metric]
  const rule = `未达到每队${wanted.amount}${unit}的要求`
  const done = (amount: number, number: Part): Clause =>
    amount === 0 ? say`尚未${verb}，${rule}` : say`${verb}${number}${unit}，${rule}`
  if (!isZone(t)) return [t.amount(metric) < wanted.amount && done(t.amount(metric), t.n(metric))]
  const teams = t.teamsWhere(metric, (amount) => amount < wanted.amount)
  if (teams.length > mostNumbered) return [say`${namesOf(t, teams)}${verb}${rule}`]
  return teams.map((team) => say`${team.name}${done(t.facts.number(metric, team.id).amount, t.of(metric, team))}`)
}

/** Whose numbers fall short of the plan's, one clause each. */
export const missedQuotas = (t: Teller): Clause =>
  join(
    [
      ...quotas.flatMap((quota) => missed(t, quota)),
      t.has('condolence.below200') && say`有${t.n('condolence.below200')}户慰问金不足200元`,
    ],
    '；',
  )

const missedTasks = (t: Teller): Shortfall | undefined => {
  const lead = missedQuotas(t)
  if (lead.length === 0) return undefined
  return {
    problem: { title: '个别任务还没有完成', lead },
    remedy: { title: '对照方案，补齐短板', lead: sentence(t, 'meetQuotas') },
  }
}

const fewDiaries = (t: Teller): Shortfall | undefined =>
  t.has('cadre.fewDiaries') && isDue(t, t.facts.campaign.summaryDueOn)
    ? {
        problem: { title: '民情日记还不够均衡', lead: sentence(t, 'fewDiaries') },
        remedy: { title: '坚持实记，补写民情日记', lead: sentence(t, 'writeDiaries') },
      }
    : undefined

/** Rates by which a team is measured against the zone. */
const rates = [
  ['visit.coverage', '走访覆盖率'],
  ['six.settledRate', '六本台账办结率'],
  ['hazard.fixedRate', '隐患整改率'],
  ['dispute.mediationRate', '矛盾纠纷调处率'],
  ['six.satisfactionRate', '群众满意率'],
  ['diary.completion', '民情日记完成率'],
] as const satisfies readonly (readonly [MetricId, string])[]

const comparedRates = (t: Teller, holds: (order: number) => boolean) =>
  rates.filter(([metric]) => !isZone(t) && t.isKnown(metric) && holds(t.againstZone(metric)))

const compared = (t: Teller, holds: (order: number) => boolean): Clause =>
  join(
    comparedRates(t, holds).map(([metric, name]) => say`${name}${t.n(metric)}%（全区${t.all(metric)}%）`),
    '、',
    '',
  )

/** Rates of a team that are better than the zone's; nothing for the zone itself. */
export const strengths = (t: Teller): Clause => compared(t, (order) => order > 0)

const belowZone = (t: Teller): Shortfall | undefined => {
  const isWeak = (order: number): boolean => order < 0
  const weak = comparedRates(t, isWeak).map(([, name]) => name)
  if (weak.length === 0) return undefined
  return {
    problem: { title: '部分工作低于全区平均水平', lead: say`主要是${compared(t, isWeak)}。` },
    remedy: {
      title: '对标先进，迎头赶上',
      lead: say`针对${weak.join('、')}低于全区平均水平的情况，逐项查找原因，学习兄弟工作队的做法，尽快赶上。`,
    },
  }
}

/** From this many days before the term on, what is not handed in is asked for. */
const remindedFrom = 10

const reports = (t: Teller): Shortfall | undefined => {
  const { campaign, cutOff } = t.facts
  if (!isZone(t) || daysBetween(cutOff, campaign.summaryDueOn) > remindedFrom) return undefined
  const withoutSummary = t.teamsWhere('report.summaries', (amount) => amount === 0)
  const withoutSurvey = t.teamsWhere('report.surveys', (amount) => amount === 0)
  const lead = join([
    withoutSummary.length > 0 && say`${namesOf(t, withoutSummary)}尚未报送阶段总结`,
    withoutSurvey.length > 0 && say`${namesOf(t, withoutSurvey)}的调查报告尚未定稿`,
  ])
  if (lead.length === 0) return undefined
  const isLate = cutOff > campaign.summaryDueOn
  return {
    problem: isLate || withoutSurvey.length > 0 ? { title: '材料报送还不够及时', lead } : undefined,
    remedy: {
      title: '按时报送，抓好总结',
      lead: isLate
        ? say`没有报送材料的工作队要立即补报，由领导小组办公室逐队催办。`
        : say`${lead}请抓紧在${shortDay(campaign.summaryDueOn)}前报送领导小组办公室，做到数字准、情况实、问题清。`,
    },
  }
}

/** Worst first. */
export const shortfalls = (t: Teller): Shortfall[] =>
  [unvisited, slowHandling, openKeyIssues, majorHazards, missedTasks, fewDiaries, belowZone, reports]
    .map((find) => find(t))
    .filter((found): found is Shortfall => found !== undefined)
