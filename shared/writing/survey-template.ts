import type { CaseFact, TeamFact, WritingFacts } from './facts.ts'
import { body, join, type Section, say, sections } from './say.ts'
import { sentence } from './sentences/tell.ts'
import { suggestionsFor } from './suggestions.ts'
import { toFillIn } from './survey-check.ts'
import { type Teller, teller } from './teller.ts'
import type { Block, SummaryContent } from './writing.ts'

const mostKinds = 5
const mostSuggestions = 4

const table = (id: string, caption: string): Block => ({ type: 'table', table: id, caption })

const basics = (t: Teller, team: TeamFact): Block[] => {
  const villages = team.points.filter(({ kind }) => kind === '村').map(({ name }) => name)
  const others = team.points.filter(({ kind }) => kind === '居委会').map(({ name }) => name)
  const firms = team.points.filter(({ kind }) => kind === '企业').map(({ name }) => name)
  const where = join(
    [
      villages.length > 0 && say`${villages.join('、')}${villages.length}个村`,
      others.length > 0 && say`${others.join('、')}${others.length}个居委会`,
      firms.length > 0 && say`${firms.join('、')}${firms.length}家企业`,
    ],
    '，',
    '',
  )
  return [
    ...body(
      say`${team.name}联系${team.subdistrict === '' ? '' : `${team.subdistrict.replace(/办事处$/, '')}办事处的`}${where}，建档农户（居民户）${t.n('household.filed')}户。各联系点人口、户数、党员和困难群众情况见表1。`,
    ),
    table('pointProfile', '联系点基本情况'),
    ...toFillIn('地理位置、耕地面积、主要收入来源、人均纯收入、水电路等基础设施和村（居）班子情况'),
  ]
}

/** What somebody reported, without who it was. */
const told = ({ point, hamlet, content }: CaseFact): string =>
  `${point}${hamlet}反映，${content.replace(/[。\s]+$/, '')}`

const issues = (t: Teller): Section[] => {
  const kinds = t.facts.concernKinds(t.teamId).slice(0, mostKinds)
  return kinds.map((kind): Section => {
    const example = t.facts.opinions.find((fact) => fact.kind === kind && fact.teamId === t.teamId)
    return {
      title: `${kind}问题`,
      blocks: [...(example ? body(say`${told(example)}。`) : []), ...toFillIn(`${kind}方面问题的分析：涉及范围、影响`)],
    }
  })
}

const remedies = (t: Teller): Section[] => {
  const kinds = t.facts.concernKinds(t.teamId)
  const known = kinds
    .flatMap((kind) => suggestionsFor([kind]).map((text): Section => ({ title: `关于${kind}`, lead: say`${text}。` })))
    .slice(0, mostSuggestions)
  return [...known, { title: '其他建议', blocks: toFillIn('结合调查提出的对策建议，写明由谁办、怎么办、何时办') }]
}

/** A new 调查报告 of a team: what the books can tell is told, what only people can write is asked for (domain §3.4). */
export const surveyTemplate = (facts: WritingFacts, team: TeamFact): SummaryContent => {
  const t = teller(facts, team.id)
  const { zone } = facts.campaign
  const hasKinds = facts.concernKinds(team.id).length > 0
  return {
    kind: 'survey',
    titleLines: [`${zone}${team.name}`, '关于联系点民情的调查报告'],
    blocks: [
      ...toFillIn('前言：为什么调查、主要结论'),
      ...sections(1, [
        { title: '基本情况', blocks: basics(t, team) },
        { title: '调查方法和样本', blocks: body(sentence(t, 'method')) },
        {
          title: '群众反映的主要问题',
          blocks: [
            ...(hasKinds
              ? [
                  ...body(say`群众反映的问题按类别由多到少排序见表2。`),
                  table('concernKinds', '群众反映问题类别排序'),
                  { type: 'chart', chart: 'concernKinds', caption: '群众反映问题类别' } as const,
                ]
              : []),
            ...sections(2, issues(t)),
          ],
        },
        { title: '原因分析', blocks: toFillIn('问题产生的主客观原因，分条写') },
        { title: '对策建议', blocks: sections(2, remedies(t)) },
      ]),
    ],
    attachments: [{ table: 'keyProblems', caption: '问题清单' }],
    organ: `${zone}${team.name}`,
  }
}
