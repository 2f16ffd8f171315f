/** The pages beside the text: they turn to what is being written, and a line of them leads back to its paragraph. */
import type { Locator, Page } from '@playwright/test'
import { expect, firstScreen, openDemo, openNewest, test } from './fixture.ts'

/** The line of the pages with these words, not the 要目 or 目录 in front. */
const line = (page: Page, words: string): Locator => page.locator('.paper-line', { hasText: words }).last()

test('the pages turn to the paragraph with the cursor, and a double click leads back to the text', async ({
  launch,
}, info) => {
  test.setTimeout(120_000)
  const page = await firstScreen(await launch())
  await openDemo(page)
  await openNewest(page, '简报')

  const last = page.locator('.manuscript .prose p', { hasText: '一是抓紧补访' })
  await expect(line(page, '一是抓紧补访')).not.toBeInViewport()
  await last.click()
  await expect(line(page, '一是抓紧补访')).toBeInViewport()
  await page.keyboard.press('End')
  await page.keyboard.type('群众不在家的，约好时间再去。')
  await expect(line(page, '约好时间再去')).toBeInViewport({ timeout: 15_000 })
  await page.screenshot({ path: info.outputPath('follows.png') })

  // A title is followed like the text, to where it heads its 稿件, not to the 要目.
  await page.getByLabel('第3篇标题', { exact: true }).click()
  await expect(line(page, '群众关注的热点难点问题')).toBeInViewport()
  await page.screenshot({ path: info.outputPath('title.png') })

  await page
    .getByLabel('打印预览')
    .locator('.preview-scroll')
    .evaluate((pane) => pane.scrollTo({ top: 0 }))
  await page.locator('.paper-line', { hasText: '编者按：' }).dblclick({ position: { x: 120, y: 6 } })
  const note = page.getByRole('textbox', { name: '编者按' })
  await expect(note).toBeFocused()
  await expect(note).toBeInViewport()
  await page.screenshot({ path: info.outputPath('back.png') })
})
