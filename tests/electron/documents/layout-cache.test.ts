import { afterAll, describe, expect, it, vi } from 'vitest'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { writingHandlers } from '../../../electron/service/writing-handlers.ts'
import type { Paper } from '../../../shared/paper/paper.ts'
import type { Block, Writing, WritingKind } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const handlers = writingHandlers({ current: () => desk })

const draftOf = (kind: WritingKind): Writing => {
  const id = desk.sqlite.prepare("SELECT id FROM writing WHERE kind = ? AND state = '草稿'").pluck().get(kind)
  return handlers['writing.load']({ id: Number(id) }) as Writing
}

/** The same numbers on every run. */
const random = (seed: number) => () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}

const words = '大走访活动坚持问题导向深入基层察民情解民忧办实事促发展'

/** Something a person might do to a text: words put in or taken out, a paragraph dropped, doubled or made a heading. */
const edited = (blocks: readonly Block[], next: () => number): Block[] => {
  const at = Math.floor(next() * blocks.length)
  const block = blocks[at]
  if (block?.type !== 'paragraph') return blocks.filter((_, i) => i !== at)
  const deed = Math.floor(next() * 5)
  const text = {
    type: 'text' as const,
    text: words.repeat(1 + Math.floor(next() * 6)).slice(0, 3 + Math.floor(next() * 120)),
  }
  if (deed === 0) return blocks.filter((_, i) => i !== at)
  if (deed === 1) return [...blocks.slice(0, at), block, ...blocks.slice(at)]
  if (deed === 2) return blocks.with(at, { ...block, level: block.level === 0 ? 1 : 0 })
  return blocks.with(at, { ...block, content: deed === 3 ? [...block.content, text] : [text] })
}

const withEdit = ({ content }: Writing, next: () => number): Writing['content'] =>
  content.kind === 'briefing'
    ? {
        ...content,
        items: content.items.map((item, i) => (i === 0 ? { ...item, blocks: edited(item.blocks, next) } : item)),
      }
    : { ...content, blocks: edited(content.blocks, next) }

/** The pages as a program that has not laid out anything before makes them. */
const afresh = async (paper: Paper): Promise<ReturnType<typeof layOut>> => {
  vi.resetModules()
  const fresh = await import('../../../electron/documents/lay-out.ts')
  return fresh.layOut(paper)
}

describe('pages kept from before', () => {
  it.each([
    ['briefing', 8],
    ['zoneSummary', 5],
  ] as const)('of a %s are those of a fresh layout, edit after edit', async (kind, edits) => {
    const next = random(kind === 'briefing' ? 7 : 11)
    let writing = draftOf(kind)
    for (let i = 0; i < edits; i += 1) {
      writing = { ...writing, content: withEdit(writing, next) }
      const { id, content, cutOff, datedOn } = writing
      const { paper } = composeStored(desk, { id, draft: { content, cutOff, datedOn } })
      expect(layOut(paper)).toEqual(await afresh(paper))
    }
  })
})
