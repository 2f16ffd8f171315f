import { afterAll, describe, expect, it } from 'vitest'
import { deliveryStore } from '../../../db/stores/delivery-store.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeDeliveryOf } from '../../../electron/service/delivery-handlers.ts'
import { demoDesk } from '../../electron/demo-desk.ts'
import { openXmlFaults } from '../../electron/documents/open-xml.ts'

const desk = demoDesk()
afterAll(desk.close)
const store = deliveryStore(desk.sqlite)
const day = '2012-03-31'
const issue = (number: number): number =>
  Number(desk.sqlite.prepare("SELECT id FROM writing WHERE kind = 'briefing' AND issue = ?").pluck().get(number))

describe('分发签收', () => {
  it('has a row for each unit of the signed 报尾, every member its own, made once', () => {
    const rows = store.list(issue(4))
    expect(rows.filter(({ label }) => label === '发')).toHaveLength(30)
    expect(rows.reduce((sum, { copies }) => sum + copies, 0)).toBe(59)
    expect(store.list(issue(4)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    expect(rows.every(({ signedOn, sentOn }) => signedOn === null && sentOn === null)).toBe(true)
  })

  it('waits for 签发', () => {
    expect(() => store.list(issue(7))).toThrow('简报第7期还没有签发，签发后才能登记分发。')
  })

  it('notes the same for several and keeps the rest of each', () => {
    const id = issue(4)
    const [one, two, three] = store.list(id).map((row) => row.id)
    if (!one || !two || !three) throw new Error('three rows')
    const { datedOn } = writingStore(desk.sqlite).load(id)
    store.save(id, [one, two], { sentOn: datedOn, way: '机要交换' }, day)
    store.save(id, [two], { signer: '唐竹青', signedOn: day }, day)
    expect(store.list(id).slice(0, 3)).toMatchObject([
      { sentOn: datedOn, way: '机要交换', signer: '', signedOn: null },
      { sentOn: datedOn, way: '机要交换', signer: '唐竹青', signedOn: day },
      { sentOn: null, way: '' },
    ])
    store.save(id, [two], { signedOn: null, signer: '' }, day)
    expect(store.list(id)[1]).toMatchObject({ signedOn: null, signer: '' })
  })

  it('takes none when one is wrong, and says which and why', () => {
    const id = issue(3)
    const rows = store.list(id)
    const ids = rows.map((row) => row.id)
    const [first] = rows
    expect(() => store.save(id, ids, { signedOn: day }, day)).toThrow(`“${first?.unit}”签收了，请填写签收人。`)
    expect(() => store.save(id, ids, { sentOn: '2012-03-01' }, day)).toThrow('发出日期早于印发日期')
    expect(() => store.save(id, ids, { sentOn: '2012-04-30' }, day)).toThrow('发出日期还没有到')
    store.save(id, ids.slice(0, 1), { sentOn: day }, day)
    expect(() => store.save(id, ids.slice(0, 1), { signer: '李', signedOn: '2012-03-30' }, day)).toThrow(
      '签收日期早于发出日期',
    )
    expect(store.list(id).slice(1)).toEqual(rows.slice(1))
  })

  it('shows in the list of 简报 how many have signed', () => {
    const heads = writingStore(desk.sqlite).list(['briefing'])
    const of = (number: number) => heads.find((head) => head.issue === number)
    expect(of(5)).toMatchObject({ addressees: 36, unsigned: 0 })
    expect(of(6)?.unsigned).toBeGreaterThan(0)
    expect(of(7)).toMatchObject({ addressees: 0, unsigned: 0 })
  })

  it('offers the units of the registers, and names for several of them', () => {
    const { units, groups } = store.units()
    expect(units).toContain('第一工作队')
    expect(groups.map(({ unit, members }) => [unit, members.length])).toEqual([
      ['区直各部门', expect.any(Number)],
      ['各办事处', 3],
      ['各工作队', 5],
      ['各联系村（居）委会', 20],
      ['联系企业', 5],
    ])
  })
})

it('a new issue takes the list over, but not 本期增发', () => {
  const last = writingStore(desk.sqlite).load(issue(7))
  if (last.content.kind !== 'briefing') throw new Error('a 简报')
  const circulation = [{ label: '报' as const, addressees: [{ unit: '市委办公室', copies: 9 }] }]
  writingStore(desk.sqlite).save({
    ...last,
    content: { ...last.content, circulation, extra: [{ unit: '市电视台', copies: 1 }], numbersCopies: true },
  })
  const next = newWriting(desk.sqlite, { kind: 'briefing', copyOf: last.id }, day)
  expect(next.content).toMatchObject({ circulation, numbersCopies: true, extra: [] })
})

describe.each(['签收单', '信封标签'] as const)('%s', (paper) => {
  const composed = composeDeliveryOf(desk, { id: issue(6), paper })

  it('names every unit that gets copies', () => {
    const words = layOut(composed.paper)
      .pages.flatMap(({ items }) => items)
      .map((item) => (item.kind === 'line' ? item.runs.map(({ text }) => text).join('') : ''))
      .join('')
    for (const { unit } of store.list(issue(6))) expect(words).toContain(unit.slice(0, 5))
  })

  it('keeps to the Open XML schema', async () => {
    expect(await openXmlFaults(await toDocx(composed.paper, new Map()), 'docx')).toEqual([])
  })
})
