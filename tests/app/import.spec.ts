/** A village's messy roster goes in through the wizard: good rows in, bad rows back as a workbook, one undo for all of it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { messyRoster } from '../electron/import/workbooks.ts'
import { expect, openDemo, test } from './fixture.ts'

const dialogs = (app: ElectronApplication, paths: { open: string; save: string }): Promise<void> =>
  app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [open] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: save })
  }, paths)

test('a messy roster of 60 households with three bad rows', async ({ app, page, dir }) => {
  test.setTimeout(120_000)
  const roster = join(dir, '樟树坪村花名册.xlsx')
  const errors = join(dir, '错误行.xlsx')
  const spoil = (n: number, row: (string | number | boolean | Date | null)[]) => {
    if (n === 5) row[4] = '430181195001019999'
    if (n === 9) row[6] = '很多'
    if (n === 12) row[7] = 90
    return row
  }
  await writeFile(roster, await messyRoster({ households: 60, spoil }))
  await dialogs(app, { open: roster, save: errors })

  await openDemo(page)
  await page.getByRole('link', { name: '农户(居民户)', exact: true }).click()
  await expect(page.getByTestId('row-count')).toHaveText('共 2000 行')

  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('button', { name: '选择文件…' }).click()
  const wizard = page.getByRole('dialog', { name: /导入农户/ })
  await expect(wizard).toContainText('数据 60 行')
  await wizard.getByRole('button', { name: '下一步：检查' }).click()
  await expect(page.getByTestId('import-summary')).toHaveText('共 60 行：可新增 57 行，有错 3 行。')
  await expect(wizard).toContainText('末位校验不符')
  await wizard.getByRole('button', { name: '保存错误行' }).click()
  await expect
    .poll(() =>
      readFile(errors).then(
        (bytes) => bytes.length,
        () => 0,
      ),
    )
    .toBeGreaterThan(1000)
  const book = await readXlsx(await readFile(errors))
  expect(book.sheets[0]?.rows.map((row) => row[0] !== null)).toEqual([true, true, true, true])

  await wizard.getByRole('button', { name: '导入 57 行' }).click()
  await expect(page.getByTestId('import-done')).toHaveText('农户(居民户)：新增 57 行，有错没导入 3 行')
  await wizard.getByRole('button', { name: /^完\s*成$/ }).click()
  await expect(page.getByTestId('row-count')).toHaveText('共 2057 行')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByTestId('row-count')).toHaveText('共 2000 行')
})
