import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { loadDemo } from '../../db/demo/load-demo.ts'
import { demoWritings } from '../../db/demo/writings.ts'
import { metricStore } from '../../db/metrics/metric-store.ts'
import { openDatabase } from '../../db/open.ts'
import { attachmentStore } from '../../db/stores/attachments.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import type { Images, Picture } from '../../electron/documents/images.ts'
import { layOut } from '../../electron/documents/lay-out.ts'
import { toDocx } from '../../electron/documents/to-docx.ts'
import { composeStored } from '../../electron/service/compose-writing.ts'
import type { Composed } from '../../electron/service/internals.ts'
import type { Paper, PaperBlock } from '../../shared/paper/paper.ts'
import type { WritingKind } from '../../shared/writing/writing.ts'
import { compare, type Figure } from './measure.ts'
import { migrationsFolder } from './million.ts'

const photos = join(import.meta.dirname, '../../db/demo/photos')

/** Charts are drawn by the window's canvas; here a picture of like size stands for each. */
const stand: Picture = { bytes: readFileSync(join(photos, 'visit.jpg')), type: 'jpg' }
const imagesOf = ({ charts, photos: taken }: Composed): Images =>
  new Map([...taken, ...charts.map(({ key }) => [key, stand] as const)])

const plainBlock = (block: PaperBlock): (Paragraph | Table)[] => {
  if (block.kind === 'paragraph') return [new Paragraph(block.runs.map((run) => run.text).join(''))]
  if (block.kind !== 'table') return []
  const row = (cells: readonly { readonly text: string }[]) =>
    new TableRow({ children: cells.map(({ text }) => new TableCell({ children: [new Paragraph(text)] })) })
  return [new Table({ rows: block.rows.map(row) })]
}

/** The same words and tables with nothing of the standard's form: the least the library can do. */
const plainDocx = (paper: Paper): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({ sections: paper.sections.map(({ blocks }) => ({ children: blocks.flatMap(plainBlock) })) }),
  )

/** From the stored writing to a .docx, and to pages for preview, against the bare library on the same words. */
export const documentFigures = async (): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zuofeng-bench-'))
  const sqlite = openDatabase({ file: join(folder, 'demo.db'), migrationsFolder, backupFolder: folder })
  loadDemo(sqlite)
  const desk = { sqlite, metrics: metricStore(sqlite), photos: attachmentStore(sqlite, join(folder, 'photos')) }
  demoWritings(sqlite, desk.photos, photos)
  const names: readonly (readonly [WritingKind, string])[] = [
    ['briefing', '简报'],
    ['teamSummary', '工作队阶段总结'],
    ['zoneSummary', '全区阶段总结'],
  ]
  const figures: Figure[] = []
  for (const [kind, name] of names) {
    const head = writingStore(sqlite)
      .list([kind])
      .find(({ state }) => state === '草稿')
    if (!head) throw new Error(`The demo has no draft of ${kind}`)
    const { id } = head
    const first = composeStored(desk, { id })
    const pages = layOut(first.paper).pageCount
    const baseline = () => plainDocx(first.paper)
    const baselineName = '同样文字和表格，docx库不加任何格式'
    figures.push(
      await compare(
        { name: `${name}（${pages}页）取数`, subject: () => composeStored(desk, { id }), baseline, baselineName },
        7,
      ),
      await compare(
        {
          name: `${name}（${pages}页）生成docx`,
          subject: () => {
            const composed = composeStored(desk, { id })
            return toDocx(composed.paper, imagesOf(composed))
          },
          baseline,
          baselineName,
        },
        7,
      ),
      await compare(
        {
          name: `${name}（${pages}页）排版预览`,
          subject: () => layOut(composeStored(desk, { id }).paper),
          baseline,
          baselineName,
        },
        7,
      ),
    )
  }
  sqlite.close()
  rmSync(folder, { recursive: true, force: true })
  return figures
}
