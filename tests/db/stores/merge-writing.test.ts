import { afterAll, describe, expect, it } from 'vitest'
import { differencesOf } from '../../../db/stores/merge-differences.ts'
import { mergeSummaries, settleDifferences } from '../../../db/stores/merge-writing.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { uncountedPresence, uncountedVisitForms } from '../../../shared/ledgers/visit.ts'
import type { Block, Writing } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../../electron/demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const { sqlite } = desk
const day = '2012-03-31'
const store = writingStore(sqlite)

const teamIds = sqlite.prepare('SELECT id FROM team ORDER BY ordinal').pluck().all() as number[]
const fresh = (teamId: number): Writing => newWriting(sqlite, { kind: 'teamSummary', teamId }, day)

const words = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.type === 'paragraph'
        ? block.content.map((inline) => (inline.type === 'text' ? inline.text : `[${inline.shown}]`)).join('')
        : '',
    )
    .join('\n')

const textOf = ({ content }: Writing): string => (content.kind === 'briefing' ? '' : words(content.blocks))

/** The summary with a paragraph of a person's own at the end of a part. */
const withParagraph = (writing: Writing, part: RegExp, text: string): Writing => {
  const { content } = writing
  if (content.kind === 'briefing') throw new Error('a 总结 was asked for')
  const at = content.blocks.findIndex(
    (block) => block.type === 'paragraph' && block.level === 1 && part.test(words([block])),
  )
  const added: Block = { type: 'paragraph', level: 0, content: [{ type: 'text', text }] }
  return store.save({ ...writing, content: { ...content, blocks: content.blocks.toSpliced(at + 1, 0, added) } })
}

describe("the zone's 总结 out of the teams'", () => {
  const summaries = teamIds.map(fresh)
  const planted = withParagraph(
    summaries[1] as Writing,
    /主要成效/,
    '队里人手虽紧，仍挨家挨户走到，走访农户395户，群众说干部又回来了。',
  )
  const ids = summaries.map(({ id }) => id)
  const merged = mergeSummaries(sqlite, { ids, takes: 'own' }, day)

  it('collects what a team wrote itself under its name, and keeps the numbers of the zone', () => {
    const text = textOf(merged)
    const [, results = ''] = /三、主要成效\n([\s\S]*?)\n四、/.exec(text) ?? []
    expect(results).toContain('第二工作队的情况\n队里人手虽紧')
    expect(results).not.toContain('第一工作队的情况')
    expect(text).toContain('第五工作队的典型事例')
    expect(text).toContain('走访农户[1862]户')
    expect(merged.content).toMatchObject({ merge: { missing: [], marks: [] } })
  })

  it('finds the planted number, and no other one where the days are the same', () => {
    const found = differencesOf(sqlite, merged)
    expect(found.map(({ team, metric, data }) => [team, metric, data])).toEqual([
      ['第二工作队', 'visit.households', '371'],
    ])
    expect(found[0]).toMatchObject({ reason: '手写的数字与台账不符', settling: null })
    expect(found[0]?.claims[0]).toMatchObject({ text: '395', where: '正文' })
    expect(found[0]?.claims[0]?.quote).toContain('走访农户395户')
  })

  it('is the number of the database at the 截止日', () => {
    const counted = sqlite
      .prepare(
        `SELECT count(DISTINCT household_id) FROM visit
          WHERE voided_at IS NULL AND team_id = ? AND visited_on <= ?
            AND form NOT IN (SELECT value FROM json_each(?)) AND presence NOT IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .get(planted.teamId, day, JSON.stringify(uncountedVisitForms), JSON.stringify(uncountedPresence))
    expect(differencesOf(sqlite, merged)[0]?.data).toBe(String(counted))
  })

  it('puts the number of the data into the words when that is chosen, and opens it again', () => {
    const [difference] = differencesOf(sqlite, merged)
    const settled = settleDifferences(sqlite, {
      id: merged.id,
      version: merged.version,
      keys: [difference?.key ?? ''],
      settling: '采用数据',
    })
    expect(textOf(settled)).toContain('走访农户[371]户，群众说')
    expect(textOf(settled)).not.toContain('395')
    expect(differencesOf(sqlite, settled)[0]?.settling).toBe('采用数据')
    const again = settleDifferences(sqlite, {
      id: merged.id,
      version: settled.version,
      keys: [difference?.key ?? ''],
      settling: null,
    })
    expect(differencesOf(sqlite, again)[0]?.settling).toBeNull()
    expect(textOf(store.load(planted.id))).toContain('395')
  })

  it('says that the day is another one where a team counted up to an earlier day', () => {
    const signed = store.list(['teamSummary']).find(({ state, cutOff }) => state === '已印发' && cutOff < day)
    const zone = mergeSummaries(sqlite, { ids: [signed?.id ?? 0], takes: 'own' }, day)
    const found = differencesOf(sqlite, zone)
    expect(found.length).toBeGreaterThan(10)
    expect(new Set(found.map(({ reason }) => reason))).toEqual(new Set(['截止日不同（该队截至3月30日）']))
    expect(zone.content).toMatchObject({ merge: { missing: ['第二工作队', '第三工作队', '第四工作队', '第五工作队'] } })
  })

  it('refuses two texts of one team, and what is no 总结 of a team', () => {
    const twice = fresh(teamIds[0] ?? 0)
    expect(() => mergeSummaries(sqlite, { ids: [...ids, twice.id], takes: 'own' }, day)).toThrow('每队只能选一份')
    expect(() => mergeSummaries(sqlite, { ids: [merged.id], takes: 'own' }, day)).toThrow('不是工作队的阶段总结')
  })
})
