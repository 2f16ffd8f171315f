import { average, type ClauseOf, count, metricGroup, rate, ratioOf, rowsOf } from './metric.ts'

/** A draft is not written yet, and one sent back is to be written again. */
export const writtenDiary: readonly ClauseOf<'diary'>[] = [{ field: 'state', notIn: ['草稿', '退回'] }]
const rule = '草稿和退回的不计'

const graded = (title: string, grade: '优' | '良' | '中' | '差') =>
  count(
    [title, '篇', `${title}：审阅等次为“${grade}”的民情日记，${rule}。`],
    rowsOf('diary', { filter: [...writtenDiary, { field: 'grade', in: [grade] }] }),
  )

/** 民情日记 (clauses 2.2a and 3.2). */
export const diaryMetrics = metricGroup({
  'diary.count': count(
    ['民情日记', '篇', `民情日记：已提交、已审阅的日记篇数，${rule}。`],
    rowsOf('diary', { filter: writtenDiary }),
  ),
  'diary.perCadre': average(0)(
    ['日记人均', '篇', '日记人均＝民情日记篇数÷参与干部人数。'],
    ratioOf('diary.count', 'cadre.count'),
  ),
  'diary.withinQuota': count(
    ['日记折算篇数', '篇', '日记折算篇数：每名干部的篇数，超过规定篇数的按规定篇数计。'],
    rowsOf('diary', { filter: writtenDiary, measure: { by: 'capped', field: 'cadreId', at: 'diaryQuota' } }),
  ),
  'diary.expected': count(
    ['日记应写篇数', '篇', '日记应写篇数＝参与干部人数×规定篇数。'],
    rowsOf('cadre', { dated: false, measure: { by: 'times', setting: 'diaryQuota' } }),
  ),
  'diary.completion': rate(
    '日记完成率',
    '日记完成率：每名干部已写篇数（不超过应写篇数）÷应写篇数，按干部平均。',
    ratioOf('diary.withinQuota', 'diary.expected'),
  ),
  'diary.excellent': graded('日记评优数', '优'),
  'diary.good': graded('日记评良数', '良'),
  'diary.fair': graded('日记评中数', '中'),
  'diary.poor': graded('日记评差数', '差'),
})
