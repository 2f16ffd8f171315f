import { text, whole } from '../fields/field.ts'
import { defineLedger } from './define.ts'

export const teamLedger = defineLedger({
  id: 'team',
  title: '工作队',
  group: '单位与人员',
  about: '大走访活动的工作队；每队20名干部，联系4个村(居)委会和1个园区企业。',
  clauses: ['2.0b', '3.1'],
  fields: {
    name: text('队名', { required: true, unique: true, max: 20 }),
    ordinal: whole('队号', { required: true, unique: true, min: 1, max: 99, hint: '编号里的两位队号' }),
    subdistrict: text('联系办事处', { max: 30 }),
    leader: text('带队领导', { required: true, max: 20 }),
    leaderPost: text('带队领导职务', { max: 40, width: 180 }),
    liaison: text('联络员', { max: 20 }),
  },
  sections: [{ title: '工作队', fields: ['ordinal', 'name', 'subdistrict', 'leader', 'leaderPost', 'liaison'] }],
  grid: ['ordinal', 'name', 'subdistrict', 'leader', 'leaderPost', 'liaison'],
  word: [
    { field: 'name', width: 18 },
    { field: 'subdistrict', width: 18 },
    { field: 'leader', width: 16 },
    { field: 'leaderPost', width: 30 },
    { field: 'liaison', width: 16 },
  ],
  label: ['name'],
})
