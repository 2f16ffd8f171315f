import { choice, citizenId, day, decimal, flag, phone, ref, term, terms, text } from '../fields/field.ts'
import { inOrder, notInFuture } from '../rules/dates.ts'
import { requiredWhen } from '../rules/required.ts'
import { type Check, defineLedger } from './define.ts'

/** Classes that count towards the plan's 20 households a team (clause 2.2d; contradiction C15). */
export const countedCondolenceKinds = ['贫困户', '五保户', '残疾人', '孤寡老人', '留守儿童'] as const

/** Clause 2.2d: 每户慰问金不少于200元. W-15 warns; the row is kept as it happened. */
const atLeast200: Check = (row) =>
  typeof row.amount === 'number' && row.amount < 200_00
    ? { field: 'amount', level: 'warn', message: '慰问金不足200元，达不到方案“每户不少于200元”的要求。' }
    : undefined

const twoHandlers: Check = (row) =>
  row.handlerId !== null && row.handlerId === row.secondHandlerId
    ? { field: 'secondHandlerId', level: 'stop', message: '两名经办人不能是同一人，请另选一名经办人。' }
    : undefined

export const condolenceLedger = defineLedger({
  id: 'condolence',
  title: '走访慰问登记',
  group: '登记簿',
  about: '慰问贫困户、五保户、残疾人、孤寡老人、留守儿童等困难群众的登记，每队不少于20户、每户不少于200元。',
  code: 'WW',
  clauses: ['2.2d', '1.2c'],
  fields: {
    givenOn: day('慰问日期', { required: true }),
    teamId: ref('工作队', 'team', { required: true, width: 110 }),
    pointId: ref('联系点', 'point', { required: true, within: 'teamId' }),
    householdId: ref('慰问户', 'household', { required: true, within: 'pointId', aliases: ['户主', '姓名'] }),
    kind: term('对象类别', 'condolenceKind', { required: true }),
    hardship: text('困难情况', { required: true, max: 100, width: 160 }),
    hardships: terms('困难原因', 'hardship', { required: true }),
    amount: decimal('慰问金(元)', { required: true, scale: 2, max: 5000 }),
    goods: text('实物名称及数量', { max: 60 }),
    goodsValue: decimal('实物折价(元)', { scale: 2, max: 50_000, hint: '不计入慰问金' }),
    fund: choice('资金来源', ['单位工作经费', '干部捐款', '民政资金', '社会(企业)捐赠', '其他'], { required: true }),
    handlerId: ref('经办人一', 'cadre', { required: true }),
    secondHandlerId: ref('经办人二', 'cadre', { required: true }),
    signer: text('签收人', { max: 20, personal: true }),
    relation: choice('与对象关系', ['本人', '家属', '代领']),
    proxyReason: text('代领原因', { max: 60 }),
    signedOn: day('签收日期'),
    signing: choice('签收方式', ['签字', '手印'], { width: 90 }),
    phone: phone('联系电话'),
    citizenId: citizenId('身份证号'),
    isPaired: flag('结对帮扶'),
    pairedId: ref('结对干部', 'cadre'),
    remark: text('备注', { max: 100 }),
  },
  sections: [
    {
      title: '慰问',
      fields: [
        'givenOn',
        'teamId',
        'pointId',
        'householdId',
        'kind',
        'hardship',
        'hardships',
        'amount',
        'goods',
        'goodsValue',
        'fund',
        'handlerId',
        'secondHandlerId',
      ],
    },
    {
      title: '签收与帮扶',
      fields: [
        'signer',
        'relation',
        'proxyReason',
        'signedOn',
        'signing',
        'phone',
        'citizenId',
        'isPaired',
        'pairedId',
        'remark',
      ],
    },
  ],
  grid: [
    'givenOn',
    'teamId',
    'pointId',
    'householdId',
    'kind',
    'hardship',
    'amount',
    'goods',
    'fund',
    'handlerId',
    'secondHandlerId',
    'signer',
    'signedOn',
  ],
  word: [
    { field: 'givenOn', width: 9 },
    { field: 'pointId', width: 11 },
    { field: 'householdId', width: 9 },
    { field: 'kind', width: 9 },
    { field: 'hardship', width: 18 },
    { field: 'amount', width: 8 },
    { field: 'goods', width: 14 },
    { field: 'handlerId', width: 8 },
    { field: 'secondHandlerId', width: 8 },
    { field: 'signer', width: 10 },
  ],
  label: ['givenOn', 'householdId'],
  businessDay: 'givenOn',
  checks: [
    notInFuture('givenOn', '慰问日期'),
    inOrder('givenOn', 'signedOn', ['慰问日期', '签收日期']),
    requiredWhen((row) => row.relation === '代领', '由他人代领', { proxyReason: '代领原因' }),
    atLeast200,
    twoHandlers,
  ],
})
