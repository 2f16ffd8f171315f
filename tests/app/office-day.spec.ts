/** A clerk's day on the real program: first run, a ledger, a 简报 on disk, a restart. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, firstScreen, openDemo, saveTo, test } from './fixture.ts'

const open = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click()
}

const cell = (page: Page, text: string) => page.getByRole('gridcell', { name: text, exact: true }).first()

test('from first run to a 简报 on disk, and everything is still there after a restart', async ({ launch, dir }) => {
  test.setTimeout(180_000)
  const app = await launch()
  const page = await firstScreen(app)
  await openDemo(page)
  await expect(page.getByTestId('app-shell')).toContainText('第24天')
  await expect(page.getByTestId('app-shell')).toContainText('920')

  await open(page, '民情台账')
  await expect(page.getByTestId('row-count')).toHaveText('共 486 行')
  await cell(page, '杨家塘涵管堵塞').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('杨家塘涵管已经疏通')
  await page.keyboard.press('Enter')
  await expect(cell(page, '杨家塘涵管已经疏通')).toBeVisible()

  await page.getByPlaceholder('搜索').fill('杨家塘涵管已经')
  await expect(page.getByTestId('row-count')).toHaveText('共 1 行')

  await open(page, '简报')
  await page.getByRole('link', { name: '打开' }).first().click()
  await expect(page.getByTestId('page-count')).toHaveText(/^共\d+页$/, { timeout: 30_000 })
  const word = join(dir, '简报.docx')
  await saveTo(app, word)
  await page.getByRole('button', { name: '导出Word' }).click()
  await expect
    .poll(
      () =>
        readFile(word).then(
          (b) => b.subarray(0, 2).toString(),
          () => '',
        ),
      { timeout: 30_000 },
    )
    .toBe('PK')
  const pdf = join(dir, '简报.pdf')
  await saveTo(app, pdf)
  await page.getByRole('button', { name: '导出PDF' }).click()
  await expect
    .poll(
      () =>
        readFile(pdf).then(
          (b) => b.subarray(0, 4).toString(),
          () => '',
        ),
      { timeout: 30_000 },
    )
    .toBe('%PDF')
  await app.close()

  const again = await firstScreen(await launch())
  await again.getByTestId('app-shell').waitFor()
  await open(again, '民情台账')
  await again.getByPlaceholder('搜索').fill('杨家塘涵管已经')
  await expect(again.getByTestId('row-count')).toHaveText('共 1 行')
})

test('a cell refuses what is wrong, says why, keeps what was typed, and takes what is right', async ({ page }) => {
  await openDemo(page)
  await open(page, '民情台账')
  await expect(page.getByTestId('row-count')).toHaveText('共 486 行')
  await cell(page, '2012-03-11').click()
  await page.keyboard.type('2012-2-30')
  await page.keyboard.press('Enter')
  await expect(page.getByText('不是日期').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell(page, '2012-03-11')).toBeVisible()
})

test('the first keystroke of a Chinese input method is not lost', async ({ page }) => {
  await openDemo(page)
  await open(page, '民情台账')
  await expect(page.getByTestId('row-count')).toHaveText('共 486 行')
  await cell(page, '杨家塘涵管堵塞').click()
  const keyboard = await page.context().newCDPSession(page)
  // What Chromium hears from an input method: the key as Process, the growing pinyin, then the words.
  for (const pinyin of ['n', 'no', 'non', 'nong', 'nongtian'])
    await keyboard.send('Input.imeSetComposition', {
      text: pinyin,
      selectionStart: pinyin.length,
      selectionEnd: pinyin.length,
    })
  await keyboard.send('Input.insertText', { text: '农田' })
  await page.keyboard.press('Enter')
  await expect(cell(page, '农田')).toBeVisible()
})

test('a row is added through the form, undone and done again', async ({ page }) => {
  await openDemo(page)
  await open(page, '单位')
  await expect(page.getByTestId('row-count')).toHaveText('共 18 行')
  await page.getByRole('button', { name: '新增' }).click()
  await page.getByLabel('单位名称').fill('云岭林业站')
  await page.getByLabel('类别').click()
  // Not the cells behind the form: the list may come a moment after the click.
  await page.locator('.ant-select-dropdown').getByText('站所', { exact: true }).click()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByTestId('row-count')).toHaveText('共 19 行')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByTestId('row-count')).toHaveText('共 18 行')
  await page.getByRole('button', { name: '重做' }).click()
  await expect(page.getByTestId('row-count')).toHaveText('共 19 行')
})

test('a real campaign is set up from the plan, apart from the demo', async ({ page }) => {
  await page.getByLabel('开发区全称').fill('云岭经济开发区')
  await page.getByLabel('经办人').fill('谭小禾')
  await page.getByRole('button', { name: '新建活动' }).click()
  await page.getByTestId('app-shell').waitFor()
  await open(page, '民情台账')
  await expect(page.getByTestId('row-count')).toHaveText('共 0 行')
  await open(page, '工作内容')
  await expect(page.getByTestId('row-count')).toHaveText('共 8 行')
})
