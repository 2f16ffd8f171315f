/**
 * `npm run bench`: prints every figure beside its baseline and keeps the table with the date and the machine;
 * `npm run bench -- NAME …` measures the groups named and prints them alone.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { realElectron } from '../scripts/electron-path.ts'
import { asTable, type Figure } from './measure.ts'

/** Each in a process of its own, so that none inherits another's garbage or warmth. */
const groups: Readonly<Record<string, () => Promise<Figure[]>>> = {
  ledger: async () => (await import('./ledger-figures.ts')).ledgerFigures(),
  bulk: async () => (await import('./bulk-figures.ts')).bulkFigures(),
  export: async () => (await import('./export-figures.ts')).exportFigures(),
  import: async () => (await import('./import-figures.ts')).importFigures(),
  search: async () => (await import('./search-figures.ts')).searchFigures(),
  document: async () => (await import('./document-figures.ts')).documentFigures(),
  book: async () => (await import('./book-figures.ts')).bookFigures(),
  start: async () => (await import('./start-figures.ts')).startFigures(),
}

const inOwnProcess = (group: string, folder: string): Figure[] => {
  const file = join(folder, `${group}.json`)
  const { status } = spawnSync(process.execPath, [import.meta.filename, '--into', file, group], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`The figures of ${group} failed`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

const report = (wanted: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zuofeng-bench-'))
  try {
    const figures = wanted.flatMap((group) => inOwnProcess(group, folder))
    return [
      `日期：${new Date().toISOString().slice(0, 10)}`,
      `机器：${cpus().length}核 ${cpus()[0]?.model ?? ''}，内存${Math.round(totalmem() / 2 ** 30)}GB，${process.platform}`,
      `运行：Node ${process.versions.node}，${realElectron() ? 'Electron' : 'Chromium代替Electron'}`,
      '',
      asTable(figures),
      '',
      '时间为中位数；本程序与对照交替运行，看倍数，不看毫秒。内存是这一项第一次运行中比运行前最多多占的；生成docx的，每种做法各在一个新的进程里量。',
      '',
    ].join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [first, ...rest] = process.argv.slice(2)
if (first === '--into') {
  const [file = '', group = ''] = rest
  writeFileSync(file, JSON.stringify(await groups[group]?.()))
} else if (first !== undefined) {
  const unknown = [first, ...rest].filter((name) => !groups[name])
  if (unknown.length > 0) throw new Error(`No such group: ${unknown}; there are ${Object.keys(groups)}`)
  console.log(report([first, ...rest]))
} else {
  const whole = report(Object.keys(groups))
  console.log(whole)
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${new Date().toISOString().slice(0, 10)}.md`), whole)
}
