import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { drawFrozen } from '../../../db/metrics/overview/frozen-alerts.ts'
import { overview } from '../../../db/metrics/overview.ts'
import { frozenPassages } from '../../../electron/documents/frozen-passages.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { prepareCorrection, signedPaper } from '../../../electron/service/correction-desk.ts'
import { correctionHandlers } from '../../../electron/service/correction-handlers.ts'
import { writingHandlers } from '../../../electron/service/writing-handlers.ts'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import {
  type CorrectionEntry,
  correctedByWords,
  correctsWords,
  findFrozen,
  placeWords,
} from '../../../shared/writing/correction.ts'
import type { FrozenDifference } from '../../../shared/writing/frozen-difference.ts'
import { stepAct } from '../../../shared/writing/workflow.ts'
import type { Writing, WritingHead } from '../../../shared/writing/writing.ts'
import { type DemoDesk, demoDesk } from '../demo-desk.ts'

type Prepared = OutputOf<'correction.prepare'>

let desk: DemoDesk
beforeEach(() => {
  desk = demoDesk()
})
afterEach(() => desk.close())

const writings = () => writingHandlers({ current: () => desk })
const corrections = () => correctionHandlers({ current: () => desk })
// The service's handlers answer at once.
const load = (id: number): Writing => writings()['writing.load']({ id }) as Writing
const heads = (): WritingHead[] => writings()['writing.list']({ kinds: ['briefing', 'teamSummary'] }) as WritingHead[]
const differences = (id: number) => corrections()['correction.differences']({ id }) as FrozenDifference[]
const prepare = (id: number): Prepared => {
  const { paper, titles } = signedPaper(desk, id)
  return prepareCorrection(desk, { id, passages: frozenPassages(paper, titles) })
}
const links = (id: number) => corrections()['correction.links']({ id }) as OutputOf<'correction.links'>

const issue = (number: number): Writing =>
  load(
    Number(
      desk.sqlite
        .prepare("SELECT id FROM writing WHERE kind = 'briefing' AND issue = ? ORDER BY id")
        .pluck()
        .get(number),
    ),
  )
const step = ({ id, version }: Writing, name: string): Writing =>
  writings()['writing.advance']({
    id,
    version,
    act: stepAct.parse({ step: name, person: '谭小禾', checked: [] }),
  }) as Writing
const sign = (writing: Writing): Writing => step(step(writing, '送审'), '签发')

const signedSeventh = (): Writing => sign(issue(7))
const fewerVisits = () =>
  desk.sqlite.prepare("UPDATE visit SET voided_at = 1 WHERE team_id = 1 AND visited_on <= '2012-03-12'").run()

const textOf = ({ content }: Writing): string =>
  content.kind === 'briefing'
    ? (content.items[0]?.blocks ?? [])
        .flatMap((block) => (block.type === 'paragraph' ? block.content : []))
        .map((inline) => (inline.type === 'text' ? inline.text : ''))
        .join('')
    : ''

const entry = (original: string, corrected: string, place = ''): CorrectionEntry => ({
  of: '文字',
  place,
  original,
  corrected,
  note: '',
})
const write = (id: number, entries: CorrectionEntry[], into: number | null = null) =>
  corrections()['correction.write']({ id, entries, into }) as OutputOf<'correction.write'>

const placed = (id: number, original: string): string => {
  const found = findFrozen(prepare(id).passages, original)
  return found ? placeWords(found.passage, found.page) : ''
}
const drawn = async (): Promise<readonly string[]> => {
  await drawFrozen(desk.sqlite, desk.metrics, async () => undefined)
  return overview(desk.sqlite, desk.today()).alerts.map(({ title }) => title)
}

describe('what a signed text says and the data no longer give', () => {
  it('is nothing while no row changes, and numbers, cells and ranks once they do', () => {
    const { id } = signedSeventh()
    expect(differences(id)).toEqual([])
    fewerVisits()
    const found = differences(id)
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['数字', '表格']))
    const cell = found.find(({ row, column }) => row === '第一工作队' && column === '走访户数')
    const team = desk.sqlite
      .prepare('SELECT count(DISTINCT household_id) FROM visit WHERE team_id = 1 AND voided_at IS NULL')
      .pluck()
      .get()
    for (const one of found) expect(one.shown).not.toBe(one.now)
    if (cell) expect(Number(cell.now)).toBeLessThanOrEqual(Number(team))
    const coverage = found.find(
      ({ kind, row, column }) => kind === '表格' && row === '第一工作队' && /覆盖率/.test(column),
    )
    expect(coverage?.number).toMatchObject({ metric: 'visit.coverage', scope: { teamId: 1 } })
  })

  it('counts rows entered after 封账时间 neither then nor now', async () => {
    const before = issue(7)
    const content = { ...before.content, closedAt: '2012-03-31 18:00' }
    const { id } = sign(writings()['writing.save']({ ...before, content }) as Writing)
    expect((await drawn()).filter((title) => title.includes('第7期有'))).toEqual([])
    expect(differences(id)).toEqual([])
  })

  it('is told on the overview with tables and charts, and that it was put right', async () => {
    const { id } = signedSeventh()
    fewerVisits()
    const title = async () => (await drawn()).find((one) => one.includes('第7期有'))
    const before = overview(desk.sqlite, desk.today()).alerts.find((one) => one.title.includes('第7期有'))
    expect(before?.title).toMatch(/^简报第7期有\d+处数字与/)
    expect(await title()).toMatch(/^简报第7期有\d+处数字、\d+处表格与现在的数据不同：/)
    write(id, [entry('大走访活动简报', '走访活动简报')])
    expect(await title()).toContain('（第8期（草稿）正在更正）')
  })

  it('names charts by series and category', () => {
    const team = Number(desk.sqlite.prepare('SELECT id FROM team WHERE ordinal = 1').pluck().get())
    const draft = heads().find(
      ({ kind, state, teamId }) => kind === 'teamSummary' && state === '草稿' && teamId !== team,
    )
    const before = load(draft?.id ?? 0)
    const chart = { type: 'chart' as const, chart: 'dailyVisits', caption: '每日走访户次' }
    if (before.content.kind === 'briefing') throw new Error('a 总结 was asked for')
    const content = { ...before.content, blocks: [...before.content.blocks, chart] }
    const { id } = sign(writings()['writing.save']({ ...before, content }) as Writing)
    desk.sqlite.prepare('UPDATE visit SET voided_at = 1 WHERE team_id = ?').run(before.teamId)
    const values = differences(id).filter(({ kind }) => kind === '图')
    const daily = values.find(({ where }) => where.endsWith('　每日走访户次'))
    expect(daily).toMatchObject({ row: '户次', now: '0' })
    expect(daily?.column).toMatch(/^2012-03-\d\d$/)
  })

  it('reports a photo whose file is no longer the one that was signed', () => {
    const before = issue(7)
    const { id } = sign(before)
    const { photos } = JSON.parse(
      String(desk.sqlite.prepare('SELECT body FROM writing_snapshot WHERE writing_id = ?').pluck().get(id)),
    ) as { photos: { sha256: string }[] }
    expect(photos.map(({ sha256 }) => sha256)).toEqual([expect.stringMatching(/^[\da-f]{64}$/)])
    desk.sqlite.prepare("UPDATE attachment SET sha256 = 'other' WHERE sha256 = ?").run(photos[0]?.sha256)
    expect(differences(id)).toMatchObject([{ kind: '照片', now: '照片已换成别的文件' }])
  })
})

describe('更正 of a 简报', () => {
  it('proposes what differs, each with its page, its 稿件 or its table', () => {
    const { id } = signedSeventh()
    fewerVisits()
    const { proposals, passages, drafts, next } = prepare(id)
    expect([drafts, next]).toEqual([[], '第8期'])
    const clause = proposals.find(({ original }) => original.startsWith('各工作队共走访农户'))
    expect(clause?.place).toBe('第2页《大走访活动转入阶段总结 各项任务扎实推进》一文中')
    expect(
      proposals.some(({ place }) => /^第\d+页表1《各工作队活动进度情况》中“第一工作队”行“.+”栏$/.test(place ?? '')),
    ).toBe(true)
    const pages = composeStored(desk, { id }).paper
    for (const { text } of passages.slice(0, 5)) expect(JSON.stringify(pages)).toContain(text.slice(0, 5))
  })

  it('is written into a new issue in the usual form, and linked both ways until that draft is void', () => {
    const signed = signedSeventh()
    const { id: by } = write(signed.id, [entry('对尚未走访的', '对还没有走访的', placed(signed.id, '对尚未走访的'))])
    const made = load(by)
    expect(made).toMatchObject({ issue: 8, state: '草稿', seriesId: signed.seriesId, title: '更正启事' })
    expect(made.content.kind === 'briefing' && made.content.items[0]?.kind).toBe('更正')
    expect(textOf(made)).toMatch(
      /^本简报第7期（2012年3月31日印发）第\d+页《下一步工作安排》一文中“对尚未走访的”应为“对还没有走访的”。特此更正。$/,
    )
    expect(links(signed.id).correctedBy.map(correctedByWords)).toEqual(['第8期（草稿）正在更正'])
    expect(links(by).corrects.map(correctsWords)).toEqual(['更正第7期'])
    expect(heads().find(({ id }) => id === signed.id)?.correctedBy).toHaveLength(1)
    writings()['writing.void']({ id: by })
    expect(links(signed.id).correctedBy).toEqual([])
  })

  it('goes before the other items of a draft, and is no longer told of when taken out of it', () => {
    const signed = signedSeventh()
    const draft = writings()['writing.create']({ kind: 'briefing' }) as Writing
    expect(prepare(signed.id).drafts).toEqual([{ id: draft.id, name: '第8期' }])
    const twice = [entry('对尚未走访的', '对还没有走访的'), { ...entry('大走访活动简报', ''), note: '刊名多印' }]
    write(signed.id, twice, draft.id)
    const made = load(draft.id)
    expect(textOf(made)).toContain('有2处需要更正：1.“对尚未走访的”应为')
    expect(textOf(made)).toContain('“大走访活动简报”应删去。刊名多印。特此更正。')
    if (made.content.kind !== 'briefing') throw new Error('a 简报 was asked for')
    const content = { ...made.content, items: made.content.items.slice(1) }
    writings()['writing.save']({ ...made, content })
    expect(links(signed.id).correctedBy).toEqual([])
  })

  it('is told as done once the correcting issue is signed', () => {
    const signed = signedSeventh()
    const { id: by } = write(signed.id, [entry('对尚未走访的', '对还没有走访的')])
    desk.sqlite.prepare("UPDATE writing SET state = '已签发' WHERE id = ?").run(by)
    expect(links(signed.id).correctedBy.map(correctedByWords)).toEqual(['已由第8期更正'])
  })

  it('refuses a draft, words that were not signed, the same words, and an issue of another series', () => {
    expect(() => write(issue(7).id, [entry('一', '二')])).toThrow('还是“草稿”，请直接修改')
    const { id } = signedSeventh()
    expect(() => write(id, [entry('从来没有写过的话', '二')])).toThrow('签发的文字里没有“从来没有写过的话”')
    expect(() => write(id, [entry('走访', '走访')])).toThrow('原文和更正为一样')
    expect(() => write(id, [])).toThrow('请先勾选或填写要更正的内容')
    const other = Number(
      desk.sqlite
        .prepare("INSERT INTO briefing_series (name, organ, secrecy, yearly) VALUES ('督查专报', '办公室', '', 0)")
        .run().lastInsertRowid,
    )
    const draft = writings()['writing.create']({ kind: 'briefing', seriesId: other }) as Writing
    expect(() => write(id, [entry('走访', '访问')], draft.id)).toThrow('更正只能登在同一种简报里')
    expect(() => writings()['writing.save'](load(id))).toThrow('在下一期刊登更正启事')
  })
})

describe('the demo', () => {
  it('has an issue that was put right by the next one, in words that stand on that page', () => {
    const [fourth, fifth] = [issue(4), issue(5)]
    expect(links(fourth.id).correctedBy.map(correctedByWords)).toEqual(['已由第5期更正'])
    expect(links(fifth.id).corrects.map(({ id }) => id)).toEqual([fourth.id])
    expect(fifth.title).not.toBe('更正启事')
    const [, page, original] = /第(\d+)页《.+》一文中“(.+?)”应为/.exec(textOf(fifth)) ?? []
    const found = findFrozen(prepare(fourth.id).passages, original ?? '')
    expect(found?.page).toBe(Number(page))
  })
})

describe('更正 of a 总结', () => {
  it('is a new text with its words put right and its numbers as of the same 截止日', () => {
    const signed = load(heads().find(({ kind, state }) => kind === 'teamSummary' && state === '已印发')?.id ?? 0)
    const { id: by, left } = write(signed.id, [entry('工作队', '工作小队'), entry('签发', '印发')].slice(0, 1))
    const made = load(by)
    expect(left).toEqual([])
    expect(made).toMatchObject({ kind: 'teamSummary', state: '草稿', teamId: signed.teamId, cutOff: signed.cutOff })
    expect(JSON.stringify(made.content)).toContain('工作小队')
    expect(links(by).corrects.map(correctsWords)).toEqual(['更正稿'])
    expect(links(signed.id).correctedBy.map(correctedByWords)).toEqual(['更正稿（草稿）正在写'])
    const receipts = desk.sqlite.prepare("SELECT count(*) FROM writing WHERE kind = 'teamSummary'").pluck().get()
    expect(Number(receipts)).toBeGreaterThan(4)
  })
})
