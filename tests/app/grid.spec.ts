/** The grid as a spreadsheet: a block selected, copied, pasted with one bad cell, undone; filled down; found and replaced. */
import type { Page } from '@playwright/test'
import { expect, openDemo, test } from './fixture.ts'

/** The cell of a row by its index and of a column by its key. */
const cellAt = (page: Page, row: number, key: string) => page.locator(`[row-index="${row}"] [col-id="${key}"]`).first()

const openConcerns = async (page: Page): Promise<void> => {
  await openDemo(page)
  await page.getByRole('link', { name: '民情台账', exact: true }).click()
  await expect(page.getByTestId('row-count')).toHaveText('共 486 行', { timeout: 20_000 })
  // The count comes before the rows; until they are there, the first one is all that can be gone to.
  await expect(cellAt(page, 2, 'title')).not.toBeEmpty()
}

/** What Ctrl+V does, without the clipboard of the machine. */
const paste = (page: Page, text: string): Promise<void> =>
  page.locator('.cell-overlay').evaluate((field, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

/** What Ctrl+C puts on the clipboard. */
const copied = (page: Page): Promise<string> =>
  page.locator('.cell-overlay').evaluate((field) => {
    const clipboardData = new DataTransfer()
    field.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

test('a block is selected by keys, copied, pasted past a bad cell, and taken back in one step', async ({ page }) => {
  await openConcerns(page)
  await cellAt(page, 0, 'teamId').click()
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await expect(page.getByTestId('range-words')).toContainText('3行×4列')
  const before = (await copied(page)).split('\r\n').map((line) => line.split('\t'))
  expect(before.map((row) => row.length)).toEqual([4, 4, 4])

  const team = (i: number): string => (i === 1 ? '第九十九队' : (before[i]?.[0] ?? ''))
  await paste(page, before.map((row, i) => [team(i), row[1], row[2], `新标题${i}`].join('\t')).join('\n'))
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1格不能填入')
  await expect(dialog).toContainText('第九十九队')
  await dialog.getByRole('button', { name: '粘贴正确的部分' }).click()
  for (const row of [0, 1, 2]) await expect(cellAt(page, row, 'title')).toHaveText(`新标题${row}`)
  await expect(cellAt(page, 1, 'teamId')).toHaveText(before[1]?.[0] ?? '')
  await page.getByRole('button', { name: '撤销' }).click()
  for (const row of [0, 1, 2]) await expect(cellAt(page, row, 'title')).toHaveText(before[row]?.[3] ?? '')
})

test('a selection is filled down, filled with one value, and words are found and replaced', async ({ page }) => {
  await openConcerns(page)
  await cellAt(page, 0, 'title').click()
  const first = await cellAt(page, 0, 'title').innerText()
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  await expect(cellAt(page, 2, 'title')).toHaveText(first)
  await page.keyboard.insertText('统一的标题')
  await press(page, 'Control+Enter')
  await expect(cellAt(page, 0, 'title')).toHaveText('统一的标题')
  await expect(cellAt(page, 2, 'title')).toHaveText('统一的标题')

  await press(page, 'Control+h')
  await page.getByLabel('查找内容').fill('统一的')
  await page.getByLabel('替换为').fill('改过的')
  await page.getByRole('button', { name: '全部替换' }).click()
  await page.getByRole('button', { name: '确定替换3格' }).click()
  await expect(cellAt(page, 1, 'title')).toHaveText('改过的标题')
  await page.getByLabel('查找内容').press('Escape')

  await cellAt(page, 3, 'ordinal#').click()
  await expect(page.getByTestId('range-words')).toContainText('1行×')
})
