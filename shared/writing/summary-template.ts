import { printedDay, shortDay } from './days.ts'
import type { TeamFact, WritingFacts } from './facts.ts'
import { body, type Clause, chineseNumber, join, type Section, say, sections } from './say.ts'
import { shortfalls, strengths } from './shortfalls.ts'
import { story, variedBy } from './stories.ts'
import { suggestionsFor } from './suggestions.ts'
import { disciplines } from './summary-discipline.ts'
import { results } from './summary-results.ts'
import { steps } from './summary-steps.ts'
import { type Teller, teller } from './teller.ts'
import type { Block, SummaryContent } from './writing.ts'

const mostStories = 3
const mostSuggestions = 3

const leaderOf = ({ leader, leaderPost }: TeamFact): string => `${leaderPost}${leader}`

/** Success is claimed only where something is in the books. */
const purpose = (t: Teller): string =>
  `以解决突出问题、突出矛盾为目标，认真落实察民情、讲政策、搞劳动、献爱心、建台账、办实事六个步骤${
    t.has('visit.households') ? '，取得了阶段性成效' : ''
  }`

/** 甲、乙和丙. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`

const zoneOpening = (t: Teller): Clause => {
  const { campaign } = t.facts
  return say`按照${campaign.issuer}统一部署，从${printedDay(campaign.startOn)}起，全区集中开展${campaign.name}。${t.has('cadre.count') ? say`活动抽调${t.n('cadre.count')}名机关干部，组成${t.n('team.count')}个工作队，由领导带队，联系${t.n('point.villages')}个村（居）委会和${t.n('point.enterprises')}个园区企业。` : ''}各工作队${purpose(t)}。`
}

const teamOpening = (t: Teller, team: TeamFact): Clause => {
  const { campaign } = t.facts
  const staff = join(
    [
      t.has('cadre.count') && say`${t.n('cadre.count')}名机关干部`,
      team.leader !== '' && say`由${leaderOf(team)}带队`,
      team.points.length > 0 && say`，联系${listed(team.points.map(({ name }) => name))}，`,
    ],
    '',
    '',
  )
  return say`按照${campaign.issuer}统一部署，从${printedDay(campaign.startOn)}起，${team.name}${staff}深入开展${campaign.name}，${purpose(t)}。`
}

const totals = (t: Teller): Clause => {
  const { n, has } = t
  const facts = join(
    [
      has('visit.households') && say`走访农户${n('visit.households')}户，走访覆盖率${n('visit.coverage')}%`,
      has('opinion.collected') && say`收集意见建议${n('opinion.collected')}条`,
      has('six.registered') && say`六本台账登记事项${n('six.registered')}件，办结率${n('six.settledRate')}%`,
      has('condolence.households') &&
        say`慰问困难群众${n('condolence.households')}户，发放慰问金${n('condolence.amount')}元`,
      has('deed.problems') && say`解决实际问题${n('deed.problems')}个`,
      has('deed.works') && say`兴办惠民实事${n('deed.works')}件`,
    ],
    '，',
  )
  const strong = strengths(t)
  const compared = strong.length > 0 ? say`其中，${strong}，高于全区平均水平。` : []
  const told = facts.length > 0 ? say`截至${shortDay(t.facts.cutOff)}，共${facts}${compared}` : []
  return say`${told}现将阶段工作情况总结如下：`
}

const leadership = (t: Teller, team: TeamFact | undefined): Section => {
  const { campaign, teams } = t.facts
  const posts = (team ? [team] : teams).filter(({ leader }) => leader !== '').map(leaderOf)
  const led = posts.length > 0 ? say`${posts.join('、')}${posts.length > 1 ? '分别' : ''}带队到点，直接指导走访。` : []
  return {
    title: '加强领导，周密部署',
    lead: say`${team ? '工作队' : campaign.issuer}把大走访作为转变干部作风、密切党群干群关系的重要抓手，制定工作方案，召开动员会议，明确“${campaign.workItemsCaption}”的工作任务和六个步骤的工作方法。${led}`,
  }
}

const assignment = (t: Teller, team: TeamFact | undefined): Section => {
  const { n, has, facts } = t
  const offices = [...new Set((team ? [team] : facts.teams).map((one) => one.subdistrict))].filter(
    (name) => name !== '',
  )
  const contact =
    offices.length > 0
      ? say`主动与${offices.map((name) => `${name.replace(/办事处$/, '')}办事处`).join('、')}衔接，`
      : []
  if (!has('cadre.count')) return { title: '明确责任，到村到组' }
  const gap = has('cadre.unassigned') ? say`尚有${n('cadre.unassigned')}名干部没有落实驻点，正在安排。` : []
  return {
    title: '明确责任，到村到组',
    lead: say`${contact}将${n('cadre.count')}名干部落实到${n('point.villages')}个村（居）委会和${n('point.enterprises')}个园区企业，做到定人、定点、定责，人人有走访任务，户户有走访干部。${gap}`,
  }
}

const supervision = (t: Teller, team: TeamFact | undefined): Section => {
  const { n, has } = t
  const sampled = has('inspection.sampled')
    ? say`抽查农户${n('inspection.sampled')}户，走访情况属实率${n('inspection.verifiedRate')}%`
    : false
  const numbers = join([
    has('inspection.count') && say`共${team ? '接受' : '开展'}督查${n('inspection.count')}次`,
    has('inspection.points') && say`涉及联系点${n('inspection.points')}个`,
    sampled,
  ])
  return {
    title: '强化督查，务求实效',
    lead: say`领导小组办公室、纪检监察采取随机抽查、电话查询、查阅资料等方式，对在岗在点、走访进度、日记台账、问题办理和工作纪律情况进行督查。${numbers}${team ? '' : '及时编发简报，推介先进典型，通报活动进度。'}`,
  }
}

const examples = (t: Teller): Block[] => {
  const own = t.facts.exemplars.filter(({ teamId }) => t.teamId === undefined || teamId === t.teamId)
  const key = t.teamId === undefined ? 'teamId' : 'kind'
  return sections(
    2,
    variedBy(own, (fact) => fact[key], mostStories).map((fact) => {
      const { title, lead } = story(fact)
      return { title, blocks: body(lead) }
    }),
  )
}

const followUp = ({ facts }: Teller): Section => {
  const phase = facts.phases.find(({ isFollowUp }) => isFollowUp)
  const when = phase ? `${shortDay(phase.startOn)}至${shortDay(phase.endOn)}` : '集中活动结束后'
  return {
    title: '以月促年，坚持常态走访',
    lead: say`${when}，结合平时工作继续深入基层走访，集中力量解决遗留问题，把大走访作为一项制度长期坚持下来，使之成为密切党群、干群关系的桥梁。`,
  }
}

const suggestions = (t: Teller): Section => {
  const list = suggestionsFor(t.facts.concernKinds(t.teamId)).slice(0, mostSuggestions)
  return {
    title: '意见建议',
    lead: join(
      list.map((text, i) => (list.length > 1 ? say`${chineseNumber(i + 1)}是${text}` : say`${text}`)),
      '；',
    ),
  }
}

const blocksOf = (t: Teller, team: TeamFact | undefined): Block[] => {
  const short = shortfalls(t)
  const problems = short.flatMap(({ problem }) => (problem ? [problem] : []))
  return [
    ...body(team ? teamOpening(t, team) : zoneOpening(t)),
    ...body(totals(t)),
    ...sections(1, [
      { title: '主要做法', blocks: sections(2, [leadership(t, team), assignment(t, team), supervision(t, team)]) },
      { title: '工作开展情况', blocks: sections(2, steps(t)) },
      { title: '主要成效', blocks: sections(2, results(t)) },
      { title: '“五零”目标和纪律执行情况', blocks: sections(2, disciplines(t)) },
      { title: '典型事例', blocks: examples(t) },
      { title: '存在的问题', blocks: sections(2, problems) },
      {
        title: '意见建议和下一步打算',
        blocks: sections(2, [suggestions(t), ...short.map(({ remedy }) => remedy), followUp(t)]),
      },
    ]),
  ]
}

/** 附表: tables of one 附表 carry its name. */
const attachmentsOf = ({ attachments }: WritingFacts): SummaryContent['attachments'] =>
  attachments.flatMap(({ title, tables }) => tables.map((table) => ({ table, caption: title })))

/** A new 总结 of one team, or of the zone when none is given. */
export const summaryTemplate = (facts: WritingFacts, team?: TeamFact): SummaryContent => {
  const { office, shortName, zone } = facts.campaign
  const subject = `关于${shortName}阶段工作情况的总结`
  return {
    kind: team ? 'teamSummary' : 'zoneSummary',
    titleLines: [team ? `${zone}${team.name}` : office, subject],
    blocks: blocksOf(teller(facts, team?.id), team),
    attachments: attachmentsOf(facts),
    organ: team ? `${zone}${team.name}` : office,
  }
}
