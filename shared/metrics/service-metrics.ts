import { countedCondolenceKinds } from '../ledgers/condolence.ts'
import { doneDeedStages } from '../ledgers/deed.ts'
import { countedTrainingForms } from '../ledgers/training.ts'
import { average, type ClauseOf, count, decimalSum, metricGroup, ratioOf, rowsOf, sum } from './metric.ts'

const countedKind: ClauseOf<'condolence'> = { field: 'kind', in: countedCondolenceKinds }
const otherKind: ClauseOf<'condolence'> = { field: 'kind', notIn: countedCondolenceKinds }
const kinds = '贫困户、五保户、残疾人、孤寡老人、留守儿童'
const below200: ClauseOf<'condolence'> = { field: 'amount', below: 200_00 }
const householdsGiven = (...filter: ClauseOf<'condolence'>[]) =>
  rowsOf('condolence', { filter, measure: { by: 'distinct', field: 'householdId' } })

const givenTo = (kind: (typeof countedCondolenceKinds)[number], who: string) =>
  count(
    [`慰问${who}`, '户', `慰问${who}：对象类别为“${kind}”的不同慰问户。`],
    householdsGiven({ field: 'kind', in: [kind] }),
  )

/** 献爱心 (clause 2.2d): only the five classes the plan names count (C15). */
export const condolenceMetrics = metricGroup({
  'condolence.households': count(
    ['慰问户数', '户', `慰问户数：慰问的不同困难户，只计${kinds}。`],
    householdsGiven(countedKind),
  ),
  'condolence.amount': decimalSum(2)(
    ['慰问金', '元', `慰问金：发放现金之和，只计${kinds}；实物折价不计。`],
    rowsOf('condolence', { filter: [countedKind], measure: { by: 'sum', field: 'amount' } }),
  ),
  'condolence.perHousehold': average(2)(
    ['户均慰问金', '元', '户均慰问金＝慰问金÷慰问户数。'],
    ratioOf('condolence.amount', 'condolence.households'),
  ),
  'condolence.below200': count(
    ['不足200元户', '户', `不足200元户：有一次慰问金不足200元的困难户，只计${kinds}。`],
    householdsGiven(countedKind, below200),
  ),
  'condolence.poor': givenTo('贫困户', '贫困户'),
  'condolence.fiveGuarantees': givenTo('五保户', '五保户'),
  'condolence.disabled': givenTo('残疾人', '残疾人户'),
  'condolence.elderly': givenTo('孤寡老人', '孤寡老人户'),
  'condolence.leftBehind': givenTo('留守儿童', '留守儿童户'),
  'condolence.unsigned': count(
    ['慰问未签收', '户次', '慰问未签收：没有签收人的慰问登记。'],
    rowsOf('condolence', { filter: [{ field: 'signer', filled: false }] }),
  ),
  'condolence.otherHouseholds': count(
    ['慰问其他对象', '户', `慰问其他对象：${kinds}以外的慰问户，如老党员、老干部。`],
    householdsGiven(otherKind),
  ),
  'condolence.otherAmount': decimalSum(2)(
    ['慰问其他对象金额', '元', `慰问其他对象金额：${kinds}以外的慰问金之和。`],
    rowsOf('condolence', { filter: [otherKind], measure: { by: 'sum', field: 'amount' } }),
  ),
})

const session: ClauseOf<'training'> = { field: 'form', in: countedTrainingForms }
type Topic = '法律政策' | '实用技术' | '卫生常识' | '形势政策'
const sessionsOf = (kind: Topic) =>
  count(
    [`${kind}场次`, '场次', `${kind}场次：类别为${kind}的培训班、院落会、现场示范。`],
    rowsOf('training', { filter: [session, { field: 'kind', in: [kind] }] }),
  )
const attendedOf = (kind: Topic) =>
  sum(
    [`${kind}人次`, '人次', `${kind}人次：类别为${kind}的培训班、院落会、现场示范的实到人数之和。`],
    rowsOf('training', { filter: [session, { field: 'kind', in: [kind] }], measure: { by: 'sum', field: 'present' } }),
  )

/** 讲政策 (clause 2.2b) and 搞劳动 (clause 2.2c). */
export const trainingMetrics = metricGroup({
  'training.sessions': count(
    ['培训场次', '场次', '培训场次：形式为培训班、院落会、现场示范的场次；广播、宣传车、发放资料不计。'],
    rowsOf('training', { filter: [session] }),
  ),
  'training.attended': sum(
    ['培训人次', '人次', '培训人次：培训班、院落会、现场示范的实到人数之和。'],
    rowsOf('training', { filter: [session], measure: { by: 'sum', field: 'present' } }),
  ),
  'training.leaflets': sum(
    ['资料份数', '份', '资料份数：培训登记中发放资料的份数之和，不论形式。'],
    rowsOf('training', { measure: { by: 'sum', field: 'leaflets' } }),
  ),
  'training.lawSessions': sessionsOf('法律政策'),
  'training.lawAttended': attendedOf('法律政策'),
  'training.skillSessions': sessionsOf('实用技术'),
  'training.skillAttended': attendedOf('实用技术'),
  'training.healthSessions': sessionsOf('卫生常识'),
  'training.healthAttended': attendedOf('卫生常识'),
  'training.situationSessions': sessionsOf('形势政策'),
  'training.situationAttended': attendedOf('形势政策'),
  'labour.times': count(['劳动人次', '人次', '劳动人次：干部参加劳动的登记，一人一次计1人次。'], rowsOf('labour')),
  'labour.days': decimalSum(1)(
    ['劳动工日', '个工日', '劳动工日：折工日之和，半天计0.5个工日。'],
    rowsOf('labour', { measure: { by: 'sum', field: 'days' } }),
  ),
  'labour.perCadre': average(1)(
    ['人均劳动工日', '个工日', '人均劳动工日＝劳动工日÷参与干部人数。'],
    ratioOf('labour.days', 'cadre.count'),
  ),
  'labour.households': count(
    ['劳动受助户', '户', '劳动受助户：受助的不同农户（居民户）。'],
    rowsOf('labour', { measure: { by: 'distinct', field: 'householdId' } }),
  ),
  'labour.together': count(
    ['三同人次', '人次', '三同人次：同吃、同住、同劳动都做到的劳动登记。'],
    rowsOf('labour', {
      filter: [
        { field: 'ateTogether', in: [true] },
        { field: 'livedTogether', in: [true] },
        { field: 'workedTogether', in: [true] },
      ],
    }),
  ),
})

const done: ClauseOf<'deed'> = {
  all: [{ field: 'stage', in: doneDeedStages }, { not: { field: 'doneOn', after: 'cutOff' } }],
}
const problem: ClauseOf<'deed'> = { field: 'type', in: ['实际问题'] }
const work: ClauseOf<'deed'> = { field: 'type', in: ['惠民实事'] }
const deeds = (...filter: ClauseOf<'deed'>[]) => rowsOf('deed', { filter })

/** 办实事 (clause 2.2f): what is done, and what is promised, apart (domain §2.12). */
export const deedMetrics = metricGroup({
  'deed.problems': count(
    ['实际问题', '个', '实际问题：进度为完工、验收交付的实际问题；未完工的计入承诺。'],
    deeds(problem, done),
  ),
  'deed.works': count(
    ['惠民实事', '件', '惠民实事：进度为完工、验收交付的惠民实事；未完工的计入承诺。'],
    deeds(work, done),
  ),
  'deed.promised': count(
    ['承诺事项', '件', '承诺事项：已立项、筹备或施工办理，尚未完工的实际问题和惠民实事。'],
    deeds({ not: done }),
  ),
  'deed.promisedProblems': count(
    ['承诺实际问题', '个', '承诺实际问题：尚未完工的实际问题。'],
    deeds(problem, { not: done }),
  ),
  'deed.promisedWorks': count(['承诺惠民实事', '件', '承诺惠民实事：尚未完工的惠民实事。'], deeds(work, { not: done })),
  'deed.households': sum(
    ['受益户数', '户', '受益户数：已完工的实际问题和惠民实事的受益户数之和，同一户可能重复。'],
    rowsOf('deed', { filter: [done], measure: { by: 'sum', field: 'households' } }),
  ),
  'deed.people': sum(
    ['受益人数', '人', '受益人数：已完工的实际问题和惠民实事的受益人数之和，同一人可能重复。'],
    rowsOf('deed', { filter: [done], measure: { by: 'sum', field: 'people' } }),
  ),
  'deed.spent': decimalSum(2)(
    ['实事完成投资', '万元', '实事完成投资：已完工的实际问题和惠民实事的完成投资之和。'],
    rowsOf('deed', { filter: [done], measure: { by: 'sum', field: 'spent' } }),
  ),
})
