/** 校对 on the real program: a planted mistake is listed, shown, put right; what is to be checked is ticked; signed. */
import { expect, firstScreen, openDemo, openNewest, takeStep, test } from './fixture.ts'

test('a mistake in a 简报 is found while typing, put right with one click, and only then signed', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const page = await firstScreen(await launch())
  await openDemo(page)
  await openNewest(page, '简报')

  await page.locator('.writing-header').getByRole('button', { name: '校对', exact: true }).click()
  const proof = page.getByRole('region', { name: '校对' })
  await expect(proof.getByTestId('proof-count')).toHaveText('没有问题')

  const text = page.getByRole('textbox', { name: /^第1篇/ }).and(page.locator('.prose'))
  await text.locator('p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.type('抓平安生产。5月6日（星期一）前完成，电话13812345678。')
  await expect(proof.getByTestId('proof-count')).toHaveText('必须改3处，请核对0处')
  const word = proof.getByRole('listitem').filter({ hasText: '平安' })
  await word.getByRole('button', { name: '转到' }).click()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('平安')
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.screenshot({ path: info.outputPath('proof-1366.png') })

  await word.getByRole('button', { name: /^改为/ }).click()
  await expect(text).toContainText('抓安全生产。')
  await proof.getByRole('listitem').filter({ hasText: '星期' }).getByRole('button', { name: /^改为/ }).click()
  await proof.getByRole('listitem').filter({ hasText: '电话' }).getByRole('button', { name: /^改为/ }).click()
  await expect(proof.getByTestId('proof-count')).toHaveText('必须改0处，请核对1处')
  await expect(text).toContainText('5月6日（星期日）前完成，电话138****5678。')

  await takeStep(page, '送审')
  await page.locator('.writing-header').getByRole('button', { name: '签发', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('签发人').fill('阳立群')
  await dialog.getByRole('checkbox', { name: '已核对' }).waitFor()
  await page.screenshot({ path: info.outputPath('sign-dialog.png') })
  await expect(dialog.getByRole('button', { name: '签发', exact: true })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: '已核对' }).check()
  await dialog.getByRole('button', { name: '签发', exact: true }).click()
  await expect(page.locator('.writing-header').getByText('已签发', { exact: true })).toBeVisible()
})
