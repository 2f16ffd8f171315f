import { describe, expect, it } from 'vitest'
import { loadDemo } from '../../../db/demo/load-demo.ts'
import { insertRows } from '../../../db/stores/campaign-store.ts'
import { materialStore } from '../../../db/stores/materials.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { statements } from '../../../db/stores/statements.ts'
import { storyUses } from '../../../db/stores/story-uses.ts'
import { shownSources, takeMaterial, writableBriefings } from '../../../db/stores/use-material.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { materialQuery } from '../../../shared/ipc/material-routes.ts'
import { itemSources, sourcesOf } from '../../../shared/writing/source.ts'
import type { BriefingContent, Writing } from '../../../shared/writing/writing.ts'
import { concernValues, memoryDatabase, smallCampaign } from '../database.ts'

const day = '2012-03-31'

const closed = {
  ...concernValues,
  status: '已销号',
  isExemplar: true,
  closeMethod: '已解决',
  closedOn: '2012-03-19',
  satisfaction: '满意',
  content: '瞿满生家门前杨家塘涵管堵塞，秧田放不上水，电话13812345678',
  result: '出工18人清淤120米，更换涵管4节',
}

/** Two closed matters of 民情台账, an open one, one of 计划生育, and what was sent in. */
const campaign = () => {
  const { sqlite, store } = smallCampaign()
  insertRows(
    sqlite,
    'concern',
    [
      closed,
      { ...closed, isExemplar: false, teamId: 2, pointId: 2, householdId: null, title: '渠道淤塞' },
      { ...concernValues, title: '盼修机耕道', kind: '乡村道路', content: '机耕道雨天不通车' },
      { ...closed, kind: '计划生育', title: '生育登记' },
    ],
    0,
  )
  insertRows(
    sqlite,
    'infoItem',
    [{ submittedOn: '2012-03-12', teamId: 1, title: '秧田通水', kind: '工作动态', result: '待定' }],
    0,
  )
  return { sqlite, store, materials: materialStore(sqlite) }
}

const briefingOf = ({ content }: Writing): BriefingContent => {
  if (content.kind !== 'briefing') throw new Error('a 简报 was asked for')
  return content
}
const listed = (materials: ReturnType<typeof materialStore>, query: object = {}) =>
  materials.list(materialQuery.parse(query), 50)

describe('素材库', () => {
  it('lists what the open books have to tell, 典型 first, and nothing of 计划生育', () => {
    const { materials } = campaign()
    const { rows, count } = listed(materials)
    expect(count).toBe(4)
    expect(rows[0]).toMatchObject({ sort: '办结事例', title: '杨家塘涵管堵塞', isExemplar: true, uses: [] })
    expect(rows.map(({ title }) => title)).not.toContain('生育登记')
    expect(listed(materials, { sort: '待办民情' }).rows).toMatchObject([{ title: '盼修机耕道' }])
    expect(listed(materials, { teamId: 2 }).rows).toMatchObject([{ title: '渠道淤塞' }])
    expect(listed(materials, { search: '雨天' }).rows).toMatchObject([{ title: '盼修机耕道' }])
    expect(listed(materials, { to: '2012-03-01' })).toEqual({ rows: [], count: 0 })
  })

  it('tells a story as it would be printed, without residents and whole numbers', () => {
    const { materials } = campaign()
    const { paragraphs, title, itemKind } = materials.read({ ledger: 'concern', rowId: 1 }, day)
    expect(title).toBe('樟树坪村：杨家塘涵管堵塞')
    expect(itemKind).toBe('典型推介')
    expect(paragraphs.join('')).toContain('瞿××家门前杨家塘涵管堵塞，秧田放不上水，电话138****5678')
    expect(paragraphs.join('')).toContain('经回访，群众表示满意')
    expect(materials.read({ ledger: 'concern', rowId: 3 }, day).paragraphs[0]).toMatch(/^【乡村道路】樟树坪村群众反映/)
  })

  it('never names whom a diary visited', () => {
    const sqlite = memoryDatabase()
    loadDemo(sqlite)
    const materials = materialStore(sqlite)
    const { rows } = listed(materials, { sort: '优秀日记' })
    expect(rows.length).toBeGreaterThan(10)
    const visitedOf = sqlite.prepare('SELECT visited FROM diary WHERE id = ?').pluck()
    for (const { ledger, rowId } of rows.slice(0, 20)) {
      const text = materials.read({ ledger, rowId }, day).paragraphs.join('')
      for (const name of String(visitedOf.get(rowId)).split('、')) expect(text).not.toContain(name)
    }
  })

  it('reads its marks off the texts: in a 草稿, in print, and free again when it was taken out', () => {
    const { sqlite, materials } = campaign()
    const draft = newWriting(sqlite, { kind: 'briefing' }, day)
    const marksOf = () => listed(materials).rows.find(({ rowId, ledger }) => ledger === 'concern' && rowId === 1)?.uses
    expect(marksOf()).toEqual([{ writingId: draft.id, name: '第1期', isPrinted: false }])
    sqlite.prepare("UPDATE writing SET state = '已印发'").run()
    expect(marksOf()).toMatchObject([{ name: '第1期', isPrinted: true }])
    expect(listed(materials, { isUsed: false }).rows.map(({ title }) => title)).toEqual(['渠道淤塞', '秧田通水'])
    sqlite.prepare('UPDATE writing SET voided_at = 1').run()
    expect(marksOf()).toEqual([])
  })

  it('counts as used what the register says was printed', () => {
    const { sqlite, store, materials } = campaign()
    const { version } = store.row('infoItem', 1)
    const values = { result: '采用', level: '本区', publishedIn: '大走访活动简报第3期', adoptedOn: '2012-03-16' }
    store.edit('infoItem', { id: 1, version, values })
    expect(listed(materials, { isUsed: true }).rows).toMatchObject([
      { ledger: 'infoItem', publishedIn: '大走访活动简报第3期' },
    ])
    expect(storyUses(statements(sqlite)).size).toBe(0)
  })
})

describe('a story used in a 草稿', () => {
  it('becomes a 稿件 of the kind wanted before 下步安排, with its row', () => {
    const { sqlite, materials } = campaign()
    const draft = newWriting(sqlite, { kind: 'briefing' }, day)
    const source = { ledger: 'concern', rowId: 2 } as const
    takeMaterial(sqlite, { ...source, writingId: draft.id, into: { itemKind: '工作动态' } })
    const { items } = briefingOf(writingStore(sqlite).load(draft.id))
    const added = items.find(({ source: own }) => own?.[0]?.rowId === 2)
    expect(added).toMatchObject({ kind: '工作动态', title: '油榨铺村：渠道淤塞', source: [source] })
    const kinds = items.map(({ kind }) => kind)
    expect(kinds.indexOf('工作动态')).toBeLessThan(kinds.indexOf('下步安排'))
    expect(shownSources(sqlite, [source], draft.id)).toMatchObject([
      { title: '渠道淤塞', team: '第二工作队', uses: [] },
    ])
    expect(materials.read(source, day).uses).toMatchObject([{ name: '第1期' }])
  })

  it('goes to the end of a 稿件 that is there, and into nothing that was signed', () => {
    const { sqlite } = campaign()
    const draft = newWriting(sqlite, { kind: 'briefing' }, day)
    const [first] = briefingOf(draft).items
    const wanted = { ledger: 'infoItem', rowId: 1, writingId: draft.id, into: { itemId: first?.id ?? '' } } as const
    expect(takeMaterial(sqlite, wanted)).toEqual({ name: '第1期' })
    const [grown] = briefingOf(writingStore(sqlite).load(draft.id)).items
    expect(grown && itemSources(grown)).toContainEqual({ ledger: 'infoItem', rowId: 1 })
    sqlite.prepare("UPDATE writing SET state = '已签发'").run()
    expect(writableBriefings(sqlite)).toEqual([])
    expect(() => takeMaterial(sqlite, wanted)).toThrow('不能再改')
  })
})

describe('a new 简报', () => {
  it('tells stories that no issue told before, and says from which rows', () => {
    const { sqlite } = campaign()
    const first = newWriting(sqlite, { kind: 'briefing' }, day)
    expect(sourcesOf(first.content)).toContainEqual({ ledger: 'concern', rowId: 1 })
    const second = newWriting(sqlite, { kind: 'briefing' }, day)
    expect(sourcesOf(second.content)).toContainEqual({ ledger: 'concern', rowId: 2 })
    expect(sourcesOf(second.content)).not.toContainEqual({ ledger: 'concern', rowId: 1 })
  })
})
