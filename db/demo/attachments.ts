import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { AttachmentStore } from '../stores/attachments.ts'

type Hanging = {
  readonly ledger: LedgerId
  readonly rows: readonly number[]
  readonly photo: number
  readonly role: string
  readonly caption: string
  readonly pair: number | null
}

/** At most so many rows get the same drawing. */
const most = 5

const hang = (sqlite: Database, { ledger, rows, photo, role, caption, pair }: Hanging): void => {
  const insert = sqlite.prepare(
    `INSERT INTO row_attachment (ledger, row_id, attachment_id, role, caption, ordinal, pair, added_at)
     SELECT ?, ?, ?, ?, ?, 1 + count(*), ?, ? FROM row_attachment WHERE ledger = ? AND row_id = ?`,
  )
  for (const row of rows) insert.run(ledger, row, photo, role, caption, pair, Date.now(), ledger, row)
}

const idsOf = (sqlite: Database, sql: string): number[] => sqlite.prepare(sql).pluck().all() as number[]

/** Drawings marked 示意图 on rows of the demo: before and after on bends that were made safe, and one on a few visits. */
export const demoAttachments = (sqlite: Database, photos: AttachmentStore, photoFolder: string): void => {
  const keep = (name: string, file: string): number => photos.add(name, readFileSync(join(photoFolder, file))).id
  const before = keep('急弯路段整改前（示意图）.jpg', 'bend-before.jpg')
  const after = keep('急弯路段整改后（示意图）.jpg', 'bend-after.jpg')
  const visit = keep('工作队干部入户走访（示意图）.jpg', 'visit.jpg')
  const bends = `SELECT id FROM hazard WHERE site LIKE '%急弯%'`
  const open = idsOf(sqlite, `${bends} AND rectified_on IS NULL ORDER BY id LIMIT ${most}`)
  const done = idsOf(sqlite, `${bends} AND rectified_on IS NOT NULL ORDER BY id LIMIT ${most}`)
  const seen = { photo: before, role: '整改前', caption: '弯道外侧无护栏', pair: 1 } as const
  hang(sqlite, { ...seen, ledger: 'hazard', rows: [...open, ...done] })
  const mended = { photo: after, role: '整改后', caption: '已立警示桩、设减速带', pair: 1 } as const
  hang(sqlite, { ...mended, ledger: 'hazard', rows: done })
  const walked = idsOf(sqlite, `SELECT id FROM visit ORDER BY id LIMIT ${most}`)
  hang(sqlite, { ledger: 'visit', rows: walked, photo: visit, role: '现场照片', caption: '入户走访', pair: null })
}
