import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { draftItem } from '../../../db/stores/draft-item.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { settingStore } from '../../../db/stores/settings.ts'
import { writingFacts } from '../../../db/stores/writing-facts.ts'
import { sentenceHandlers } from '../../../electron/service/sentence-handlers.ts'
import { routes } from '../../../shared/ipc/routes.ts'
import type { AddedKind } from '../../../shared/writing/item-draft.ts'
import { sentenceIds, sentences } from '../../../shared/writing/sentences/sentences.ts'
import { sentence, tellSentence } from '../../../shared/writing/sentences/tell.ts'
import { type Teller, teller } from '../../../shared/writing/teller.ts'
import { briefingItem, type Inline, itemKinds } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
afterEach(() => settingStore(desk.sqlite).set('sentences', {}))
const handlers = sentenceHandlers({ current: () => desk })
const cutOff = '2012-03-31'

const words = (content: readonly Inline[]): string =>
  content.map((part) => (part.type === 'text' ? part.text : part.shown)).join('')
const at = (day: string, teamId?: number, from?: string): Teller =>
  teller(writingFacts(desk.sqlite, day, { from }), teamId)
const text = (content: unknown): string =>
  [...JSON.stringify(content).matchAll(/"(?:text|shown)":"((?:[^"\\]|\\.)*)"/g)].map(([, one]) => one).join('')

describe('a sentence with its numbers', () => {
  it('says them for the zone, for a team beside the zone, and for a period', () => {
    expect(words(sentence(at(cutOff), 'visits'))).toMatch(
      /^截至3月31日，各工作队共走访农户1862户（\d+户次）、企业\d+家，走访覆盖率93\.1%。$/,
    )
    expect(words(sentence(at(cutOff, 1), 'visitStep'))).toMatch(/走访覆盖率\d+\.\d%，(高于|低于)全区平均水平（93\.1%）/)
    expect(words(sentence(at(cutOff), 'visitStep'))).not.toContain('全区平均水平')
    const week = sentence(at(cutOff, undefined, '2012-03-25'), 'visits').find((part) => part.type === 'number')
    expect(week).toMatchObject({ metric: 'visit.households', scope: { from: '2012-03-25' } })
    expect(Number(week?.shown)).toBeLessThan(1862)
  })

  it('lets clauses fall that have nothing to say, with the mark that joined them', () => {
    const t = at(cutOff)
    expect(words(tellSentence(t, '〔无日记干部{无日记干部}名〕〔，走访{走访户数}户〕。'))).toMatch(/走访1862户。$/)
    const before = at('2012-03-01')
    expect(words(tellSentence(before, '〔走访{走访户数}户〕〔，企业{走访企业数}家〕。'))).toBe('')
    expect(words(tellSentence(before, '共走访{走访户数}户，工作队{工作队}个。'))).toBe('')
    expect(words(tellSentence(before, '{活动简称}正在部署〔，已走访{走访户数}户〕。'))).toMatch(/正在部署。$/)
  })

  it('names the first and the last team, and nobody where none can be told apart', () => {
    expect(words(sentence(at(cutOff), 'ranking'))).toMatch(/^从进度看，第.工作队走访覆盖率最高，为\d+\.\d%；第.工作队/)
    expect(sentence(at('2012-03-01'), 'ranking')).toEqual([])
    expect(sentence(at(cutOff, 1), 'ranking')).toEqual([])
  })
})

describe('存在的问题 and 下步安排', () => {
  const drafted = (teamId?: number): string =>
    text(
      newWriting(desk.sqlite, { kind: teamId ? 'teamSummary' : 'zoneSummary', ...(teamId ? { teamId } : {}) }, cutOff),
    )

  it('compare the teams for the zone, and a team with the zone', () => {
    expect(drafted()).toMatch(/走访覆盖率最高的第.工作队为[\d.]+%，最低的第.工作队为[\d.]+%，仍有138户建档户没有走访/)
    expect(drafted()).toContain('其中第五工作队46户，要集中力量补访')
    expect(drafted(1)).toMatch(/走访覆盖率[\d.]+%，高于全区平均水平（93\.1%），仍有18户建档户没有走访/)
    expect(drafted(1)).not.toContain('要集中力量补访')
  })
  it('are said the office’s own way, and not at all where it wants nothing said', async () => {
    await handlers['sentence.save']({ id: 'visitAgain', text: '把{未走访户}户一户不落走到。' })
    await handlers['sentence.save']({ id: 'handleFaster', text: '' })
    const { content } = newWriting(desk.sqlite, { kind: 'briefing', form: 'short', numbering: '正刊' }, cutOff)
    if (content.kind !== 'briefing') throw new Error('a 简报 has 稿件')
    const last = text(content.items.at(-1))
    expect(last).toContain('一是抓紧补访，做到不漏一户。把138户一户不落走到。')
    expect(last).not.toContain('加快办理')
    expect(last).toContain('二是紧盯重点')
  })
})

describe('the office’s own sentences', () => {
  it('are used by new texts, not by those there are, and can be put back', async () => {
    const own = '到{截止日}为止，各队进了{走访户数}户家门〔，进了{走访企业数}家企业〕。'
    const list = await handlers['sentence.save']({ id: 'visits', text: own })
    expect(routes['sentence.list'].output.parse(list).find(({ id }) => id === 'visits')).toMatchObject({
      text: own,
      isOwn: true,
    })
    expect(settingStore(desk.sqlite).get('sentences')).toEqual({
      visits: expect.stringContaining('{visit.households}'),
    })
    const made = newWriting(desk.sqlite, { kind: 'briefing' }, cutOff)
    expect(text(made.content)).toContain('到3月31日为止，各队进了1862户家门')
    const back = await handlers['sentence.save']({ id: 'visits', text: null })
    expect(back.filter(({ isOwn }) => isOwn)).toEqual([])
    expect(text(newWriting(desk.sqlite, { kind: 'briefing' }, cutOff).content)).toContain('各工作队共走访农户1862户')
  })

  it('are refused with what is wrong, and an empty one is not said at all', async () => {
    expect(() => handlers['sentence.save']({ id: 'visits', text: '共走访{走访户}户。' })).toThrow(
      '没有叫“走访户”的数字',
    )
    await handlers['sentence.save']({ id: 'labours', text: '' })
    expect(text(newWriting(desk.sqlite, { kind: 'briefing' }, cutOff).content)).not.toContain('机关干部参加劳动')
  })

  it('that name a number this version does not have give way to the delivered ones', () => {
    settingStore(desk.sqlite).set('sentences', { visits: '走访{visit.gone}户。' })
    expect(words(sentence(at(cutOff), 'visits'))).toContain('共走访农户1862户')
  })

  it('show what they say today of the zone and of a team, and nothing while they are wrong', async () => {
    const shown = await handlers['sentence.example']({ text: '{主体}走访{走访户数}户。' })
    expect(shown).toEqual({ zone: '各工作队走访1862户。', team: '第一工作队走访392户。', teamName: '第一工作队' })
    expect(await handlers['sentence.example']({ text: '{走访}户。' })).toEqual({ zone: '', team: '', teamName: '' })
  })

  it('are told all together over any range, numbers as fields of that range', async () => {
    const told = routes['sentence.tell'].output.parse(await handlers['sentence.tell']({ cutOff, teamId: 2 }))
    expect(told.map(({ id }) => id)).toEqual(sentenceIds)
    const fields = told.flatMap(({ content }) => content).filter((part) => part.type === 'number')
    expect(fields.length).toBeGreaterThan(40)
    expect(new Set(fields.map(({ scope }) => scope.teamId))).toContain(2)
    expect(told.find(({ id }) => id === 'visits')?.title).toBe(sentences.visits.title)
  })
})

describe('one 稿件 out of the books', () => {
  const kinds = itemKinds.filter((kind): kind is AddedKind => kind !== '更正')

  it.each(kinds)('%s tells something as of 3月31日', (kind) => {
    const item = draftItem(desk.sqlite, { kind, cutOff })
    expect(briefingItem.omit({ id: true }).parse(item)).toEqual(item)
    expect(item.kind).toBe(kind)
    expect(item.title).not.toBe('')
    expect(item.blocks.length).toBeGreaterThan(0)
  })

  it('tells nothing of what had not happened yet', () => {
    const early = { cutOff: '2012-03-01' }
    expect(draftItem(desk.sqlite, { kind: '督查通报', ...early }).blocks).toEqual([])
    expect(draftItem(desk.sqlite, { kind: '进度排名', ...early }).blocks).toEqual([])
  })
})
