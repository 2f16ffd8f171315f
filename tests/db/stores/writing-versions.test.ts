import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { restoreWriting } from '../../../db/stores/restore-writing.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { writingVersions } from '../../../db/stores/writing-versions.ts'
import type { Writing } from '../../../shared/writing/writing.ts'
import { smallCampaign } from '../database.ts'

const day = '2012-03-31'

const saveName = (
  sqlite: Database,
  { id, version, title, content, cutOff, datedOn }: Writing,
  name: string,
): Writing => {
  if (content.kind !== 'briefing') throw new Error('a 简报 was asked for')
  return writingStore(sqlite).save({ id, version, title, content: { ...content, name }, cutOff, datedOn })
}

const nameIn = ({ content }: Pick<Writing, 'content'>): string => (content.kind === 'briefing' ? content.name : '')

const setup = () => {
  const { sqlite } = smallCampaign()
  return { sqlite, versions: writingVersions(sqlite), first: newWriting(sqlite, { kind: 'briefing' }, day) }
}

const ageBy = (sqlite: Database, minutes: number): void => {
  sqlite.prepare('UPDATE writing SET created_at = created_at - ?').run(minutes * 60_000)
}

describe('the versions of a text', () => {
  it('are kept by themselves only when the last one is old, and hold what was written over', () => {
    const { sqlite, versions, first } = setup()
    const second = saveName(sqlite, first, '走访快报')
    expect(versions.list(first.id)).toEqual([])
    ageBy(sqlite, 31)
    const third = saveName(sqlite, second, '走访简讯')
    saveName(sqlite, third, '走访动态')
    expect(versions.list(first.id).map(({ reason }) => reason)).toEqual(['自动'])
    expect(nameIn(versions.load(first.id, versions.list(first.id)[0]?.id ?? 0))).toBe('走访快报')
  })

  it('come back, and what stood in their place becomes a version', () => {
    const { sqlite, versions, first } = setup()
    versions.keep(first, { reason: '手动', note: '主任改前', person: '谭小禾' })
    const [kept] = versions.list(first.id)
    expect(kept).toMatchObject({ reason: '手动', note: '主任改前', person: '谭小禾', cutOff: day })
    const changed = saveName(sqlite, first, '走访快报')
    const restored = restoreWriting(sqlite, { id: first.id, version: changed.version, versionId: kept?.id ?? 0 })
    expect(restored.content).toEqual(first.content)
    expect(versions.list(first.id).map(({ reason }) => reason)).toEqual(['恢复前', '手动'])
    expect(nameIn(versions.load(first.id, versions.list(first.id)[0]?.id ?? 0))).toBe('走访快报')
  })

  it('do not come back over a text that was saved elsewhere, was sent on, or is another one', () => {
    const { sqlite, versions, first } = setup()
    const other = newWriting(sqlite, { kind: 'briefing' }, day)
    versions.keep(first, { reason: '手动' })
    const versionId = versions.list(first.id)[0]?.id ?? 0
    const changed = saveName(sqlite, first, '走访快报')
    expect(() => restoreWriting(sqlite, { id: first.id, version: first.version, versionId })).toThrow('已在别处改过')
    expect(() => restoreWriting(sqlite, { id: other.id, version: other.version, versionId })).toThrow(
      '没有找到这个版本',
    )
    sqlite.prepare("UPDATE writing SET state = '审核' WHERE id = ?").run(first.id)
    expect(() => restoreWriting(sqlite, { id: first.id, version: changed.version, versionId })).toThrow('正在审核')
    expect(versions.list(first.id)).toHaveLength(1)
  })
})
