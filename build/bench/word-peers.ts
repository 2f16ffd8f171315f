/** The same words and tables made with the usual tools, nothing of the standard's form: what our documents are held against. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Paper } from '../../shared/paper/paper.ts'
import { ensureDebianPackages } from '../scripts/debian-packages.ts'
import type { Peak } from './measure.ts'

export const bare = '同样文字和表格，docx库不加任何格式'

/** A paragraph, or the rows of a table with its head. */
type Piece = string | readonly (readonly string[])[]

export const piecesOf = (paper: Paper): Piece[] =>
  paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): Piece[] => {
      if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')]
      return block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : []
    }),
  )

const table = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map(
      (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  })

/** With the bare docx library: the least it can do. */
export const plainDocx = (pieces: readonly Piece[]): Promise<Uint8Array> => {
  const children = pieces.map((piece) => (typeof piece === 'string' ? new Paragraph(piece) : table(piece)))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** A template with one place for each paragraph and one repeated row for each table, as an office would draw it. */
const templateOf = (pieces: readonly Piece[]): Promise<Uint8Array> =>
  plainDocx(
    pieces.map((piece, at) => {
      if (typeof piece === 'string') return `{p${at}}`
      const cells = (piece[0] ?? []).map((_, column) => `{c${column}}`)
      const last = cells.length - 1
      return [cells.map((cell, i) => `${i === 0 ? `{#t${at}}` : ''}${cell}${i === last ? `{/t${at}}` : ''}`)]
    }),
  )

/** Filling a template with docxtemplater; the template is drawn beforehand, as it would be. */
export const docxtemplater = async (pieces: readonly Piece[]): Promise<() => Uint8Array> => {
  const template = await templateOf(pieces)
  const data = Object.fromEntries(
    pieces.map((piece, at) =>
      typeof piece === 'string'
        ? [`p${at}`, piece]
        : [`t${at}`, piece.map((row) => Object.fromEntries(row.map((text, i) => [`c${i}`, text])))],
    ),
  )
  return () => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
    document.render(data)
    return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  }
}

const script = `
import sys, json, time
pieces = json.load(open(sys.argv[1], encoding='utf-8'))
times = []
import docx
def held(name):
    return next(int(line.split()[1]) for line in open('/proc/self/status') if line.startswith(name)) / 1024
before = held('VmRSS')
memory = None
for _ in range(int(sys.argv[3])):
    started = time.perf_counter()
    document = docx.Document()
    for piece in pieces:
        if isinstance(piece, str):
            document.add_paragraph(piece)
        else:
            width = max(len(row) for row in piece)
            # All cells once: asked row by row, python-docx gathers the whole table anew for each.
            cells = document.add_table(rows=len(piece), cols=width)._cells
            for i, texts in enumerate(piece):
                for j, text in enumerate(texts):
                    cells[i * width + j].text = text
    document.save(sys.argv[2])
    times.append((time.perf_counter() - started) * 1000)
    memory = memory or held('VmHWM') - before
print(json.dumps({'ms': sorted(times)[len(times) // 2], 'memoryMb': memory}))
`

export type PeerRun = Peak & { readonly ms: number }

/** The same with Debian's python3-docx; nothing where it cannot be had. The start of Python is not counted. */
export const pythonDocx = (pieces: readonly Piece[], runs: number): PeerRun | undefined => {
  if (ensureDebianPackages(['python3-docx']).length > 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'zuofeng-bench-'))
  try {
    const [input, output] = [join(folder, 'pieces.json'), join(folder, 'out.docx')]
    writeFileSync(input, JSON.stringify(pieces))
    // Debian's own Python: another one on the path would not see Debian's package.
    const { status, stdout } = spawnSync('/usr/bin/python3', ['-c', script, input, output, String(runs)])
    if (status !== 0) return undefined
    return { ...JSON.parse(stdout.toString()), bytes: statSync(output).size }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
