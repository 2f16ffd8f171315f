/** A new series on the real program: set up, its first issue numbered, written, signed, and its Word file kept. */
import { expect, firstScreen, openDemo, takeStep, test } from './fixture.ts'

test('an issue of a new series gets the series’ number and masthead, and its Word file at 签发', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const page = await firstScreen(await launch())
  await openDemo(page)
  await page.getByRole('link', { name: '设置', exact: true }).click()
  await page.getByRole('button', { name: '新增系列' }).click()
  const series = page.getByRole('dialog')
  await series.getByLabel(/简报名称/).fill('作风建设简报')
  await page.screenshot({ path: info.outputPath('series-dialog.png') })
  await series.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('cell', { name: '作风建设简报', exact: true })).toBeVisible()
  await page.screenshot({ path: info.outputPath('series.png') })

  await page.getByRole('link', { name: '简报', exact: true }).click()
  await page.getByRole('button', { name: '新建简报' }).click()
  const fresh = page.getByRole('dialog')
  await expect(fresh.getByTestId('next-number')).toContainText('第8期')
  await fresh.getByText('作风建设简报', { exact: true }).click()
  await fresh.getByText('增刊', { exact: true }).click()
  await expect(fresh.getByTestId('next-number')).toContainText('《作风建设简报》增刊第1期')
  await page.screenshot({ path: info.outputPath('new-briefing.png') })
  await fresh.getByRole('button', { name: /新\s*建/ }).click()
  await expect(page.locator('.paper-page').first()).toContainText('增刊第1期', { timeout: 60_000 })

  await takeStep(page, '送审')
  await expect(page.locator('.writing-header').getByText('审核', { exact: true })).toBeVisible({ timeout: 30_000 })
  await takeStep(page, '签发')
  await expect(page.locator('.writing-header').getByText('已存档', { exact: true })).toBeVisible({ timeout: 60_000 })
  await page.screenshot({ path: info.outputPath('archived.png') })
})
