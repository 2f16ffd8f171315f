/** 三、主要成效: the eight work items of the plan's chapter 1, in what the books can prove. */
import { type Clause, join, type Section, say } from './say.ts'
import { sentence } from './sentences/tell.ts'
import type { Teller } from './teller.ts'

type Result = (t: Teller) => Clause

const safety: Result = (t) =>
  t.has('hazard.found')
    ? say`重点对建筑施工、交通安全、食品卫生、烟花爆竹、校园安全、森林防火等方面开展排查整治。${sentence(t, 'hazards')}${t.has('hazard.funds') ? say`落实隐患整改资金${t.n('hazard.funds')}万元。` : ''}`
    : []

const environment: Result = (t) =>
  t.facts.concernKinds(t.teamId).some((kind) => kind.includes('环境卫生') || kind.includes('两违'))
    ? say`对群众反映的环境卫生、垃圾清运和“两违”等问题逐件交办，督促有关单位增设设施、定时清运、依法处置，村容村貌和小区环境有了改善。`
    : []

/** 甲3件、乙2件 after one verb; nothing when there is nothing to count. */
const counted = (verb: string, clauses: readonly (Clause | false)[]): Clause => {
  const list = join(clauses, '、', '')
  return list.length > 0 ? say`${verb}${list}` : []
}

const order: Result = ({ n, has }) =>
  join([
    has('publicOrder.registered') && say`登记社会治安事项${n('publicOrder.registered')}件`,
    has('publicOrder.settled') && say`已办结${n('publicOrder.settled')}件`,
    counted('排查', [
      has('publicOrder.chaotic') && say`治安混乱地区${n('publicOrder.chaotic')}处`,
      has('publicOrder.prominent') && say`突出治安问题${n('publicOrder.prominent')}个`,
      has('publicOrder.tendency') && say`苗头性倾向性问题${n('publicOrder.tendency')}个`,
    ]),
    has('publicOrder.patrol') && say`开展群防群治建设${n('publicOrder.patrol')}项`,
  ])

const integrity: Result = ({ n, has }) =>
  join([
    counted('督促开展', [
      has('partyBuilding.audit') && say`财务清理${n('partyBuilding.audit')}次`,
      has('partyBuilding.partyAffairs') && say`党务公开${n('partyBuilding.partyAffairs')}次`,
      has('partyBuilding.villageFinance') && say`村务财务公开${n('partyBuilding.villageFinance')}次`,
    ]),
    has('partyBuilding.appraisal') && say`推行村（居）党组织书记“双述双评”${n('partyBuilding.appraisal')}次`,
    has('partyBuilding.integrity') && say`开展廉政教育${n('partyBuilding.integrity')}次`,
  ])

/** In the plan's order (domain §1.6). */
const items: readonly (readonly [title: string, result: Result])[] = [
  ['服务发展取得实效', (t) => sentence(t, 'development')],
  ['基层组织得到加强', (t) => sentence(t, 'organisation')],
  ['计划生育服务更加到位', (t) => sentence(t, 'family')],
  ['安全生产基础进一步夯实', safety],
  ['矛盾纠纷有效化解', (t) => sentence(t, 'conflicts')],
  ['城乡环境有所改善', environment],
  ['社会治安综合治理扎实推进', order],
  ['廉政建设不断深化', integrity],
]

export const results = (t: Teller): readonly Section[] => items.map(([title, result]) => ({ title, lead: result(t) }))
