/** Every fault of the kinds the 校对 is there for, planted in the demo's texts one at a time. */
import { afterAll, describe, expect, it } from 'vitest'
import { mergeSummaries } from '../../../db/stores/merge-writing.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { paperOf } from '../../../electron/service/compose-writing.ts'
import { proofWriting, proofWritten } from '../../../electron/service/proof-writing.ts'
import { metricIds } from '../../../shared/metrics/index.ts'
import type { Finding, ProofRule } from '../../../shared/writing/proofing/finding.ts'
import type { Block, Writing } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const day = '2012-03-31'

const clean = newWriting(desk.sqlite, { kind: 'briefing', form: 'long' }, day)
const keysOf = (findings: readonly Finding[]): Set<string> => new Set(findings.map(({ key }) => key))
const before = keysOf(proofWriting(desk, clean))

const said = (text: string, level = 0): Block => ({ type: 'paragraph', level, content: [{ type: 'text', text }] })

/** The 简报 with blocks more at the end of its first 稿件. */
const withBlocks = (...blocks: readonly Block[]): Writing => {
  const { content } = clean
  if (content.kind !== 'briefing') throw new Error('a 简报 was asked for')
  const items = content.items.map((item, i) => (i === 0 ? { ...item, blocks: [...item.blocks, ...blocks] } : item))
  return { ...clean, content: { ...content, items } }
}

/** What the 校对 finds that it did not find before. */
const news = (writing: Writing): Finding[] => proofWriting(desk, writing).filter(({ key }) => !before.has(key))

/** Whether a path leads to a part of the content. */
const leadsTo = (writing: Writing, path: string): boolean =>
  path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], writing.content) !== undefined

const resident = String(
  desk.sqlite.prepare('SELECT person FROM family_planning WHERE length(person) = 3 ORDER BY id').pluck().get(),
)

describe('a clean 简报', () => {
  it('has nothing that stands in its way', () => {
    expect(proofWriting(desk, clean)).toEqual([])
  })
})

describe('words', () => {
  it.each<[what: string, text: string, rule: ProofRule, quote: string]>([
    ['a typed number unlike the data', '各工作队共走访农户1900户。', 'typedNumber', '1900户'],
    ['a typed number of a team unlike the data', '第二工作队走访农户500户。', 'typedNumber', '500户'],
    ['parts above their whole', '共收集意见10条，其中道路12条。', 'sum', '10条，其中道路12条'],
    ['a weekday that is another', '3月12日（星期二）召开推进会。', 'weekday', '3月12日（星期二）'],
    ['a day that is in no calendar', '2月30日前完成。', 'impossibleDay', '2月30日'],
    ['a range that ends before it begins', '3月20日至3月10日走访。', 'dayOrder', '3月20日至3月10日'],
    ['a day outside of the campaign', '7月6日前全部完成。', 'strangeDay', '7月6日'],
    ['another day than the text’s own', '截至3月25日，走访仍在进行。', 'otherCutOff', '3月25日'],
    ['a comparison that does not hold', '走访覆盖率92.8%，高于全区平均水平（93.1%）。', 'comparison', '高于'],
    ['服务 scrambled', '努力效劳群众。', 'scrambled', '效劳'],
    ['发展 scrambled', '推动科学开展。', 'scrambled', '科学开展'],
    ['项目 scrambled', '为工程企业解难。', 'scrambled', '为工程企业'],
    ['动员 scrambled', '召开发动大会。', 'scrambled', '发动大会'],
    ['广大 scrambled', '团结广阔群众。', 'scrambled', '广阔'],
    ['带领 scrambled', '团结带着群众。', 'scrambled', '团结带着'],
    ['规范 scrambled', '标准村级财务。', 'scrambled', '标准'],
    ['计划生育 scrambled', '抓方案生育服务。', 'scrambled', '方案'],
    ['安全 scrambled', '抓平安生产。', 'scrambled', '平安'],
    ['部分 scrambled', '局部群众反映。', 'scrambled', '局部'],
    ['办法 scrambled', '普及举方法律。', 'scrambled', '举方法律'],
    ['台账 miswritten', '建好民情台帐。', 'scrambled', '台帐'],
    ['a village one sign off', '在樟树评村召开院落会。', 'name', '樟树评村'],
    ['an identity number', '户主身份证431202195001011234。', 'leak', '431202195001011234'],
    ['a phone number', '联系电话13812345678。', 'leak', '13812345678'],
    ['somebody out of a restricted book', `走访了${resident}家。`, 'leak', resident],
    ['brackets that are not closed', '各队（含企业工作队抓紧走访。', 'unpaired', '（'],
    ['words said twice', '各工作队要抓紧抓紧走访。', 'doubled', '抓紧抓紧'],
    ['what is still to be filled in', '【请填写：下一步打算】', 'unfinished', '【请填写：下一步打算】'],
  ])('%s: found at its place', (_, text, rule, quote) => {
    const writing = withBlocks(said(text))
    const found = news(writing).filter((one) => one.rule === rule)
    expect(found.map((one) => one.quote)).toContain(quote)
    for (const { place } of found) {
      expect(leadsTo(writing, place.path)).toBe(true)
      expect(text.slice(place.from, place.to)).toBe(quote)
    }
  })

  it('are let be where they are right', () => {
    const right =
      '各工作队共走访农户1862户。3月12日（星期一）在樟树坪村召开动员大会，抓安全生产。截至3月31日，走访仍在进行。'
    expect(news(withBlocks(said(right)))).toEqual([])
  })
})

describe('the rest of a text', () => {
  it('a heading with nothing under it', () => {
    const writing = withBlocks(said('五、尚未写的一节', 1))
    expect(news(writing)).toMatchObject([{ rule: 'emptySection', quote: '五、尚未写的一节' }])
  })

  it('a photo, a table and a chart without a caption', () => {
    const writing = withBlocks(
      { type: 'photo', attachmentId: 1, caption: '', widthMm: 110 },
      { type: 'table', table: 'ledgerSummary', caption: ' ' },
      { type: 'chart', chart: 'visitProgress', caption: '' },
    )
    const found = news(writing)
    expect(found.map(({ rule }) => rule)).toEqual(['noCaption', 'noCaption', 'noCaption'])
    for (const { place } of found) expect(leadsTo(writing, place.path)).toBe(true)
  })

  it('a unit named twice, and one that gets no copy', () => {
    const { content } = clean
    if (content.kind !== 'briefing') throw new Error('a 简报 was asked for')
    const extra = [
      { unit: '市纪委', copies: 1 },
      { unit: '市电视台', copies: 0 },
    ]
    const writing = { ...clean, content: { ...content, extra } }
    const found = news(writing)
    expect(found).toMatchObject([
      { rule: 'circulation', quote: '市纪委', place: { path: 'extra.0' } },
      { rule: 'circulation', quote: '市电视台', place: { path: 'extra.1' } },
    ])
  })

  it('a last page that is nearly empty, as soon as so many definitions are printed', () => {
    const summary = newWriting(desk.sqlite, { kind: 'teamSummary', teamId: 3 }, day)
    const isFound = (numbers: number): boolean => {
      const { content } = summary
      if (content.kind === 'briefing') throw new Error('a 总结 was asked for')
      const fields = metricIds
        .slice(0, numbers)
        .map((metric) => ({ type: 'number', metric, scope: {}, shown: '' }) as const)
      const blocks: Block[] = [{ type: 'paragraph', level: 0, content: fields }]
      const more = { ...content, blocks, attachments: [], printsDefinitions: true }
      const writing = { ...summary, content: more }
      return proofWritten(desk, writing, paperOf(desk, writing)).some(({ rule }) => rule === 'scantPage')
    }
    const scant = Array.from({ length: 30 }, (_, i) => isFound(i + 10))
    expect(scant).toContain(true)
    expect(scant).toContain(false)
  })

  it('teams that had handed in nothing when the zone’s 总结 was put together', () => {
    const ids = [1, 2, 3, 4].map((teamId) => newWriting(desk.sqlite, { kind: 'teamSummary', teamId }, day).id)
    const merged = mergeSummaries(desk.sqlite, { ids, takes: 'own' }, day)
    const found = proofWriting(desk, merged).filter(({ rule }) => rule === 'missingTeam')
    expect(found).toMatchObject([{ quote: '第五工作队', place: { path: 'titleLines.0' } }])
  })
})
