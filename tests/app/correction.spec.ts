/** 更正 of an issue that went out: written into a new one, and each shows the other. */
import { expect, firstScreen, openDemo, test } from './fixture.ts'

test('an issue is put right in the next one, and each opens the other', async ({ launch }, info) => {
  test.setTimeout(180_000)
  const page = await firstScreen(await launch())
  await openDemo(page)
  await page.getByRole('link', { name: '简报', exact: true }).click()
  await page.getByRole('row', { name: /第6期/ }).getByRole('link', { name: '打开' }).click()
  await page.getByRole('button', { name: '更正…' }).click()
  const dialog = page.getByRole('dialog', { name: '更正' })
  // The demo's 第6期 says one number that is no longer so.
  await dialog
    .getByRole('row', { name: /收集意见建议/ })
    .getByRole('checkbox')
    .check()
  await dialog.getByLabel('第1条原文').fill('从来没有写过的话')
  await expect(dialog.getByRole('alert')).toContainText('签发的文字里没有这句话')
  await expect(dialog.getByRole('button', { name: '写更正稿' })).toBeDisabled()
  await dialog.getByLabel('在签发的文字里查找').fill('工作队')
  await dialog.locator('.frozen-passages button').filter({ hasText: '工作队' }).first().click()
  await dialog.getByLabel('第1条更正为').fill('各工作小队')
  await page.screenshot({ path: info.outputPath('correction.png') })
  await dialog.getByText(/^加到第7期/).click()
  await dialog.getByRole('button', { name: '写更正稿' }).click()

  await expect(page.getByLabel('第1篇标题')).toHaveValue('更正启事')
  await expect(page.getByText('有2处需要更正').first()).toBeVisible()
  await page.getByRole('link', { name: '更正第6期' }).click()
  await page.getByRole('link', { name: '第7期（草稿）正在更正' }).click()
  await expect(page.getByRole('link', { name: '更正第6期' })).toBeVisible()
  await page.screenshot({ path: info.outputPath('correcting.png') })
  await page.getByRole('link', { name: '简报', exact: true }).click()
  await expect(page.getByRole('row', { name: /第6期/ }).getByText('第7期（草稿）正在更正')).toBeVisible()
  await page.screenshot({ path: info.outputPath('list.png') })
})
