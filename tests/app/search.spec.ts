/** One box over all books: typing, the keys, a hit's form, every hit of a book, and 户情一览. */
import type { Page } from '@playwright/test'
import { expect, firstScreen, openDemo, test } from './fixture.ts'

const box = (page: Page) => page.getByRole('combobox', { name: '在全部簿册中查找' })
const hits = (page: Page) => page.getByRole('listbox', { name: '查找结果' })

test('a word finds rows of every book, and the keys lead to a row, its book and its household', async ({ launch }) => {
  test.setTimeout(120_000)
  const page = await firstScreen(await launch())
  await openDemo(page)

  await page.keyboard.press('Control+K')
  await expect(box(page)).toBeFocused()
  // The demo is taken into the index in the background; the answer is complete once that is done.
  await expect(async () => {
    await box(page).fill('')
    await box(page).fill('涵管')
    await expect(hits(page).getByRole('heading', { name: /民情台账/ })).toBeVisible({ timeout: 2000 })
    await expect(page.getByText('正在建立索引')).toBeHidden({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await expect(hits(page).locator('mark').first()).toHaveText('涵管')

  await page.keyboard.press('Enter')
  await expect(page.locator('.ant-drawer .row-form').first()).toBeVisible()
  await expect(page.locator('.ant-drawer').first()).toContainText('民情台账')
  await page.locator('.ant-drawer-close').first().click()
  await expect(page.locator('.ant-drawer .row-form')).toHaveCount(0)
  await expect(page.getByTestId('row-count')).toHaveText('共 1 行')

  await box(page).fill('qms')
  await expect(hits(page).locator('mark').first()).toHaveText(/^.{3}$/)
  await box(page).fill('水渠')
  await hits(page)
    .getByRole('option', { name: /查看全部/ })
    .first()
    .click()
  await expect(page.getByText('含“水渠”的')).toBeVisible()

  await page.evaluate(() => {
    window.location.hash = '#/record/household/1'
  })
  await expect(page.getByRole('heading', { name: /户情一览/ })).toBeVisible()
  await expect(page.locator('.record-timeline > li').first()).toBeVisible()
})

test('one character is enough, and the range is set and a hit opened without the mouse', async ({ page }) => {
  test.setTimeout(120_000)
  await openDemo(page)
  await page.keyboard.press('Control+K')
  await expect(async () => {
    await box(page).fill('')
    await box(page).fill('渠')
    await expect(hits(page).getByRole('heading', { name: '民情台账35条' })).toBeVisible({ timeout: 2000 })
    await expect(page.getByText('正在建立索引')).toBeHidden({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
  const range = page.getByRole('group', { name: '查找范围' })
  const counts = async (): Promise<string[]> => hits(page).locator('.hit-count').allInnerTexts()
  const before = await counts()
  await page.keyboard.press('Tab')
  await expect(range.getByLabel('工作队', { exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(range.getByLabel('工作队', { exact: true })).toHaveValue('1')
  await expect.poll(async () => (await counts()).join()).not.toBe(before.join())
  await page.keyboard.press('Tab')
  await expect(range.getByLabel('联系点', { exact: true })).toBeFocused()
  await page.keyboard.press('Control+K')
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('.ant-drawer .row-form').first()).toBeVisible()
  await expect(page.getByRole('dialog').first()).toContainText(/MQ2012-01-/)
})
