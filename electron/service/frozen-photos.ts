import { existsSync, readFileSync } from 'node:fs'
import { captionOf, type SnapshotBody } from '../../db/metrics/frozen/snapshot-body.ts'
import { fileOfHash, sha256Of } from '../../db/stores/attachments.ts'
import type { FrozenDifference } from '../../shared/writing/frozen-difference.ts'
import type { Desk } from './workspace.ts'

/** A kept photo's hash; empty when the photo is not known any more. */
export const photoHash = ({ sqlite }: Pick<Desk, 'sqlite'>, id: number): string =>
  String(sqlite.prepare('SELECT sha256 FROM attachment WHERE id = ?').pluck().get(id) ?? '')

const stateOf = (folder: string, sha256: string, now: string): string | undefined => {
  const file = fileOfHash(folder, sha256)
  if (now !== sha256) return '照片已换成别的文件'
  if (!existsSync(file)) return '文件不见了'
  return sha256Of(readFileSync(file)) === sha256 ? undefined : '文件已损坏'
}

/** Photos of a signed text whose files are no longer those that were signed; older texts do not know their files. */
export const changedPhotos = (
  desk: Pick<Desk, 'sqlite' | 'photos'>,
  { paper, photos }: SnapshotBody,
): FrozenDifference[] =>
  photos.flatMap(({ key, attachmentId, sha256 }): FrozenDifference[] => {
    const now = sha256 && stateOf(desk.photos.folder, sha256, photoHash(desk, attachmentId))
    if (!now) return []
    const where = captionOf(paper, key)
    return [{ key: `照片|${key}`, kind: '照片', where, row: '', column: '', shown: '签发时的照片', now, number: null }]
  })
