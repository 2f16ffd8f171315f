import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { createCampaign, insertRows } from '../../db/stores/campaign-store.ts'
import { readFile } from '../../electron/import/read-file.ts'
import { createJobs } from '../../electron/jobs.ts'
import { importDesk } from '../../electron/service/import-desk.ts'
import { workspace } from '../../electron/service/workspace.ts'
import type { Field } from '../../shared/fields/field.ts'
import { dictionaries } from '../../shared/ledgers/dictionaries.ts'
import { ledgers } from '../../shared/ledgers/index.ts'
import { ensureDebianPackages } from '../scripts/debian-packages.ts'
import type { Figure } from './measure.ts'
import { withMemory } from './memory.ts'
import { migrationsFolder } from './million.ts'

const rowCount = 100_000
const columnCount = 20
const ledger = 'hazard'

const wordOf = (field: Field, n: number): CellValue => {
  switch (field.kind) {
    case 'day':
      return new Date(Date.UTC(2012, 2, 1 + (n % 28)))
    case 'whole':
    case 'decimal':
      return (n % 9) + 1
    case 'flag':
      return '否'
    case 'choice':
    case 'choices':
      // The first two words: later ones, such as 重大, ask for more columns.
      return field.words[n % 2] ?? null
    case 'term':
    case 'terms': {
      const words = Object.entries(dictionaries).find(([id]) => id === field.dictionary)?.[1].words ?? []
      return words[n % words.length] ?? null
    }
    case 'phone':
      return `138${String(n).padStart(8, '0')}`
    default:
      return `${field.label}第${n}处`
  }
}

/** Columns that need nothing else in the database, the required ones first. */
const columns = (): readonly Field[] => {
  const fields: readonly (readonly [string, Field])[] = Object.entries(ledgers[ledger].fields)
  const plain = fields.filter(
    ([key, field]) =>
      !field.auto &&
      field.kind !== 'ref' &&
      field.kind !== 'refs' &&
      !['status', 'isKey', 'level', 'closedOn'].includes(key),
  )
  const sorted = [...plain].sort(([, a], [, b]) => Number(b.required) - Number(a.required)).map(([, field]) => field)
  return sorted.slice(0, columnCount - 1)
}

const workbook = async (): Promise<Uint8Array> => {
  const fields = columns()
  const rows = Array.from({ length: rowCount }, (_, n): CellValue[] => [
    '樟树坪村',
    ...fields.map((field) => wordOf(field, n)),
  ])
  return await writeXlsx({
    sheets: [{ name: '台账', rows: [['联系点', ...fields.map(({ label }) => label)], ...rows] }],
  })
}

const python = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
print(sum(1 for row in book.worksheets[0].iter_rows(values_only=True) for cell in row if cell is not None))
`

/** Reading the same cells with openpyxl, in milliseconds; nothing where it cannot be had. */
const openpyxl = (file: string): number | undefined => {
  if (ensureDebianPackages(['python3-openpyxl']).length > 0) return undefined
  const started = performance.now()
  // Debian's own Python: another one on the path would not see Debian's package.
  const { status } = spawnSync('/usr/bin/python3', ['-c', python, file])
  return status === 0 ? performance.now() - started : undefined
}

type Timed<T> = { readonly ms: number; readonly value: T; readonly memoryMb: number | undefined }

const timed = async <T>(work: () => Promise<T>): Promise<Timed<T>> => {
  const started = performance.now()
  const done = await withMemory(work)
  return { ms: performance.now() - started, ...done }
}

const emptyOffice = (folder: string) => {
  const work = workspace({ data: folder, migrations: migrationsFolder, demoPhotos: '' })
  const { sqlite } = work.current()
  createCampaign(sqlite, { zone: '云岭经济开发区', year: 2012 })
  insertRows(sqlite, 'point', [{ teamId: 1, name: '樟树坪村', kind: '村' }], 0)
  return work
}

/** 100,000 rows of 20 columns: read, checked, and written as one act; beside openpyxl reading the same file. */
export const importFigures = async (): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zuofeng-bench-'))
  const jobs = createJobs(() => undefined)
  const job = <T>(run: Parameters<typeof jobs.run<T>>[2]): Promise<T> => jobs.run('bench', '导入', run)
  try {
    const file = join(folder, 'large.xlsx')
    writeFileSync(file, await workbook())
    const peer = openpyxl(file)
    if (peer === undefined) console.error('没有 python3-openpyxl，导入只与自己比。')
    const parse = await timed(() => job((step) => readFile(new Uint8Array(readFileSync(file)), step)))
    const work = emptyOffice(folder)
    const desk = importDesk(work)
    const opened = await job((step) => desk.open('large.xlsx', new Uint8Array(readFileSync(file)), step))
    const look = desk.look(opened.token, { ledger, sheet: 0, head: null, compare: false })
    const plan = {
      sheet: 0,
      more: [],
      headStart: look.headStart ?? 0,
      headRows: look.headRows,
      columns: look.columns.map(({ use }) => use),
      defaults: { teamId: 1 },
      words: [],
      addHamlets: false,
      existing: 'skip' as const,
    }
    const order = { token: opened.token, ledger: ledger as typeof ledger, plan }
    const quiet = () => undefined
    const check = await timed(() => job((step) => desk.check(order, step, quiet)))
    const run = await timed(() => job((step) => desk.run(order, step, quiet)))
    const [first] = run.value.issues
    if (run.value.added !== rowCount) throw new Error(`${run.value.added} rows went in: ${first?.message ?? ''}`)
    const undo = await timed(async () => work.current().ledgers.changes.undo())
    work.close()
    const baseline = peer ?? parse.ms
    const baselineName = peer === undefined ? '本程序读取' : 'openpyxl 只读取'
    const figure = (name: string, { ms, memoryMb }: Timed<unknown>): Figure => {
      return { name, subject: ms, baseline, baselineName, runs: 1, memoryMb }
    }
    return [
      figure('导入10万行×20列：读取', parse),
      figure('导入10万行×20列：检查', check),
      figure('导入10万行×20列：备份并写入', run),
      figure('导入10万行×20列：撤销', undo),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
