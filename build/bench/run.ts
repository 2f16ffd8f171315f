/** `npm run bench`: prints every figure beside its baseline and keeps the table with the date and the machine. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { realElectron } from '../scripts/electron-path.ts'
import { bulkFigures } from './bulk-figures.ts'
import { documentFigures } from './document-figures.ts'
import { exportFigures } from './export-figures.ts'
import { importFigures } from './import-figures.ts'
import { ledgerFigures } from './ledger-figures.ts'
import { asTable } from './measure.ts'
import { searchFigures } from './search-figures.ts'
import { startFigures } from './start-figures.ts'

const machine = [
  `日期：${new Date().toISOString().slice(0, 10)}`,
  `机器：${cpus().length}核 ${cpus()[0]?.model ?? ''}，内存${Math.round(totalmem() / 2 ** 30)}GB，${process.platform}`,
  `运行：Node ${process.versions.node}，${realElectron() ? 'Electron' : 'Chromium代替Electron'}`,
]

const figures = [
  ...(await ledgerFigures()),
  ...(await bulkFigures()),
  ...(await exportFigures()),
  ...(await importFigures()),
  ...searchFigures(),
  ...(await documentFigures()),
  ...(await startFigures()),
]
const memory = `本进程峰值内存：${Math.round(process.resourceUsage().maxRSS / 1024)}MB`
const report = [
  ...machine,
  memory,
  '',
  asTable(figures),
  '',
  '时间为中位数；本程序与对照交替运行，看倍数，不看毫秒。',
  '',
].join('\n')
console.log(report)
const folder = join(import.meta.dirname, 'results')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, `${new Date().toISOString().slice(0, 10)}.md`), report)
