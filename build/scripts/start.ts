/** `npm start`: builds the app and runs it on the real Electron where it can be had, else on the stand-in. */
import { spawn } from 'node:child_process'
import { appArguments, hasDisplay } from './electron-path.ts'
import { buildApp, findProgram, stop } from './start-program.ts'

function run(executable: string, args: string[]): void {
  const child = spawn(executable, appArguments(args), { stdio: 'inherit' })
  child.on('exit', (code) => process.exit(code ?? 1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
}

const args = process.argv.slice(2)
const { executable, isStandIn } = findProgram()
if (!hasDisplay() && !(isStandIn && args.includes('--headless'))) {
  stop(
    '没有显示器（未设 DISPLAY），窗口无处显示。可以这样运行：',
    '  xvfb-run -a npm start',
    ...(isStandIn ? ['  npm start -- --headless'] : []),
  )
}
await buildApp()
run(executable, args)
