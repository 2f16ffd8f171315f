/** Exporting what is seen: the dialog opens from a book, asks for a reason where it must, and remembers the choice. */
import { expect, test } from './fixture.ts'

test('a book is exported as it is seen, whole numbers only for a reason', async ({ page }) => {
  await page.getByRole('button', { name: /演示/ }).first().click()
  await page.getByText('走访慰问登记').first().click()
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '导出走访慰问登记' })
  await expect(dialog.getByText('筛选结果（111行）')).toBeVisible()
  await dialog.getByText('完整的身份证号、电话（不勾选则遮盖）').click()
  await expect(dialog.getByRole('button', { name: /导\s*出/ })).toBeDisabled()
  await dialog.getByLabel('用途').fill('财政核对')
  await expect(dialog.getByRole('button', { name: /导\s*出/ })).toBeEnabled()
})
