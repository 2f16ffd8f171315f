/** 二、工作开展情况: the six steps of the plan's clause 2.2, a sentence of numbers each. */
import type { ChartId } from '../charts/charts.ts'
import type { MetricId } from '../metrics/index.ts'
import { shortDay } from './days.ts'
import * as patterns from './patterns.ts'
import { body, type Clause, join, type Section, say } from './say.ts'
import type { Teller } from './teller.ts'
import type { Block } from './writing.ts'

const isTeam = (t: Teller): boolean => t.teamId !== undefined
const kindsOf = (t: Teller): readonly string[] => t.facts.concernKinds(t.teamId).slice(0, 4)

/** Charts of the text in their order, with what each is called. */
const charts: readonly {
  readonly id: ChartId
  readonly holds: (t: Teller) => boolean
  readonly caption: (t: Teller) => string
}[] = [
  {
    id: 'visitProgress',
    holds: (t) => t.has('visit.households'),
    caption: (t) => `${isTeam(t) ? '各联系点' : '各工作队'}走访进度`,
  },
  { id: 'concernKinds', holds: (t) => kindsOf(t).length > 1, caption: () => '群众反映问题类别' },
  { id: 'ledgerStates', holds: (t) => t.has('six.registered'), caption: () => '六本台账应办事项办理状态' },
]

const chart = (t: Teller, id: ChartId): Block[] =>
  charts
    .filter((one) => one.id === id && one.holds(t))
    .map((one) => ({ type: 'chart', chart: id, caption: one.caption(t) }))

/** The number a chart will carry on paper. */
const figure = (t: Teller, id: ChartId): string =>
  `图${charts.filter((one) => one.holds(t)).findIndex((one) => one.id === id) + 1}`

type Step = {
  readonly title: string
  /** Without any of them the step says that its book is empty. */
  readonly needs: readonly MetricId[]
  readonly book: string
  readonly tell: (t: Teller) => Block[]
}

const tellVisits = (t: Teller): Clause => {
  const { n, has } = t
  return join([
    say`共走访农户${n('visit.households')}户，走访覆盖率${n('visit.coverage')}%`,
    isTeam(t) && patterns.againstZone(t, 'visit.coverage'),
    say`走访${n('visit.times')}户次，参加走访干部${n('visit.cadreTimes')}人次`,
    has('visit.enterprises') && say`走访园区企业${n('visit.enterprises')}家`,
  ])
}

const lookAround: Step = {
  title: '察民情，挨家挨户走访',
  needs: ['visit.households'],
  book: '走访',
  tell: (t) => {
    const kinds = kindsOf(t)
    return [
      ...body(
        say`机关干部深入村组农户、居委会院落和企业车间，倾听群众呼声，了解群众需求，征询群众意见。`,
        tellVisits(t),
        say`走访进度见${figure(t, 'visitProgress')}。`,
      ),
      ...chart(t, 'visitProgress'),
      ...body(
        patterns.opinions(t),
        kinds.length > 1
          ? say`群众反映较集中的是${kinds.join('、')}等方面的问题（见${figure(t, 'concernKinds')}）。`
          : [],
        patterns.diaries(t),
        t.has('diary.count') ? say`民情日记完成率为${t.n('diary.completion')}%。` : [],
      ),
      ...chart(t, 'concernKinds'),
    ]
  },
}

const lessons = [
  ['法律政策', 'training.lawSessions', 'training.lawAttended'],
  ['实用技术', 'training.skillSessions', 'training.skillAttended'],
  ['卫生常识', 'training.healthSessions', 'training.healthAttended'],
  ['形势政策', 'training.situationSessions', 'training.situationAttended'],
] as const

const explainPolicy: Step = {
  title: '讲政策，宣传到屋场田间车间',
  needs: ['training.sessions'],
  book: '培训',
  tell: (t) => {
    const kinds = lessons
      .filter(([, sessions]) => t.has(sessions))
      .map(([name, sessions, attended]) => say`${name}${t.n(sessions)}场次、${t.n(attended)}人次`)
    return body(
      say`采取培训班、院落会、现场示范等方式，组织党员、村组干部和群众学习中央一号文件、市委经济工作会议和“两会”精神，把党的政策、实用技术和卫生常识宣传到村组屋场、田间地头、车间班组。`,
      patterns.trainings(t),
      kinds.length > 1 ? say`其中，${join(kinds)}` : [],
    )
  },
}

const work: Step = {
  title: '搞劳动，与群众干在一起',
  needs: ['labour.times'],
  book: '劳动',
  tell: (t) =>
    body(
      say`机关干部在联系点与群众同吃同住同劳动，重点帮助种粮大户和缺劳农户春耕备耕，参加维修水渠、塘坝和植树造林等劳动。`,
      patterns.labours(t),
      join([
        t.has('labour.households') && say`帮助农户${t.n('labour.households')}户`,
        say`人均${t.n('labour.perCadre')}个工日`,
        t.has('labour.together') && say`其中同吃同住同劳动的${t.n('labour.together')}人次`,
      ]),
    ),
}

const care: Step = {
  title: '献爱心，走访慰问困难群众',
  needs: ['condolence.households'],
  book: '慰问',
  tell: (t) =>
    body(
      say`走访联系点的贫困户、五保户、残疾人、孤寡老人、留守儿童等困难群众，送去慰问金和党委政府的关心。`,
      patterns.condolences(t),
      t.has('condolence.otherHouseholds')
        ? say`另外走访慰问老党员、老干部等${t.n('condolence.otherHouseholds')}户，发放慰问金${t.n('condolence.otherAmount')}元。`
        : [],
    ),
}

const book: Step = {
  title: '建台账，问题逐件登记销号',
  needs: ['six.registered'],
  book: '台账事项',
  tell: (t) => {
    const { n, has } = t
    return [
      ...body(
        say`建立民情、安全生产、矛盾纠纷、社会治安、计划生育、基层组织建设六本台账，对重点问题制定工作方案，明确责任人和解决时限，实行登记、交办、办理、回访、销号闭环管理。`,
        patterns.ledgers(t),
        isTeam(t) && t.isKnown('six.settledRate') ? say`办结率${patterns.againstZone(t, 'six.settledRate')}。` : [],
        has('six.spokeUp') ? say`回访群众满意率${n('six.satisfactionRate')}%。` : [],
        has('six.key')
          ? say`确定重点问题${n('six.key')}件${has('six.keyCleared') ? say`，已销号${n('six.keyCleared')}件` : ''}。`
          : [],
        say`六本台账办理情况见${figure(t, 'ledgerStates')}、表1。`,
      ),
      ...chart(t, 'ledgerStates'),
      { type: 'table', table: 'ledgerSummary', caption: '六本台账办理情况' },
    ]
  },
}

const realThings: Step = {
  title: '办实事，解决群众急难问题',
  needs: ['deed.problems', 'deed.works', 'deed.promised'],
  book: '办实事',
  tell: (t) => {
    const done = t.facts.deeds.filter((deed) => t.teamId === undefined || deed.teamId === t.teamId)
    const names = [...new Set(done.map(({ name }) => name))].slice(0, 3)
    return body(
      say`坚持尽力而为、量力而行，积极为联系点和企业群众办实事、解难题。`,
      patterns.deeds(t),
      t.has('deed.spent') ? say`完成投资${t.n('deed.spent')}万元。` : [],
      names.length > 1 ? say`其中，${names.join('、')}等事项已经完工。` : [],
    )
  },
}

const all = [lookAround, explainPolicy, work, care, book, realThings]

export const steps = (t: Teller): readonly Section[] =>
  all.map(({ title, needs, book: name, tell }) => ({
    title,
    blocks: needs.some(t.has) ? tell(t) : body(say`截至${shortDay(t.facts.cutOff)}，没有${name}登记。`),
  }))
