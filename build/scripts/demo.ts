/** `npm run demo -- --out DIR`: the program's main job without a window; writes 简报 and 阶段总结 as Word and PDF. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { appArguments } from './electron-path.ts'
import { buildApp, findProgram } from './start-program.ts'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-out' } } })
const profile = mkdtempSync(join(tmpdir(), 'zuofeng-desk-demo-'))

const { executable, isStandIn } = findProgram()
await buildApp()
// Electron draws without a display through its headless platform; the stand-in has its own switch.
const quiet = isStandIn ? '--headless' : '--ozone-platform=headless'
const args = appArguments([quiet, `--demo-out=${resolve(values.out)}`, `--user-data-dir=${profile}`])
const child = spawn(executable, args, { stdio: 'inherit' })
child.on('exit', (code) => {
  rmSync(profile, { recursive: true, force: true })
  process.exit(code ?? 1)
})
