import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { loadDemo } from '../../db/demo/load-demo.ts'
import { demoWritings } from '../../db/demo/writings.ts'
import { type MetricStore, metricStore } from '../../db/metrics/metric-store.ts'
import { openDatabase } from '../../db/open.ts'
import { type AttachmentStore, attachmentStore } from '../../db/stores/attachments.ts'
import { migrationsFolder } from '../db/database.ts'

export const demoPhotos = join(import.meta.dirname, '../../db/demo/photos')

/** The demo with its writings, as the service has it at hand; in memory, photos in a folder of its own. */
export type DemoDesk = {
  readonly sqlite: Database
  readonly photos: AttachmentStore
  readonly metrics: MetricStore
  readonly today: () => string
  readonly close: () => void
}

export const demoDesk = (): DemoDesk => {
  const folder = mkdtempSync(join(tmpdir(), 'zuofeng-desk-'))
  const sqlite = openDatabase({ file: ':memory:', migrationsFolder, backupFolder: '' })
  loadDemo(sqlite)
  const photos = attachmentStore(sqlite, folder)
  demoWritings(sqlite, photos, demoPhotos)
  return {
    sqlite,
    photos,
    metrics: metricStore(sqlite),
    today: () => '2012-03-31',
    close: () => {
      sqlite.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
