import { choice, citizenId, day, decimal, flag, ref, term, terms, text, whole } from '../fields/field.ts'
import { inOrder, notInFuture } from '../rules/dates.ts'
import { isEmpty, requiredWhen } from '../rules/required.ts'
import { caseChecks, caseFields, caseGrid, caseSections, passedOnFields } from './case.ts'
import { type Check, defineLedger } from './define.ts'

const pension = ['奖励扶助', '特别扶助']

/** 奖励扶助 begins at the age of 60; a younger applicant is pointed out, not refused (domain §2.5). */
const pensionAge: Check = (row, today) => {
  const born = row.bornOn
  if (row.kind !== '奖励扶助' || typeof born !== 'string') return undefined
  const sixty = `${Number(born.slice(0, 4)) + 60}${born.slice(4)}`
  return today < sixty
    ? { field: 'bornOn', level: 'warn', message: `出生日期${born}，尚未年满60周岁，请核实是否符合奖励扶助条件。` }
    : undefined
}

export const familyPlanningLedger = defineLedger({
  id: 'familyPlanning',
  title: '计划生育台账',
  group: '六本台账',
  about: '春季计划生育集中服务和农村部分计划生育家庭奖励扶助制度的落实；个人信息默认遮盖。',
  code: 'JS',
  clauses: ['1.3', '2.2e'],
  restricted: true,
  fields: {
    ...caseFields,
    ...passedOnFields,
    servedOn: day('服务日期', { required: true }),
    kind: term('记录类别', 'familyKind', { required: true }),
    person: text('服务对象', { required: true, max: 30, personal: true, aliases: ['姓名'] }),
    sex: choice('性别', ['男', '女'], { required: true, width: 70 }),
    bornOn: day('出生日期'),
    citizenId: citizenId('身份证号', { aliases: ['公民身份号码', '证件号码'] }),
    spouse: text('配偶姓名', { max: 20, personal: true }),
    spouseCitizenId: citizenId('配偶身份证号'),
    marriage: choice('婚姻状况', ['未婚', '初婚', '再婚', '离异', '丧偶'], { width: 90 }),
    sons: whole('现存子女(男)', { max: 9 }),
    daughters: whole('现存子女(女)', { max: 9 }),
    registeredAt: text('户籍地', { required: true, max: 60 }),
    livesAt: text('现居住地', { max: 60 }),
    mobility: choice('流动情况', ['常住', '流出', '流入'], { width: 90 }),
    services: terms('服务项目', 'familyService'),
    place: text('服务地点', { max: 60 }),
    staffId: ref('服务人员', 'cadre'),
    verifiedOn: day('核实日期'),
    appliedOn: day('申报日期', { hint: '核实后10个工作日内申报' }),
    pensionState: choice('奖扶申报状态', ['初始提交', '审核中', '通过', '补正', '撤销', '注销', '等待审核', '归档']),
    pensionLevel: choice('审核层级', ['村(居)', '办事处', '区']),
    pensionRate: decimal('享受标准(元/年)', { scale: 2, hint: '不填时取“奖扶标准”中当时执行的标准' }),
    paidAmount: decimal('兑现金额(元)', { scale: 2 }),
    paidOn: day('兑现日期'),
    unpaidReason: text('应享未享原因', { max: 100 }),
    isMissed: flag('应享未享'),
  },
  sections: caseSections([
    {
      title: '服务对象',
      fields: [
        'sourceConcernId',
        'servedOn',
        'kind',
        'person',
        'sex',
        'bornOn',
        'citizenId',
        'spouse',
        'spouseCitizenId',
        'marriage',
        'sons',
        'daughters',
        'registeredAt',
        'livesAt',
        'mobility',
      ],
    },
    { title: '集中服务', fields: ['services', 'place', 'staffId'] },
    {
      title: '奖励扶助',
      fields: [
        'verifiedOn',
        'appliedOn',
        'pensionState',
        'pensionLevel',
        'pensionRate',
        'paidAmount',
        'paidOn',
        'isMissed',
        'unpaidReason',
      ],
    },
  ]),
  grid: caseGrid(['kind', 'person', 'sex', 'bornOn', 'citizenId', 'mobility', 'services', 'pensionState']),
  word: [
    { field: 'servedOn', width: 8 },
    { field: 'pointId', width: 10 },
    { field: 'kind', width: 10 },
    { field: 'person', width: 8 },
    { field: 'sex', width: 5 },
    { field: 'bornOn', width: 9 },
    { field: 'sons', width: 5 },
    { field: 'daughters', width: 5 },
    { field: 'registeredAt', width: 14 },
    { field: 'mobility', width: 6 },
    { field: 'services', width: 16 },
    { field: 'pensionState', width: 8 },
    { field: 'pensionRate', width: 8 },
    { field: 'paidAmount', width: 8 },
    { field: 'paidOn', width: 8 },
    { field: 'status', width: 7 },
  ],
  label: ['title'],
  businessDay: 'registeredOn',
  derived: {
    pensionRate: {
      from: ['kind', 'servedOn'],
      as: ({ kind, servedOn }, office) =>
        typeof kind === 'string' && pension.includes(kind) && typeof servedOn === 'string'
          ? office.pensionRate(kind, servedOn)
          : null,
    },
  },
  checks: [
    ...caseChecks,
    notInFuture('servedOn', '服务日期'),
    inOrder('verifiedOn', 'appliedOn', ['核实日期', '申报日期']),
    requiredWhen((row) => pension.includes(String(row.kind)), '奖励扶助、特别扶助对象', {
      citizenId: '身份证号',
      sons: '现存子女(男)',
      daughters: '现存子女(女)',
      pensionState: '奖扶申报状态',
    }),
    requiredWhen((row) => row.kind === '春季集中服务' && isEmpty(row.services), '春季集中服务', {
      services: '服务项目',
    }),
    pensionAge,
  ],
})
