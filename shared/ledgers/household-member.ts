import { choice, citizenId, day, flag, ref, text } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { defineLedger } from './define.ts'

export const householdMemberLedger = defineLedger({
  id: 'householdMember',
  title: '家庭成员',
  group: '附属记录',
  about: '建档户的家庭成员和外出务工情况；户主本人不必登记。',
  clauses: ['2.2a'],
  partOf: ['householdId'],
  fields: {
    householdId: ref('户主', 'household', { required: true, width: 110 }),
    name: text('姓名', { required: true, max: 20, personal: true, aliases: ['人员', '成员姓名'] }),
    relation: choice(
      '与户主关系',
      ['配偶', '子', '女', '儿媳', '女婿', '父母', '孙子女', '祖父母', '兄弟姐妹', '其他'],
      { required: true },
    ),
    sex: choice('性别', ['男', '女'], { width: 70 }),
    bornOn: day('出生日期'),
    citizenId: citizenId('身份证号', { aliases: ['公民身份号码', '证件号码'] }),
    isMigrant: flag('外出务工'),
    workplace: text('务工地', { max: 40 }),
    remark: text('备注', { max: 100, hint: '在校、残疾、患病等' }),
  },
  sections: [
    {
      title: '成员',
      fields: ['householdId', 'name', 'relation', 'sex', 'bornOn', 'citizenId', 'isMigrant', 'workplace', 'remark'],
    },
  ],
  grid: ['householdId', 'name', 'relation', 'sex', 'bornOn', 'citizenId', 'isMigrant', 'workplace', 'remark'],
  word: [
    { field: 'householdId', width: 14 },
    { field: 'name', width: 14 },
    { field: 'relation', width: 12 },
    { field: 'sex', width: 8 },
    { field: 'bornOn', width: 14 },
    { field: 'isMigrant', width: 10 },
    { field: 'workplace', width: 14 },
    { field: 'remark', width: 20 },
  ],
  label: ['name', 'relation'],
  checks: [notInFuture('bornOn', '出生日期')],
})
