import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { BriefingDraft, ShownSource } from '../../shared/ipc/material-routes.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { asItem, asParagraphs, type MaterialItemKind } from '../../shared/writing/material.ts'
import { type RowSource, sourceKey } from '../../shared/writing/source.ts'
import { isEditable } from '../../shared/writing/workflow.ts'
import type { BriefingContent, BriefingItem, Writing } from '../../shared/writing/writing.ts'
import { materialStore } from './materials.ts'
import { statements } from './statements.ts'
import { issueNames, storyUses } from './story-uses.ts'
import { writingStore } from './writing-store.ts'

/** As many 稿件 as the shape of a 简报 allows. */
const mostItems = 20
const mostBlocks = 200

type Into = { readonly itemKind: MaterialItemKind } | { readonly itemId: string }
type Wanted = RowSource & { readonly writingId: number; readonly into: Into }

/** 简报 that can still be written in, the newest first. */
export const writableBriefings = (sqlite: Database): BriefingDraft[] => {
  const store = writingStore(sqlite)
  const names = issueNames(statements(sqlite))
  return store
    .list(['briefing'])
    .filter(({ state }) => isEditable(state))
    .map(({ id }) => {
      const { content } = store.load(id)
      const items = content.kind === 'briefing' ? content.items : []
      return { id, name: names.get(id) ?? '', items: items.map(({ id, kind, title }) => ({ id, kind, title })) }
    })
}

const briefingOf = (writing: Writing): BriefingContent => {
  if (writing.content.kind === 'briefing') return writing.content
  throw new AppError('invalid-input', '素材只能用到简报里，请选择一期简报草稿。')
}

const itemFull = (title: string): AppError =>
  new AppError('invalid-input', `“${title}”这一篇已经写满，请另作一篇稿件，或先分开写。`)

/** A story stands before 进度排名 and 下步安排, which end an issue. */
const withItem = (items: readonly BriefingItem[], item: BriefingItem): BriefingItem[] => {
  const last = items.findLastIndex(({ kind }) => kind !== '进度排名' && kind !== '下步安排')
  return [...items.slice(0, last + 1), item, ...items.slice(last + 1)]
}

const placed = (content: BriefingContent, told: Parameters<typeof asParagraphs>[0], into: Into): BriefingContent => {
  if ('itemKind' in into) {
    if (content.items.length >= mostItems)
      throw new AppError('invalid-input', `一期简报最多${mostItems}篇稿件，请并入已有的一篇，或先删去一篇。`)
    return { ...content, items: withItem(content.items, asItem(told, into.itemKind, randomUUID())) }
  }
  const item = content.items.find(({ id }) => id === into.itemId)
  if (!item) throw new AppError('not-found', '要并入的那一篇稿件已经不在草稿里，请重新选择。')
  const blocks = [...item.blocks, ...asParagraphs(told)]
  if (blocks.length > mostBlocks) throw itemFull(item.title)
  return { ...content, items: content.items.map((one) => (one === item ? { ...item, blocks } : one)) }
}

/**
 * Puts a story into a 草稿, with the row it came from.
 * @throws AppError `invalid-input` for what cannot be written in any more, or is full; `not-found` for what is gone
 */
export const takeMaterial = (sqlite: Database, { ledger, rowId, writingId, into }: Wanted) =>
  sqlite
    .transaction((): { name: string } => {
      const store = writingStore(sqlite)
      const writing = store.load(writingId)
      const { version, title, cutOff, datedOn } = writing
      const told = materialStore(sqlite).read({ ledger, rowId }, cutOff)
      store.save({ id: writingId, version, title, content: placed(briefingOf(writing), told, into), cutOff, datedOn })
      return { name: issueNames(statements(sqlite)).get(writingId) ?? '' }
    })
    .immediate()

/** Rows by their titles, with the other issues that tell of them; rows that were voided since are left out. */
export const shownSources = (sqlite: Database, sources: readonly RowSource[], writingId: number): ShownSource[] => {
  const uses = storyUses(statements(sqlite))
  const store = materialStore(sqlite)
  return sources.flatMap(({ ledger, rowId }) => {
    const named = store.named({ ledger, rowId })
    const others = (uses.get(sourceKey({ ledger, rowId })) ?? []).filter((use) => use.writingId !== writingId)
    return named ? [{ ledger, rowId, ...named, uses: others }] : []
  })
}
