import { expect, firstScreen, openDemo, test } from './fixture.ts'

test('the charts of the papers are on screen, and a number in one opens its rows', async ({ launch }, info) => {
  const page = await firstScreen(await launch())
  await openDemo(page)
  await page.getByRole('link', { name: '统计图', exact: true }).click()
  await expect(page.locator('.chart-canvas canvas')).toHaveCount(5)
  await page.screenshot({ path: info.outputPath('charts.png') })
  const states = page.getByRole('region', { name: '六本台账办理状态' })
  await states.getByRole('button', { name: '看数' }).click()
  await states.getByRole('button', { name: '40', exact: true }).click()
  await expect(page.getByRole('heading', { name: '矛盾纠纷台账' })).toBeVisible()
  await expect(page.getByText('正在查看：六本台账办理状态：已销号，共40行')).toBeVisible()
})
