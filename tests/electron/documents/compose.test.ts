import { afterAll, describe, expect, it } from 'vitest'
import { statTableIds } from '../../../db/metrics/tables.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { chartIds } from '../../../shared/charts/charts.ts'
import { metricIds } from '../../../shared/metrics/index.ts'
import type { Paper, PaperBlock, TableBlock } from '../../../shared/paper/paper.ts'
import { copiesOfAll } from '../../../shared/writing/circulation.ts'
import { numbersOf } from '../../../shared/writing/content.ts'
import { numberKey } from '../../../shared/writing/number-key.ts'
import type { Block, Writing, WritingContent } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const store = writingStore(desk.sqlite)
const all = store.list(['briefing', 'teamSummary', 'zoneSummary']).map(({ id }) => store.load(id))
const draft = (kind: Writing['kind']): Writing => {
  const found = all.find((writing) => writing.kind === kind && writing.state === '草稿')
  if (!found) throw new Error(`The demo has no draft of ${kind}`)
  return found
}
const composed = new Map(all.map(({ id }) => [id, composeStored(desk, { id })]))
const paperOf = ({ id }: Writing): Paper => composed.get(id)!.paper

const blocksOf = (paper: Paper): PaperBlock[] => paper.sections.flatMap(({ blocks }) => blocks)
const proseOf = (paper: Paper): string[] =>
  blocksOf(paper).flatMap((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : []))
const tablesOf = (paper: Paper): TableBlock[] => blocksOf(paper).filter((block) => block.kind === 'table')
const wordsOf = (paper: Paper): string => JSON.stringify(paper.sections)

const one = (sql: string): number => Number(desk.sqlite.prepare(sql).pluck().get())
const contentBlocks = (content: WritingContent): Block[] =>
  content.kind === 'briefing' ? content.items.flatMap(({ blocks }) => blocks) : content.blocks
/** What the number fields of a metric show on the paper. */
const shownOn = (paper: Paper, metric: string, scope = {}): string[] => {
  const key = numberKey({ metric, scope })
  return blocksOf(paper).flatMap((block) =>
    block.kind === 'paragraph' ? block.runs.filter((run) => run.metric === key).map(({ text }) => text) : [],
  )
}

describe('numbers on paper', () => {
  const counted: [metric: string, sql: string][] = [
    [
      'visit.households',
      "SELECT count(DISTINCT household_id) FROM visit WHERE form <> '电话' AND presence <> '无人' AND visited_on <= '2012-03-31'",
    ],
    [
      'opinion.collected',
      "SELECT count(*) FROM concern WHERE nature IN ('诉求', '意见', '建议', '投诉') AND status <> '草稿'",
    ],
    ['hazard.found', "SELECT count(*) FROM hazard WHERE status <> '草稿'"],
    ['dispute.found', "SELECT count(*) FROM dispute WHERE status <> '草稿'"],
    [
      'condolence.amount',
      "SELECT sum(amount) / 100 FROM condolence WHERE kind IN ('贫困户', '五保户', '残疾人', '孤寡老人', '留守儿童')",
    ],
    ['diary.count', "SELECT count(*) FROM diary WHERE state NOT IN ('草稿', '退回')"],
    ['deed.works', "SELECT count(*) FROM deed WHERE type = '惠民实事' AND stage IN ('完工', '验收交付')"],
    ['training.sessions', "SELECT count(*) FROM training WHERE form IN ('培训班', '院落会', '现场示范')"],
  ]

  it.each(counted)('of the 简报 and the zone’s 总结: %s is what SQL counts', (metric, sql) => {
    for (const writing of [draft('briefing'), draft('zoneSummary')]) {
      const shown = shownOn(paperOf(writing), metric)
      expect(shown.length).toBeGreaterThan(0)
      expect(new Set(shown)).toEqual(new Set([String(one(sql))]))
    }
  })

  it('of a team are that team’s, beside the zone’s where the two are compared', () => {
    const summary = draft('teamSummary')
    const visited = one(
      `SELECT count(DISTINCT household_id) FROM visit WHERE team_id = ${summary.teamId} AND form <> '电话' AND presence <> '无人'`,
    )
    const scope = { teamId: summary.teamId ?? 0 }
    expect(shownOn(paperOf(summary), 'visit.households', scope)).toContain(String(visited))
    expect(shownOn(paperOf(summary), 'visit.coverage')).toContain('93.1')
  })

  it('add up: the last row of every sum is the sum of the rows above it', () => {
    const isWhole = (text: string | undefined): boolean => /^\d+$/.test(text ?? '')
    let columns = 0
    for (const table of all.flatMap((writing) => tablesOf(paperOf(writing)))) {
      if (!table.totalRow) continue
      const [total, rows] = [table.rows.at(-1) ?? [], table.rows.slice(0, -1)]
      total.forEach((cell, i) => {
        // Rates, averages and running totals do not add up; counts by place and by person do.
        // 受益户数 of what is only promised stands in the list, but not in the sum.
        const isCount = cell.metric?.match(
          /registered|settled\||(?:visit|condolence|labour)\.households|times|found|count\||works|problems/,
        )
        if (!isCount || !rows.every((row) => isWhole(row[i]?.text))) return
        expect(
          rows.reduce((sum, row) => sum + Number(row[i]?.text), 0),
          `${table.caption} ${cell.metric}`,
        ).toBe(Number(cell.text))
        columns += 1
      })
    }
    expect(columns).toBeGreaterThan(40)
  })

  it('of an issued 简报 stay as they were; a draft counts anew', () => {
    const issued = all.find(({ issue }) => issue === 6)!
    const shown = numbersOf(issued.content).find(({ metric }) => metric === 'opinion.collected')!.shown
    expect(shownOn(paperOf(issued), 'opinion.collected')).toEqual([shown])
    const now = desk.metrics.value('opinion.collected', { to: issued.cutOff }).amount
    expect(now - Number(shown)).toBe(2)
    const early = composeStored(desk, {
      id: draft('briefing').id,
      draft: { ...draft('briefing'), cutOff: '2012-03-12' },
    })
    expect(Number(shownOn(early.paper, 'visit.households')[0])).toBeLessThan(1862)
  })
})

describe('words on paper', () => {
  it('hold no scrambled words, no placeholders, no English', () => {
    for (const writing of all) {
      const words = wordsOf({ ...paperOf(writing), sections: [] }) + proseOf(paperOf(writing)).join('\n')
      expect(words).not.toMatch(/平安生产|方案生育|效劳|台帐|undefined|NaN|\[object|\{|\}|待补充|XX|××/)
      expect(words, writing.title).not.toMatch(/[A-Za-z]/)
      expect(words).not.toMatch(/，。|。。|：。|；。|，，|^、/m)
      expect(words).not.toMatch(/约\d|\d余|\d多/)
    }
    for (const text of all.flatMap((writing) => tablesOf(paperOf(writing)).flatMap(({ rows }) => rows.flat())))
      expect(text.text).not.toMatch(/undefined|NaN|null|平安生产|效劳|台帐/)
  })

  it('are whole sentences', () => {
    for (const writing of all)
      for (const paragraph of blocksOf(paperOf(writing)))
        if (paragraph.kind === 'paragraph' && paragraph.style === 'body' && paragraph.align !== 'center') {
          const text = paragraph.runs.map((run) => run.text).join('')
          expect(text).toMatch(/[。：）”]$|^◇/)
        }
  })

  it('never name anybody of the books that stay in the office', () => {
    const names = (sql: string): string[] => desk.sqlite.prepare(sql).pluck().all().map(String)
    const residents = [
      ...names('SELECT person FROM family_planning'),
      ...names('SELECT spouse FROM family_planning WHERE spouse IS NOT NULL'),
      ...names('SELECT petitioner FROM petition'),
    ].filter((name) => name.length >= 2)
    const accused = names('SELECT c.name FROM violation v JOIN cadre c ON c.id = v.cadre_id')
    expect(residents.length).toBeGreaterThan(50)
    for (const writing of all) {
      const prose = proseOf(paperOf(writing)).join('\n')
      for (const name of [...residents, ...accused]) expect(prose, writing.title).not.toContain(name)
      // 慰问 and 日记 name people of their own, who may be called the same.
      const tables = tablesOf(paperOf(writing)).filter(({ columns }) => columns.length > 0)
      const listed = tables.filter(({ head }) => !head.flat().some(({ text }) => ['户主', '干部'].includes(text)))
      for (const name of residents) expect(JSON.stringify(listed.map(({ rows }) => rows))).not.toContain(`"${name}"`)
    }
  })

  it('differ between teams by what each has and lacks', () => {
    const prose = all
      .filter(({ kind }) => kind === 'teamSummary')
      .map((writing) => proseOf(paperOf(writing)).join('\n'))
    expect(prose).toHaveLength(4)
    expect(new Set(prose).size).toBe(4)
    expect(prose.every((text) => text.includes('全区平均水平'))).toBe(true)
    expect(prose.some((text) => /高于全区平均水平/.test(text))).toBe(true)
    const zone = proseOf(paperOf(draft('zoneSummary'))).join('\n')
    expect(zone).toContain('第五工作队走访慰问困难群众18户，未达到每队20户的要求')
    expect(zone).toContain('第五工作队尚未兴办惠民实事，未达到每队1件的要求')
    expect(zone).toContain('发生进京赴省上访1起，尚待定性')
  })
})

describe('the parts of a 总结 and a 简报', () => {
  it('use only metrics, tables and charts that exist', () => {
    for (const { content } of all) {
      for (const { metric } of numbersOf(content)) expect(metricIds).toContain(metric)
      for (const block of contentBlocks(content)) {
        if (block.type === 'table') expect(statTableIds).toContain(block.table)
        if (block.type === 'chart') expect(chartIds).toContain(block.chart)
      }
      if (content.kind !== 'briefing')
        for (const { table } of content.attachments) expect(statTableIds).toContain(table)
    }
  })

  it('stand in the order of the 简报: 报头, 要目, 按语, items, 报尾 with all copies', () => {
    const blocks = blocksOf(paperOf(draft('briefing')))
    expect(blocks[0]).toMatchObject({
      kind: 'masthead',
      name: '大走访活动简报',
      issue: 7,
      organ: '云岭经济开发区作风建设领导小组办公室',
      date: '2012年3月31日',
      mark: '内部资料',
    })
    const text = proseOf(paperOf(draft('briefing'))).join('\n')
    expect(text).toMatch(/本期要目\n(◇.+\n){5}编者按：/)
    expect(text).toContain('一是')
    expect(blocks.filter(({ kind }) => kind === 'picture')).toHaveLength(1)
    expect(tablesOf(paperOf(draft('briefing'))).map(({ caption }) => caption)).toEqual(['表1　各工作队活动进度情况'])
    const { content } = draft('briefing')
    const copies =
      content.kind === 'briefing' ? content.circulation.reduce((sum, line) => sum + copiesOfAll(line.addressees), 0) : 0
    expect(blocks.at(-1)).toMatchObject({ kind: 'imprint', copies: copies + 5 })
    expect(blocks.at(-1)).toMatchObject({ rows: [{ label: '报' }, { label: '送' }, { label: '发' }] })
  })

  it('stand in the order of the 总结: seven sections, 附件说明, 署名, 附注, then the 附表', () => {
    const paper = paperOf(draft('zoneSummary'))
    const heads = blocksOf(paper).flatMap((block) =>
      block.kind === 'paragraph' && block.style === 'heading1' ? block.runs.map(({ text }) => text) : [],
    )
    expect(heads).toEqual([
      '一、主要做法',
      '二、工作开展情况',
      '三、主要成效',
      '四、“五零”目标和纪律执行情况',
      '五、典型事例',
      '六、存在的问题',
      '七、意见建议和下一步打算',
    ])
    const note = blocksOf(paper).find((block) => block.kind === 'attachmentNote')
    expect(note?.kind === 'attachmentNote' && note.names).toEqual([
      '活动情况统计表',
      '六本台账汇总表',
      '重点问题销号表',
      '走访慰问明细表',
      '办实事明细表',
      '培训与劳动情况表',
      '民情日记完成情况表',
      '五零目标和纪律执行情况表',
      '统计口径说明',
    ])
    const starts = blocksOf(paper).flatMap((block) =>
      block.kind === 'paragraph' && block.style === 'attachmentHead' ? [block.runs[0]?.text] : [],
    )
    expect(starts).toEqual(['附件1', '附件2', '附件3', '附件4', '附件5', '附件6', '附件7', '附件8', '附件9'])
    expect(paper.sections.some(({ orientation }) => orientation === 'landscape')).toBe(true)
    expect(proseOf(paper)).toContain('（数据截至2012年3月31日24时）')
  })

  it('refer to figures and tables by the numbers they carry', () => {
    for (const writing of all) {
      const paper = paperOf(writing)
      const captions = blocksOf(paper).flatMap((block) =>
        block.kind === 'picture' || block.kind === 'table' ? [block.caption.split('　')[0]] : [],
      )
      for (const [name] of proseOf(paper)
        .join('\n')
        .matchAll(/[图表]\d+/g))
        expect(captions).toContain(name)
    }
  })

  it('ask for each chart and photo on the paper once, and for no other', () => {
    for (const writing of all) {
      const { paper, charts, photos } = composed.get(writing.id)!
      const named = blocksOf(paper).flatMap((block) => (block.kind === 'picture' ? [block.image] : []))
      expect([...charts.map(({ key }) => key), ...photos.keys()].sort()).toEqual(named.sort())
    }
    const captions = blocksOf(paperOf(draft('zoneSummary'))).flatMap((block) =>
      block.kind === 'picture' ? [block.caption] : [],
    )
    expect(captions).toEqual(['图1　各工作队走访进度', '图2　群众反映问题类别', '图3　六本台账应办事项办理状态'])
  })

  it('name the file after the 简报 or the 总结', () => {
    expect(composed.get(draft('briefing').id)?.fileName).toBe('大走访活动简报第7期')
    expect(composed.get(draft('zoneSummary').id)?.fileName).toBe(
      '云岭经济开发区作风建设领导小组办公室关于大走访活动阶段工作情况的总结',
    )
  })

  it('are refused in Chinese when a table, a chart or a photo is gone', () => {
    const { id, content, cutOff, datedOn } = draft('zoneSummary')
    if (content.kind === 'briefing') throw new Error('a 总结 was asked for')
    const with_ = (block: Block) => () =>
      composeStored(desk, { id, draft: { content: { ...content, blocks: [block] }, cutOff, datedOn } })
    expect(with_({ type: 'table', table: 'gone', caption: '' })).toThrow('统计表')
    expect(with_({ type: 'chart', chart: 'gone', caption: '' })).toThrow('图')
    expect(with_({ type: 'photo', attachmentId: 999, caption: '', widthMm: 100 })).toThrow('照片')
  })
})
