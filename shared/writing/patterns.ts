/** The sentences every 简报 and 总结 carries (domain §3.1), as clauses without what there is nothing to say of. */
import type { MetricId } from '../metrics/index.ts'
import { shortDay } from './days.ts'
import { type Clause, join, say } from './say.ts'
import type { Teller } from './teller.ts'

/** A team's rate beside the zone's. */
export const againstZone = (t: Teller, metric: MetricId): Clause => {
  const order = t.againstZone(metric)
  return say`${order > 0 ? '高于' : order < 0 ? '低于' : '等于'}全区平均水平（${t.all(metric)}%）`
}

/** 1: 走访 and 意见建议. */
export const visits = (t: Teller, who: string): Clause => {
  const { n, has } = t
  if (!has('visit.households')) return []
  return join([
    say`截至${shortDay(t.facts.cutOff)}，${who}共走访农户${n('visit.households')}户（${n('visit.times')}户次）${has('visit.enterprises') ? say`、企业${n('visit.enterprises')}家` : ''}`,
    t.isKnown('visit.coverage') && say`走访覆盖率${n('visit.coverage')}%`,
  ])
}

export const opinions = (t: Teller): Clause => {
  const { n, has } = t
  if (!has('opinion.collected')) return []
  return join([
    say`收集意见建议${n('opinion.collected')}条`,
    say`其中当场答复${n('opinion.answered')}条、已办结${n('opinion.settled')}条`,
    t.isKnown('opinion.settledRate') && say`办结率${n('opinion.settledRate')}%`,
  ])
}

/** 2: 隐患 and 矛盾. */
export const hazards = (t: Teller): Clause => {
  const { n, has } = t
  if (!has('hazard.found')) return []
  const known = [
    say`排查安全隐患${n('hazard.found')}处`,
    say`已整改${n('hazard.fixed')}处`,
    say`整改率${n('hazard.fixedRate')}%`,
  ]
  return join(has('hazard.major') ? [...known, say`其中重大隐患${n('hazard.major')}处`] : known)
}

export const disputes = (t: Teller): Clause => {
  const { n, has } = t
  if (!has('dispute.found')) return []
  return join([
    say`排查矛盾纠纷${n('dispute.found')}起`,
    say`调处${n('dispute.mediated')}起`,
    has('dispute.succeeded') && say`成功${n('dispute.succeeded')}起`,
  ])
}

/** 3: 慰问 and 实事. */
export const condolences = (t: Teller): Clause => {
  const { n, has } = t
  if (!has('condolence.households')) return []
  return join([
    say`走访慰问困难群众${n('condolence.households')}户`,
    say`发放慰问金${n('condolence.amount')}元`,
    say`户均${n('condolence.perHousehold')}元`,
  ])
}

export const deeds = (t: Teller): Clause => {
  const { n, has } = t
  return join([
    has('deed.problems') && say`解决实际问题${n('deed.problems')}个`,
    has('deed.works') && say`兴办惠民实事${n('deed.works')}件`,
    has('deed.households') && say`惠及${n('deed.households')}户`,
    has('deed.promised') && say`另有${n('deed.promised')}件承诺事项正在推进`,
  ])
}

/** 4: 培训 and 劳动. */
export const trainings = (t: Teller): Clause => {
  const { n, has } = t
  if (!has('training.sessions')) return []
  return join([
    say`举办培训班、院落会${n('training.sessions')}场次`,
    say`培训${n('training.attended')}人次`,
    has('training.leaflets') && say`发放资料${n('training.leaflets')}份`,
  ])
}

export const labours = (t: Teller): Clause => {
  const { n, has } = t
  if (!has('labour.times')) return []
  return say`机关干部参加劳动${n('labour.times')}人次、${n('labour.days')}个工日。`
}

/** 5: 日记 and 调查报告. */
export const diaries = (t: Teller): Clause => {
  const { n, has } = t
  return join([
    has('diary.count') && say`干部撰写民情日记${n('diary.count')}篇`,
    has('diary.count') && say`人均${n('diary.perCadre')}篇`,
    has('report.surveys') && say`形成调查报告${n('report.surveys')}篇`,
  ])
}

/** 六本台账. */
export const ledgers = (t: Teller): Clause => {
  const { n, has } = t
  if (!has('six.registered')) return []
  return join(
    [
      say`六本台账共登记事项${n('six.registered')}件，应办${n('six.due')}件，已办结${n('six.settled')}件，办结率${n('six.settledRate')}%`,
      has('six.overdue') && say`在办${n('six.open')}件，其中逾期${n('six.overdue')}件`,
    ],
    '；',
  )
}

/** 6: who is ahead and who is behind. */
export const ranking = (t: Teller): Clause => {
  const coverage = t.extremes('visit.coverage')
  if (!coverage) return []
  const { best, worst } = coverage
  return say`从进度看，${best.name}走访覆盖率最高，为${t.of('visit.coverage', best)}%；${worst.name}进度偏慢，为${t.of('visit.coverage', worst)}%，请加快。`
}

/** The same of 办结率. */
export const settledRanking = (t: Teller): Clause => {
  const settled = t.extremes('six.settledRate')
  if (!settled) return []
  const { best, worst } = settled
  return say`从办理看，${best.name}六本台账办结率最高，为${t.of('six.settledRate', best)}%；${worst.name}最低，为${t.of('six.settledRate', worst)}%。`
}
