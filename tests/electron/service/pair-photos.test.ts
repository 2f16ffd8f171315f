import { afterAll, describe, expect, it } from 'vitest'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { writingHandlers } from '../../../electron/service/writing-handlers.ts'
import { MARGIN_MM, PAPER_MM } from '../../../shared/paper/geometry.ts'
import type { PictureItem } from '../../../shared/paper/layout.ts'
import type { Block, Writing } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'
import { unzip } from '../documents/docx-file.ts'

const desk = demoDesk()
afterAll(desk.close)
const handlers = writingHandlers({ current: () => desk })

/** A 简报 of one 稿件 with these blocks. */
const composed = (blocks: Block[]) => {
  const writing = handlers['writing.create']({ kind: 'briefing' }) as Writing
  if (writing.content.kind !== 'briefing') throw new Error('a 简报 was asked for')
  const items = writing.content.items.slice(0, 1).map((item) => ({ ...item, blocks }))
  const draft = { content: { ...writing.content, items }, cutOff: '2012-03-31', datedOn: '2012-03-31' }
  return composeStored(desk, { id: writing.id, draft })
}

const second = desk.photos.list()[0]?.id ?? 0
const pair: Block = {
  type: 'photo',
  attachmentId: second,
  beside: { attachmentId: second },
  caption: '急弯路段（左为整改前，右为整改后）',
  widthMm: 156,
}

describe('two photos side by side', () => {
  it('stand on one line within the text, of one height, under one caption', () => {
    const { paper, photos } = composed([pair])
    const pictures = layOut(paper).pages.flatMap(({ items }) =>
      items.filter((item): item is PictureItem => item.kind === 'picture'),
    )
    expect(pictures).toHaveLength(2)
    const [left, right] = pictures as [PictureItem, PictureItem]
    expect(right.y).toBe(left.y)
    expect(right.height).toBe(left.height)
    expect(right.x).toBeGreaterThan(left.x + left.width)
    expect(left.x).toBeGreaterThanOrEqual(MARGIN_MM.left)
    expect(right.x + right.width).toBeLessThanOrEqual(PAPER_MM.width - MARGIN_MM.right + 0.1)
    expect(photos.size).toBe(1)
    expect(JSON.stringify(paper)).toContain('图1　急弯路段（左为整改前，右为整改后）')
  })

  it('are two pictures of one paragraph in Word', async () => {
    const { paper, photos } = composed([pair])
    const xml = (await unzip(await toDocx(paper, photos))).get('word/document.xml') ?? ''
    const figures = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:drawing>.*?<\/w:p>/gs)].map(([one]) => one)
    const drawn = figures.map((one) => one.match(/<pic:pic\b/g)?.length ?? 0).filter((count) => count > 0)
    expect(drawn).toEqual([2])
  })
})
