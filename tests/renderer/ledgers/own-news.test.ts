import { expect, it } from 'vitest'
import { ownNews } from '../../../renderer/ledgers/own-news.ts'

it('answers once for each own change, and never for somebody else’s', () => {
  const news = ownNews(() => 0)
  expect(news.isOwn()).toBe(false)
  news.expect()
  news.expect()
  expect([news.isOwn(), news.isOwn(), news.isOwn()]).toEqual([true, true, false])
})

it('takes back a change that was refused', () => {
  const news = ownNews(() => 0)
  const forget = news.expect()
  forget()
  expect(news.isOwn()).toBe(false)
})

it('does not wait for ever for news that never came', () => {
  let now = 0
  const news = ownNews(() => now)
  news.expect()
  now = 10_000
  expect(news.isOwn()).toBe(false)
})
