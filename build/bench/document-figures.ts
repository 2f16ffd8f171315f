import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
import type { Paper } from '../../shared/paper/paper.ts'
import type { WritingKind } from '../../shared/writing/writing.ts'
import { compare, type Figure } from './measure.ts'
import { migrationsFolder } from './million.ts'
import { docxtemplater, piecesOf, plainDocx, pythonDocx } from './word-peers.ts'

const photos = join(import.meta.dirname, '../../db/demo/photos')

/** Charts are drawn by the window's canvas; here a picture of like size stands for each. */
const stand: Picture = { bytes: readFileSync(join(photos, 'visit.jpg')), type: 'jpg' }
const imagesOf = ({ charts, photos: taken }: Composed): Images =>
  new Map([...taken, ...charts.map(({ key }) => [key, stand] as const)])

const usualRuns = 7
const bare = '同样文字和表格，docx库不加任何格式'

/** Making one .docx, held against each of the usual tools on the same words and tables without form or pictures. */
export const beside = async (
  title: string,
  paper: Paper,
  make: () => Promise<Uint8Array>,
  runs = usualRuns,
): Promise<Figure[]> => {
  const pieces = piecesOf(paper)
  const name = `${title}生成docx`
  const filled = await docxtemplater(pieces)
  const { length: bytes } = await make()
  const figures = [
    await compare({ name, subject: make, baseline: () => plainDocx(pieces), baselineName: bare }, runs),
    await compare(
      { name, subject: make, baseline: filled, baselineName: '同样文字和表格，docxtemplater套空白模板' },
      runs,
    ),
  ]
  const python = pythonDocx(pieces, runs)
  if (!python) console.error('没有 python3-docx，文档不与它比。')
  const [first] = figures
  if (python && first) {
    const baselineName = `同样文字和表格，python3-docx（它的峰值内存${python.memoryMb.toFixed(0)}MB，文件${(python.bytes / 1024).toFixed(0)}KB）`
    figures.push({ ...first, baseline: python.ms, baselineName })
  }
  return figures.map((figure) => ({ ...figure, bytes }))
}

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
    const title = `${name}（${pages}页）`
    const make = () => {
      const composed = composeStored(desk, { id })
      return toDocx(composed.paper, imagesOf(composed))
    }
    figures.push(...(await beside(title, first.paper, make)))
    const preview = () => layOut(composeStored(desk, { id }).paper)
    const compose = () => composeStored(desk, { id })
    const pieces = piecesOf(first.paper)
    const [baseline, baselineName] = [() => plainDocx(pieces), bare]
    figures.push(
      await compare({ name: `${title}取数`, subject: compose, baseline, baselineName }, usualRuns),
      await compare({ name: `${title}排版预览`, subject: preview, baseline, baselineName }, usualRuns),
    )
  }
  sqlite.close()
  rmSync(folder, { recursive: true, force: true })
  return figures
}
