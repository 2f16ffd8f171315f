/** 素材库 on the real program: a story is used in a draft, is marked, and 采用统计 shows what went out. */
import { expect, firstScreen, openDemo, test } from './fixture.ts'

test('a story of the books goes into a 简报 once, and what was printed is counted by team', async ({ launch }) => {
  test.setTimeout(180_000)
  const page = await firstScreen(await launch())
  await openDemo(page)
  await page.getByRole('link', { name: '素材库', exact: true }).click()

  await page.getByRole('textbox', { name: '搜索素材' }).fill('杨家塘')
  await expect(page.getByTestId('material').first()).toContainText('已用于第3期')
  await page.getByRole('textbox', { name: '搜索素材' }).fill('外架连墙件缺失')
  const story = page.getByTestId('material').first()
  await expect(story).toContainText('未用')
  await story.click()
  await expect(page.getByRole('article', { name: '素材内容' })).toContainText('经复查合格')
  await page.getByRole('button', { name: '用到草稿…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '另作一篇“典型推介”' }).check()
  await dialog.getByRole('button', { name: '用到草稿', exact: true }).click()
  await expect(story).toContainText('正在第7期使用')

  await page.getByText('采用统计', { exact: true }).click()
  const team = page.getByTestId('adoption-team').filter({ hasText: '第一工作队' })
  await team.getByRole('button', { name: '第3期' }).click()
  await expect(page.getByRole('group', { name: '第1篇来源' })).toContainText('杨家塘涵管堵塞')

  await page.getByRole('link', { name: '简报', exact: true }).click()
  await page.getByRole('link', { name: '打开' }).first().click()
  const origin = page.locator('.item-origin').filter({ hasText: '外架连墙件缺失' })
  await origin.getByRole('button', { name: /^外架连墙件缺失/ }).click()
  await expect(page).toHaveURL(/ledger\/hazard/)
})
