import { describe, expect, it } from 'vitest'
import { briefingSeriesStore } from '../../../db/stores/briefing-series.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { AppError } from '../../../shared/ipc/reply.ts'
import { numbersOf } from '../../../shared/writing/content.ts'
import type { Writing } from '../../../shared/writing/writing.ts'
import { concernValues, memoryDatabase, smallCampaign } from '../database.ts'

const day = '2012-03-31'

const refusal = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'accepted'
}

const draftOf = ({ id, version, title, content, cutOff, datedOn }: Writing) => ({
  id,
  version,
  title,
  content,
  cutOff,
  datedOn,
})

describe('the store of 简报 and 总结', () => {
  it('numbers issues one after the other and never gives a number twice', () => {
    const { sqlite } = smallCampaign()
    const store = writingStore(sqlite)
    const [first, second] = [
      newWriting(sqlite, { kind: 'briefing' }, day),
      newWriting(sqlite, { kind: 'briefing' }, day),
    ]
    expect([first.issue, second.issue]).toEqual([1, 2])
    store.void(second.id)
    expect(newWriting(sqlite, { kind: 'briefing' }, day).issue).toBe(3)
    expect(store.list(['briefing']).map(({ issue }) => issue)).toEqual([3, 1])
    expect(refusal(() => store.load(second.id))).toBe('not-found')
  })

  it('takes circulation and running total over from the last issue, and the masthead from the series', () => {
    const { sqlite } = smallCampaign()
    const first = newWriting(sqlite, { kind: 'briefing' }, day)
    if (first.content.kind !== 'briefing') throw new Error('a 简报 was asked for')
    const circulation = [{ label: '报' as const, addressees: [{ unit: '市委办公室', copies: 3 }] }]
    writingStore(sqlite).save({
      ...draftOf(first),
      content: { ...first.content, totalIssue: 41, circulation, name: '走访快报（试）' },
    })
    const series = briefingSeriesStore(sqlite)
    const masthead = { name: '走访快报', organ: '走访办', secrecy: '', yearly: false } as const
    series.save(series.first(), masthead)
    const next = newWriting(sqlite, { kind: 'briefing' }, day)
    expect(next.content).toMatchObject({ name: '走访快报', organ: '走访办', secrecy: '', totalIssue: 42, circulation })
    expect(writingStore(sqlite).load(first.id).content).toMatchObject({ name: '走访快报（试）' })
  })

  it('saves what the editor holds and refuses an older version', () => {
    const { sqlite } = smallCampaign()
    const store = writingStore(sqlite)
    const draft = newWriting(sqlite, { kind: 'zoneSummary' }, day)
    const saved = store.save({ ...draftOf(draft), title: '阶段总结（送审稿）', cutOff: '2012-03-30' })
    expect(saved).toMatchObject({ title: '阶段总结（送审稿）', cutOff: '2012-03-30', version: draft.version + 1 })
    expect(refusal(() => store.save(draftOf(draft)))).toBe('stale-row')
    expect(store.load(draft.id).title).toBe('阶段总结（送审稿）')
  })

  it('lets nobody change, void or turn into another kind what was issued', () => {
    const { sqlite } = smallCampaign()
    const store = writingStore(sqlite)
    const briefing = newWriting(sqlite, { kind: 'briefing' }, day)
    const summary = newWriting(sqlite, { kind: 'zoneSummary' }, day)
    expect(refusal(() => store.save({ ...draftOf(briefing), content: summary.content }))).toBe('invalid-input')
    sqlite.prepare("UPDATE writing SET state = '已印发' WHERE id = ?").run(briefing.id)
    expect(refusal(() => store.save(draftOf(briefing)))).toBe('invalid-input')
    expect(refusal(() => store.void(briefing.id))).toBe('invalid-input')
  })

  it('copies words with the numbers of the day', () => {
    const { sqlite, store: ledgers } = smallCampaign()
    ledgers.add('concern', { ...concernValues })
    const old = newWriting(sqlite, { kind: 'teamSummary', teamId: 1 }, day)
    ledgers.add('concern', { ...concernValues, title: '背街无垃圾池' })
    const copy = newWriting(sqlite, { kind: 'teamSummary', copyOf: old.id }, day)
    const shown = (writing: Writing) =>
      numbersOf(writing.content).find(({ metric }) => metric === 'six.registered')?.shown
    expect([shown(old), shown(copy), copy.teamId]).toEqual(['1', '2', 1])
    expect(refusal(() => newWriting(sqlite, { kind: 'briefing', copyOf: old.id }, day))).toBe('invalid-input')
  })

  it('wants a team for a team’s 总结 and a campaign for everything', () => {
    const { sqlite } = smallCampaign()
    expect(refusal(() => newWriting(sqlite, { kind: 'teamSummary' }, day))).toBe('invalid-input')
    expect(refusal(() => newWriting(memoryDatabase(), { kind: 'briefing' }, day))).toBe('not-found')
  })

  it('drafts whole sentences for a campaign with nothing in its books', () => {
    const { sqlite } = smallCampaign()
    for (const kind of ['briefing', 'zoneSummary'] as const) {
      const { content } = newWriting(sqlite, { kind }, '2012-03-09')
      expect(JSON.stringify(content)).not.toMatch(/—"|undefined|NaN|，。|：。|。。/)
      expect(numbersOf(content).filter(({ shown }) => shown === '—' || shown === '')).toEqual([])
    }
  })
})
