import { choice, note, phone, ref, text, whole } from '../fields/field.ts'
import { defineLedger } from './define.ts'

export const disputePartyLedger = defineLedger({
  id: 'disputeParty',
  title: '纠纷当事人',
  group: '附属记录',
  about: '一起纠纷的各方当事人，甲、乙两方可各有多人。',
  clauses: ['1.5b'],
  partOf: ['disputeId'],
  fields: {
    disputeId: ref('矛盾纠纷', 'dispute', { required: true, width: 220 }),
    side: choice('当事方', ['甲', '乙', '其他'], { required: true, width: 80 }),
    name: text('姓名或单位', { required: true, max: 40, personal: true, aliases: ['姓名', '当事人'] }),
    sex: choice('性别', ['男', '女'], { width: 70 }),
    age: whole('年龄', { max: 120, width: 70 }),
    address: text('住址', { max: 60, width: 180, aliases: ['家庭地址', '现住址'] }),
    phone: phone('联系电话', { aliases: ['联系方式', '手机号', '手机号码'] }),
    personKind: choice('人员类别', ['村民', '居民', '职工', '企业', '施工单位', '个体工商户', '外来人员', '其他']),
    demand: note('主张和要求', { max: 300 }),
  },
  sections: [
    {
      title: '当事人',
      fields: ['disputeId', 'side', 'name', 'sex', 'age', 'address', 'phone', 'personKind', 'demand'],
    },
  ],
  grid: ['disputeId', 'side', 'name', 'sex', 'age', 'address', 'phone', 'personKind', 'demand'],
  word: [
    { field: 'disputeId', width: 26 },
    { field: 'side', width: 7 },
    { field: 'name', width: 14 },
    { field: 'sex', width: 6 },
    { field: 'age', width: 6 },
    { field: 'address', width: 24 },
    { field: 'phone', width: 14 },
    { field: 'personKind', width: 10 },
  ],
  label: ['side', 'name'],
})
