/** The grid as a clerk used to a spreadsheet tries it: far copies, pastes past the end, questions answered by keys. */
import type { Page } from '@playwright/test'
import { expect, openDemo, test } from './fixture.ts'

const cellAt = (page: Page, row: number, key: string) => page.locator(`[row-index="${row}"] [col-id="${key}"]`).first()

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** What Ctrl+V does, without the clipboard of the machine. */
const paste = (page: Page, text: string): Promise<void> =>
  page.locator('.cell-overlay').evaluate((field, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

/** Keeps every text that is put on a clipboard, for rows that come late are put there after the key's own event. */
const keepCopies = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const put = DataTransfer.prototype.setData
    DataTransfer.prototype.setData = function (this: DataTransfer, kind: string, text: string) {
      if (kind === 'text/plain') document.body.dataset.copied = text
      put.call(this, kind, text)
    }
  })
const copiedLines = (page: Page): Promise<number> =>
  page.evaluate(() => (document.body.dataset.copied ?? '').split('\r\n').filter((line) => line !== '').length)

const rangeWords = (page: Page) => page.getByTestId('range-words')
const rowCount = (page: Page) => page.getByTestId('row-count')

/** Goes to a row by its number below the grid, and takes a cell of it in hand. */
const goTo = async (page: Page, row: number, key: string): Promise<void> => {
  await page.getByLabel('转到第几行').fill(String(row + 1))
  await press(page, 'Enter')
  await cellAt(page, row, key).click()
}

const copiesFar = async (page: Page): Promise<void> => {
  await cellAt(page, 0, 'title').click()
  await press(page, 'Control+Shift+ArrowDown')
  await expect(rangeWords(page)).toContainText('486行×1列')
  await press(page, 'Control+c')
  await expect.poll(() => copiedLines(page)).toBe(486)
}

const asksAndGivesKeysBack = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await press(page, 'Delete')
  await expect(dialog).toContainText('486格不能清空')
  await press(page, 'Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.cell-overlay')).toBeFocused()
  await press(page, 'Control+Home')
  await expect(page.locator('[row-index="0"] .ag-cell-focus')).toHaveAttribute('col-id', 'no')
  await expect(rangeWords(page)).toHaveCount(0)
  await cellAt(page, 1, 'title').click()
  await press(page, 'Shift+ArrowRight', 'Control+r')
  await expect(dialog).toContainText('1格不能填入')
  await press(page, 'Escape')
  await expect(page.locator('.cell-overlay')).toBeFocused()
}

const pastesPastTheEnd = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await goTo(page, 484, 'no')
  await press(page, 'Shift+Space', 'Shift+ArrowDown')
  await expect(rangeWords(page)).toContainText('2行×')
  await press(page, 'Control+c')
  await expect.poll(() => copiedLines(page)).toBe(2)
  const rows = await page.evaluate(() => document.body.dataset.copied ?? '')
  await goTo(page, 485, 'no')
  await paste(page, rows)
  // Refused cells bear the words that were on the screen, not the numbers behind them.
  await expect(dialog.locator('.bad-text', { hasText: '狮形山村' })).toBeVisible()
  await expect(dialog).toContainText('在末尾新增1行')
  await press(page, 'Escape')
  await expect(dialog).toHaveCount(0)

  await page.getByPlaceholder('搜索').fill('电杆')
  await expect(rowCount(page)).toHaveText('共 5 行')
  await cellAt(page, 4, 'no').click()
  await paste(page, rows)
  await dialog.getByRole('button', { name: '粘贴正确的部分' }).click()
  const notice = page.locator('.ant-notification', { hasText: '已新增，但没有显示出来' })
  await notice.getByRole('button', { name: '显示全部行' }).click()
  await expect(rowCount(page)).toHaveText('共 487 行')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(rowCount(page)).toHaveText('共 486 行')
}

const takesTheTeamAlong = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '新增' }).click()
  const teamField = page.locator('.ant-form-item', { has: page.locator('#field-concern-teamId') })
  await expect(teamField).toContainText('第五工作队')
  await page.locator('#field-concern-pointId').fill('石塘冲')
  await page.locator('.ant-select-item-option', { hasText: '石塘冲村' }).click()
  await expect(teamField).toContainText('第一工作队')
}

test('far rows are copied, questions give the keys back, rows are pasted past the end', async ({ page }) => {
  test.setTimeout(120_000)
  await openDemo(page)
  await page.getByRole('link', { name: '民情台账', exact: true }).click()
  await expect(rowCount(page)).toHaveText('共 486 行', { timeout: 20_000 })
  await keepCopies(page)
  await copiesFar(page)
  await asksAndGivesKeysBack(page)
  await pastesPastTheEnd(page)
  await takesTheTeamAlong(page)
})
