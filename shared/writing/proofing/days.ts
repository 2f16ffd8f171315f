import { printedDay, shortDay } from '../days.ts'
import type { Finding } from './finding.ts'
import { findingAt, matches, type Passage } from './passages.ts'

/** First and last day of the campaign with its follow-up, `YYYY-MM-DD`. */
export type Span = { readonly startOn: string; readonly endOn: string }

const two = (value: number): string => String(value).padStart(2, '0')
const weekdays = '日一二三四五六'

/** The day as ISO text; undefined where the calendar has no such day. */
const dayOf = (year: number, month: number, date: number): string | undefined => {
  const day = new Date(Date.UTC(year, month - 1, date))
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? `${year}-${two(month)}-${two(date)}` : undefined
}

const dayWords = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[（(]?(星期|周|礼拜)([一二三四五六日天])[）)]?)?/g

/** Days that are not in the calendar, fall on another day of the week, or lie outside of the campaign. */
export const days =
  (span: Span) =>
  (passage: Passage): Finding[] =>
    matches(passage, dayWords, ([found, year, month, date, name, weekday]) => {
      const own = Number(year ?? span.startOn.slice(0, 4))
      const day = dayOf(own, Number(month), Number(date))
      if (day === undefined) return { rule: 'impossibleDay', message: `${own}年没有${month}月${date}日，请改正日期。` }
      const right = weekdays.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())
      if (weekday !== undefined && weekday.replace('天', '日') !== right)
        return {
          rule: 'weekday',
          message: `${own}年${month}月${date}日是星期${right}，文中写的是${name}${weekday}。`,
          replacement: found.replace(`${name}${weekday}`, `${name}${right}`),
        }
      if (day >= span.startOn && day <= span.endOn) return undefined
      const range = `${shortDay(span.startOn)}至${shortDay(span.endOn)}`
      return { rule: 'strangeDay', message: `“${found}”不在活动期（${range}）内，请核对日期。` }
    })

const rangeWords =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[（(][^）)]*[）)])?(?:至|到|—|－|-|～)(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g

/** 从…至…whose end comes before its beginning. */
export const dayOrder =
  (span: Span) =>
  (passage: Passage): Finding[] =>
    [...passage.text.matchAll(rangeWords)].flatMap((match) => {
      const [found, year, month, date, endYear, endMonth, endDate] = match
      const own = Number(year ?? span.startOn.slice(0, 4))
      const start = dayOf(own, Number(month), Number(date))
      // From the end of a year into the next one.
      const next = endYear === undefined && Number(month) >= 11 && Number(endMonth ?? month) <= 2 ? own + 1 : own
      const end = dayOf(Number(endYear ?? next), Number(endMonth ?? month), Number(endDate))
      if (!start || !end || start <= end) return []
      const range = { start: match.index, end: match.index + found.length }
      return [findingAt(passage, range, { rule: 'dayOrder', message: `“${found}”的结束日期早于开始日期。` })]
    })

const cutOffWords = /(?<=截[至止]到?)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g

/** 截至 another day than the one up to which the numbers of the text count. */
export const otherCutOff =
  (cutOff: string) =>
  (passage: Passage): Finding[] =>
    matches(passage, cutOffWords, ([found, year, month, date]) => {
      const said = dayOf(Number(year ?? cutOff.slice(0, 4)), Number(month), Number(date))
      if (said === undefined || said === cutOff) return undefined
      const replacement = year === undefined ? shortDay(cutOff) : printedDay(cutOff)
      const message = `文中写的是截至${found}，文稿的截止日是${shortDay(cutOff)}，数字统计到这一天；请核对。`
      return { rule: 'otherCutOff', message, replacement }
    })
