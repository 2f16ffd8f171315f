import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { loadDemo } from '../../db/demo/load-demo.ts'
import { demoWritings } from '../../db/demo/writings.ts'
import { type MetricStore, metricStore } from '../../db/metrics/metric-store.ts'
import { statTables } from '../../db/metrics/tables.ts'
import { openDatabase } from '../../db/open.ts'
import { attachmentStore } from '../../db/stores/attachments.ts'
import { ledgerStore } from '../../db/stores/ledger-store.ts'
import { newWriting } from '../../db/stores/new-writing.ts'
import { settingStore } from '../../db/stores/settings.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import { diaryPieces } from '../../electron/documents/compose/compose-diaries.ts'
import type { Images, Picture } from '../../electron/documents/images.ts'
import { layOut } from '../../electron/documents/lay-out.ts'
import { toDocx } from '../../electron/documents/to-docx.ts'
import { composeDiariesOf } from '../../electron/service/compose-diaries.ts'
import { composeStored } from '../../electron/service/compose-writing.ts'
import type { Composed } from '../../electron/service/internals.ts'
import { charts } from '../../shared/charts/charts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import type { Block, Inline, Writing, WritingKind } from '../../shared/writing/writing.ts'
import { compare, type Figure } from './measure.ts'
import { migrationsFolder } from './million.ts'
import { docxtemplater, piecesOf, plainDocx, pythonDocx } from './word-peers.ts'

const photos = join(import.meta.dirname, '../../db/demo/photos')

/** Charts are drawn by the window's canvas; here a picture of like size stands for each. */
const stand: Picture = { bytes: readFileSync(join(photos, 'visit.jpg')), type: 'jpg' }
const imagesOf = ({ charts, photos: taken }: Composed): Images =>
  new Map([...taken, ...charts.map(({ key }) => [key, stand] as const)])

const usualRuns = 7
const keyRuns = 21
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

type Desk = Parameters<typeof composeStored>[0]
type Draft = Pick<Writing, 'content' | 'cutOff' | 'datedOn'>
/** A text of the demo as its editor holds it. */
type Sized = { readonly title: string; readonly id: number; readonly draft: Draft }

/** The text one key further: another character at the end of its third paragraph. */
const typedInto = ({ draft }: Sized, run: number): Draft => {
  let paragraphs = 0
  const typed = (block: Block): Block => {
    if (block.type !== 'paragraph' || block.level !== 0) return block
    paragraphs += 1
    const more: Inline = { type: 'text', text: '字'.repeat(run) }
    return paragraphs === 3 ? { ...block, content: [...block.content, more] } : block
  }
  const { content } = draft
  if (content.kind !== 'briefing') return { ...draft, content: { ...content, blocks: content.blocks.map(typed) } }
  const items = content.items.map((item) => ({ ...item, blocks: item.blocks.map(typed) }))
  return { ...draft, content: { ...content, items } }
}

const sizedFigures = async (desk: Desk, sized: Sized): Promise<Figure[]> => {
  const { id, draft } = sized
  const first = composeStored(desk, { id, draft })
  const title = `${sized.title}（${layOut(first.paper).pageCount}页）`
  const make = () => {
    const composed = composeStored(desk, { id, draft })
    return toDocx(composed.paper, imagesOf(composed))
  }
  const pieces = piecesOf(first.paper)
  const [baseline, baselineName] = [() => plainDocx(pieces), bare]
  let keys = 0
  const key = () => {
    keys += 1
    return layOut(composeStored(desk, { id, draft: typedInto(sized, keys) }).paper)
  }
  return [
    ...(await beside(title, first.paper, make)),
    await compare(
      { name: `${title}取数`, subject: () => composeStored(desk, { id, draft }), baseline, baselineName },
      usualRuns,
    ),
    await compare({ name: `${title}每按一键后的预览（取数、排版）`, subject: key, baseline, baselineName }, keyRuns),
  ]
}

/** With the one that a 总结 has among its text: eight. */
const moreTables = [
  'activityVisits',
  'activityLedgers',
  'activityServices',
  'condolenceSummary',
  'trainingLabour',
  'diaryCompletion',
  'progress',
] as const

/** 总结 of fifteen pages with eight tables and four charts: its text with so many of both, and without 附表. */
const withTables = (draft: Draft): Draft => {
  const { content } = draft
  if (content.kind === 'briefing') return draft
  const more: Block[] = [
    ...moreTables.map((table): Block => ({ type: 'table', table, caption: statTables[table].title })),
    { type: 'chart', chart: 'dailyVisits', caption: charts.dailyVisits.title },
  ]
  return { ...draft, content: { ...content, blocks: [...content.blocks, ...more], attachments: [] } }
}

/** 简报 of three pages: the short one without its last 稿件. */
const shortened = (draft: Draft): Draft => {
  const { content } = draft
  if (content.kind !== 'briefing') return draft
  return { ...draft, content: { ...content, items: content.items.slice(0, 3) } }
}

/** A team's diaries as a book: each laid out for its page in the contents, then the whole. */
const diaryFigures = async (sqlite: Database, metrics: MetricStore): Promise<Figure[]> => {
  const ledgers = ledgerStore(sqlite, { today: () => '2012-03-31', actor: () => '谭小禾' })
  const desk = { sqlite, ledgers, metrics, settings: settingStore(sqlite) }
  const wish = { of: { teamId: 1 }, isBook: true, newPages: true, unmasked: false, reason: '' } as const
  const first = composeDiariesOf(desk, wish)
  const pieces = piecesOf(first.paper)
  const bound = () => {
    const { front, sheets } = diaryPieces(first.paper)
    let next = layOut(front).pageCount + 1
    const pages = sheets.map((sheet) => {
      const own = next
      next += layOut(sheet).pageCount
      return own
    })
    return toDocx(composeDiariesOf(desk, wish, pages).paper, new Map())
  }
  const name = `民情日记本（${first.count}篇）排版、编目录、生成docx`
  return [await compare({ name, subject: bound, baseline: () => plainDocx(pieces), baselineName: bare }, 3)]
}

/** From the stored writing to a .docx, and to pages after each key, against the usual tools on the same words. */
export const documentFigures = async (): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zuofeng-bench-'))
  const sqlite = openDatabase({ file: join(folder, 'demo.db'), migrationsFolder, backupFolder: folder })
  loadDemo(sqlite)
  const desk = { sqlite, metrics: metricStore(sqlite), photos: attachmentStore(sqlite, join(folder, 'photos')) }
  demoWritings(sqlite, desk.photos, photos)
  const stored = (kind: WritingKind): Writing => {
    const store = writingStore(sqlite)
    const head = store.list([kind]).find(({ state }) => state === '草稿')
    if (!head) throw new Error(`The demo has no draft of ${kind}`)
    return store.load(head.id)
  }
  const [briefing, zone] = [stored('briefing'), stored('zoneSummary')]
  const short = newWriting(sqlite, { kind: 'briefing', form: 'short' }, '2012-03-31')
  const texts: readonly Sized[] = [
    { title: '简报', id: short.id, draft: shortened(short) },
    { title: '详细简报', id: briefing.id, draft: briefing },
    { title: '总结，8表4图', id: zone.id, draft: withTables(zone) },
    { title: '全区总结带附表', id: zone.id, draft: zone },
  ]
  const figures: Figure[] = []
  for (const sized of texts) figures.push(...(await sizedFigures(desk, sized)))
  figures.push(...(await diaryFigures(sqlite, desk.metrics)))
  sqlite.close()
  rmSync(folder, { recursive: true, force: true })
  return figures
}
