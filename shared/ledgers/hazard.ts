import { choice, choices, day, decimal, flag, note, refs, term, text } from '../fields/field.ts'
import { inOrder, notInFuture } from '../rules/dates.ts'
import { requiredWhen } from '../rules/required.ts'
import { caseChecks, caseFields, caseGrid, caseSections, passedOnFields } from './case.ts'
import { type Check, defineLedger } from './define.ts'

const clearedOnlyWhenPassed: Check = (row) =>
  row.status === '已销号' && row.reviewResult === '不合格'
    ? { field: 'status', level: 'stop', message: '复查结论为“不合格”的隐患不能销号，请改回“办理中”继续整改。' }
    : undefined

/** Whoever mends a hazard does not pass it himself (domain §2.2). */
const reviewedByAnother: Check = (row) =>
  typeof row.reviewer === 'string' && row.reviewer !== '' && row.reviewer === row.responsible
    ? { field: 'reviewer', level: 'warn', message: '复查人就是整改责任人，应由其他人复查。' }
    : undefined

export const hazardLedger = defineLedger({
  id: 'hazard',
  title: '安全生产台账',
  group: '六本台账',
  about: '建筑施工、交通安全、食品卫生、烟花爆竹、校园安全、森林防火等方面的隐患排查与整改。',
  code: 'AQ',
  clauses: ['1.4', '2.2e'],
  fields: {
    ...caseFields,
    ...passedOnFields,
    inspectedOn: day('排查日期', { required: true }),
    inspectors: refs('排查人', 'cadre', { width: 140, hint: '一般应有两人以上' }),
    industry: term('行业领域', 'hazardField', { required: true }),
    site: text('单位场所', { required: true, max: 60, width: 160 }),
    place: text('地点', { max: 60, hint: '路段、屋场、门牌等，单位场所写不清时填' }),
    hazardKind: term('隐患类型', 'hazardKind'),
    content: note('隐患描述', { required: true, hint: '部位+现象+可能后果' }),
    grade: choice('隐患等级', ['一般', '较大', '重大'], { required: true, width: 90 }),
    measure: note('整改措施', { requiredFrom: '交办' }),
    funds: decimal('整改资金(万元)', { scale: 2 }),
    contingency: note('应急预案及临时防控', { max: 300 }),
    fiveReady: choices('五到位', ['措施', '责任', '资金', '时限', '预案'], { hint: '重大隐患整改的五个到位' }),
    inPlan: flag('列入治理计划'),
    listing: choice('挂牌督办级别', ['无', '区级', '市级', '省级']),
    rectification: note('整改情况'),
    rectifiedOn: day('整改完成日期'),
    reviewedOn: day('复查日期', { requiredFrom: '已销号' }),
    reviewer: text('复查人', { max: 20, requiredFrom: '已销号', width: 90 }),
    reviewResult: choice('复查结论', ['合格', '不合格'], { requiredFrom: '已销号', width: 90 }),
  },
  sections: caseSections([
    {
      title: '隐患',
      fields: [
        'sourceConcernId',
        'inspectedOn',
        'inspectors',
        'industry',
        'site',
        'place',
        'hazardKind',
        'content',
        'grade',
        'inPlan',
        'listing',
        'contingency',
        'fiveReady',
      ],
    },
    {
      title: '整改与复查',
      fields: ['measure', 'funds', 'rectification', 'rectifiedOn', 'reviewedOn', 'reviewer', 'reviewResult'],
    },
  ]),
  grid: caseGrid(['industry', 'site', 'content', 'grade', 'measure', 'listing', 'reviewResult']),
  word: [
    { field: 'inspectedOn', width: 9 },
    { field: 'inspectors', width: 9 },
    { field: 'industry', width: 8 },
    { field: 'site', width: 12 },
    { field: 'content', width: 20 },
    { field: 'grade', width: 5 },
    { field: 'listing', width: 6 },
    { field: 'measure', width: 18 },
    { field: 'organId', width: 10 },
    { field: 'responsible', width: 8 },
    { field: 'dueOn', width: 8 },
    { field: 'rectification', width: 16 },
    { field: 'rectifiedOn', width: 8 },
    { field: 'reviewedOn', width: 8 },
    { field: 'reviewer', width: 8 },
    { field: 'reviewResult', width: 6 },
  ],
  label: ['title'],
  businessDay: 'registeredOn',
  checks: [
    ...caseChecks,
    notInFuture('inspectedOn', '排查日期'),
    inOrder('inspectedOn', 'rectifiedOn', ['排查日期', '整改完成日期']),
    requiredWhen((row) => row.grade === '重大', '重大隐患', {
      funds: '整改资金(万元)',
      contingency: '应急预案及临时防控',
    }),
    clearedOnlyWhenPassed,
    reviewedByAnother,
  ],
})
