import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachmentStore } from '../../../db/stores/attachments.ts'
import { ledgerStore } from '../../../db/stores/ledger-store.ts'
import { rowAttachmentStore } from '../../../db/stores/row-attachments.ts'
import { rowPhotos } from '../../../db/stores/row-photos.ts'
import { rowPhotoPage, rowPhotoQuery } from '../../../shared/ipc/photo-routes.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { tempFolder } from '../database.ts'
import { office } from '../metrics/rows.ts'

const pictures = join(import.meta.dirname, '../../../db/demo/photos')

const campaign = () => {
  const { sqlite, add } = office()
  const { changes } = ledgerStore(sqlite, { today: () => '2012-03-31', actor: () => '谭小禾' })
  const folder = tempFolder()
  const photos = attachmentStore(sqlite, folder)
  const rows = rowAttachmentStore(sqlite, changes, folder)
  const [before, after, visit] = ['bend-before.jpg', 'bend-after.jpg', 'visit.jpg'].map(
    (file) => photos.add(file, readFileSync(join(pictures, file))).id,
  ) as [number, number, number]
  add('hazard', { title: '急弯路段' })
  add('concern', { title: '瞿满生家危房', registeredOn: '2012-03-20', teamId: 2 })
  add('petition')
  const hang = (ledger: LedgerId, id: number, attachmentId: number, role: string, pair: number | null = null) =>
    rows.add(ledger, id, [{ attachmentId, role, caption: role === '整改前' ? '弯道外侧无护栏' : '', pair }])
  hang('hazard', 1, after, '整改后', 1)
  hang('hazard', 1, before, '整改前', 1)
  hang('hazard', 1, visit, '办结凭证')
  hang('concern', 1, visit, '现场照片')
  hang('petition', 1, visit, '信访材料')
  const find = (query: object = {}) => rowPhotos(sqlite, rowPhotoQuery.parse(query))
  return { sqlite, rows, find, hang, visit }
}

describe('photos on rows', () => {
  it('are offered the newest first, those before and after together and in this order', () => {
    const { groups, count } = campaign().find()
    expect(count).toBe(2)
    expect(groups.map(({ ledger, photos }) => [ledger, photos.map(({ role }) => role)])).toEqual([
      ['concern', ['现场照片']],
      ['hazard', ['整改前', '整改后']],
    ])
  })

  it('bring a caption out of the row, without residents', () => {
    const [concern, hazard] = campaign().find().groups
    expect(concern?.photos[0]?.proposed).toBe('3月20日，樟树坪村：瞿××家危房')
    expect(hazard?.photos.map(({ proposed }) => proposed)).toEqual([
      '3月12日，樟树坪村：急弯路段，弯道外侧无护栏（整改前）',
      '3月12日，樟树坪村：急弯路段（整改后）',
    ])
  })

  it('of restricted books, and scans that prove something, stay out of a 流转版', () => {
    const { find } = campaign()
    expect(find().books.map(({ ledger }) => ledger)).toEqual(['concern', 'hazard'])
    expect(find({ ledger: 'petition' }).groups).toEqual([])
    const kept = find({ edition: '留存版' })
    expect(kept.books.map(({ ledger }) => ledger)).toContain('petition')
    expect(kept.roles).toContain('办结凭证')
    expect(kept.count).toBe(4)
  })

  it('are found by book, team, role and days; those taken off a row are gone', () => {
    const { find, rows } = campaign()
    expect(find({ teamId: 2 }).groups.map(({ ledger }) => ledger)).toEqual(['concern'])
    expect(find({ ledger: 'hazard', role: '整改后' }).groups[0]?.photos).toHaveLength(1)
    expect(find({ from: '2012-03-13' }).count).toBe(1)
    expect(find({ to: '2012-03-01' }).groups).toEqual([])
    rows.remove(
      'concern',
      1,
      rows.list('concern', 1).map(({ id }) => id),
    )
    expect(find().groups.map(({ ledger }) => ledger)).toEqual(['hazard'])
  })

  it('come page by page', () => {
    const { find, hang, visit } = campaign()
    for (let i = 0; i < rowPhotoPage; i += 1) hang('concern', 1, visit, '现场照片')
    const first = find()
    expect([first.groups.length, first.count]).toEqual([rowPhotoPage, rowPhotoPage + 2])
    expect(find({ offset: rowPhotoPage }).groups.map(({ ledger }) => ledger)).toEqual(['concern', 'hazard'])
  })
})
