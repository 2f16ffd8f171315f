import type { DraftOf } from '../ledgers/define.ts'
import type { LedgerOf } from '../ledgers/index.ts'
import { blankLabourRules } from './labour-rules.ts'

/** A whole plan as drafts of the books under 活动方案. */
export type CampaignPreset = {
  readonly campaign: DraftOf<LedgerOf<'campaign'>>
  readonly phases: readonly DraftOf<LedgerOf<'phase'>>[]
  readonly workItems: readonly DraftOf<LedgerOf<'workItem'>>[]
  readonly steps: readonly DraftOf<LedgerOf<'step'>>[]
  readonly targets: readonly DraftOf<LedgerOf<'target'>>[]
  readonly labourRules: readonly DraftOf<LedgerOf<'labourRule'>>[]
}

type Names = { readonly zone: string; readonly year: number }

const phasesOf = (year: number): CampaignPreset['phases'] => [
  {
    ordinal: 1,
    name: '动员部署',
    startOn: `${year}-03-08`,
    endOn: `${year}-03-10`,
    isFollowUp: false,
    task: '制定方案，召开大走访活动动员会，部署活动任务。',
  },
  {
    ordinal: 2,
    name: '组织实施',
    // The plan lets 3月10日 stand in two phases (C5); a record of that day belongs to the later one.
    startOn: `${year}-03-10`,
    endOn: `${year}-03-25`,
    isFollowUp: false,
    task: '全面开展大走访活动，机关干部下到联系点，采取六个步骤开展工作。',
  },
  {
    ordinal: 3,
    name: '阶段总结',
    startOn: `${year}-03-26`,
    endOn: `${year}-04-05`,
    isFollowUp: false,
    task: '各工作队进行总结，4月5日前将活动总结报开发区作风建设领导小组办公室。',
  },
  {
    ordinal: 4,
    name: '收尾',
    // 4月6日至8日 lie inside the campaign but in no phase of the plan (C6).
    startOn: `${year}-04-06`,
    endOn: `${year}-04-08`,
    isFollowUp: false,
    task: '集中活动收尾，总结后新增的事项补充统计。',
  },
  {
    ordinal: 5,
    name: '以月促年',
    // “4月中下旬” lies after the campaign's end (C7); its totals are kept apart.
    startOn: `${year}-04-11`,
    endOn: `${year}-04-30`,
    isFollowUp: true,
    task: '结合平时工作继续深入基层，进行走访活动，扎扎实实地解决一些问题。',
  },
]

const workItems: CampaignPreset['workItems'] = [
  [
    '抓服务发展',
    '为农业生产服好务：抓好粮食生产，做好集中育秧，搞好春耕生产，上门提供农业生产技术，扶持农业产业化，运用政策激励机制发展规模种养殖业，为困难群众创业提供资金技术扶助，加强农田水利建设。为项目企业服好务：推进项目建设，帮助企业解决用工难，化解各类矛盾，优化企业发展环境。为城市建设服好务：开展“两违”整治，做好群众疏导，推动项目安置区规划建设。',
  ],
  [
    '抓基层组织',
    '按照“基层组织建设年”活动的要求，抓好作风建设、制度建设，实行党务公开、阳光操作，落实“四议两公开”；走访慰问老党员、老干部，将大走访活动作为一项制度长期坚持下来。',
  ],
  [
    '抓计划生育',
    '组织开展好春季计划生育集中服务活动，帮助建立经常性、可控的管理机制，配合做好农村部分计划生育家庭奖励扶助制度的落实。',
  ],
  [
    '抓安全生产',
    '重点针对建筑施工、交通安全、食品卫生、烟花爆竹、校园安全、森林防火等方面，开展安全隐患排查，建立工作台账，做好整治工作，杜绝安全事故的发生。',
  ],
  [
    '抓化解矛盾',
    '按信访包案责任制做好信访案件的处理工作；推动干部经常下访，建立矛盾排查台账，及时化解基层矛盾；按照预案快速果断处置突发事件。',
  ],
  [
    '抓改善环境',
    '抓好城市卫生管理，抓好小区绿化、街道亮化，抓好乡村环境卫生治理，争取资金设备，做好农村垃圾处理工作。',
  ],
  [
    '抓综合治理',
    '排查治安混乱地区和突出的治安问题，抓好综治群防群治组织建设，及时发现和掌握苗头性、倾向性问题，及时预防、调处和解决。',
  ],
  [
    '抓廉政建设',
    '以村(居)委会两委班子成员为重点，加强对党员干部和入党积极分子的反腐倡廉教育；认真组织开展一次财务清理，及时公开党务、村务及财务情况，规范财务管理；推行村(居)党组织书记“双述双评”和询问、质询制度。',
  ],
].map(([name, detail], i) => ({ ordinal: i + 1, name: name ?? '', detail: detail ?? null }))

const steps: CampaignPreset['steps'] = [
  [
    '察民情',
    '深入村组农户、居委会院落、企业车间走访调查，做到挨家挨户走访，干部要记好民情日记，每个工作队要形成一个高质量的调查报告。',
  ],
  [
    '讲政策',
    '采取多种方式举办法律政策、实用技术、卫生常识培训班，将党的政策、实用技术和卫生常识宣传到村组屋场、田间地头、车间班组。',
  ],
  [
    '搞劳动',
    '与群众同吃同住同劳动，认真落实“1124”劳动制度，重点帮助种粮大户和缺劳农户搞好春耕备耕生产，帮助联系村维修水渠、塘坝等水利设施，参加植树造林。',
  ],
  [
    '献爱心',
    '走访联系点的贫困户、五保户、残疾人、孤寡老人、留守儿童等弱势群体，帮扶困难群众不少于20户，每户慰问金不少于200元。',
  ],
  [
    '建台账',
    '建立民情台账、安全生产台账、矛盾纠纷台账、社会治安台账、计划生育台账、基层组织建设台账；确定需要重点解决的问题，制定工作方案，明确责任人及解决时限。',
  ],
  ['办实事', '按照尽力而为、量力而行的原则，积极为联系点或企业群众解决1—2个实际问题，兴办1—2件惠民实事。'],
].map(([name, detail], i) => ({ ordinal: i + 1, name: name ?? '', detail: detail ?? null }))

type TargetLine = readonly [
  measure: string,
  basis: DraftOf<LedgerOf<'target'>>['basis'],
  amount: number,
  unit: string,
  monthDay: string | null,
  source: string,
]

const targetLines: readonly TargetLine[] = [
  ['参与干部', '每队', 20, '名', null, '100名机关干部，共分成5个工作队'],
  ['联系村居', '每队', 4, '个', null, '走访4个村(居)委会和1个园区企业'],
  ['联系企业', '每队', 1, '个', null, '走访4个村(居)委会和1个园区企业'],
  ['走访覆盖率', '每队', 100, '%', '03-25', '做到挨家挨户走访'],
  ['民情日记', '每名干部', 10, '篇', '04-05', '所有参与的干部要写好民情日记；方案未定篇数，10篇为预置值，可改'],
  ['调查报告', '每队', 1, '篇', '04-05', '每个工作队要形成一个高质量的调查报告'],
  ['培训场次', '每队', 3, '场次', '03-25', '举办法律政策、实用技术、卫生常识培训班'],
  ['慰问户数', '每队', 20, '户', '03-25', '帮扶困难群众不少于20户'],
  ['户均慰问金', '每队', 200, '元', '03-25', '每户慰问金不少于200元'],
  ['实际问题', '每队', 1, '个', '04-08', '为联系点或企业群众解决1—2个实际问题'],
  ['惠民实事', '每队', 1, '件', '04-08', '兴办1—2件惠民实事'],
  ['阶段总结', '每队', 1, '份', '04-05', '4月5日前，将活动总结报开发区作风建设领导小组办公室'],
]

/** The plan “百乡千村万户大走访活动” of the given year, in its restored wording (domain §1.2), contradictions settled as domain §1.5 says. */
export const visitCampaignPreset = ({ zone, year }: Names): CampaignPreset => ({
  campaign: {
    name: '“百乡千村万户大走访活动”',
    shortName: '大走访活动',
    zone,
    issuer: `${zone}党工委`,
    office: `${zone}作风建设领导小组办公室`,
    contact: null,
    // Clause 1.0 of the plan.
    goal: '着力解决突出问题、突出矛盾，推动创先争优，转变干部作风，密切党群干群关系。',
    briefingName: '大走访活动简报',
    startOn: `${year}-03-08`,
    endOn: `${year}-04-08`,
    // 32 days by the calendar; the plan says 30 (C4). Both are kept, progress goes by the dates.
    claimedDays: 30,
    summaryDueOn: `${year}-04-05`,
    workItemsCaption: '八个方面',
    diaryQuota: 10,
    coverageBase: '建档户数',
    deedBasis: '每队',
    selfWeight: null,
    massWeight: null,
    superiorWeight: null,
    labourRuleOn: false,
    fontSet: '仿宋_GB2312',
  },
  phases: phasesOf(year),
  workItems,
  steps,
  targets: targetLines.map(([measure, basis, amount, unit, monthDay, source], i) => ({
    ordinal: i + 1,
    measure,
    basis,
    amount,
    unit,
    dueOn: monthDay && `${year}-${monthDay}`,
    source,
  })),
  labourRules: blankLabourRules(),
})
