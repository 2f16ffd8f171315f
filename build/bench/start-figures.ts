import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { electronPath } from '../scripts/electron-path.ts'
import { buildApp } from '../scripts/start-program.ts'
import { compare, type Figure } from './measure.ts'

const root = join(import.meta.dirname, '../..')
const usable = '[data-testid=app-shell], [data-testid=first-run]'

const startUp = async (app: string, ready: string, profile: string): Promise<void> => {
  const env = { ...process.env, ELECTRON_HOST_HEADLESS: '1' } as Record<string, string>
  const program = await _electron.launch({
    executablePath: electronPath(),
    args: [app, `--user-data-dir=${profile}`],
    env,
  })
  const page = await program.firstWindow()
  await page.locator(ready).first().waitFor()
  await program.close()
}

/** The least a program can be: one window with one word. */
const emptyApp = (folder: string): string => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '0.0.0', main: 'main.cjs' }))
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow({ width: 800, height: 600 }).loadURL('data:text/html,<p id=ready>ready'))
     app.on('window-all-closed', () => app.quit())`,
  )
  return folder
}

/** Cold start to a usable first screen, closing included, against an empty window on the same runtime. */
export const startFigures = async (): Promise<Figure[]> => {
  await buildApp()
  const folder = mkdtempSync(join(tmpdir(), 'zuofeng-start-'))
  const empty = emptyApp(mkdtempSync(join(folder, 'empty-')))
  let run = 0
  const profile = (): string => {
    run += 1
    return join(folder, `profile-${run}`)
  }
  const figure = await compare(
    {
      name: '冷启动到可用窗口（含退出）',
      subject: () => startUp(root, usable, profile()),
      baseline: () => startUp(empty, '#ready', profile()),
      baselineName: '同一运行环境的空窗口',
    },
    5,
  )
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return [figure]
}
