import { afterAll, describe, expect, it } from 'vitest'
import type { Picture } from '../../../electron/documents/images.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { proofWriting } from '../../../electron/service/proof-writing.ts'
import { writingHandlers } from '../../../electron/service/writing-handlers.ts'
import { findMetric } from '../../../shared/metrics/index.ts'
import { numbersOf } from '../../../shared/writing/content.ts'
import { mustBeFixed } from '../../../shared/writing/proofing/finding.ts'
import { stepAct } from '../../../shared/writing/workflow.ts'
import type { Writing, WritingContent } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'
import { unzip } from '../documents/docx-file.ts'
import { pagesOf } from '../documents/pdf-pages.ts'
import { greyPicture } from '../documents/picture.ts'
import { canRender, printed } from '../documents/rendered.ts'

const desk = demoDesk()
afterAll(desk.close)
const handlers = writingHandlers({ current: () => desk })

/** The service's handlers answer at once. */
const made = (kind: 'briefing' | 'zoneSummary'): Writing => handlers['writing.create']({ kind }) as Writing
const saved = (writing: Writing, content: WritingContent): Writing =>
  handlers['writing.save']({
    id: writing.id,
    version: writing.version,
    title: writing.title,
    content,
    cutOff: writing.cutOff,
    datedOn: writing.datedOn,
  }) as Writing
const act = ({ id, version }: Writing, step: string, more: object = {}): Writing =>
  handlers['writing.advance']({ id, version, act: stepAct.parse({ step, person: '谭小禾', ...more }) }) as Writing

/** The writing with a paragraph more at its end. */
const withWords = (writing: Writing, text: string): WritingContent => {
  const { content } = writing
  const block = { type: 'paragraph' as const, level: 0, content: [{ type: 'text' as const, text }] }
  if (content.kind !== 'briefing') return { ...content, blocks: [...content.blocks, block] }
  const last = content.items.length - 1
  return {
    ...content,
    items: content.items.map((item, i) => (i === last ? { ...item, blocks: [...item.blocks, block] } : item)),
  }
}

const nameIn = (table: string, column: string): string =>
  String(desk.sqlite.prepare(`SELECT ${column} FROM ${table} WHERE length(${column}) = 3 ORDER BY id`).pluck().get())

describe('校对 of the demo', () => {
  it('lets the 简报 and the 总结 written from the data pass', () => {
    for (const kind of ['briefing', 'zoneSummary'] as const) {
      const writing = made(kind)
      expect(proofWriting(desk, writing).filter(mustBeFixed)).toEqual([])
    }
  })
})

describe('签发', () => {
  it('is refused while something must be changed, whatever was ticked', () => {
    const briefing = made('briefing')
    const content = withWords(briefing, '共收集意见10条，其中道路12条。抓平安生产。')
    const sent = act(saved(briefing, content), '送审')
    const keys = proofWriting(desk, sent).map(({ key }) => key)
    expect(() => act(sent, '签发', { checked: keys })).toThrow('不能签发：校对有2处必须改')
  })

  it('wants what is to be checked ticked, and remembers the ticks', () => {
    const briefing = made('briefing')
    const sent = act(saved(briefing, withWords(briefing, '5月6日全部完成。')), '送审')
    const found = proofWriting(desk, sent)
    expect(found).toMatchObject([{ rule: 'strangeDay', quote: '5月6日' }])
    expect(() => act(sent, '签发')).toThrow('请核对的还没有核对')
    const checked = found.map(({ key }) => key)
    expect(act(sent, '签发', { checked }).content.checked).toEqual(checked)
  })

  it('is refused when totals do not reconcile', () => {
    const summary = act(made('zoneSummary'), '送审')
    // The same household visited by two teams is counted in both, and once in the zone.
    const twice = desk.sqlite
      .prepare(
        `SELECT max(id) FROM visit WHERE team_id = 1 AND form = '入户' AND presence = '在家' AND household_id IS NOT NULL
         GROUP BY household_id HAVING count(*) > 1`,
      )
      .pluck()
      .get()
    const move = desk.sqlite.prepare('UPDATE visit SET team_id = ? WHERE id = ?')
    expect(move.run(2, twice).changes).toBe(1)
    expect(() => act(summary, '签发')).toThrow('合计对不上')
    move.run(1, twice)
  })
})

describe('附注', () => {
  it('prints the 口径 of every number in the text, and of what a rate is made of, only where it is wanted', () => {
    const briefing = made('briefing')
    expect(JSON.stringify(composeOf(briefing).paper)).not.toContain('附注：统计口径')
    const { paper } = composeOf(saved(briefing, { ...briefing.content, printsDefinitions: true }))
    const words = JSON.stringify(paper)
    for (const { metric } of numbersOf(briefing.content)) expect(words).toContain(findMetric(metric)?.definition)
    expect(words).toContain('意见建议应办数：意见建议减去已转出的。')
  })
})

describe('封账时间', () => {
  it('is printed, and what was entered later is in no number of the text', () => {
    const briefing = made('briefing')
    const closed = saved(briefing, { ...briefing.content, closedAt: '1990-01-01 18:00' })
    const words = JSON.stringify(composeOf(closed).paper)
    expect(words).toContain('1990年1月1日18:00封账')
    const numbers = [{ metric: 'visit.times', scope: {} }]
    const { cutOff } = closed
    expect(handlers['writing.numbers']({ cutOff, closedAt: '1990-01-01 18:00', numbers })).toMatchObject([
      { text: '0' },
    ])
    expect(handlers['writing.numbers']({ cutOff, numbers })).toMatchObject([{ text: '2274' }])
  })
})

describe('流转版 and 留存版', () => {
  const resident = nameIn('family_planning', 'person')
  const petitioner = nameIn('petition', 'petitioner')
  const text = `${resident}、${petitioner}来电13812345678，身份证431202195001011234。`
  const planted = (edition: '流转版' | '留存版'): Writing => {
    const summary = made('zoneSummary')
    const content = withWords(summary, text)
    if (content.kind === 'briefing') throw new Error('a 总结 was asked for')
    const attachments = content.attachments.map((one) => ({ ...one, caption: `${one.caption}${resident}` }))
    return saved(summary, { ...content, attachments, titleLines: [`${resident}的总结`], edition })
  }

  it('never prints a name of a restricted book, an id or a phone, in .docx or on a page', async () => {
    const writing = planted('流转版')
    const { paper, images, fileName } = composeOf(writing)
    const xml = [...unzip(await toDocx(paper, images)).values()].join('')
    const pages = JSON.stringify(layOut(paper).pages.flatMap(({ items }) => items))
    for (const secret of [resident, petitioner, '13812345678', '431202195001011234'])
      for (const place of [JSON.stringify(paper), xml, pages, fileName]) expect(place).not.toContain(secret)
    expect(xml).toContain('138****5678')
  })

  it.runIf(canRender)('never prints them in a PDF', async () => {
    const briefing = made('briefing')
    const { paper, images } = composeOf(saved(briefing, withWords(briefing, text)))
    const words = pagesOf(printed(await toDocx(paper, images)))
      .flatMap(({ rows }) => rows.map((row) => row.text))
      .join('')
      .replaceAll(/\s/g, '')
    expect(words).toContain('138****5678')
    for (const secret of [resident, petitioner, '13812345678', '431202195001011234'])
      expect(words).not.toContain(secret)
  })

  it('prints them whole in what stays in the office', () => {
    expect(JSON.stringify(composeOf(planted('留存版')).paper)).toContain(text)
  })

  it('lists each of them with its place before it is printed', () => {
    const found = proofWriting(desk, planted('流转版')).filter(({ rule }) => rule === 'leak')
    expect(new Set(found.map(({ quote }) => quote))).toEqual(
      new Set([resident, petitioner, '13812345678', '431202195001011234']),
    )
    expect(new Set(found.map(({ place }) => place.path.split('.')[0]))).toEqual(
      new Set(['titleLines', 'blocks', 'attachments']),
    )
    const kept = proofWriting(desk, planted('留存版'))
    expect(kept.filter(mustBeFixed)).toEqual([])
    expect(kept.some(({ rule }) => rule === 'keptPersonal')).toBe(true)
  })
})

function composeOf({ id }: Writing) {
  const { paper, charts, photos, fileName } = composeStored(desk, { id })
  const picture: Picture = { bytes: greyPicture(40, 20), type: 'png' }
  const drawn = charts.map(({ key }) => [key, picture] as const)
  return { paper, images: new Map([...photos, ...drawn]), fileName }
}
