import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { run } from './pdf-pages.ts'

/** Programs that show documents as people will see them. */
export const canRender = ['soffice', 'pdftotext', 'pdftoppm'].every(
  (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0,
)

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rendered-'))
  folders.push(folder)
  return folder
}

/** A .docx as LibreOffice prints it: the path of a PDF file. */
export function printed(docx: Uint8Array): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'paper.docx'), docx)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')])
  return join(folder, 'paper.pdf')
}

const calc = 'test -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libsclo.so"'
const hasCalc = spawnSync('sh', ['-c', calc]).status === 0
const openpyxl = `
import csv, datetime, sys, openpyxl
out = csv.writer(sys.stdout)
for row in openpyxl.load_workbook(sys.argv[1]).worksheets[0].iter_rows():
    out.writerow(['' if c.value is None else c.value.strftime('%Y-%m-%d') if isinstance(c.value, datetime.datetime)
                  else '%.2f' % c.value if c.number_format == '0.00' else c.value for c in row])
`
const hasOpenpyxl = spawnSync('/usr/bin/python3', ['-c', 'import openpyxl']).status === 0

/** Another program that reads workbooks: LibreOffice with its Calc, or Python's openpyxl. */
export const canReadSheets = hasCalc || hasOpenpyxl

/** The first sheet of a workbook as another program reads it: cells as they are shown, none with a comma or a quote. */
export function csvOf(xlsx: Uint8Array): string[][] {
  const folder = temporaryFolder()
  const file = join(folder, 'book.xlsx')
  writeFileSync(file, xlsx)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const format = 'csv:Text - txt - csv (StarCalc):44,34,76,1'
  if (hasCalc) run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, file])
  else writeFileSync(join(folder, 'book.csv'), run('/usr/bin/python3', ['-c', openpyxl, file]))
  const text = readFileSync(join(folder, 'book.csv'), 'utf8').replace('\ufeff', '')
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  return lines.map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')))
}

export type Rule = {
  readonly color: 'red' | 'black'
  readonly y: number
  readonly thickness: number
  readonly left: number
  readonly width: number
}

const DOTS_PER_MM = 600 / 25.4

/** Rules across the text of a page, measured in its picture at 600 dots to the inch. */
export function rulesOf(pdf: string, page: number): Rule[] {
  const prefix = pdf.replace(/\.pdf$/, `-${page}`)
  run('pdftoppm', ['-r', '600', '-f', `${page}`, '-l', `${page}`, '-singlefile', pdf, prefix])
  const picture = readFileSync(`${prefix}.ppm`)
  const [, size = '', head = ''] = picture.toString('latin1', 0, 64).match(/^P6\n(\d+) \d+\n(255\n)/) ?? []
  const columns = Number(size)
  const start = picture.indexOf(head) + head.length
  const colorAt = (x: number, y: number): Rule['color'] | undefined => {
    const at = start + (y * columns + x) * 3
    const [r = 255, g = 255, b = 255] = [picture[at], picture[at + 1], picture[at + 2]]
    if (g > 100 || b > 100) return undefined
    return r > 180 ? 'red' : 'black'
  }
  const rules: { color: Rule['color']; from: number; to: number; left: number; right: number }[] = []
  for (let y = 0; (y + 1) * columns * 3 + start <= picture.length; y += 1) {
    const dots = Array.from({ length: Math.floor(columns / 8) }, (_, i) => i * 8).filter((x) => colorAt(x, y))
    const [left = 0, right = 0] = [dots[0], dots.at(-1)]
    const color = colorAt(left, y)
    if (!color || dots.length * 8 < 140 * DOTS_PER_MM) continue
    const last = rules.at(-1)
    if (last && last.color === color && last.to === y - 1) last.to = y
    else rules.push({ color, from: y, to: y, left, right })
  }
  return rules.map(({ color, from, to, left, right }) => ({
    color,
    y: from / DOTS_PER_MM,
    thickness: (to - from + 1) / DOTS_PER_MM,
    left: left / DOTS_PER_MM,
    width: (right - left) / DOTS_PER_MM,
  }))
}
