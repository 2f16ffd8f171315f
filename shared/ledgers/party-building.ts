import { choice, day, decimal, note, term, text, whole } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { atMost } from '../rules/numbers.ts'
import { requiredWhen } from '../rules/required.ts'
import { caseChecks, caseFields, caseGrid, caseSections, passedOnFields } from './case.ts'
import { type Check, type Derivation, defineLedger } from './define.ts'

const grades = ['好', '较好', '一般', '较差'] as const

/** Below 80 % satisfaction a branch may not be promoted (domain §2.6). */
const promotionNeedsSatisfaction: Check = (row) =>
  row.promotion === '升级' && typeof row.satisfactionRate === 'number' && row.satisfactionRate < 800
    ? { field: 'promotion', level: 'stop', message: '测评满意率低于80%，不得晋位升级，请改为“保持”或“降级”。' }
    : undefined

/** Weights of 自评, 党员群众评议 and 上级评定 in percent where 活动设置 has none: one county's rule (domain §2.6). */
const usualWeights = { selfWeight: 15, massWeight: 20, superiorWeight: 65 } as const

/** 得分 of a 定级: the three scores by their weights, in tenths of a point. */
const weightedScore: Derivation = {
  from: ['selfScore', 'massScore', 'superiorScore'],
  as: (row, office) => {
    const { selfScore, massScore, superiorScore } = row
    if (typeof selfScore !== 'number' || typeof massScore !== 'number' || typeof superiorScore !== 'number') return null
    const set = office.campaign()
    const [self, mass, superior] = (['selfWeight', 'massWeight', 'superiorWeight'] as const).map((key) => {
      const weight = set[key]
      return typeof weight === 'number' ? weight : usualWeights[key]
    }) as [number, number, number]
    return Math.round((selfScore * self + massScore * mass + superiorScore * superior) / 100)
  },
}

/** What the contact point's page says of its branch; an enterprise's or an organ's branch is another one. */
const ofPoint = (key: string): Derivation => ({
  from: ['pointId', 'branchKind'],
  as: (row, office) =>
    row.branchKind === '村' || row.branchKind === '社区(居委会)'
      ? (office.row('point', row.pointId)?.[key] ?? null)
      : null,
})

export const partyBuildingLedger = defineLedger({
  id: 'partyBuilding',
  title: '基层组织建设台账',
  group: '六本台账',
  about: '分类定级、四议两公开、党务村务财务公开、双述双评等基层组织建设事项。',
  code: 'ZZ',
  clauses: ['1.2a', '1.2b', '1.2c', '1.8a', '1.8b', '1.8c', '2.2e'],
  fields: {
    ...caseFields,
    ...passedOnFields,
    heldOn: day('事项日期', { required: true }),
    branch: text('党组织', { required: true, max: 60, width: 160 }),
    branchKind: choice('党组织类别', ['村', '社区(居委会)', '非公企业', '机关'], { required: true }),
    secretary: text('书记', { max: 20, width: 90, hint: '不填时取联系点的书记' }),
    partyMembers: whole('党员数', { max: 9999, width: 80, hint: '不填时取联系点的党员数' }),
    matter: term('事项类别', 'partyMatter', { required: true }),
    place: text('地点', { max: 60 }),
    host: text('主持人', { max: 20 }),
    expected: whole('应到人数', { max: 9999 }),
    present: whole('实到人数', { max: 9999 }),
    content: note('内容或存在问题', { required: true }),
    measure: note('整改措施'),
    gradeBefore: choice('原评定等次', grades, { width: 100 }),
    gradeAfter: choice('现评定等次', grades, { width: 100 }),
    selfScore: decimal('自评得分', { scale: 1, max: 100 }),
    massScore: decimal('党员群众评议得分', { scale: 1, max: 100 }),
    superiorScore: decimal('上级评定得分', { scale: 1, max: 100 }),
    score: decimal('得分', { scale: 1, max: 100, hint: '三项得分填齐后按“活动设置”的权重算出，可改' }),
    satisfactionRate: decimal('测评满意率(%)', { scale: 1, max: 100 }),
    promotion: choice('晋位结果', ['升级', '保持', '降级'], { width: 90 }),
  },
  sections: caseSections([
    {
      title: '事项',
      fields: [
        'sourceConcernId',
        'heldOn',
        'branch',
        'branchKind',
        'secretary',
        'partyMembers',
        'matter',
        'place',
        'host',
        'expected',
        'present',
        'content',
        'measure',
      ],
    },
    {
      title: '评定',
      fields: [
        'gradeBefore',
        'selfScore',
        'massScore',
        'superiorScore',
        'score',
        'gradeAfter',
        'satisfactionRate',
        'promotion',
      ],
    },
  ]),
  grid: caseGrid(['branch', 'branchKind', 'matter', 'content', 'measure', 'gradeAfter', 'satisfactionRate']),
  word: [
    { field: 'heldOn', width: 8 },
    { field: 'branch', width: 12 },
    { field: 'matter', width: 10 },
    { field: 'host', width: 8 },
    { field: 'expected', width: 5 },
    { field: 'present', width: 5 },
    { field: 'content', width: 24 },
    { field: 'measure', width: 16 },
    { field: 'responsible', width: 8 },
    { field: 'dueOn', width: 8 },
    { field: 'result', width: 16 },
    { field: 'gradeBefore', width: 6 },
    { field: 'gradeAfter', width: 6 },
    { field: 'satisfactionRate', width: 7 },
    { field: 'promotion', width: 6 },
    { field: 'status', width: 7 },
  ],
  label: ['title'],
  businessDay: 'registeredOn',
  derived: {
    secretary: ofPoint('secretary'),
    partyMembers: ofPoint('partyMembers'),
    score: weightedScore,
  },
  checks: [
    ...caseChecks,
    notInFuture('heldOn', '事项日期'),
    atMost('present', 'expected', ['实到人数', '应到人数']),
    requiredWhen((row) => row.matter === '分类定级', '分类定级事项', { gradeAfter: '现评定等次', score: '得分' }),
    promotionNeedsSatisfaction,
  ],
})
