import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backUpAttachments } from '../../../db/attachment-backup.ts'
import { fileHead } from '../../../db/image-head.ts'
import { checkAttachments } from '../../../db/stores/attachment-check.ts'
import { attachmentStore, fileOfHash, sha256Of } from '../../../db/stores/attachments.ts'
import type { LedgerStore } from '../../../db/stores/ledger-store.ts'
import { hasEvidence, rowAttachmentStore } from '../../../db/stores/row-attachments.ts'
import { statements } from '../../../db/stores/statements.ts'
import { concernValues, smallCampaign, tempFolder } from '../database.ts'

const jpeg = readFileSync(join(import.meta.dirname, '../../../db/demo/photos/visit.jpg'))
// One black pixel, and one white one.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = Buffer.from(`%PDF-1.4\n${'x'.repeat(100)}\n%%EOF\n`)

type Desk = {
  sqlite: Database
  store: LedgerStore
  files: ReturnType<typeof attachmentStore>
  rows: ReturnType<typeof rowAttachmentStore>
  folder: string
  rowId: number
}

const desk = (): Desk => {
  const { sqlite, store } = smallCampaign()
  const folder = tempFolder()
  const rows = rowAttachmentStore(sqlite, store.changes, folder)
  return {
    sqlite,
    store,
    files: attachmentStore(sqlite, folder),
    rows,
    folder,
    rowId: store.add('concern', concernValues).id,
  }
}

const plain = { thumb: null, original: null }
const kept = ({ files }: Desk, name: string, bytes: Uint8Array): number => files.store({ name, bytes, ...plain })
const item = (attachmentId: number, role = '现场照片', caption = '') => ({ attachmentId, role, caption, pair: null })

describe('what a file is', () => {
  it('is read from its first bytes, whatever its name says', () => {
    expect(fileHead(jpeg)).toEqual({ type: 'image/jpeg', width: 1200, height: 800 })
    expect(fileHead(png)).toEqual({ type: 'image/png', width: 1, height: 1 })
    expect(fileHead(pdf)).toEqual({ type: 'application/pdf', width: 0, height: 0 })
    expect(fileHead(Buffer.from('<html>hello</html>'.repeat(10)))).toBeUndefined()
    expect(fileHead(pdf.subarray(0, 60))).toBeUndefined()
    expect(fileHead(new Uint8Array())).toBeUndefined()
  })

  it('knows the three kinds of WebP', () => {
    const webp = (kind: string, rest: readonly number[]) =>
      Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.from(kind), Buffer.from(rest), Buffer.alloc(16)])
    const lossy = [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00]
    expect(fileHead(webp('VP8 ', lossy))).toEqual({ type: 'image/webp', width: 320, height: 240 })
    expect(fileHead(webp('VP8L', [0, 0, 0, 0, 0x2f, 0x3f, 0xc1, 0x3b, 0]))).toMatchObject({ width: 320, height: 240 })
    const extended = [0, 0, 0, 0, 0, 0, 0, 0, 0x3f, 0x01, 0, 0xef, 0, 0]
    expect(fileHead(webp('VP8X', extended))).toEqual({ type: 'image/webp', width: 320, height: 240 })
  })
})

describe('files beside the database', () => {
  it('keeps the same content once', () => {
    const d = desk()
    expect(kept(d, '一.jpg', jpeg)).toBe(kept(d, '二.jpg', jpeg))
  })

  it('gives the small picture, and the photo itself where there is none', () => {
    const d = desk()
    const withThumb = d.files.store({ name: '大.png', bytes: png, thumb: jpeg, original: null })
    expect(jpeg.equals(d.files.thumb(withThumb).bytes)).toBe(true)
    const without = kept(d, '扫描件.pdf', pdf)
    expect(d.files.thumb(without).type).toBe('application/pdf')
  })

  it('keeps the original beside the reduced photo, out of the list for 简报', () => {
    const d = desk()
    const id = d.files.store({ name: '照片.png', bytes: png, thumb: null, original: jpeg })
    d.rows.add('concern', d.rowId, [item(id)])
    const original = d.rows.list('concern', d.rowId)[0]?.originalId ?? 0
    expect(jpeg.equals(d.files.file(original).bytes)).toBe(true)
    expect(d.files.list().map((photo) => photo.id)).toEqual([id])
  })

  it('refuses in plain words what is too large or is no photo', () => {
    const d = desk()
    expect(() => kept(d, '清单.docx', Buffer.from('PK'.repeat(50)))).toThrow('请先另存为 PDF')
    expect(() => kept(d, '大.pdf', Buffer.concat([pdf, Buffer.alloc(11 * 1024 * 1024), pdf]))).toThrow('超过10MB')
    const id = kept(d, '扫描件.pdf', pdf)
    expect(() => d.files.bytes(id)).toThrow('不能放进公文')
  })
})

describe('attachments of a row', () => {
  it('are added, changed, put in order and taken off, each as one act that is undone and done again', () => {
    const d = desk()
    const [a, b] = [kept(d, '一.jpg', jpeg), kept(d, '二.png', png)]
    const added = d.rows.add('concern', d.rowId, [item(a, '现场照片', '涵管'), item(b)])
    expect(added.map(({ name, caption }) => [name, caption])).toEqual([
      ['一.jpg', '涵管'],
      ['二.png', ''],
    ])
    const [first, second] = added.map(({ id }) => id)
    d.rows.edit('concern', d.rowId, [{ id: second ?? 0, role: '办结凭证', caption: '通水' }])
    d.rows.order('concern', d.rowId, [second ?? 0, first ?? 0])
    d.rows.remove('concern', d.rowId, [first ?? 0])
    const shown = () => d.rows.list('concern', d.rowId).map(({ role, caption }) => role + caption)
    expect(shown()).toEqual(['办结凭证通水'])
    expect(d.store.changes.undo().ledgers).toEqual(['concern'])
    expect(shown()).toEqual(['办结凭证通水', '现场照片涵管'])
    d.store.changes.undo()
    expect(shown()).toEqual(['现场照片涵管', '办结凭证通水'])
    d.store.changes.undo()
    expect(shown()).toEqual(['现场照片涵管', '现场照片'])
    d.store.changes.undo()
    expect(shown()).toEqual([])
    for (let i = 0; i < 4; i += 1) d.store.changes.redo()
    expect(shown()).toEqual(['办结凭证通水'])
  })

  it('leave the version of the row alone, so that an open form can still be saved', () => {
    const d = desk()
    const { version } = d.store.row('concern', d.rowId)
    d.rows.add('concern', d.rowId, [item(kept(d, '一.jpg', jpeg))])
    d.store.changes.undo()
    expect(d.store.row('concern', d.rowId).version).toBe(version)
  })

  it('stand in the history of the row', () => {
    const d = desk()
    d.rows.add('concern', d.rowId, [item(kept(d, '一.jpg', jpeg), '现场照片', '涵管')])
    expect(d.store.changes.history('concern', d.rowId)[0]).toMatchObject({
      kind: 'attachment',
      label: '附件',
      old: '',
      new: '现场照片：涵管',
      actor: '谭小禾',
    })
  })

  it('cannot be put on a row that is void or not there', () => {
    const d = desk()
    const id = kept(d, '一.jpg', jpeg)
    expect(() => d.rows.add('concern', 999, [item(id)])).toThrow('没有这一行')
    d.store.void('concern', [d.rowId], '重复登记')
    expect(() => d.rows.add('concern', d.rowId, [item(id)])).toThrow('已作废的行不能改动附件')
  })

  it('are counted by row, and prove that a matter was settled only in an evidence role', () => {
    const d = desk()
    const prepare = statements(d.sqlite)
    const id = kept(d, '一.jpg', jpeg)
    const [photo] = d.rows.add('concern', d.rowId, [item(id)])
    expect(d.store.row('concern', d.rowId).attachments).toBe(1)
    expect(hasEvidence(prepare, 'concern', d.rowId)).toBe(false)
    d.rows.edit('concern', d.rowId, [{ id: photo?.id ?? 0, role: '办结凭证' }])
    expect(hasEvidence(prepare, 'concern', d.rowId)).toBe(true)
    d.rows.remove('concern', d.rowId, [photo?.id ?? 0])
    expect(d.store.row('concern', d.rowId).attachments).toBe(0)
    expect(hasEvidence(prepare, 'concern', d.rowId)).toBe(false)
  })
})

describe('the check of attachments', () => {
  it('names the rows whose files are missing or damaged, and counts what nothing uses', async () => {
    const d = desk()
    const [a, b] = [kept(d, '一.jpg', jpeg), kept(d, '二.png', png)]
    kept(d, '没人用.pdf', pdf)
    d.rows.add('concern', d.rowId, [item(a), item(b)])
    expect(await checkAttachments(d.sqlite, d.folder)).toEqual({
      checked: 3,
      problems: [],
      archives: { checked: 0, problems: [] },
      unused: 1,
    })
    rmSync(fileOfHash(d.folder, sha256Of(jpeg)))
    writeFileSync(fileOfHash(d.folder, sha256Of(png)), 'damaged')
    const { problems } = await checkAttachments(d.sqlite, d.folder)
    const use = { ledger: 'concern', id: d.rowId, title: '民情台账MQ2012-01-0001' }
    expect(problems).toEqual([
      { attachmentId: a, name: '一.jpg', state: '缺失', use },
      { attachmentId: b, name: '二.png', state: '损坏', use },
    ])
    expect(d.rows.list('concern', d.rowId).map(({ isMissing }) => isMissing)).toEqual([true, false])
  })
})

describe('the backup of attachments', () => {
  it('copies each file once and goes on from an earlier backup', async () => {
    const d = desk()
    const to = tempFolder()
    d.files.store({ name: '一.png', bytes: png, thumb: jpeg, original: null })
    expect(await backUpAttachments(d.sqlite, d.folder, to)).toEqual({ copied: 2, present: 0, lost: 0 })
    expect(readFileSync(fileOfHash(join(to, '附件'), sha256Of(png))).equals(png)).toBe(true)
    kept(d, '扫描件.pdf', pdf)
    expect(await backUpAttachments(d.sqlite, d.folder, to)).toEqual({ copied: 1, present: 2, lost: 0 })
  })

  it('mends a broken copy, and keeps what it has of a file that is lost in the data', async () => {
    const d = desk()
    const to = tempFolder()
    kept(d, '一.jpg', jpeg)
    kept(d, '扫描件.pdf', pdf)
    const copy = fileOfHash(join(to, '附件'), sha256Of(jpeg))
    mkdirSync(join(copy, '..'), { recursive: true })
    writeFileSync(copy, 'cut off')
    rmSync(fileOfHash(d.folder, sha256Of(pdf)))
    expect(await backUpAttachments(d.sqlite, d.folder, to)).toEqual({ copied: 1, present: 0, lost: 1 })
    expect(readFileSync(copy).equals(jpeg)).toBe(true)
  })
})
