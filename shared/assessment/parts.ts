/** What a team is assessed by (domain §4.2): ten items, each of parts with points the office may change. */

/** How a part's points come from a number. */
export type PartRule =
  /** Points times a percentage of the dictionary. */
  | { readonly by: 'rate'; readonly metric: string }
  /** Points times what was reached of what is wanted, at most all of them; the target of that name goes before `wanted`. */
  | { readonly by: 'reach'; readonly metric: string; readonly wanted: number; readonly target?: string }
  /** None: 0; one: five sixths; two or more: all. */
  | { readonly by: 'steps'; readonly metric: string }
  /** Less so much for each, down to 0. */
  | { readonly by: 'faults'; readonly metric: string; readonly each: number }
  /** An equal share for each of the numbers that is not 0. */
  | { readonly by: 'each'; readonly metrics: readonly string[] }
  /** 阶段总结 in time; less 1 for each working day of delay. */
  | { readonly by: 'summary' }
  /** Less half a point for each problem found by a 督查. */
  | { readonly by: 'findings'; readonly each: number }
  /** So much for each 稿件 that the zone's 简报 or a higher office printed; a mark given by people goes before it. */
  | { readonly by: 'adoptions'; readonly each: number }
  /** Given by people in 考核评分登记. */
  | { readonly by: 'hand' }

export type AssessmentPart = {
  readonly id: string
  readonly item: string
  readonly title: string
  readonly points: number
  readonly rule: PartRule
  /** How it is scored, in a sentence. */
  readonly definition: string
}

const part = (
  [item, id, title]: readonly [string, string, string],
  points: number,
  rule: PartRule,
  definition: string,
): AssessmentPart => ({ item, id, title, points, rule, definition })

const books = [
  'concern.registered',
  'hazard.registered',
  'dispute.registered',
  'publicOrder.registered',
  'familyPlanning.registered',
  'partyBuilding.registered',
]

const lesson = (id: string, title: string, metric: string): AssessmentPart =>
  part(['讲政策', id, title], 2, { by: 'reach', metric, wanted: 1 }, `${title}举办一场次以上得满分。`)

export const assessmentParts: readonly AssessmentPart[] = [
  part(['组织部署', 'plan', '方案和动员'], 4, { by: 'hand' }, '制定方案、召开动员会，由人评分。'),
  part(
    ['组织部署', 'assigned', '到村到组'],
    4,
    { by: 'faults', metric: 'cadre.unassigned', each: 0.5 },
    '每有一名干部未落实驻点扣0.5分，扣完为止。',
  ),
  part(['察民情', 'coverage', '走访覆盖'], 8, { by: 'rate', metric: 'visit.coverage' }, '分值×走访覆盖率。'),
  part(['察民情', 'diary', '民情日记'], 6, { by: 'rate', metric: 'diary.completion' }, '分值×日记完成率。'),
  part(
    ['察民情', 'survey', '调查报告'],
    4,
    { by: 'reach', metric: 'report.surveys', wanted: 1 },
    '调查报告定稿或报送得满分。',
  ),
  lesson('law', '法律政策培训', 'training.lawSessions'),
  lesson('skill', '实用技术培训', 'training.skillSessions'),
  lesson('health', '卫生常识培训', 'training.healthSessions'),
  part(
    ['讲政策', 'sessions', '培训场次'],
    2,
    { by: 'reach', metric: 'training.sessions', wanted: 5 },
    '培训不少于5场次（平均每个联系点一场）得满分，不足按比例。',
  ),
  part(
    ['搞劳动', 'labour', '参加劳动'],
    8,
    { by: 'reach', metric: 'labour.perCadre', wanted: 1 },
    '人均劳动1个工日得满分，不足按比例。',
  ),
  part(
    ['献爱心', 'condolence', '慰问户数'],
    6,
    { by: 'reach', metric: 'condolence.households', wanted: 20, target: '慰问户数' },
    '达到每队应慰问户数得满分，不足按比例。',
  ),
  part(
    ['献爱心', 'amount', '慰问标准'],
    4,
    { by: 'faults', metric: 'condolence.below200', each: 0.5 },
    '每有一户不足200元扣0.5分，扣完为止。',
  ),
  part(['建台账', 'books', '六本齐全'], 6, { by: 'each', metrics: books }, '六本台账每有一本登记得六分之一。'),
  part(['建台账', 'quality', '登记规范'], 6, { by: 'hand' }, '抽查台账登记质量，由人评分。'),
  part(
    ['建台账', 'key', '重点三要素'],
    4,
    { by: 'faults', metric: 'six.keyIncomplete', each: 0.5 },
    '重点问题缺方案、责任人或时限的每件扣0.5分，扣完为止。',
  ),
  part(
    ['办实事', 'problems', '实际问题'],
    6,
    { by: 'steps', metric: 'deed.problems' },
    '1个得六分之五，2个以上得满分。',
  ),
  part(['办实事', 'works', '惠民实事'], 6, { by: 'steps', metric: 'deed.works' }, '1件得六分之五，2件以上得满分。'),
  part(['办理质量', 'onTime', '按期办结'], 6, { by: 'rate', metric: 'six.onTimeRate' }, '分值×按期办结率。'),
  part(['办理质量', 'satisfied', '群众满意'], 4, { by: 'rate', metric: 'six.satisfactionRate' }, '分值×满意率。'),
  part(
    ['总结宣传', 'summary', '总结报送'],
    3,
    { by: 'summary' },
    '按时报送得满分，每迟一个工作日扣1分，逾期未报不得分；期限未到的不计。',
  ),
  part(
    ['总结宣传', 'news', '简报信息'],
    3,
    { by: 'adoptions', each: 1 },
    '本区简报或上级采用一条得1分，得满为止，按采用统计计算；登记了人工评分的，按人工评分。',
  ),
  part(['纪律作风', 'discipline', '督查问题'], 4, { by: 'findings', each: 0.5 }, '督查发现问题每条扣0.5分，扣完为止。'),
]

export const assessmentItems = [...new Set(assessmentParts.map(({ item }) => item))]

/** Parts that people score or may score, as the register offers them. */
export const assessmentPartTitles = assessmentParts
  .filter(({ rule }) => rule.by === 'hand' || rule.by === 'adoptions')
  .map(({ title }) => title) as [string, ...string[]]

/** What a cadre is assessed by: the books that say who did what. */
export const cadreParts = [
  { id: 'cadreDiary', title: '民情日记', points: 40, definition: '分值×已写篇数÷应写篇数，最多满分。' },
  { id: 'cadreVisits', title: '走访户数', points: 30, definition: '分值×走访户数÷全队人均应走访户数，最多满分。' },
  { id: 'cadreLabour', title: '参加劳动', points: 30, definition: '分值×工日÷1个工日，最多满分。' },
] as const

/** The office's points by part; parts left out have those of the plan. */
export type Weights = Readonly<Record<string, number>>

export const mostBonus = 10
