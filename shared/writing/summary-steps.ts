/** 二、工作开展情况: the six steps of the plan's clause 2.2, a sentence of numbers each. */
import type { ChartId } from '../charts/charts.ts'
import type { MetricId } from '../metrics/index.ts'
import { shortDay } from './days.ts'
import { body, join, type Section, say } from './say.ts'
import { sentence } from './sentences/tell.ts'
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

const lookAround: Step = {
  title: '察民情，挨家挨户走访',
  needs: ['visit.households'],
  book: '走访',
  tell: (t) => {
    const kinds = kindsOf(t)
    return [
      ...body(sentence(t, 'visitStep'), say`走访进度见${figure(t, 'visitProgress')}。`),
      ...chart(t, 'visitProgress'),
      ...body(
        sentence(t, 'opinions'),
        kinds.length > 1
          ? say`群众反映较集中的是${kinds.join('、')}等方面的问题（见${figure(t, 'concernKinds')}）。`
          : [],
        sentence(t, 'diaries'),
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
    return body(sentence(t, 'policyStep'), sentence(t, 'trainings'), kinds.length > 1 ? say`其中，${join(kinds)}` : [])
  },
}

const work: Step = {
  title: '搞劳动，与群众干在一起',
  needs: ['labour.times'],
  book: '劳动',
  tell: (t) => body(sentence(t, 'labourStep'), sentence(t, 'labours'), sentence(t, 'labourDetail')),
}

const care: Step = {
  title: '献爱心，走访慰问困难群众',
  needs: ['condolence.households'],
  book: '慰问',
  tell: (t) => body(sentence(t, 'careStep'), sentence(t, 'condolences'), sentence(t, 'careOthers')),
}

const book: Step = {
  title: '建台账，问题逐件登记销号',
  needs: ['six.registered'],
  book: '台账事项',
  tell: (t) => {
    return [
      ...body(
        sentence(t, 'bookStep'),
        sentence(t, 'ledgers'),
        sentence(t, 'bookRate'),
        sentence(t, 'keyIssues'),
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
      sentence(t, 'deedStep'),
      sentence(t, 'deeds'),
      sentence(t, 'deedFunds'),
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
