import { describe, expect, it } from 'vitest'
import { briefingSeriesStore } from '../../../db/stores/briefing-series.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { smallCampaign } from '../database.ts'

const day = '2012-12-30'
const masthead = { name: '作风建设简报', organ: '区作风建设办公室', secrecy: '内部资料', yearly: false } as const

describe('series of 简报', () => {
  it('begins with the masthead of what was issued before there were series, and takes those issues in', () => {
    const { sqlite } = smallCampaign()
    const old = newWriting(sqlite, { kind: 'briefing' }, day)
    sqlite.exec("UPDATE writing SET series_id = NULL, content = json_set(content, '$.name', '走访快报')")
    sqlite.exec('DELETE FROM briefing_series')
    expect(briefingSeriesStore(sqlite).list(2012)).toMatchObject([{ name: '走访快报', yearly: false, next: 2 }])
    expect(writingStore(sqlite).load(old.id).seriesId).not.toBeNull()
  })

  it('numbers each series and its 增刊 apart, and gives no number twice', () => {
    const { sqlite } = smallCampaign()
    const seriesId = briefingSeriesStore(sqlite).save(null, masthead)
    const make = (place: object) => newWriting(sqlite, { kind: 'briefing', ...place }, day)
    const issues = [make({}), make({ seriesId }), make({ seriesId, numbering: '增刊' }), make({ seriesId })]
    expect(issues.map(({ issue, numbering }) => [issue, numbering])).toEqual([
      [1, '正刊'],
      [1, '正刊'],
      [1, '增刊'],
      [2, '正刊'],
    ])
    writingStore(sqlite).void(issues[3]?.id ?? 0)
    expect(make({ seriesId }).issue).toBe(3)
    expect(make({ copyOf: issues[2]?.id })).toMatchObject({ issue: 2, numbering: '增刊', seriesId })
  })

  it('begins at 1 again in a new year where that is wished, counting issues by the year of their number', () => {
    const { sqlite } = smallCampaign()
    const series = briefingSeriesStore(sqlite)
    const seriesId = series.save(null, { ...masthead, yearly: true })
    const last = newWriting(sqlite, { kind: 'briefing', seriesId }, day)
    sqlite.prepare("UPDATE writing SET dated_on = '2013-01-02' WHERE id = ?").run(last.id)
    expect(series.nextIssue(seriesId, '正刊', 2012)).toBe(2)
    expect(series.nextIssue(seriesId, '正刊', 2013)).toBe(1)
  })

  it('refuses a name that another series has, and a series that is not there', () => {
    const series = briefingSeriesStore(smallCampaign().sqlite)
    const id = series.save(null, masthead)
    expect(() => series.save(null, masthead)).toThrow('已经有“作风建设简报”')
    expect(series.save(id, { ...masthead, secrecy: '' })).toBe(id)
    expect(series.one(id).secrecy).toBe('')
    expect(() => series.save(99, { ...masthead, name: '别的' })).toThrow('没有这个简报系列')
  })
})
