/** The documents of the bench: what they hold, and how the program makes them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemo } from '../../db/demo/load-demo.ts'
import { demoWritings } from '../../db/demo/writings.ts'
import { metricStore } from '../../db/metrics/metric-store.ts'
import { statTables } from '../../db/metrics/tables.ts'
import { openDatabase } from '../../db/open.ts'
import { attachmentStore } from '../../db/stores/attachments.ts'
import { newWriting } from '../../db/stores/new-writing.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import { composeBook } from '../../electron/documents/compose/compose-book.ts'
import type { Images, Picture } from '../../electron/documents/images.ts'
import { layOut } from '../../electron/documents/lay-out.ts'
import { toDocx } from '../../electron/documents/to-docx.ts'
import { composeStored } from '../../electron/service/compose-writing.ts'
import type { Composed } from '../../electron/service/internals.ts'
import { charts } from '../../shared/charts/charts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import type { Block, Writing, WritingKind } from '../../shared/writing/writing.ts'
import { migrationsFolder } from './million.ts'

/** A document of the bench and how the program makes its .docx. */
export type BenchPaper = {
  /** What `openPaper` finds it by. */
  readonly id: string
  /** With the number of its pages. */
  readonly title: string
  readonly paper: Paper
  readonly make: () => Promise<Uint8Array>
}

const photos = join(import.meta.dirname, '../../db/demo/photos')

/** Charts are drawn by the window's canvas; here a picture of like size stands for each. */
const stand: Picture = { bytes: readFileSync(join(photos, 'visit.jpg')), type: 'jpg' }
const imagesOf = ({ charts, photos: taken }: Composed): Images =>
  new Map([...taken, ...charts.map(({ key }) => [key, stand] as const)])

type Desk = Parameters<typeof composeStored>[0]
export type Draft = Pick<Writing, 'content' | 'cutOff' | 'datedOn'>
/** A text of the demo as its editor holds it. */
export type Text = { readonly id: string; readonly title: string; readonly writingId: number; readonly draft: Draft }

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

type Opened = { readonly desk: Desk; readonly texts: readonly Text[]; readonly close: () => void }

/** The demo with the texts that are measured. */
export const openTexts = (): Opened => {
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
  const texts: readonly Text[] = [
    { id: 'short', title: '简报', writingId: short.id, draft: shortened(short) },
    { id: 'long', title: '详细简报', writingId: briefing.id, draft: briefing },
    { id: 'tables', title: '总结，8表4图', writingId: zone.id, draft: withTables(zone) },
    { id: 'zone', title: '全区总结带附表', writingId: zone.id, draft: zone },
  ]
  const close = (): void => {
    sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { desk, texts, close }
}

/** From the stored text to its .docx. */
export const textPaper = (desk: Desk, { id, title, writingId, draft }: Text): BenchPaper => {
  const { paper } = composeStored(desk, { id: writingId, draft })
  const make = () => {
    const composed = composeStored(desk, { id: writingId, draft })
    return toDocx(composed.paper, imagesOf(composed))
  }
  return { id, title: `${title}（${layOut(paper).pageCount}页）`, paper, make }
}

const rowCount = 5000

const columns = [
  { head: '编号', width: 9, align: 'left' },
  { head: '日期', width: 5, align: 'left' },
  { head: '联系点', width: 8, align: 'left' },
  { head: '户主', width: 5, align: 'left' },
  { head: '类别', width: 8, align: 'left' },
  { head: '反映内容', width: 26, align: 'left' },
  { head: '答复', width: 10, align: 'left' },
  { head: '责任单位', width: 10, align: 'left' },
  { head: '时限', width: 5, align: 'left' },
  { head: '状态', width: 6, align: 'left' },
] as const

const words = ['水渠', '道路', '低保', '用工', '征地', '饮水', '垃圾', '危房', '育秧', '用电']
const wordOf = (i: number): string => words[i % words.length] ?? ''

const row = (i: number): string[] => [
  `MQ2012-0${(i % 5) + 1}-${String(i + 1).padStart(4, '0')}`,
  `3.${(i % 22) + 10}`,
  `${wordOf(i * 3)}坪村`,
  '胡明华',
  `农田${wordOf(i)}`,
  `${wordOf(i * 7)}堵塞多年，${'春灌用水困难，'.repeat((i % 4) + 1)}请尽快处理`,
  '承诺限期办理',
  '农业农村局',
  '4.5',
  '办理中',
]

/** A ledger of 5,000 rows in ten columns. */
export const bookPaper = (): BenchPaper => {
  const paper = composeBook({
    title: ['云岭经济开发区民情台账'],
    organ: '云岭经济开发区作风建设领导小组办公室',
    fontSet: 'gb2312',
    today: '2012-03-31',
    filter: '',
    columns,
    rows: Array.from({ length: rowCount }, (_, i) => row(i)),
    isSigned: false,
    total: '',
  })
  const title = `${rowCount}行×${columns.length}栏台账（${layOut(paper).pageCount}页）`
  return { id: 'book', title, paper, make: () => toDocx(paper, new Map()) }
}

/** One of them alone, for a process of its own; close it when it is made. */
export const openPaper = (id: string): BenchPaper & { readonly close: () => void } => {
  if (id === 'book') return { ...bookPaper(), close: () => undefined }
  const { desk, texts, close } = openTexts()
  const text = texts.find((one) => one.id === id)
  if (!text) throw new Error(`No such document: ${id}`)
  return { ...textPaper(desk, text), close }
}
