import type { CampaignDays } from './workspace.tsx'

const weekdays = '日一二三四五六'
const dayMs = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** `2012-03-31` as `2012年3月31日 星期六`. */
export const longDay = (day: string): string => {
  const date = new Date(at(day))
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 星期${weekdays[date.getUTCDay()]}`
}

/** How far the campaign is on a day, both ends counted: `第24天/共32天`. */
export const campaignDay = (today: string, { startOn, endOn }: CampaignDays): string => {
  const total = (at(endOn) - at(startOn)) / dayMs + 1
  const nth = (at(today) - at(startOn)) / dayMs + 1
  if (nth < 1) return `距活动开始还有${1 - nth}天`
  return nth > total ? `集中活动已结束${nth - total}天` : `第${nth}天/共${total}天`
}
