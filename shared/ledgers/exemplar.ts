import { choice, day, note, ref, text } from '../fields/field.ts'
import { inOrder, notInFuture } from '../rules/dates.ts'
import { requiredWhen } from '../rules/required.ts'
import { defineLedger } from './define.ts'

export const exemplarLedger = defineLedger({
  id: 'exemplar',
  title: '先进典型登记',
  group: '登记簿',
  about: '各工作队推荐的先进个人、集体和好做法，事迹材料和在简报刊登的情况。',
  code: 'DX',
  clauses: ['3.5'],
  fields: {
    recommendedOn: day('推荐日期', { required: true }),
    kind: choice('类别', ['个人', '集体', '做法'], { required: true, width: 80 }),
    name: text('典型名称', { required: true, max: 60, width: 220, hint: '姓名、单位或做法的题目' }),
    teamId: ref('推荐工作队', 'team', { required: true, width: 110 }),
    pointId: ref('联系点', 'point', { within: 'teamId' }),
    deeds: note('主要事迹', { required: true, max: 2000, width: 320 }),
    materialState: choice('材料状态', ['待写', '初稿', '定稿', '已上报'], { required: true, width: 90 }),
    author: text('执笔人', { max: 20, width: 90 }),
    publishedIn: text('刊登期', { max: 40, hint: '如 大走访活动简报第4期' }),
    publishedOn: day('刊登日期'),
    commendation: text('表彰情况', { max: 60 }),
    remark: text('备注', { max: 100 }),
  },
  sections: [
    { title: '典型', fields: ['recommendedOn', 'kind', 'name', 'teamId', 'pointId', 'deeds'] },
    {
      title: '材料与刊登',
      fields: ['materialState', 'author', 'publishedIn', 'publishedOn', 'commendation', 'remark'],
    },
  ],
  grid: ['recommendedOn', 'kind', 'name', 'teamId', 'pointId', 'deeds', 'materialState', 'publishedIn', 'publishedOn'],
  word: [
    { field: 'recommendedOn', width: 9 },
    { field: 'kind', width: 6 },
    { field: 'name', width: 18 },
    { field: 'teamId', width: 9 },
    { field: 'deeds', width: 38 },
    { field: 'materialState', width: 8 },
    { field: 'publishedIn', width: 12 },
  ],
  label: ['name'],
  businessDay: 'recommendedOn',
  checks: [
    notInFuture('recommendedOn', '推荐日期'),
    inOrder('recommendedOn', 'publishedOn', ['推荐日期', '刊登日期']),
    requiredWhen((row) => typeof row.publishedOn === 'string', '填写了刊登日期', { publishedIn: '刊登期' }),
  ],
})
