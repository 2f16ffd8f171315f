/** `npm run screenshots`: the README's pictures, taken from the running program on the demo data. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { electronPath } from './electron-path.ts'
import { buildApp } from './start-program.ts'
import { testFontEnvironment } from './test-fonts.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'build/screenshots')
mkdirSync(folder, { recursive: true })
const profile = mkdtempSync(join(tmpdir(), 'zuofeng-shots-'))

await buildApp()
const env = { ...process.env, ...testFontEnvironment(), ELECTRON_HOST_HEADLESS: '1' } as Record<string, string>
const program = await _electron.launch({
  executablePath: electronPath(),
  args: [root, `--user-data-dir=${profile}`],
  env,
})
const page = await program.firstWindow()
await page.setViewportSize({ width: 1366, height: 768 })
const shoot = async (name: string): Promise<void> => {
  await page.mouse.move(700, 760)
  await page.waitForTimeout(1500)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

await page.getByRole('button', { name: '载入演示数据' }).click()
await page.getByTestId('app-shell').waitFor({ timeout: 60_000 })
// The fonts that this machine lacks are not what the picture is about.
const notice = page.getByRole('button', { name: '知道了' })
await notice.click({ timeout: 5000 }).catch(() => undefined)
await shoot('overview')
await page.getByRole('link', { name: '民情台账', exact: true }).click()
await page.getByTestId('row-count').waitFor()
await shoot('ledger')
await page.getByRole('link', { name: '简报', exact: true }).click()
await page.getByRole('link', { name: '打开' }).first().click()
await page.getByTestId('page-count').waitFor({ timeout: 30_000 })
await shoot('briefing')
await page.getByRole('link', { name: '阶段总结', exact: true }).click()
await page.getByRole('link', { name: '打开' }).first().click()
await page.getByTestId('page-count').waitFor({ timeout: 60_000 })
await shoot('summary')
await page.getByRole('link', { name: '简报', exact: true }).click()
await page.getByRole('link', { name: '打开' }).first().click()
await page.getByTestId('page-count').waitFor({ timeout: 30_000 })
const pdf = join(profile, 'briefing.pdf')
await program.evaluate(({ dialog }, filePath) => {
  dialog.showSaveDialog = async () => ({ canceled: false, filePath })
}, pdf)
await page.getByRole('button', { name: '导出PDF' }).click()
await page.getByText('已保存', { exact: true }).waitFor({ timeout: 30_000 })
await program.close()
execFileSync('pdftoppm', ['-r', '64', '-png', '-f', '1', '-l', '2', pdf, join(folder, 'briefing-page')])
rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
