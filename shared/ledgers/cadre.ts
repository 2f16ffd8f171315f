import { choice, day, flag, phone, ref, text } from '../fields/field.ts'
import { inOrder } from '../rules/dates.ts'
import { defineLedger } from './define.ts'

export const cadreLedger = defineLedger({
  id: 'cadre',
  title: '参与干部',
  group: '单位与人员',
  about: '参加大走访活动的机关干部、所在工作队和驻点。',
  clauses: ['2.0b', '3.2'],
  fields: {
    name: text('姓名', { required: true, max: 20, width: 100, aliases: ['人员'] }),
    sex: choice('性别', ['男', '女'], { required: true, width: 70 }),
    organId: ref('单位', 'organ', { required: true, width: 160 }),
    post: text('职务', { max: 40, width: 160 }),
    rank: choice('级别', ['领导', '正科', '副科', '一般'], { required: true, width: 90 }),
    isPartyMember: flag('党员'),
    teamId: ref('工作队', 'team', { required: true, width: 110 }),
    role: choice('队内职务', ['带队领导', '副队长', '联络员', '队员'], { required: true }),
    pointId: ref('驻点', 'point', { within: 'teamId' }),
    phone: phone('联系电话', { aliases: ['联系方式', '手机号', '手机号码'] }),
    leave: text('请假情况', { max: 60, width: 180 }),
    leaveFrom: day('请假开始'),
    leaveTo: day('请假结束'),
  },
  sections: [
    {
      title: '干部',
      fields: [
        'name',
        'sex',
        'organId',
        'post',
        'rank',
        'isPartyMember',
        'teamId',
        'role',
        'pointId',
        'phone',
        'leave',
        'leaveFrom',
        'leaveTo',
      ],
    },
  ],
  grid: ['name', 'sex', 'organId', 'post', 'rank', 'isPartyMember', 'teamId', 'role', 'pointId', 'phone', 'leave'],
  word: [
    { field: 'name', width: 12 },
    { field: 'sex', width: 6 },
    { field: 'organId', width: 22 },
    { field: 'post', width: 22 },
    { field: 'teamId', width: 12 },
    { field: 'role', width: 12 },
    { field: 'pointId', width: 18 },
  ],
  label: ['name'],
  checks: [inOrder('leaveFrom', 'leaveTo', ['请假开始', '请假结束'])],
})
