/** Matters on their way: three handed over at once, taken back at once, a slip on disk, and the working calendar. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, firstScreen, test } from './fixture.ts'

const shots = process.env.SHOTS
const shot = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** Ticks the first rows in sight whose 状态 is this word; returns their numbers. */
const tick = async (page: Page, status: string, count: number): Promise<string[]> => {
  const cells = page.locator('[col-id="status"][role="gridcell"]').filter({ hasText: new RegExp(`${status}$`) })
  await expect.poll(() => cells.count(), { timeout: 15_000 }).toBeGreaterThanOrEqual(count)
  const places = await cells.evaluateAll((all) =>
    all.map((one) => one.closest('[row-index]')?.getAttribute('row-index') ?? ''),
  )
  const chosen = places.slice(0, count)
  for (const place of chosen) await page.locator(`[row-index="${place}"] input[type="checkbox"]`).first().check()
  const numberAt = (place: string) => page.locator(`[row-index="${place}"] [col-id="no"]`).first().innerText()
  return Promise.all(chosen.map(numberAt))
}

/** Looks a matter up by its number; the list, sorted by 状态, would have moved it out of sight. */
const expectStatus = async (page: Page, numbers: readonly string[], status: string): Promise<void> => {
  for (const no of numbers) {
    await page.getByPlaceholder('搜索', { exact: true }).fill(no)
    await expect(page.getByTestId('row-count')).toHaveText('共 1 行')
    await expect(page.locator('[row-index="0"] [col-id="status"]').first()).toContainText(status)
  }
  await page.getByPlaceholder('搜索', { exact: true }).fill('')
}

test('hands over three matters in one act, takes them back in one, and saves their slips', async ({ launch, dir }) => {
  test.setTimeout(180_000)
  const app = await launch()
  const page = await firstScreen(app)
  await page.getByRole('button', { name: '载入演示数据' }).click()
  await page.getByTestId('app-shell').waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: '民情台账', exact: true }).click()
  await page.getByRole('columnheader', { name: '状态' }).first().click()
  const numbers = await tick(page, '登记', 3)

  await page.getByRole('button', { name: /^办理/ }).click()
  await shot(page, 'menu')
  await page.getByRole('menuitem', { name: '交办', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /交办/ })
  await expect(dialog).toContainText('将交办3行')
  await dialog.getByLabel('责任单位').click()
  await page.keyboard.insertText('财政')
  await page.getByRole('option').or(page.locator('.ant-select-item-option')).filter({ hasText: '财政' }).first().click()
  await dialog.getByLabel('责任人', { exact: true }).fill('村主任')
  await shot(page, 'assign')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expectStatus(page, numbers, '交办')

  await tick(page, '交办', 3)
  await page.getByRole('button', { name: /^办理/ }).click()
  await page.getByRole('menuitem', { name: /制单/ }).hover()
  await page.getByRole('menuitem', { name: '交办单' }).click()
  const word = join(dir, '交办单.docx')
  await app.evaluate(({ dialog: box }, filePath) => {
    box.showSaveDialog = async () => ({ canceled: false, filePath })
  }, word)
  await shot(page, 'slip')
  await page.getByRole('button', { name: '导出 Word' }).click()
  const head = () =>
    readFile(word).then(
      (bytes) => bytes.subarray(0, 2).toString(),
      () => '',
    )
  await expect.poll(head, { timeout: 30_000 }).toBe('PK')

  await page.getByRole('button', { name: /撤销/ }).first().click()
  await expectStatus(page, numbers, '登记')

  await page.getByRole('link', { name: '工作日历', exact: true }).click()
  const day = page.getByRole('button', { name: /^3月31日/ })
  await expect(day).toHaveAccessibleName(/工作日，按规定上班/)
  await shot(page, 'calendar')
  await day.press('Enter')
  await expect(day).toHaveAccessibleName(/休息，本单位定为放假/)
  await day.press('Enter')
  await expect(day).toHaveAccessibleName(/工作日，按规定上班/)
})
