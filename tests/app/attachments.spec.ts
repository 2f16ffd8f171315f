/** Photos on a row: taken in, reduced, shown from the program's own scheme, undone; and the way back through the history. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openDemo, test } from './fixture.ts'

const photo = join(import.meta.dirname, '../../db/demo/photos/visit.jpg')

const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
const cell = (page: Page, text: string) => page.getByRole('gridcell', { name: text, exact: true }).first()

/** The pictures that arrived; a broken one has no width. */
const shownPictures = (page: Page) =>
  page
    .locator('.attachments img')
    .evaluateAll((all) => all.filter((img) => img instanceof HTMLImageElement && img.naturalWidth > 0).length)

/** Drops a file on the element as the desktop would, or pastes it. */
const bring = async (page: Page, selector: string, how: 'drop' | 'paste'): Promise<void> => {
  const data = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    transfer.items.add(new File([bytes], '涵管现场.jpg', { type: 'image/jpeg' }))
    return transfer
  }, readFileSync(photo).toString('base64'))
  await page
    .locator(selector)
    .first()
    .evaluate(
      (element, { how, data }) =>
        element.dispatchEvent(
          how === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        ),
      { how, data },
    )
}

test('photos are put on a row, shown, described, taken off and found again', async ({ page }) => {
  test.setTimeout(180_000)
  await openDemo(page)
  await open(page, '民情台账')
  await cell(page, '杨家塘涵管堵塞').click()
  await page.getByRole('button', { name: '详情' }).click()

  const attachments = page.getByRole('region', { name: '附件' })
  await attachments.getByLabel('选择附件文件').setInputFiles(photo)
  await expect(attachments.locator('figure')).toHaveCount(1)
  await bring(page, '.attachments', 'drop')
  await expect(attachments.locator('figure')).toHaveCount(2)
  await bring(page, '.attachments', 'paste')
  await expect(attachments.locator('figure')).toHaveCount(3)
  await expect.poll(() => shownPictures(page)).toBe(3)
  await expect(attachments.getByPlaceholder('说明').nth(1)).toHaveValue('涵管现场')

  await attachments.locator('figure button').first().click()
  await expect(page.locator('.ant-image-preview img')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.ant-image-preview img')).toBeHidden()

  await attachments.getByRole('button', { name: '移除' }).nth(1).click()
  await expect(attachments.locator('figure')).toHaveCount(2)
  await page.locator('.ant-drawer-close').click()
  await expect(page.locator('.cell-attached')).toHaveCount(1)
  await bring(page, '.ledger-grid .ag-row[row-id]', 'drop')
  await expect(page.getByText('已添加1个附件')).toBeVisible()

  await open(page, '操作日志')
  await expect(page.getByText(/^移除民情台账MQ2012-\d\d-\d{4}的1个附件$/)).toBeVisible()
  await expect(page.getByText(/^给民情台账MQ2012-\d\d-\d{4}添加1个附件$/)).toHaveCount(4)

  await open(page, '设置')
  await page.getByRole('button', { name: '检查附件' }).click()
  await expect(page.getByText('文件齐全、完好')).toBeVisible()
})

test('an earlier value comes back through the history', async ({ page }) => {
  test.setTimeout(180_000)
  await openDemo(page)
  await open(page, '民情台账')
  await cell(page, '杨家塘涵管堵塞').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('杨家塘涵管已经疏通')
  await page.keyboard.press('Enter')
  await cell(page, '杨家塘涵管已经疏通').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '本格历史' }).click()
  await page.getByRole('button', { name: '事项标题恢复为“杨家塘涵管堵塞”' }).click()
  await page.locator('.ant-drawer-close').click()
  await expect(cell(page, '杨家塘涵管堵塞')).toBeVisible()
})
