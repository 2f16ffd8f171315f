import { decisionSteps } from '../ledgers/decision-step.ts'
import type { LedgerId } from '../ledgers/index.ts'
import { registered, settled } from './case-filters.ts'
import { type Clause, type ClauseOf, count, linkedBy, type Metric, metricGroup, rowsOf } from './metric.ts'

type Matter = ClauseOf<'partyBuilding'>

const steps = { ledger: 'decisionStep', by: 'partyBuildingId' } as const
const lacks = (step: (typeof decisionSteps)[number]): Matter => ({
  linked: linkedBy('decisionStep', 'partyBuildingId', [{ field: 'step', in: [step] }]),
  fewerThan: 1,
})
/** A later step was taken though an earlier one was not. */
const skipped: Matter[] = decisionSteps.flatMap((step, i) => {
  const later = decisionSteps[i + 1]
  return later ? [{ all: [lacks(step), { not: lacks(later) }] }] : []
})

const wrongSum = (ledger: 'appraisal' | 'decisionStep', parts: readonly string[], total: string): Matter => ({
  not: { linked: { ledger, by: 'partyBuildingId', filter: [{ sumOf: parts, differsFrom: total }] }, fewerThan: 1 },
})

/** What is wrong with rows: the counts behind the warnings W-14, W-16, W-25 and W-26 (domain §1.7). */
export const faultMetrics = metricGroup({
  'partyBuilding.stepFaults': count(
    ['四议两公开程序有误', '件', '四议两公开程序有误：步骤先后日期颠倒、缺中间步骤，或已办结而六步不全的事项。'],
    rowsOf('partyBuilding', {
      filter: [
        registered,
        { field: 'matter', in: ['四议两公开'] },
        {
          any: [
            { disordered: { ...steps, word: 'step', words: decisionSteps, day: 'heldOn', within: 'matter' } },
            ...skipped,
            {
              all: [settled, { linked: linkedBy('decisionStep', 'partyBuildingId'), fewerThan: decisionSteps.length }],
            },
          ],
        },
      ],
    }),
  ),
  'partyBuilding.voteFaults': count(
    ['票数不符事项', '件', '票数不符事项：测评四档之和不等于有效票，或表决票数之和不等于实到人数的基层组织事项。'],
    rowsOf('partyBuilding', {
      filter: [
        registered,
        {
          any: [
            wrongSum('appraisal', ['excellent', 'competent', 'basic', 'incompetent'], 'valid'),
            wrongSum('decisionStep', ['agreed', 'opposed', 'abstained'], 'present'),
          ],
        },
      ],
    }),
  ),
  'familyPlanning.unapplied': count(
    ['奖扶逾期未申报', '人', '奖扶逾期未申报：奖励扶助、特别扶助对象核实后超过10个工作日没有申报的。'],
    rowsOf('familyPlanning', {
      filter: [
        registered,
        { field: 'kind', in: ['奖励扶助', '特别扶助'] },
        { field: 'verifiedOn', before: { workingDays: -10 } },
        { field: 'appliedOn', filled: false },
      ],
    }),
  ),
  'cadre.labourShort': count(
    ['未达劳动制度干部', '名', '未达劳动制度干部：“1124”劳动制度已启用，截止日前达不到对本人要求的参与干部。'],
    rowsOf('cadre', { dated: false, filter: [{ labourShort: 'cadre' }] }),
  ),
  'team.labourShort': count(
    ['未达劳动制度工作队', '个', '未达劳动制度工作队：“1124”劳动制度已启用，截止日前达不到按队要求的工作队。'],
    rowsOf('team', { dated: false, filter: [{ labourShort: 'team' }] }),
  ),
  'deed.environment': count(
    ['环境卫生实事', '件', '环境卫生实事：类别为环境卫生的实际问题和惠民实事，含未完工的。'],
    rowsOf('deed', { filter: [{ field: 'kind', in: ['环境卫生'] }] }),
  ),
})

/** Books whose rows belong to the campaign or to 以月促年, by what their rows are called. */
const datedBooks = {
  concern: '民情',
  hazard: '隐患',
  dispute: '纠纷',
  publicOrder: '治安事项',
  familyPlanning: '计生事项',
  partyBuilding: '基层组织事项',
  petition: '信访件',
  visit: '走访',
  diary: '日记',
  condolence: '慰问',
  training: '培训',
  labour: '劳动',
  deed: '实事',
  illegalBuilding: '两违',
  otherWork: '其他工作',
  inspection: '督查',
  meeting: '会议',
  zeroEvent: '五零事件',
  emergency: '突发事件',
  violation: '三不准线索',
} as const satisfies Partial<Record<LedgerId, string>>
type DatedBook = keyof typeof datedBooks
type Outside = `outside.${DatedBook}`

const outsideOf = (day: string): Clause => ({
  any: [
    { field: day, before: { setting: 'campaignStart' } },
    {
      all: [
        { field: day, after: { setting: 'campaignEnd' } },
        {
          any: [
            { field: day, before: { setting: 'followUpStart' } },
            { field: day, after: { setting: 'followUpEnd' } },
          ],
        },
      ],
    },
  ],
})

const businessDays: Readonly<Record<DatedBook, string>> = {
  concern: 'registeredOn',
  hazard: 'registeredOn',
  dispute: 'registeredOn',
  publicOrder: 'registeredOn',
  familyPlanning: 'registeredOn',
  partyBuilding: 'registeredOn',
  petition: 'registeredOn',
  visit: 'visitedOn',
  diary: 'writtenOn',
  condolence: 'givenOn',
  training: 'heldOn',
  labour: 'workedOn',
  deed: 'registeredOn',
  illegalBuilding: 'foundOn',
  otherWork: 'workedOn',
  inspection: 'inspectedOn',
  meeting: 'heldOn',
  zeroEvent: 'occurredAt',
  emergency: 'occurredAt',
  violation: 'reportedOn',
}

const outside = (ledger: DatedBook): Omit<Metric, 'id'> => {
  const title = `活动期外${datedBooks[ledger]}`
  return count([title, '条', `${title}：日期不在集中活动期，也不在以月促年期间的登记。`], {
    ...rowsOf(ledger),
    filter: [outsideOf(businessDays[ledger])],
  })
}

export const outsideMetricIds = (Object.keys(datedBooks) as DatedBook[]).map((book): Outside => `outside.${book}`)

/** Records dated outside the campaign and its follow-up (W-02): most likely a mistyped date. */
export const outsideMetrics = metricGroup(
  // Object.fromEntries forgets its keys; they are those of the list.
  Object.fromEntries(
    (Object.keys(datedBooks) as DatedBook[]).map((book) => [`outside.${book}`, outside(book)]),
  ) as Record<Outside, Omit<Metric, 'id'>>,
)
