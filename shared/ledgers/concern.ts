import { choice, day, note, ref, term, terms, text, whole } from '../fields/field.ts'
import { inOrder, notInFuture } from '../rules/dates.ts'
import { caseChecks, caseFields, caseGrid, caseSections } from './case.ts'
import { defineLedger } from './define.ts'

/** Natures that count as 意见建议 in 简报 and 总结 (domain §3.6); 咨询 and 表扬 are counted apart. */
export const opinionNatures = ['诉求', '意见', '建议', '投诉'] as const

export const concernLedger = defineLedger({
  id: 'concern',
  title: '民情台账',
  group: '六本台账',
  about: '走访中群众反映的诉求、意见、建议和咨询，逐条登记、逐条销号。',
  code: 'MQ',
  clauses: ['2.2a', '2.2e'],
  fields: {
    ...caseFields,
    visitedOn: day('走访日期', { required: true }),
    householdId: ref('受访户', 'household', { within: 'pointId', width: 110, aliases: ['户主', '姓名'] }),
    respondent: text('受访人', { max: 30, width: 110, personal: true, hint: '座谈、企业职工等可直接填写' }),
    householdTags: terms('户别', 'householdTag', { width: 130, hint: '不填时取受访户的户别' }),
    kind: term('反映类别', 'concernKind', { required: true }),
    nature: choice('性质', ['诉求', '意见', '建议', '咨询', '表扬', '投诉'], { required: true, width: 80 }),
    content: note('反映内容', { required: true }),
    affected: whole('涉及户数', { min: 1, max: 9999 }),
    affectedPeople: whole('涉及人数', { min: 1, max: 99_999 }),
    reply: choice('答复方式', ['当场答复', '当场解决', '承诺限期办理', '上报交办', '转入其他台账'], { required: true }),
  },
  sections: caseSections([
    {
      title: '民情',
      fields: [
        'visitedOn',
        'householdId',
        'respondent',
        'householdTags',
        'kind',
        'nature',
        'content',
        'affected',
        'affectedPeople',
        'reply',
      ],
    },
  ]),
  grid: caseGrid(['householdId', 'kind', 'nature', 'content', 'reply']),
  word: [
    { field: 'visitedOn', width: 9 },
    { field: 'pointId', width: 9 },
    { field: 'respondent', width: 8 },
    { field: 'kind', width: 8 },
    { field: 'nature', width: 6 },
    { field: 'content', width: 24 },
    { field: 'reply', width: 8 },
    { field: 'responsible', width: 8 },
    { field: 'dueOn', width: 9 },
    { field: 'result', width: 18 },
    { field: 'status', width: 7 },
    { field: 'satisfaction', width: 7 },
  ],
  label: ['title'],
  businessDay: 'registeredOn',
  derived: {
    householdTags: {
      from: ['householdId'],
      as: (row, office) => office.row('household', row.householdId)?.tags ?? null,
    },
  },
  checks: [
    ...caseChecks,
    notInFuture('visitedOn', '走访日期'),
    inOrder('visitedOn', 'registeredOn', ['走访日期', '登记日期']),
  ],
})
