import { rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { backUpAttachments } from '../../../db/attachment-backup.ts'
import { checkAttachments } from '../../../db/stores/attachment-check.ts'
import { fileOfHash, sha256Of } from '../../../db/stores/attachments.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { writingArchiveStore } from '../../../db/stores/writing-archive.ts'
import { smallCampaign, tempFolder } from '../database.ts'

const bytes = Buffer.from('a Word file')
const other = Buffer.from('another Word file')

const signed = () => {
  const { sqlite } = smallCampaign()
  const folder = tempFolder()
  const { id } = newWriting(sqlite, { kind: 'briefing' }, '2012-03-31')
  const archive = writingArchiveStore(sqlite, folder)
  expect(() => archive.keep(id, bytes)).toThrow('简报第1期还没有签发，不能存档')
  sqlite.prepare("UPDATE writing SET state = '已签发' WHERE id = ?").run(id)
  return { sqlite, folder, id, archive, file: fileOfHash(folder, sha256Of(bytes)) }
}

describe('the Word files of signed writings', () => {
  it('are kept once and read as the same bytes', () => {
    const { archive, id } = signed()
    expect([archive.state(id), archive.read(id)]).toEqual([null, null])
    expect(archive.keep(id, bytes)).toMatchObject({ bytes: bytes.length, isWhole: true })
    archive.keep(id, other)
    expect(archive.read(id)).toEqual(bytes)
  })

  it('are missed when the file is gone or was changed', () => {
    const { archive, id, file } = signed()
    archive.keep(id, bytes)
    writeFileSync(file, other)
    expect(archive.state(id)?.isWhole).toBe(false)
    rmSync(file)
    expect(archive.state(id)?.isWhole).toBe(false)
    expect(() => archive.read(id)).toThrow('简报第1期签发时存档的Word文件不见了或已损坏')
  })

  it('are made anew from what was signed when they were lost, and never without it', async () => {
    const { archive, id, sqlite, folder, file } = signed()
    archive.keep(id, bytes)
    expect(archive.lost()).toEqual([])
    rmSync(file)
    expect(archive.lost()).toEqual([id])
    expect((await checkAttachments(sqlite, folder)).archives).toEqual({
      checked: 1,
      problems: [{ writingId: id, name: '简报第1期', state: '缺失' }],
    })
    expect(() => archive.keep(id, other)).toThrow('签发时没有留底，不能重新存档')
    sqlite.prepare("INSERT INTO writing_snapshot (writing_id, body, at) VALUES (?, '{}', 1)").run(id)
    expect(archive.keep(id, other)).toMatchObject({ bytes: other.length, isWhole: true })
    expect([archive.read(id), archive.lost()]).toEqual([other, []])
  })

  it('go into the backup with the photos', async () => {
    const { archive, id, sqlite, folder } = signed()
    archive.keep(id, bytes)
    const to = tempFolder()
    expect(await backUpAttachments(sqlite, folder, to)).toEqual({ copied: 1, present: 0, lost: 0 })
    rmSync(fileOfHash(folder, sha256Of(bytes)))
    expect(await backUpAttachments(sqlite, folder, to)).toEqual({ copied: 0, present: 0, lost: 1 })
  })
})
