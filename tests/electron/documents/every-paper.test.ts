/** What holds for every kind of paper: the fonts of the set that was chosen, and nobody named who must not be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerStore } from '../../../db/stores/ledger-store.ts'
import { settingStore } from '../../../db/stores/settings.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { type FontSetId, fontSetIds, fontSets } from '../../../shared/paper/fonts.ts'
import type { Block, BriefingItem, Inline, WritingContent } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'
import { unzip, unzipBytes } from './docx-file.ts'
import { everyPaper, type MadePaper, newText, type PaperDesk, textNames, writingPaper } from './every-paper.ts'

let desk: PaperDesk
let papers: { readonly name: string; readonly made: MadePaper }[] = []
beforeAll(async () => {
  const demo = demoDesk()
  const context = { today: demo.today, actor: () => '谭小禾' }
  desk = { ...demo, settings: settingStore(demo.sqlite), ledgers: ledgerStore(demo.sqlite, context) }
  for (const { name, make } of everyPaper(desk)) papers = [...papers, { name, made: await make() }]
}, 120_000)
afterAll(() => desk.close())

/** Faces for Latin letters and digits, and what a drawing of Word's own brings along. */
const latin = /^(Times New Roman|Arial|Symbol)$/
const facesOf = (set: FontSetId): Set<string> =>
  new Set(Object.values(fontSets[set].fonts).flatMap(({ name, rare }) => [name, ...(rare === undefined ? [] : [rare])]))

/** Names of East Asian faces in every part of the file. */
const namedFaces = (parts: ReadonlyMap<string, string>): string[] =>
  [...parts.values()].flatMap((xml) => [...xml.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, face = '']) => face))

describe('fonts', () => {
  it.each(fontSetIds)('of the set %s alone are named in every kind of paper', async (set) => {
    const own = facesOf(set)
    for (const { name, made } of papers) {
      const { paper, images } = made
      const parts = unzip(await toDocx({ ...paper, fontSet: set }, images))
      const faces = new Set(namedFaces(parts).filter((face) => !/^[a-z]{2}-[A-Z]{2}$/.test(face)))
      expect(
        [...faces].filter((face) => !own.has(face) && !latin.test(face)),
        name,
      ).toEqual([])
      expect(faces.size, name).toBeGreaterThan(0)
    }
  })

  it('never give Chinese punctuation a Latin face', async () => {
    for (const { name, made } of papers.slice(0, 12)) {
      const { paper, images } = made
      const document = unzip(await toDocx(paper, images)).get('word/document.xml') ?? ''
      const runs = [...document.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => run)
      const quoted = runs.filter((run) => /<w:t[^>]*>[^<]*[“”‘’…—·]/.test(run))
      for (const run of quoted) expect(run, name).toMatch(/w:hint="eastAsia"/)
      if (/[“”]/.test(document)) expect(quoted.length, name).toBeGreaterThan(0)
    }
  })
})

const secretsOf = (): readonly string[] => {
  const one = (table: string, column: string): string =>
    String(desk.sqlite.prepare(`SELECT ${column} FROM ${table} WHERE length(${column}) = 3 ORDER BY id`).pluck().get())
  return [one('family_planning', 'person'), one('petition', 'petitioner'), '13812345678', '431202195001011234']
}

/** The secrets in every place a person can write into: notes, titles, captions, lists of units, lines of a form. */
const planted =
  (words: string) =>
  (content: WritingContent): WritingContent => {
    const said: Inline = { type: 'text', text: words }
    const inBlocks = (blocks: readonly Block[]): Block[] => [
      ...blocks.map(
        (block): Block =>
          block.type === 'paragraph'
            ? { ...block, content: [...block.content, said] }
            : { ...block, caption: words.slice(0, 60) },
      ),
      { type: 'photo', attachmentId: 1, caption: words.slice(0, 60), widthMm: 110 },
      { type: 'chart', chart: 'visitProgress', caption: words.slice(0, 60) },
      { type: 'table', table: 'ledgerSummary', caption: words.slice(0, 60) },
    ]
    if (content.kind !== 'briefing')
      return {
        ...content,
        edition: '流转版',
        printsContents: true,
        titleLines: [words.slice(0, 40)],
        blocks: inBlocks(content.blocks),
        attachments: content.attachments.map((one) => ({ ...one, caption: words.slice(0, 60) })),
      }
    const item = (one: BriefingItem): BriefingItem => ({
      ...one,
      title: words.slice(0, 80),
      subtitle: words.slice(0, 80),
      blocks: inBlocks(one.blocks),
    })
    return {
      ...content,
      edition: '流转版',
      printsContents: true,
      editorNote: [said],
      items: content.items.map(item),
      extra: [{ unit: words.slice(0, 40), copies: 1 }],
    }
  }

describe('流转版', () => {
  it.each(textNames)('of a %s names nobody out of a restricted book anywhere in its file', async (_, wish) => {
    const secrets = secretsOf()
    const writing = newText(desk, wish, planted(secrets.join('、')))
    for (const isNative of [true, false]) {
      const { paper, images, fileName } = writingPaper(desk, writing, isNative)
      const files = unzipBytes(await toDocx(paper, images))
      // A chart that Word edits brings a workbook along.
      const books = [...files].filter(([name]) => name.endsWith('.xlsx')).flatMap(([, bytes]) => [...unzipBytes(bytes)])
      const parts = [...files, ...books].filter(([name]) => /\.(xml|rels)$/.test(name))
      expect(parts.some(([name]) => name.startsWith('docProps/'))).toBe(true)
      for (const [name, bytes] of parts)
        for (const secret of secrets) expect(new TextDecoder().decode(bytes), name).not.toContain(secret)
      for (const secret of secrets) expect(fileName).not.toContain(secret)
      expect(parts.map(([, bytes]) => new TextDecoder().decode(bytes)).join('')).toContain('138****5678')
    }
  })
})
