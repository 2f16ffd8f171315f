/** Two thousand households of ten villages go in from one messy workbook, without the mouse: five times Enter from 导入 to 完成. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { badPerSheet, roughVillages, roughWorkbook } from '../electron/import/rough-rosters.ts'
import { expect, openDemo, test } from './fixture.ts'

const bad = badPerSheet * roughVillages.length
const good = 2000 - bad

/** Presses a key until something else has the focus. */
const pressUntil = async (page: Page, key: string, wanted: string): Promise<void> => {
  for (let i = 0; i < 80; i += 1) {
    const focus = page.locator(':focus').first()
    if ((await focus.innerText({ timeout: 1000 }).catch(() => '')).trim() === wanted) return
    await page.keyboard.press(key)
  }
  throw new Error(`没有用 ${key} 走到“${wanted}”`)
}

test('a messy workbook of 2,000 households goes in by keyboard, its bad rows come back, one undo takes all of it', async ({
  app,
  page,
  dir,
}) => {
  test.setTimeout(180_000)
  const paths = { open: join(dir, '全区建档户花名册.xlsx'), save: join(dir, '错误行.xlsx') }
  await writeFile(paths.open, await roughWorkbook(200))
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [open] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: save })
  }, paths)
  await openDemo(page)
  await page.getByRole('link', { name: '农户(居民户)', exact: true }).focus()
  await page.keyboard.press('Enter')
  const rows = page.getByTestId('row-count')
  await expect(rows).toHaveText('共 2000 行')

  await pressUntil(page, 'Tab', '导入')
  await page.keyboard.press('Enter')
  const wizard = page.getByRole('dialog', { name: /导入农户/ })
  const isFocused = (name: string | RegExp) =>
    expect(wizard.getByRole('button', { name })).toBeFocused({ timeout: 60_000 })
  await isFocused('选择文件…')
  await page.keyboard.press('Enter')
  await isFocused('下一步：检查')
  await expect(wizard).toContainText('另有 9 张工作表列名相同，一并导入')
  await expect(wizard).toContainText('数据 2000 行')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('import-summary')).toHaveText(`共 2000 行：可新增 ${good} 行，有错 ${bad} 行。`, {
    timeout: 60_000,
  })
  await isFocused(`导入 ${good} 行`)
  await pressUntil(page, 'Shift+Tab', `保存错误行（${bad}行）`)
  await page.keyboard.press('Enter')
  const saved = (): Promise<number> =>
    readFile(paths.save).then(
      ({ length }) => length,
      () => 0,
    )
  await expect.poll(saved).toBeGreaterThan(1000)
  const reasons = (await readXlsx(await readFile(paths.save))).sheets[0]?.rows.slice(1).map((row) => String(row[0]))
  expect(reasons?.filter((reason) => /^原工作表“.+”第\d+行：\n.{8,}/.test(reason)).length).toBe(bad)

  await pressUntil(page, 'Tab', `导入 ${good} 行`)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('import-done')).toHaveText(`农户(居民户)：新增 ${good} 行，有错没导入 ${bad} 行`, {
    timeout: 60_000,
  })
  await isFocused(/^完\s*成$/)
  await page.keyboard.press('Enter')
  await expect(rows).toHaveText(`共 ${2000 + good} 行`)
  await page.keyboard.press('Control+Z')
  await expect(rows).toHaveText('共 2000 行', { timeout: 60_000 })
})
