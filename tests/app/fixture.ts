/** Starts the program as a user would: the real Electron where its binary is, else the stand-in, or `APP_EXE`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test'
import { electronPath } from '../../build/scripts/electron-path.ts'

export { expect } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
/** What the first window shows as soon as it can be used. */
export const FIRST_SCREEN = '[data-testid=app-shell], [data-testid=first-run]'

type Fixtures = {
  /** A new folder that goes after the test; the program's profile is `data` in it. */
  dir: string
  /** Starts the program on the same profile; call again after closing to test a restart. */
  launch: (args?: string[]) => Promise<ElectronApplication>
  app: ElectronApplication
  /** The first window, once its first screen is there. */
  page: Page
}

/** Starts the program with its profile in `folder/data`, without windows where a stand-in can do without. */
export function startProgram(
  executablePath: string,
  folder: string,
  args: string[] = [],
): Promise<ElectronApplication> {
  const env = { ...process.env, ELECTRON_HOST_HEADLESS: '1' } as Record<string, string>
  // Electron as root refuses to start with its sandbox; Playwright switches that off unless told otherwise.
  return _electron.launch({ executablePath, args: [...args, `--user-data-dir=${join(folder, 'data')}`], env })
}

/** The first window, once its first screen is there. */
export async function firstScreen(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.locator(FIRST_SCREEN).first().waitFor()
  return page
}

/** Opens the demo from the first screen. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '载入演示数据' }).click()
  await page.getByTestId('app-shell').waitFor({ timeout: 120_000 })
}

/** Opens the newest text of a list and waits for its pages. */
export async function openNewest(page: Page, list: '简报' | '阶段总结' | '督查通报'): Promise<void> {
  await page.getByRole('link', { name: list, exact: true }).click()
  await page.getByRole('link', { name: '打开' }).first().click()
  await page.getByTestId('page-count').waitFor({ timeout: 60_000 })
}

/** 送审, 签发 or 印发 of the text that is open; whoever wrote it does not sign it. */
export async function takeStep(page: Page, step: '送审' | '签发' | '印发'): Promise<void> {
  await page.locator('.writing-header').getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(`${step}人`).fill(step === '签发' ? '阳立群' : '谭小禾')
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await dialog.waitFor({ state: 'hidden', timeout: 60_000 })
}

/** Files go to this place without anybody being asked. */
export function saveTo(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

function collectOutput(app: ElectronApplication, output: string[]): void {
  const { stdout, stderr } = app.process()
  for (const stream of [stdout, stderr]) stream?.on('data', (data) => output.push(String(data)))
}

/** What the window complained of and what it shows, for those who see only the log of a run. */
async function describe(page: Page, output: string[]): Promise<void> {
  const words = await page.locator('body').innerText({ timeout: 5000 }).catch(String)
  console.log(
    `The window showed:\n${words.slice(0, 3000)}\nThe program said:\n${output.slice(-40).join('').slice(-4000)}`,
  )
}

/** Errors of the window go where those of the main process go. */
function collectErrors(app: ElectronApplication, output: string[]): void {
  app.on('window', (page) => {
    page.on('pageerror', (error) => output.push(`[window] ${error.stack ?? error.message}\n`))
    page.on('console', (line) => line.type() === 'error' && output.push(`[window] ${line.text()}\n`))
  })
}

async function saveEvidence(app: ElectronApplication, output: string[], info: TestInfo): Promise<void> {
  for (const [index, page] of app.windows().entries()) {
    await describe(page, output)
    const path = info.outputPath(`window-${index + 1}.png`)
    // A window may be gone, or hang, in a test that failed.
    const isSaved = await page.screenshot({ path, timeout: 5000 }).then(
      () => true,
      () => false,
    )
    if (isSaved) await info.attach(`window ${index + 1}`, { path, contentType: 'image/png' })
  }
  const log = info.outputPath('main-process.log')
  await mkdir(info.outputDir, { recursive: true })
  await writeFile(log, output.join(''))
  await info.attach('main process', { path: log, contentType: 'text/plain' })
}

export const test = base.extend<Fixtures>({
  dir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'zuofeng-desk-test-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  launch: async ({ dir }, use, info) => {
    const started: ElectronApplication[] = []
    const output: string[] = []
    await use(async (args = []) => {
      const packaged = process.env.APP_EXE
      const app = await startProgram(packaged ?? electronPath(), dir, packaged ? args : [root, ...args])
      collectOutput(app, output)
      collectErrors(app, output)
      started.push(app)
      return app
    })
    const last = started.at(-1)
    if (last && info.status !== info.expectedStatus) await saveEvidence(last, output, info)
    for (const app of started) await app.close()
  },

  app: async ({ launch }, use) => use(await launch()),

  page: async ({ app }, use) => use(await firstScreen(app)),
})
