import { choice, day, ref, text } from '../fields/field.ts'
import { inOrder, notInFuture } from '../rules/dates.ts'
import { requiredWhen } from '../rules/required.ts'
import { defineLedger } from './define.ts'

/** Items that teams send in for 简报, and where they were printed (domain §2.16, 简报信息采用). */
export const infoItemLedger = defineLedger({
  id: 'infoItem',
  title: '简报信息采用',
  group: '登记簿',
  about: '各工作队报来的简报信息和采用情况，一条信息一行；本区简报和上级采用分别登记。',
  code: 'XX',
  clauses: ['3.5'],
  fields: {
    submittedOn: day('报送日期', { required: true }),
    teamId: ref('工作队', 'team', { required: true, width: 110 }),
    pointId: ref('联系点', 'point', { within: 'teamId' }),
    title: text('信息题目', { required: true, max: 60, width: 260 }),
    kind: choice('类别', ['工作动态', '经验做法', '典型事迹', '问题建议', '其他'], { required: true }),
    author: text('撰稿人', { max: 20, width: 90 }),
    result: choice('采用情况', ['待定', '采用', '未采用'], { required: true, width: 90 }),
    level: choice('采用级别', ['本区', '区级', '市级', '省级以上'], { width: 90 }),
    publishedIn: text('采用刊物', { max: 40, width: 180, hint: '如 大走访活动简报第4期' }),
    adoptedOn: day('采用日期'),
    remark: text('备注', { max: 100 }),
  },
  sections: [
    { title: '报送', fields: ['submittedOn', 'teamId', 'pointId', 'title', 'kind', 'author'] },
    { title: '采用', fields: ['result', 'level', 'publishedIn', 'adoptedOn', 'remark'] },
  ],
  grid: ['submittedOn', 'teamId', 'title', 'kind', 'author', 'result', 'level', 'publishedIn', 'adoptedOn'],
  word: [
    { field: 'submittedOn', width: 10 },
    { field: 'teamId', width: 10 },
    { field: 'title', width: 30 },
    { field: 'kind', width: 9 },
    { field: 'author', width: 9 },
    { field: 'result', width: 8 },
    { field: 'level', width: 8 },
    { field: 'publishedIn', width: 18 },
    { field: 'adoptedOn', width: 10 },
  ],
  label: ['title'],
  businessDay: 'submittedOn',
  checks: [
    notInFuture('submittedOn', '报送日期'),
    inOrder('submittedOn', 'adoptedOn', ['报送日期', '采用日期']),
    requiredWhen((row) => row.result === '采用', '已采用的信息', {
      level: '采用级别',
      publishedIn: '采用刊物',
      adoptedOn: '采用日期',
    }),
  ],
})
