/** `npm test`: what the tests need, then types, lint, migrations, build, unit tests, the real window, the package. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ensureDebianPackages } from './debian-packages.ts'
import { hasDisplay, realElectron } from './electron-path.ts'
import { testFontEnvironment } from './test-fonts.ts'

const root = join(import.meta.dirname, '../..')
const modules = join(root, 'node_modules')
const results = join(modules, '.cache/test')
const NEEDED = [
  'chromium',
  'fonts-noto-cjk',
  'fonts-noto-cjk-extra',
  'fonts-liberation2 | fonts-liberation',
  'libreoffice-writer-nogui | libreoffice-writer',
  'poppler-utils',
  'p7zip-full | 7zip',
  'xvfb',
]
const ENVIRONMENT = { ...process.env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}` }

type Counts = { passed: number; failed: number; skipped: number }

/** The command that runs a package's program under this Node. */
function commandOf(packageName: string, args: string[]): string[] {
  const { bin } = JSON.parse(readFileSync(join(modules, packageName, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : String(Object.values(bin)[0])
  return [process.execPath, join(modules, packageName, script), ...args]
}

/** Runs a package's program; true when it succeeds. */
function run(packageName: string, args: string[], wrapper: string[] = []): boolean {
  const [command = '', ...rest] = [...wrapper, ...commandOf(packageName, args)]
  return spawnSync(command, rest, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: ENVIRONMENT }).status === 0
}

function installPackages(): boolean {
  const missing = ensureDebianPackages(NEEDED)
  if (missing.length > 0) console.error(`Missing. As root: apt-get install ${missing.join(' ')}`)
  return missing.length === 0
}

function prepareFonts(): boolean {
  testFontEnvironment()
  return true
}

/** Generating into a copy must add nothing: else a ledger has changed without its migration. */
function checkMigrations(): boolean {
  // Relative, since drizzle-kit puts `./` before whatever it is given.
  const copy = 'node_modules/.cache/test/migrations'
  cpSync(join(root, 'db/migrations'), join(root, copy), { recursive: true })
  if (!run('drizzle-kit', ['check', '--dialect', 'sqlite', '--out', copy])) return false
  const generate = ['generate', '--dialect', 'sqlite', '--schema', 'db/tables.ts', '--out', copy]
  const [command = '', ...args] = commandOf('drizzle-kit', generate)
  const { stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', env: ENVIRONMENT })
  // It succeeds even when it gives up, so only its own word counts.
  if (stdout.includes('No schema changes')) return true
  console.error(`${stdout}${stderr}`)
  console.error('The tables differ from the migrations: npm run db:generate, read what it wrote, commit it.')
  return false
}

function runWindows(): boolean {
  // The stand-in needs no display; the real Electron does.
  const wrapper = realElectron() && !hasDisplay() ? ['xvfb-run', '-a'] : []
  return run('@playwright/test', ['test', '--config', 'build/config/playwright.ts'], wrapper)
}

const VITEST_RESULTS = join(results, 'vitest.json')
const UNIT_TESTS = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_RESULTS}`]

const STEPS: [name: string, run: () => boolean][] = [
  ['packages', installPackages],
  ['fonts', prepareFonts],
  ['types', () => run('typescript', ['-b'])],
  ['lint', () => run('@biomejs/biome', ['check', '.'])],
  ['migrations', checkMigrations],
  ['build', () => run('vite', ['build', '--app', '--config', 'build/config/vite.ts', '--logLevel', 'warn'])],
  ['unit tests', () => run('vitest', ['run', '--config', 'build/config/vitest.ts', ...UNIT_TESTS])],
  ['windows', runWindows],
]

function readResults<T>(name: string, count: (report: T) => Counts): Counts {
  const file = join(results, name)
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 }
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

function countTests(): string {
  const unit = readResults<VitestReport>('vitest.json', (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }))
  const windows = readResults<PlaywrightReport>('playwright.json', ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
  const skipped = unit.skipped + windows.skipped
  const counts = `${unit.passed + windows.passed} passed, ${unit.failed + windows.failed} failed`
  return skipped > 0 ? `${counts}, ${skipped} skipped` : counts
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const failed = STEPS.find(([name, step]) => {
  console.error(`── ${name}`)
  return !step()
})
if (failed) console.error(`npm test stopped: ${failed[0]} failed`)
console.log(countTests())
process.exitCode = failed ? 1 : 0
