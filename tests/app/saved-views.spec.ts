/** The arrangement of a book under a name: kept, renamed, shown when the book is opened, dropped. */
import type { Page } from '@playwright/test'
import { expect, openDemo, test } from './fixture.ts'

const view = (page: Page) => page.locator('.view-button')
const choose = async (page: Page, name: string): Promise<void> => {
  await view(page).click()
  await page.getByRole('menuitem', { name }).click()
}
const nameIt = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('视图名称').fill(name)
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(view(page)).toHaveText(`视图：${name} ▾`)
}
const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

test('a view is kept, renamed, shown when its book is opened, and dropped', async ({ page }) => {
  await openDemo(page)
  await open(page, '民情台账')
  const count = page.getByTestId('row-count')
  await expect(count).toHaveText(/共 \d+ 行/)
  const all = await count.innerText()
  await page.locator('.search-box input').fill('涵管')
  await expect(count).not.toHaveText(all)
  await expect(count).toHaveText(/共 \d+ 行/)
  const few = await count.innerText()

  await choose(page, '另存为视图…')
  await nameIt(page, '涵管')
  await choose(page, '改名…')
  await nameIt(page, '涵管的事')
  await choose(page, '设为打开时的视图')
  await open(page, '总览')
  await open(page, '民情台账')
  await expect(view(page)).toHaveText('视图：涵管的事 ▾')
  await expect(count).toHaveText(few)

  await choose(page, '删除…')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /删\s?除/ })
    .click()
  await expect(view(page)).toHaveText('视图 ▾')
  await choose(page, '全部（不用视图）')
  await expect(count).toHaveText(all)
})
