import { afterAll, describe, expect, it } from 'vitest'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { writingHandlers } from '../../../electron/service/writing-handlers.ts'
import { stepAct } from '../../../shared/writing/workflow.ts'
import type { Writing } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const handlers = writingHandlers({ current: () => desk })

const act = (writing: Writing, step: string, more: object = {}): Writing =>
  // The service's handlers answer at once.
  handlers['writing.advance']({
    id: writing.id,
    version: writing.version,
    act: stepAct.parse({ step, person: '谭小禾', ...more }),
  }) as Writing

const seventh = (): Writing => {
  const id = desk.sqlite.prepare("SELECT id FROM writing WHERE kind = 'briefing' AND issue = 7").pluck().get()
  return handlers['writing.load']({ id: Number(id) }) as Writing
}

describe('the life of a 简报', () => {
  it('goes from 草稿 over 审核 and back, and on to 签发 and 印发', () => {
    const draft = seventh()
    expect(() => act(draft, '签发')).toThrow('不能签发：文稿现在是“草稿”，只有“审核”的文稿才能签发。')
    const sent = act(draft, '送审')
    expect(() => act(draft, '送审')).toThrow('已在别处改过')
    expect(() => handlers['writing.save'](sent)).toThrow('正在审核，不能修改')
    expect(() => act(sent, '退回')).toThrow('请写明退回修改的意见')
    const back = act(sent, '退回', { remark: '补写下步安排。' })
    expect(back.state).toBe('草稿')
    expect(() => handlers['writing.void']({ id: act(back, '送审').id })).toThrow('正在审核')
    expect(handlers['writing.versions']({ id: back.id })).toMatchObject([
      { reason: '送审', person: '谭小禾' },
      { reason: '退回', note: '补写下步安排。' },
      { reason: '送审' },
    ])
  })

  it('keeps what was signed, whatever happens to the rows', () => {
    const before = seventh()
    const signed = act(before, '签发')
    expect(signed).toMatchObject({ state: '已签发', datedOn: '2012-03-31' })
    const printed = composeStored(desk, { id: signed.id })
    expect(JSON.stringify(printed.paper)).toContain('第7期')
    desk.sqlite.prepare("UPDATE concern SET voided_at = 1 WHERE registered_on <= '2012-03-20'").run()
    desk.sqlite.prepare("UPDATE team SET name = name || '改'").run()
    const later = composeStored(desk, {
      id: signed.id,
      draft: { content: before.content, cutOff: '2012-03-15', datedOn: '2012-03-15' },
    })
    expect(later).toEqual(printed)
    expect(() => handlers['writing.save'](signed)).toThrow('已签发，不能再改')
  })

  it('records who took which step and how many copies were printed', () => {
    const signed = seventh()
    expect(() => act(signed, '印发')).toThrow('请填写印数')
    expect(act(signed, '印发', { copies: 45 }).state).toBe('已印发')
    expect(handlers['writing.steps']({ id: signed.id })).toMatchObject([
      { step: '送审', person: '谭小禾', copies: null },
      { step: '退回', remark: '补写下步安排。' },
      { step: '送审' },
      { step: '签发' },
      { step: '印发', copies: 45 },
    ])
  })

  it('still opens what was issued before there was 签发', () => {
    const id = desk.sqlite.prepare("SELECT id FROM writing WHERE kind = 'briefing' AND issue = 1").pluck().get()
    expect(composeStored(desk, { id: Number(id) }).paper.title).toContain('1')
    expect(handlers['writing.steps']({ id: Number(id) })).toEqual([])
  })

  it('does not let an item without title or text be sent on', () => {
    const made = handlers['writing.create']({ kind: 'briefing' }) as Writing
    if (made.content.kind !== 'briefing') throw new Error('a 简报 was asked for')
    const item = { id: 'x', kind: '工作动态' as const, title: ' ', subtitle: '', blocks: [] }
    const empty = handlers['writing.save']({ ...made, content: { ...made.content, items: [item] } }) as Writing
    expect(() => act(empty, '送审')).toThrow('不能送审：第1篇稿件没有标题。第1篇稿件没有正文。')
  })
})

describe('a new 简报', () => {
  it('fills one to four pages, and says more only when asked to', () => {
    const pagesOf = (form: 'short' | 'long' | undefined): number => {
      const made = handlers['writing.create']({ kind: 'briefing', form }) as Writing
      return layOut(composeStored(desk, { id: made.id }).paper).pages.length
    }
    expect(pagesOf('short')).toBeLessThanOrEqual(4)
    expect(pagesOf(undefined)).toBe(pagesOf('short'))
    expect(pagesOf('long')).toBeGreaterThan(4)
  })
})
