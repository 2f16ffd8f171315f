import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import { titleOf } from '../../shared/writing/content.ts'
import type { MergeSource, Settling } from '../../shared/writing/merge-record.ts'
import { mergedBlocks, type Takes, type TeamText } from '../../shared/writing/merge-sections.ts'
import { settledBlocks } from '../../shared/writing/settle-difference.ts'
import { summaryTemplate } from '../../shared/writing/summary-template.ts'
import { isFrozen } from '../../shared/writing/workflow.ts'
import type { SummaryContent, Writing } from '../../shared/writing/writing.ts'
import { differencesOf } from './merge-differences.ts'
import { writingFacts } from './writing-facts.ts'
import { writingStore } from './writing-store.ts'

type Wanted = { readonly ids: readonly number[]; readonly takes: Takes }

const teamSummary = (writing: Writing): SummaryContent & { readonly teamId: number } => {
  const { content, teamId, title } = writing
  if (content.kind !== 'teamSummary' || teamId === null)
    throw new AppError('invalid-input', `“${title}”不是工作队的阶段总结，不能汇总。`)
  return { ...content, teamId }
}

const sourceOf = (writing: Writing, team: string): MergeSource => ({
  teamId: teamSummary(writing).teamId,
  team,
  writingId: writing.id,
  title: writing.title,
  cutOff: writing.cutOff,
  isSigned: isFrozen(writing.state),
})

/**
 * The zone's 总结 as of `day` out of the teams': the zone's own numbers, tables and charts from the data, the teams'
 * words under their names, the differences of their numbers to be settled.
 * @throws AppError `invalid-input` when a text is no team's 总结, or two are of one team
 */
export const mergeSummaries = (sqlite: Database, { ids, takes }: Wanted, day: string): Writing => {
  const store = writingStore(sqlite)
  const facts = writingFacts(sqlite, day)
  const chosen = ids.map((id) => store.load(id))
  const texts = facts.teams.flatMap((team) => {
    const own = chosen.filter((writing) => teamSummary(writing).teamId === team.id)
    if (own.length > 1) throw new AppError('invalid-input', `${team.name}选了${own.length}份总结，每队只能选一份。`)
    return own.map((writing) => ({ team, writing }))
  })
  if (texts.length === 0) throw new AppError('invalid-input', '请至少选择一份工作队总结。')
  const taken = texts.map(({ team, writing }): TeamText => {
    const then = writing.cutOff === day ? facts : writingFacts(sqlite, writing.cutOff)
    return {
      team: team.name,
      blocks: teamSummary(writing).blocks,
      drafted: summaryTemplate(
        then,
        then.teams.find(({ id }) => id === team.id),
      ).blocks,
    }
  })
  const zone = summaryTemplate(facts)
  const handedIn = new Set(texts.map(({ team }) => team.id))
  const content: SummaryContent = {
    ...zone,
    blocks: mergedBlocks(zone.blocks, taken, takes).slice(0, 400),
    merge: {
      sources: texts.map(({ team, writing }) => sourceOf(writing, team.name)),
      missing: facts.teams.filter(({ id }) => !handedIn.has(id)).map(({ name }) => name),
      marks: [],
    },
  }
  return store.add({ title: titleOf(content), content, teamId: null, cutOff: day, datedOn: day, state: '草稿' })
}

type Settle = {
  readonly id: number
  readonly version: number
  readonly keys: readonly string[]
  /** Null opens the differences again; the text stays as it is. */
  readonly settling: Settling | null
}

/**
 * Settles differences of a zone's 总结 and changes its words accordingly.
 * @throws AppError `stale-row`, or `invalid-input` when it can no longer be changed
 */
export const settleDifferences = (sqlite: Database, { id, version, keys, settling }: Settle): Writing => {
  const store = writingStore(sqlite)
  const writing = store.load(id)
  const { content } = writing
  if (content.kind !== 'zoneSummary' || !content.merge)
    throw new AppError('invalid-input', '这份文稿不是由各队总结汇总的，没有要核对的数字。')
  const wanted = new Set(keys)
  const found = differencesOf(sqlite, writing).filter(({ key }) => wanted.has(key))
  const marks = content.merge.marks.filter(({ key }) => !wanted.has(key))
  const added = settling === null ? [] : found.map(({ key, seen }) => ({ key, seen, settling }))
  const blocks =
    settling === null
      ? content.blocks
      : found.reduce((before, one) => settledBlocks(before, one, settling), content.blocks)
  return store.save({
    ...writing,
    version,
    content: { ...content, blocks, merge: { ...content.merge, marks: [...marks, ...added] } },
  })
}
