import { shortDay } from './days.ts'
import type { TeamFact, WritingFacts } from './facts.ts'
import type { InspectionFact } from './inspection-facts.ts'
import type { NoticeHead } from './notice-head.ts'
import { body, type Clause, join, type Section, say, sections } from './say.ts'
import { sentence } from './sentences/tell.ts'
import { type Teller, teller } from './teller.ts'
import type { NoticeContent } from './writing.ts'

const listed = (words: Iterable<string>): string => [...new Set(words)].join('、')
/** Without the mark it ends in, for words that go into a sentence. */
export const stop = (text: string): string => text.replace(/[。；，\s]+$/, '')

/** 版头 and 版记 of the first 通报; later ones take them over. */
export const firstNoticeHead = ({ campaign }: WritingFacts, year: number): Omit<NoticeHead, 'number'> => {
  const { office, zone, issuer } = campaign
  const rest = office.startsWith(zone) ? office.slice(zone.length) : office
  const short = zone.slice(0, 2)
  return {
    organMark: office.startsWith(zone) && rest !== '' ? `${zone}\n${rest}文件` : `${office}文件`,
    code: `${short}作风督`,
    year,
    signer: '',
    secrecy: '',
    urgency: '',
    recipients: '各工作队，区直各部门，各办事处',
    copyTo: `市委作风办，市纪委，${issuer}领导`,
    issuer: office,
  }
}

const opening = (t: Teller, found: readonly InspectionFact[]): Clause => {
  const { n, facts } = t
  const days = found.map(({ inspectedOn }) => inspectedOn).sort()
  const [first, last] = [days[0] ?? facts.cutOff, days.at(-1) ?? facts.cutOff]
  const when = first === last ? shortDay(first) : `${shortDay(first)}至${shortDay(last)}`
  return say`为推动${facts.campaign.shortName}深入开展，${when}，领导小组办公室会同纪检监察采取${listed(found.flatMap(({ methods }) => methods))}等方式，对各工作队的${listed(found.flatMap(({ topics }) => topics))}等情况开展督查${n('inspection.count')}次，涉及联系点${n('inspection.points')}个。现将有关情况通报如下：`
}

const visitedWell = (t: Teller, team: TeamFact): Clause | false =>
  t.facts.number('visit.coverage', team.id).base !== 0 &&
  say`走访农户${t.of('visit.households', team)}户，走访覆盖率${t.of('visit.coverage', team)}%`

/** Teams praised: those a 督查 was followed by 通报表扬, else the one that leads. */
const praise = (t: Teller, found: readonly InspectionFact[]): Section[] => {
  const praised = new Set(found.filter(({ disposal }) => disposal === '通报表扬').map(({ teamId }) => teamId))
  const leading = t.extremes('visit.coverage')?.best.id
  const teams = t.facts.teams.filter(({ id }) => praised.has(id) || (praised.size === 0 && id === leading))
  return teams.map((team): Section => {
    const own = found.filter(({ teamId }) => teamId === team.id)
    const points = own.filter(({ disposal }) => disposal === '通报表扬')
    const clean = own.length > 0 && own.every(({ sampled, verified }) => sampled === verified)
    return {
      title: team.name,
      lead: join([
        visitedWell(t, team),
        clean && say`抽查走访情况全部属实`,
        points.length > 0 &&
          say`${listed(points.map(({ point }) => point))}${listed(points.flatMap(({ topics }) => topics))}情况较好，予以表扬`,
      ]),
    }
  })
}

type Problem = InspectionFact['problems'][number]

const deadline = ({ requirement, dueOn }: Problem, cutOff: string): string[] => {
  if (dueOn === '') return []
  if (dueOn < cutOff) return [`整改期限${shortDay(dueOn)}已过，尚未整改`]
  return requirement.includes(shortDay(dueOn)) ? [] : [`整改期限${shortDay(dueOn)}`]
}

const problemOf = (problem: Problem, cutOff: string): string => {
  const { text, requirement, isFixed } = problem
  if (isFixed) return `${stop(text)}，已整改`
  return [stop(text), ...(requirement === '' ? [] : [`要${stop(requirement)}`]), ...deadline(problem, cutOff)].join(
    '，',
  )
}

/** Problems team by team, point by point. */
const problems = (t: Teller, found: readonly InspectionFact[]): Section[] =>
  t.facts.teams.map((team): Section => {
    const own = found.filter((one) => one.teamId === team.id)
    const blamed = own.some(({ disposal }) => disposal === '通报批评')
    const items = own.flatMap(({ point, problems: list, absent }) =>
      list.map(
        (problem, i) =>
          `${point}：${absent > 0 && i === 0 ? `缺岗${absent}人；` : ''}${problemOf(problem, t.facts.cutOff)}`,
      ),
    )
    if (items.length === 0) return { title: team.name }
    return {
      title: `${team.name}${blamed ? '（予以批评）' : ''}`,
      blocks: items.map((item, i) => ({
        type: 'paragraph',
        level: 0,
        content: [{ type: 'text', text: `${items.length > 1 ? `${i + 1}.` : ''}${item}。` }],
      })),
    }
  })

/** What the 督查 found, good and bad, as the 通报 and a 稿件 of a 简报 tell it. */
export const inspectionSections = (t: Teller, found: readonly InspectionFact[]): Section[] => [
  { title: '基本情况', blocks: body(sentence(t, 'situation')) },
  { title: '好的做法', blocks: sections(2, praise(t, found)) },
  { title: '存在的问题', blocks: sections(2, problems(t, found)) },
]

const demands = (t: Teller, found: readonly InspectionFact[]): Section[] => {
  const open = found.flatMap((one) => one.problems.filter(({ isFixed }) => !isFixed))
  const last = open
    .map(({ dueOn }) => dueOn)
    .filter((day) => day !== '')
    .sort()
    .at(-1)
  const { summaryDueOn } = t.facts.campaign
  const by = last !== undefined && last > t.facts.cutOff ? last : summaryDueOn
  return [
    {
      title: '限期整改，逐项销号',
      lead: say`对这次通报尚未整改到位的${open.length}个问题，有关工作队要明确责任人，逐项整改，于${shortDay(by)}前将整改情况书面报领导小组办公室。逾期未整改的，再次通报。`,
    },
    {
      title: '严格纪律，在岗在点',
      lead: say`带队领导要加强管理，驻点干部因事离岗必须请假。领导小组办公室将继续开展督查，督查结果计入考核。`,
    },
    {
      title: '对照方案，查漏补缺',
      lead: t.has('household.unvisited')
        ? say`对尚未走访的${t.n('household.unvisited')}户要逐户补访；对群众反映的问题要逐件登记、逐件办理，做到事事有着落、件件有回音。`
        : say`对群众反映的问题要逐件登记、逐件办理，做到事事有着落、件件有回音。`,
    },
  ]
}

type Input = { readonly found: readonly InspectionFact[]; readonly head: NoticeHead }

/** A new 督查通报 from what the 督查 found: facts, praise and problems by team and point, demands with their days. */
export const noticeTemplate = (facts: WritingFacts, { found, head }: Input): NoticeContent => {
  const t = teller(facts)
  const { office, shortName } = facts.campaign
  return {
    kind: 'notice',
    ...head,
    titleLines: [office, `关于${shortName}督查情况的通报`],
    blocks: [
      ...body(opening(t, found)),
      ...sections(1, [
        ...inspectionSections(t, found),
        { title: '下一步要求', blocks: sections(2, demands(t, found)) },
      ]),
    ],
    attachments: [{ table: 'progress', caption: '工作进度排名表' }],
    organ: office,
  }
}
