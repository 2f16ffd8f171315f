import { afterAll, describe, expect, it } from 'vitest'
import { changedNumbers } from '../../../db/metrics/frozen/frozen-numbers.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { proofWriting } from '../../../electron/service/proof-writing.ts'
import { advanceWriting } from '../../../electron/service/sign-writing.ts'
import { numbersOf, withInlines } from '../../../shared/writing/content.ts'
import type { Writing } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)

/** The first 走访户数 kept as what it was a day before. */
const kept = (writing: Writing): Writing => ({
  ...writing,
  content: withInlines(writing.content, (inline) =>
    inline.type === 'number' && inline.metric === 'visit.households' && inline.scope.teamId === undefined
      ? { ...inline, shown: '1850', kept: true }
      : inline,
  ),
})
const stored = (): Writing => {
  const made = kept(newWriting(desk.sqlite, { kind: 'briefing' }, '2012-03-31'))
  return writingStore(desk.sqlite).save(made)
}
const printed = (id: number): string => JSON.stringify(composeStored(desk, { id }).paper)

describe('a number that was kept', () => {
  const writing = stored()
  it('is printed as it was, and stays so in the database', () => {
    const again = writingStore(desk.sqlite).load(writing.id)
    expect(numbersOf(again.content).filter((field) => field.kept)).toHaveLength(1)
    expect(printed(writing.id)).toContain('"1850"')
    expect(printed(writing.id)).not.toContain('"1862"')
  })

  it('is pointed out by the 校对 until somebody says that it is meant', () => {
    const found = proofWriting(desk, writing).filter(({ rule }) => rule === 'keptNumber')
    expect(found).toMatchObject([{ quote: '1850', message: expect.stringContaining('现在的数据是1862') }])
  })

  it('follows the data again in a text copied from it', () => {
    const copy = newWriting(desk.sqlite, { kind: 'briefing', copyOf: writing.id }, '2012-03-31')
    expect(numbersOf(copy.content).some((field) => field.kept)).toBe(false)
    expect(numbersOf(copy.content).map(({ shown }) => shown)).toContain('1862')
  })

  it('is signed as it was kept, and is no difference from then on', () => {
    const step = (act: Parameters<typeof advanceWriting>[1]['act']): Writing => {
      const { id, version } = writingStore(desk.sqlite).load(writing.id)
      return advanceWriting(desk, { id, version, act })
    }
    const none = { reviewer: '', remark: '', copies: null, checked: [] as string[] }
    step({ ...none, step: '送审', person: '谭小禾' })
    const checked = proofWriting(desk, writing).map(({ key }) => key)
    const pages = JSON.stringify(composeStored(desk, { id: writing.id }).paper)
    expect(pages).toContain('"1850"')
    const signed = step({ ...none, step: '签发', person: '阳立群', checked })
    expect(numbersOf(signed.content).find((field) => field.kept)?.shown).toBe('1850')
    expect(changedNumbers(desk.metrics, signed).filter(({ shown }) => shown === '1850')).toEqual([])
  })
})
