import type { Database } from 'better-sqlite3'
import type { MetricStore } from '../../db/metrics/metric-store.ts'
import { ledgerStore } from '../../db/stores/ledger-store.ts'
import { settingStore } from '../../db/stores/settings.ts'
import { diaryPieces } from '../../electron/documents/compose/compose-diaries.ts'
import { layOut } from '../../electron/documents/lay-out.ts'
import { toDocx } from '../../electron/documents/to-docx.ts'
import { composeDiariesOf } from '../../electron/service/compose-diaries.ts'
import { composeStored } from '../../electron/service/compose-writing.ts'
import type { Block, Inline } from '../../shared/writing/writing.ts'
import { compare, type Figure } from './measure.ts'
import { type BenchPaper, type Draft, openTexts, type Text, textPaper } from './papers.ts'
import { type Maker, peakOf } from './peak.ts'
import { bare, docxtemplater, piecesOf, plainDocx, pythonDocx } from './word-peers.ts'

const usualRuns = 7
const keyRuns = 21
const sameWords = '同样文字和表格'

/**
 * Making one .docx, held against each of the usual tools on the same words and tables without form or pictures: time in
 * turn in this process, memory and size of each in a process of its own.
 */
export const beside = async ({ id, title, paper, make }: BenchPaper, runs = usualRuns): Promise<Figure[]> => {
  const pieces = piecesOf(paper)
  const name = `${title}生成docx`
  const own = peakOf(id, 'own')
  const against = async (maker: Maker, baseline: () => unknown, baselineName: string): Promise<Figure> => {
    const { subject, baseline: peer } = await compare({ name, subject: make, baseline, baselineName }, runs)
    return { name, subject, baseline: peer, baselineName, runs, ...own, peer: peakOf(id, maker) }
  }
  const figures = [
    await against('docx', () => plainDocx(pieces), bare),
    await against('docxtemplater', await docxtemplater(pieces), `${sameWords}，docxtemplater套空白模板`),
  ]
  const python = pythonDocx(pieces, runs)
  if (!python) console.error('没有 python3-docx，文档不与它比。')
  const [first] = figures
  if (python && first) {
    const { ms, ...peer } = python
    figures.push({ ...first, baseline: ms, baselineName: `${sameWords}，python3-docx`, peer })
  }
  return figures
}

/** The text one key further: another character at the end of its third paragraph. */
const typedInto = ({ draft }: Text, run: number): Draft => {
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

const textFigures = async (desk: Parameters<typeof composeStored>[0], text: Text): Promise<Figure[]> => {
  const made = textPaper(desk, text)
  const { writingId: id, draft } = text
  const pieces = piecesOf(made.paper)
  const [baseline, baselineName] = [() => plainDocx(pieces), bare]
  let keys = 0
  const key = () => {
    keys += 1
    return layOut(composeStored(desk, { id, draft: typedInto(text, keys) }).paper)
  }
  return [
    ...(await beside(made)),
    await compare(
      { name: `${made.title}取数`, subject: () => composeStored(desk, { id, draft }), baseline, baselineName },
      usualRuns,
    ),
    await compare(
      { name: `${made.title}每按一键后的预览（取数、排版）`, subject: key, baseline, baselineName },
      keyRuns,
    ),
  ]
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
  const { desk, texts, close } = openTexts()
  const figures: Figure[] = []
  for (const text of texts) figures.push(...(await textFigures(desk, text)))
  figures.push(...(await diaryFigures(desk.sqlite, desk.metrics)))
  close()
  return figures
}
