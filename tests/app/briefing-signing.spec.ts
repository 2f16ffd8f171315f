/** 第7期 on the real program: sent to 审核, signed, issued; then nothing in it can be changed any more. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pagesOf } from '../electron/documents/pdf-pages.ts'
import { expect, firstScreen, openDemo, openNewest, saveTo, takeStep, test } from './fixture.ts'

const state = (page: Page, words: string) => page.locator('.writing-header').getByText(words, { exact: true })

type Bridged = { readonly desk: { request: (name: string, input: unknown) => Promise<unknown> } }
/** Visits of the campaign's first days. */
const voided = Array.from({ length: 60 }, (_, i) => i + 1)

/** What the program wrote there, once it has said so. */
const saved = async (page: Page, button: string, filePath: string): Promise<Buffer> => {
  await page.locator('.writing-header').getByRole('button', { name: button }).click()
  await expect(page.getByText(filePath)).toBeVisible({ timeout: 60_000 })
  return readFile(filePath)
}

/** Lines that are wider than their place on paper: the layout measured other faces than the page is painted with. */
const tooWide = (page: Page): Promise<string[]> =>
  page.locator('.paper-line').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const words = document.createRange()
      words.selectNodeContents(line)
      const over = words.getBoundingClientRect().width - line.getBoundingClientRect().width
      return over > 1 ? [`${line.textContent}：${over}`] : []
    }),
  )

const pages = (page: Page) => page.locator('.paper-page')

test('a 简报 goes to 审核, is signed and issued, and its pages stay as they were signed', async ({
  launch,
  dir,
}, info) => {
  test.setTimeout(240_000)
  const app = await launch()
  const page = await firstScreen(app)
  await openDemo(page)
  await openNewest(page, '简报')

  expect(await tooWide(page)).toEqual([])
  // A number is a button on screen, and keeps the face of its line all the same.
  await expect(page.locator('.paper-metric.paper-latin').first()).toHaveCSS('font-family', /^"?Times New Roman/)

  await takeStep(page, '送审')
  await expect(state(page, '审核')).toBeVisible()
  await page.screenshot({ path: info.outputPath('review.png') })
  await takeStep(page, '签发')
  await expect(state(page, '已签发')).toBeVisible()
  await page.locator('.writing-header').getByRole('button', { name: '印发', exact: true }).click()
  await page.screenshot({ path: info.outputPath('issue-dialog.png') })
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await takeStep(page, '印发')
  await expect(state(page, '已印发')).toBeVisible()
  await expect(page.getByText('文字和数字都已冻结')).toBeVisible()

  await page.getByRole('button', { name: '办理记录' }).click()
  await expect(page.getByText(/谭小禾印发；印\d+份/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('page-count')).toHaveText(/^共\d+页$/, { timeout: 30_000 })
  const printed = await pages(page).allInnerTexts()
  expect(printed.join('')).toContain('第7期')
  const files = { pdf: join(dir, '第7期.pdf'), docx: join(dir, '第7期.docx') }
  await saveTo(app, files.pdf)
  expect((await saved(page, '导出PDF', files.pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  const sheets = pagesOf(files.pdf)
  expect(`共${sheets.length}页`).toBe(await page.getByTestId('page-count').innerText())
  for (const { width, height, rows } of sheets) {
    expect([Math.round(width), Math.round(height)]).toEqual([210, 297])
    // Within the 版心 (5.2.1), and a page number under it (7.5).
    expect(rows.filter(({ left, right }) => left < 27.5 || right > 184.8)).toEqual([])
    expect(rows.at(-1)?.text).toMatch(/^—\d+—$/)
    expect(rows.at(-1)?.middle).toBeGreaterThan(262)
  }
  await saveTo(app, files.docx)
  const signed = await saved(page, '导出Word', files.docx)

  await page.evaluate(
    (ids) =>
      (globalThis as unknown as Bridged).desk.request('ledger.void', { ledger: 'visit', ids, reason: '重复登记' }),
    voided,
  )
  await expect(page.getByTestId('changed-numbers')).toContainText('与现在的数据不同')
  await page.getByRole('button', { name: '逐个查看' }).click()
  await page.screenshot({ path: info.outputPath('issued.png') })
  expect(await pages(page).allInnerTexts()).toEqual(printed)
  // The Word file is the one that was kept at 签发, byte by byte, whatever became of the rows.
  await saveTo(app, files.docx.replace('.docx', '（再次）.docx'))
  const again = await saved(page, '导出Word', files.docx.replace('.docx', '（再次）.docx'))
  expect(again.equals(signed)).toBe(true)
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(page.getByText(/简报第7期有\d+处数字.*与现在的数据不同/)).toBeVisible()
  await page.screenshot({ path: info.outputPath('overview.png') })
})
