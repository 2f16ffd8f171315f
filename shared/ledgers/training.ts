import { choice, choices, day, note, ref, term, text, whole } from '../fields/field.ts'
import { notInFuture } from '../rules/dates.ts'
import { atMost } from '../rules/numbers.ts'
import { defineLedger } from './define.ts'

/** Forms that count as 场次; broadcasts, loudspeaker vans and leaflets do not (domain §2.10). */
export const countedTrainingForms = ['培训班', '院落会', '现场示范'] as const

export const trainingLedger = defineLedger({
  id: 'training',
  title: '培训登记',
  group: '登记簿',
  about: '讲政策：法律政策、实用技术、卫生常识培训班和院落会，宣传到屋场、田间、车间。',
  code: 'PX',
  clauses: ['2.2b'],
  fields: {
    heldOn: day('日期', { required: true }),
    hours: text('起止时间', { max: 20, hint: '如 9:00—11:00' }),
    teamId: ref('工作队', 'team', { required: true, width: 110 }),
    pointId: ref('联系点', 'point', { required: true, within: 'teamId' }),
    placeKind: choice('地点类别', ['村部', '屋场', '田间地头', '车间班组', '学校', '其他'], { required: true }),
    kind: choice('类别', ['法律政策', '实用技术', '卫生常识', '形势政策'], { required: true }),
    topic: term('主题', 'trainingTopic', { required: true }),
    topicDetail: text('培训内容', { max: 100, width: 160 }),
    form: choice('形式', ['培训班', '院落会', '现场示范', '广播', '宣传车', '发放资料'], { required: true }),
    speaker: text('主讲人及单位', { required: true, max: 60 }),
    audience: choices('对象', ['党员', '村组干部', '群众', '职工', '学生'], { required: true }),
    expected: whole('应到人数', { max: 999 }),
    present: whole('实到人数', { required: true, min: 1, max: 999 }),
    leaflets: whole('资料(份)', { max: 99_999 }),
    feedback: note('效果反馈', { max: 300 }),
  },
  sections: [
    {
      title: '培训',
      fields: [
        'heldOn',
        'hours',
        'teamId',
        'pointId',
        'placeKind',
        'kind',
        'topic',
        'topicDetail',
        'form',
        'speaker',
        'audience',
        'expected',
        'present',
        'leaflets',
        'feedback',
      ],
    },
  ],
  grid: [
    'heldOn',
    'teamId',
    'pointId',
    'placeKind',
    'kind',
    'topic',
    'form',
    'speaker',
    'audience',
    'present',
    'leaflets',
    'feedback',
  ],
  word: [
    { field: 'heldOn', width: 9 },
    { field: 'pointId', width: 11 },
    { field: 'placeKind', width: 8 },
    { field: 'kind', width: 8 },
    { field: 'topic', width: 14 },
    { field: 'form', width: 8 },
    { field: 'speaker', width: 14 },
    { field: 'audience', width: 12 },
    { field: 'present', width: 7 },
    { field: 'leaflets', width: 7 },
  ],
  label: ['heldOn', 'topic'],
  businessDay: 'heldOn',
  checks: [notInFuture('heldOn', '日期'), atMost('present', 'expected', ['实到人数', '应到人数'], 'warn')],
})
