import type { Database } from 'better-sqlite3'
import { titleOf } from '../../shared/writing/content.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import { writingStore } from './writing-store.ts'
import { writingVersions } from './writing-versions.ts'

type Wanted = { readonly id: number; readonly version: number; readonly versionId: number }

/**
 * Puts a version back in place of a 草稿; what stood there becomes a version of its own.
 * @throws AppError `not-found` for a version of another writing; `stale-row` and `invalid-input` as saving does
 */
export const restoreWriting = (sqlite: Database, { id, version, versionId }: Wanted): Writing =>
  sqlite
    .transaction(() => {
      const [store, versions] = [writingStore(sqlite), writingVersions(sqlite)]
      const { content, cutOff, datedOn } = versions.load(id, versionId)
      versions.keep(store.load(id), { reason: '恢复前' })
      return store.save({ id, version, title: titleOf(content) || '未命名', content, cutOff, datedOn })
    })
    .immediate()
