import { expect, it } from 'vitest'
import { campaignDay, longDay } from '../../../renderer/app/campaign-day.ts'

const days = { startOn: '2012-03-08', endOn: '2012-04-08' }

it('counts both ends of the campaign', () => {
  expect(campaignDay('2012-03-08', days)).toBe('第1天/共32天')
  expect(campaignDay('2012-03-31', days)).toBe('第24天/共32天')
  expect(campaignDay('2012-04-08', days)).toBe('第32天/共32天')
})

it('says how long before and after the campaign', () => {
  expect(campaignDay('2012-03-01', days)).toBe('距活动开始还有7天')
  expect(campaignDay('2012-04-10', days)).toBe('集中活动已结束2天')
})

it('names the weekday', () => {
  expect(longDay('2012-03-31')).toBe('2012年3月31日 星期六')
})
