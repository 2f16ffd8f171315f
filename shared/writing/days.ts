/** A day as it is printed, `2012-03-05` as 2012年3月5日: full year, no leading zeros (GB/T 9704-2012, 7.3.5). */
export const printedDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A day inside a text whose year is clear: 3月5日. */
export const shortDay = (day: string): string => printedDay(day).replace(/^\d+年/, '')
