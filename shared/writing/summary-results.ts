/** 三、主要成效: the eight work items of the plan's chapter 1, in what the books can prove. */
import * as patterns from './patterns.ts'
import { type Clause, join, type Section, say } from './say.ts'
import type { Teller } from './teller.ts'

type Result = (t: Teller) => Clause

const development: Result = ({ n, has }) =>
  join([
    has('labour.times') && say`围绕春耕备耕、集中育秧和农田水利，组织干部下田帮工${n('labour.times')}人次`,
    has('training.skillSessions') &&
      say`举办实用技术培训${n('training.skillSessions')}场次，培训${n('training.skillAttended')}人次`,
    has('visit.enterprises') && say`走访园区企业${n('visit.enterprises')}家，协调用工、周边环境等问题`,
  ])

const organisation: Result = ({ n, has }) =>
  join([
    has('partyBuilding.registered') &&
      say`登记办理基层组织建设事项${n('partyBuilding.registered')}件，办结率${n('partyBuilding.settledRate')}%`,
    has('partyBuilding.fourDiscussions') && say`指导开展“四议两公开”事项${n('partyBuilding.fourDiscussions')}件`,
    has('partyBuilding.veterans') && say`开展老党员、老干部走访${n('partyBuilding.veterans')}次`,
  ])

const family: Result = ({ n, has }) =>
  join([
    has('familyPlanning.served') && say`配合开展春季计划生育集中服务${n('familyPlanning.served')}人次`,
    has('familyPlanning.pension') && say`核实奖励扶助、特别扶助对象${n('familyPlanning.pension')}人`,
    has('familyPlanning.missed') && say`查出应享未享${n('familyPlanning.missed')}人，正在督促补办`,
    has('familyPlanning.due') && say`计划生育事项办结率${n('familyPlanning.settledRate')}%`,
  ])

const safety: Result = (t) =>
  t.has('hazard.found')
    ? say`重点对建筑施工、交通安全、食品卫生、烟花爆竹、校园安全、森林防火等方面开展排查整治。${patterns.hazards(t)}${t.has('hazard.funds') ? say`落实隐患整改资金${t.n('hazard.funds')}万元。` : ''}`
    : []

const conflicts: Result = (t) => {
  const { n, has } = t
  return join([
    has('dispute.found') &&
      say`共排查矛盾纠纷${n('dispute.found')}起，调处${n('dispute.mediated')}起，调处率${n('dispute.mediationRate')}%`,
    has('dispute.succeeded') && say`达成协议${n('dispute.succeeded')}起，成功率${n('dispute.successRate')}%`,
    has('petition.registered') && say`按信访包案责任制落实包案信访事项${n('petition.registered')}件`,
    has('petition.settled') && say`已办结${n('petition.settled')}件`,
  ])
}

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
  ['服务发展取得实效', development],
  ['基层组织得到加强', organisation],
  ['计划生育服务更加到位', family],
  ['安全生产基础进一步夯实', safety],
  ['矛盾纠纷有效化解', conflicts],
  ['城乡环境有所改善', environment],
  ['社会治安综合治理扎实推进', order],
  ['廉政建设不断深化', integrity],
]

export const results = (t: Teller): readonly Section[] => items.map(([title, result]) => ({ title, lead: result(t) }))
