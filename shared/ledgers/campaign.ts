import { choice, day, flag, note, text, whole } from '../fields/field.ts'
import { fontSetNames } from '../paper/fonts.ts'
import { inOrder } from '../rules/dates.ts'
import { type Check, defineLedger } from './define.ts'

const weights = ['selfWeight', 'massWeight', 'superiorWeight'] as const

/** All three or none of them, and a hundred together. */
const weightsAddUp: Check = (row) => {
  const given = weights.map((key) => row[key]).filter((value) => typeof value === 'number')
  const sum = given.reduce((all, value) => all + value, 0)
  return given.length === 0 || (given.length === 3 && sum === 100)
    ? undefined
    : {
        field: 'selfWeight',
        level: 'warn',
        message: `定级的三项权重要填齐且合计100%，现在填了${given.length}项、合计${sum}%。`,
      }
}

/** One database holds one campaign, so this book has one row. */
export const campaignLedger = defineLedger({
  id: 'campaign',
  title: '活动设置',
  group: '活动方案',
  about: '活动名称、起止日期、印发单位和统计口径的选择；一份数据只存一次活动。',
  clauses: ['T', '0.1', '1.0', '2.0a'],
  fields: {
    name: text('活动名称', { required: true, max: 60, width: 260 }),
    shortName: text('活动简称', { required: true, max: 20 }),
    zone: text('开发区全称', { required: true, max: 40, width: 180 }),
    issuer: text('决定机关', { required: true, max: 40 }),
    office: text('办公室全称', { required: true, max: 40, width: 260, hint: '简报、总结的落款单位' }),
    contact: text('联系人及电话', { max: 60 }),
    goal: note('活动目标', { max: 300 }),
    briefingName: text('简报名称', { required: true, max: 20 }),
    startOn: day('集中活动开始', { required: true }),
    endOn: day('集中活动结束', { required: true }),
    claimedDays: whole('方案所称天数', { required: true, min: 1, max: 999, hint: '方案写“30天”，实际起止按日期计算' }),
    summaryDueOn: day('总结报送期限', { required: true, hint: '含当日，次日起为迟报' }),
    workItemsCaption: choice('工作内容的提法', ['八个方面', '六项工作'], {
      required: true,
      hint: '方案写“六项工作”，列出的是八项',
    }),
    diaryQuota: whole('每名干部日记篇数', { required: true, min: 1, max: 365 }),
    coverageBase: choice('走访覆盖率的分母', ['建档户数', '总户数'], { required: true }),
    fontSet: choice('公文字体', fontSetNames, { required: true, hint: '本机没有仿宋_GB2312时可改用Windows自带字体' }),
    deedBasis: choice('办实事的计算单位', ['每队', '每联系点'], { required: true }),
    selfWeight: whole('定级自评权重(%)', { max: 100, hint: '三项权重之和应为100；不填时按15、20、65' }),
    massWeight: whole('定级群众评议权重(%)', { max: 100 }),
    superiorWeight: whole('定级上级评定权重(%)', { max: 100 }),
    labourRuleOn: flag('启用“1124”劳动制度', { hint: '先在“1124劳动制度”中填好四条；未启用时不计算、不预警' }),
  },
  sections: [
    { title: '名称', fields: ['name', 'shortName', 'zone', 'issuer', 'office', 'briefingName', 'contact', 'goal'] },
    { title: '时间', fields: ['startOn', 'endOn', 'claimedDays', 'summaryDueOn'] },
    {
      title: '口径',
      fields: ['workItemsCaption', 'diaryQuota', 'coverageBase', 'deedBasis', 'labourRuleOn', 'fontSet'],
    },
    { title: '党组织定级', fields: ['selfWeight', 'massWeight', 'superiorWeight'] },
  ],
  grid: ['name', 'zone', 'office', 'startOn', 'endOn', 'claimedDays', 'summaryDueOn', 'workItemsCaption'],
  word: [
    { field: 'name', width: 40 },
    { field: 'startOn', width: 15 },
    { field: 'endOn', width: 15 },
    { field: 'office', width: 30 },
  ],
  label: ['name'],
  checks: [inOrder('startOn', 'endOn', ['集中活动开始', '集中活动结束']), weightsAddUp],
})
