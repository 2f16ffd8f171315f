import { afterAll, describe, expect, it } from 'vitest'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { proofWriting } from '../../../electron/service/proof-writing.ts'
import { writingHandlers } from '../../../electron/service/writing-handlers.ts'
import type { TableBlock } from '../../../shared/paper/paper.ts'
import type { Block, NumberScope, Writing } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const handlers = writingHandlers({ current: () => desk })
/** The service's handlers answer at once. */
const made = (kind: 'briefing' | 'teamSummary', teamId?: number): Writing =>
  handlers['writing.create']({ kind, teamId }) as Writing

/** The writing with these blocks and nothing else. */
const withBlocks = ({ content }: Writing, blocks: Block[]): Writing['content'] =>
  content.kind === 'briefing'
    ? { ...content, items: content.items.slice(0, 1).map((item) => ({ ...item, blocks })) }
    : { ...content, blocks, attachments: [] }

const printed = (writing: Writing, blocks: Block[]) => {
  const draft = { content: withBlocks(writing, blocks), cutOff: '2012-03-31', datedOn: '2012-03-31' }
  const { paper, charts } = composeStored(desk, { id: writing.id, draft })
  const all = paper.sections.flatMap((section) => section.blocks)
  return {
    tables: all.filter((block): block is TableBlock => block.kind === 'table'),
    charts,
    text: JSON.stringify(all),
  }
}
const table = (id: string, scope?: NumberScope): Block => ({
  ...{ type: 'table', table: id, caption: '六本台账' },
  ...(scope ? { scope } : {}),
})
const cellOf = ({ rows }: TableBlock): string => rows.at(-1)?.[1]?.text ?? ''
const registered = (teamId: number | undefined, from: string): string =>
  String(desk.metrics.value('six.registered', { to: '2012-03-31', from, teamId }).amount)

describe('a table or chart with a scope of its own', () => {
  it('counts that team and period and says so behind its caption', () => {
    const { tables } = printed(made('briefing'), [
      table('ledgerSummary'),
      table('ledgerSummary', { from: '2012-03-25' }),
      table('ledgerSummary', { teamId: 2, from: '2012-03-25' }),
    ])
    expect(tables.map(({ caption }) => caption)).toEqual([
      '表1　六本台账',
      '表2　六本台账（3月25日至3月31日）',
      '表3　六本台账（第二工作队，3月25日至3月31日）',
    ])
    expect(tables.map(({ unit }) => unit)[1]).toBe('统计时段3月25日至3月31日')
    expect(tables.slice(1).map(cellOf)).toEqual([registered(undefined, '2012-03-25'), registered(2, '2012-03-25')])
  })

  it('shows the zone in a team’s text only where it was asked to', () => {
    const { tables } = printed(made('teamSummary', 2), [table('ledgerSummary'), table('ledgerSummary', {})])
    expect(tables.map(({ caption }) => caption)).toEqual(['表1　六本台账', '表2　六本台账（全区）'])
    expect(tables.map(cellOf)).toEqual([registered(2, '2012-01-01'), registered(undefined, '2012-01-01')])
  })

  it('leaves alone what cannot be told of a period', () => {
    const { tables } = printed(made('briefing'), [table('progress', { from: '2012-03-25' })])
    expect(tables.map(({ caption, unit }) => [caption, unit])).toEqual([['表1　六本台账', '数据截至2012年3月31日']])
  })

  it('draws a chart of its days alone', () => {
    const chart: Block = { type: 'chart', chart: 'dailyVisits', caption: '走访', scope: { from: '2012-03-25' } }
    const { charts, text } = printed(made('briefing'), [chart])
    expect(text).toContain('图1　走访（3月25日至3月31日）')
    const drawn = charts[0]?.chart
    if (drawn?.id !== 'dailyVisits') throw new Error('daily visits were asked for')
    expect(drawn.data.days.map(({ day }) => day).filter((day) => day < '2012-03-25')).toEqual([])
    expect(drawn.data.days.length).toBeGreaterThan(1)
  })

  it('is proofread by the same rows', () => {
    const writing = made('briefing')
    const blocks = [table('ledgerTeams', { from: '2012-03-25' }), table('gone', { teamId: 1 })]
    const found = proofWriting(desk, { ...writing, content: withBlocks(writing, blocks) })
    expect(found.filter(({ rule }) => rule === 'conflict' || rule === 'sum')).toMatchObject([
      { rule: 'conflict', place: { path: 'items.0.blocks.1' } },
    ])
  })
})
