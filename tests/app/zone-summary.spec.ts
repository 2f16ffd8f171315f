/** Five teams' 总结 become the zone's on the real program: a number that differs is found, settled, and seen in the preview. */
import type { Page } from '@playwright/test'
import { expect, firstScreen, openDemo, test } from './fixture.ts'

type Bridged = { readonly desk: { request: (name: string, input: unknown) => Promise<{ value?: unknown }> } }

/** The text of the team's draft with a sentence of somebody's own, saved as an earlier day's work would have left it. */
const plant = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ask = async (name: string, input: unknown): Promise<never> => {
      const reply = (await (globalThis as unknown as Bridged).desk.request(name, input)) as { value?: unknown }
      return (reply.value ?? reply) as never
    }
    type Head = { id: number; kind: string; teamName: string; state: string }
    type Text = {
      id: number
      version: number
      title: string
      cutOff: string
      datedOn: string
      content: { blocks: { type: string; level?: number; content?: { type: string; text?: string }[] }[] }
    }
    const heads: Head[] = await ask('writing.list', { kinds: ['teamSummary'] })
    const head = heads.find((one) => one.state === '草稿')
    const { id, version, title, cutOff, datedOn, content }: Text = await ask('writing.load', { id: head?.id })
    const at = content.blocks.findIndex(
      (block) => block.level === 1 && block.content?.some(({ text }) => text?.includes('主要成效')),
    )
    content.blocks.splice(at + 1, 0, {
      type: 'paragraph',
      level: 0,
      content: [{ type: 'text', text: '队员挨家挨户上门，走访农户395户，群众说干部又回来了。' }],
    })
    await ask('writing.save', { id, version, title, cutOff, datedOn, content })
  })

test("five teams' 总结 are put together, a differing number is settled and the pages show it", async ({
  launch,
}, info) => {
  test.setTimeout(480_000)
  const page = await firstScreen(await launch())
  await openDemo(page)
  await plant(page)

  await page.getByRole('link', { name: '阶段总结', exact: true }).click()
  await expect(page.getByRole('region', { name: '报送登记' })).toContainText('已报2/5', { timeout: 60_000 })
  await page.screenshot({ path: info.outputPath('list.png') })

  // The fifth team has none yet.
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByRole('dialog').getByText('第五工作队', { exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /新\s*建/ })
    .click()
  await expect(page.getByTestId('page-count')).toHaveText(/^共\d+页$/, { timeout: 120_000 })
  await page.getByRole('link', { name: '阶段总结', exact: true }).click()

  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByRole('dialog').getByText('全区阶段总结（汇总各队）').click()
  await page.screenshot({ path: info.outputPath('merge-dialog.png') })
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /新\s*建/ })
    .click()

  const typed = page.getByTestId('difference').filter({ hasText: '手写的数字与台账不符' })
  await expect(typed).toContainText('395户', { timeout: 120_000 })
  await page.screenshot({ path: info.outputPath('differences.png') })

  await page.locator('.writing-header').getByRole('button', { name: '送审', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('送审人').fill('谭小禾')
  await dialog.getByRole('button', { name: '送审', exact: true }).click()
  await expect(page.getByText(/不能送审：有\d+处数字与台账不一致没有核对/)).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'hidden' })

  await typed.getByRole('button', { name: '采用数据' }).click()
  await expect(typed.getByText('重新核对')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: '全部采用数据', exact: true }).click()
  await expect(page.getByTestId('open-differences')).toHaveText(/处不一致都已核对/, { timeout: 60_000 })
  await expect(page.getByTestId('page-count')).toHaveText(/^共\d+页$/, { timeout: 120_000 })
  const printed = (await page.locator('.paper-page').allInnerTexts()).join('')
  expect(printed.replace(/\s/g, '')).toContain('队员挨家挨户上门')
  expect(printed).not.toContain('395户')
  await page.screenshot({ path: info.outputPath('settled.png') })

  // Settled, it passes every check: sent on, what is to be checked ticked, and signed.
  await page.locator('.writing-header').getByRole('button', { name: '送审', exact: true }).click()
  await dialog.getByLabel('送审人').fill('谭小禾')
  await dialog.getByRole('button', { name: '送审', exact: true }).click()
  await dialog.waitFor({ state: 'hidden', timeout: 60_000 })
  await page.locator('.writing-header').getByRole('button', { name: '签发', exact: true }).click()
  await dialog.getByLabel('签发人').fill('阳立群')
  await expect(dialog.getByText(/校对没有发现问题|处请核对，逐处看过/)).toBeVisible({ timeout: 60_000 })
  await page.screenshot({ path: info.outputPath('sign.png') })
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  await dialog.getByRole('button', { name: '签发', exact: true }).click()
  await dialog.waitFor({ state: 'hidden', timeout: 120_000 })
  await expect(page.locator('.writing-header').getByText('已存档', { exact: true })).toBeVisible({ timeout: 120_000 })
})
