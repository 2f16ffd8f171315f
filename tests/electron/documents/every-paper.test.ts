/** What holds for every kind of paper: the fonts of the set that was chosen, and nobody named who must not be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import type { Picture } from '../../../electron/documents/images.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { type FontSetId, fontSetIds, fontSets } from '../../../shared/paper/fonts.ts'
import {
  type Block,
  type BriefingItem,
  type Inline,
  type WritingContent,
  type WritingKind,
  writingKinds,
} from '../../../shared/writing/writing.ts'
import { composers, type DemoPaper, type PaperDesk, paperDesk } from './demo-papers.ts'
import { unzip, unzipBytes } from './docx-file.ts'
import { greyPicture } from './picture.ts'

let desk: PaperDesk
let papers: DemoPaper[] = []
beforeAll(async () => {
  desk = paperDesk()
  for (const make of Object.values(composers)) papers = [...papers, ...(await make(desk))]
}, 120_000)
afterAll(() => desk.close())

/** Faces for Latin letters and digits, and what a drawing of Word's own brings along. */
const latin = /^(Times New Roman|Arial|Symbol)$/
const facesOf = (set: FontSetId): Set<string> =>
  new Set(Object.values(fontSets[set].fonts).flatMap(({ name, rare }) => [name, ...(rare === undefined ? [] : [rare])]))

/** Names of East Asian faces in every part of the file; languages are written in the same attribute. */
const namedFaces = (parts: ReadonlyMap<string, string>): Set<string> =>
  new Set(
    [...parts.values()]
      .flatMap((xml) => [...xml.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, face = '']) => face))
      .filter((face) => !/^[a-z]{2}-[A-Z]{2}$/.test(face)),
  )

/** One of each kind, and every one that is not of the first set: which fonts a file names follows from its vocabulary. */
const everyThird = (set: FontSetId): DemoPaper[] => (set === 'gb2312' ? papers : papers.filter((_, i) => i % 3 === 0))

describe('fonts', () => {
  it.each(fontSetIds)('of the set %s alone are named in every kind of paper', { timeout: 120_000 }, async (set) => {
    const own = facesOf(set)
    for (const { name, paper, images } of everyThird(set)) {
      const faces = namedFaces(unzip(await toDocx({ ...paper, fontSet: set }, images)))
      expect(
        [...faces].filter((face) => !own.has(face) && !latin.test(face)),
        name,
      ).toEqual([])
      expect(faces.size, name).toBeGreaterThan(0)
    }
  })

  it('never give Chinese punctuation a Latin face', async () => {
    let quotes = 0
    for (const { name, paper, images } of papers.slice(0, 30)) {
      const document = unzip(await toDocx(paper, images)).get('word/document.xml') ?? ''
      const runs = [...document.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => run)
      const quoted = runs.filter((run) => /<w:t[^>]*>[^<]*[“”‘’…—·]/.test(run))
      for (const run of quoted) expect(run, name).toMatch(/w:hint="eastAsia"/)
      quotes += quoted.length
    }
    expect(quotes).toBeGreaterThan(20)
  })
})

const secretsOf = (): readonly string[] => {
  const one = (table: string, column: string): string =>
    String(desk.sqlite.prepare(`SELECT ${column} FROM ${table} WHERE length(${column}) = 3 ORDER BY id`).pluck().get())
  return [one('family_planning', 'person'), one('petition', 'petitioner'), '13812345678', '431202195001011234']
}

/** The secrets in every place a person can write into: notes, titles, captions, lists of units, lines of a form. */
const planted = (words: string, content: WritingContent): WritingContent => {
  const said: Inline = { type: 'text', text: words }
  const caption = words.slice(0, 60)
  const inBlocks = (blocks: readonly Block[]): Block[] => [
    ...blocks.map(
      (block): Block =>
        block.type === 'paragraph' ? { ...block, content: [...block.content, said] } : { ...block, caption },
    ),
    { type: 'photo', attachmentId: 1, caption, widthMm: 110 },
    { type: 'chart', chart: 'visitProgress', caption },
    { type: 'table', table: 'ledgerSummary', caption },
  ]
  const more = { edition: '流转版', printsContents: true } as const
  if (content.kind !== 'briefing')
    return {
      ...content,
      ...more,
      titleLines: [words.slice(0, 40)],
      blocks: inBlocks(content.blocks),
      attachments: content.attachments.map((one) => ({ ...one, caption })),
    }
  const item = (one: BriefingItem): BriefingItem => ({
    ...one,
    title: words.slice(0, 80),
    subtitle: words.slice(0, 80),
    blocks: inBlocks(one.blocks),
  })
  return {
    ...content,
    ...more,
    editorNote: [said],
    items: content.items.map(item),
    extra: [{ unit: words.slice(0, 40), copies: 1 }],
  }
}

const picture: Picture = { bytes: greyPicture(40, 30), type: 'png' }
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The names and words of every part of a .docx, and of the workbooks that charts bring along. */
const everyPart = (docx: Uint8Array): (readonly [name: string, words: string])[] => {
  const files = [...unzipBytes(docx)]
  const books = files.filter(([name]) => name.endsWith('.xlsx')).flatMap(([, bytes]) => [...unzipBytes(bytes)])
  return [...files, ...books]
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, bytes]) => [name, decoded(bytes)])
}

describe('流转版', () => {
  const teamed: readonly WritingKind[] = ['teamSummary', 'survey']
  it.each(writingKinds)('of a %s names nobody out of a restricted book anywhere in its file', async (kind) => {
    const secrets = secretsOf()
    const made = newWriting(desk.sqlite, { kind, ...(teamed.includes(kind) ? { teamId: 2 } : {}) }, desk.today())
    const { id } = writingStore(desk.sqlite).save({ ...made, content: planted(secrets.join('、'), made.content) })
    const { paper, charts, photos, fileName } = composeStored(desk, { id })
    for (const isNative of [true, false]) {
      const drawn = charts.map(({ key, chart }) => [key, isNative ? { ...picture, chart } : picture] as const)
      const parts = everyPart(await toDocx(paper, new Map([...photos, ...drawn])))
      const names = parts.map(([name]) => name)
      expect(names).toContain('docProps/core.xml')
      // A chart's workbook has a first sheet of its own.
      if (isNative) expect(names).toContain('xl/worksheets/sheet1.xml')
      for (const [name, words] of parts) for (const secret of secrets) expect(words, name).not.toContain(secret)
      for (const secret of secrets) expect(fileName).not.toContain(secret)
      expect(parts.map(([, words]) => words).join('')).toContain('138****5678')
    }
  })
})
