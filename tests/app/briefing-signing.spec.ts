/** 第7期 on the real program: sent to 审核, signed, issued; then nothing in it can be changed any more. */
import type { Page } from '@playwright/test'
import { expect, firstScreen, test } from './fixture.ts'

const take = async (page: Page, step: string): Promise<void> => {
  await page.locator('.writing-header').getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  // Whoever wrote a text does not sign it.
  await dialog.getByLabel(`${step}人`).fill(step === '签发' ? '阳立群' : '谭小禾')
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

const state = (page: Page, words: string) => page.locator('.writing-header').getByText(words, { exact: true })

type Bridged = { readonly desk: { request: (name: string, input: unknown) => Promise<unknown> } }
/** Visits of the campaign's first days. */
const voided = Array.from({ length: 60 }, (_, i) => i + 1)

const pages = (page: Page) => page.locator('.paper-page')

test('a 简报 goes to 审核, is signed and issued, and its pages stay as they were signed', async ({ launch }, info) => {
  test.setTimeout(180_000)
  const page = await firstScreen(await launch())
  await page.getByRole('button', { name: '载入演示数据' }).click()
  await page.getByTestId('app-shell').waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: '简报', exact: true }).click()
  await page.getByRole('link', { name: '打开' }).first().click()
  await expect(page.getByTestId('page-count')).toHaveText(/^共\d+页$/, { timeout: 30_000 })

  await take(page, '送审')
  await expect(state(page, '审核')).toBeVisible()
  await page.screenshot({ path: info.outputPath('review.png') })
  await take(page, '签发')
  await expect(state(page, '已签发')).toBeVisible()
  await page.locator('.writing-header').getByRole('button', { name: '印发', exact: true }).click()
  await page.screenshot({ path: info.outputPath('issue-dialog.png') })
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await take(page, '印发')
  await expect(state(page, '已印发')).toBeVisible()
  await expect(page.getByText('文字和数字都已冻结')).toBeVisible()

  await page.getByRole('button', { name: '办理记录' }).click()
  await expect(page.getByText(/谭小禾印发；印\d+份/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('page-count')).toHaveText(/^共\d+页$/, { timeout: 30_000 })
  const printed = await pages(page).allInnerTexts()
  expect(printed.join('')).toContain('第7期')

  await page.evaluate(
    (ids) =>
      (globalThis as unknown as Bridged).desk.request('ledger.void', { ledger: 'visit', ids, reason: '重复登记' }),
    voided,
  )
  await expect(page.getByTestId('changed-numbers')).toContainText('与现在的数据不同')
  await page.getByRole('button', { name: '逐个查看' }).click()
  await page.screenshot({ path: info.outputPath('issued.png') })
  expect(await pages(page).allInnerTexts()).toEqual(printed)
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(page.getByText(/简报第7期有\d+处数字.*与现在的数据不同/)).toBeVisible()
  await page.screenshot({ path: info.outputPath('overview.png') })
})
