/** What a clerk would send back: broken numbers, titles at the foot of a page, a sum or a signature alone on its page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenHead } from '../../../electron/documents/broken-head.ts'
import { fitColumns } from '../../../electron/documents/compose/fit-columns.ts'
import type { FlowParagraph } from '../../../electron/documents/flow.ts'
import type { PlacedItem } from '../../../electron/documents/pagination.ts'
import { settle } from '../../../electron/documents/settle.ts'
import * as P from '../../../shared/paper/paper.ts'
import { styles } from '../../../shared/paper/style.ts'
import { composers, type DemoPaper, type PaperDesk, paperDesk } from './demo-papers.ts'

const paperOf = (...blocks: P.PaperBlock[]): P.Paper => ({
  title: '',
  organ: '',
  fontSet: 'gb2312',
  sections: [P.portrait(blocks)],
})
const lines = (count: number) => Array.from({ length: count }, (_, i) => P.p(`第${i + 1}段文字。`))
const textOf = ({ runs }: FlowParagraph): string => runs.map(({ text }) => text).join('')
const wordsOf = ({ item }: PlacedItem): string => (item.kind === 'paragraph' ? textOf(item) : '')
const filled = Array.from({ length: 24 }, (_, i) => i + 8)

describe('what stands at the foot of a page', () => {
  it.each(filled)('is never a title whose text is overleaf, %i lines down', (count) => {
    const paper = paperOf(
      ...lines(count),
      P.title(['群众关注的热点难点问题']),
      P.blank(),
      P.p('走访中，群众反映较多。'),
    )
    const { pages } = settle(paper).pagination
    const own = pages.find(({ items }) => items.some((item) => wordsOf(item) === '群众关注的热点难点问题'))
    expect(own?.items.some((item) => wordsOf(item).startsWith('走访中'))).toBe(true)
  })
  it.each(filled)('is never all the text, with 附件 and signature overleaf, %i lines down', (count) => {
    const names = ['活动情况统计表', '六本台账汇总表', '重点问题销号表', '统计口径说明']
    const signature = P.signOff({ organ: '云岭作风办', date: '2012年3月31日' })
    const { pages } = settle(
      paperOf(
        ...lines(count),
        P.blank(),
        P.attachmentNote(names),
        P.blank(),
        signature,
        P.p('（数据截至2012年3月31日24时）'),
      ),
    ).pagination
    const last = pages.at(-1)?.items.map(wordsOf) ?? []
    expect(last).toContain('2012年3月31日')
    expect(last).toContain('（数据截至2012年3月31日24时）')
    expect(last.some((words) => words.includes('段文字'))).toBe(true)
  })
  it.each(filled)('leaves no sum alone overleaf, in a table of %i rows', (count) => {
    const rows = Array.from({ length: count }, (_, i) => [`第${i + 1}队`, i])
    const table = P.table({ columns: [{ weight: 1 }, { weight: 1 }], head: [['队', '户']], rows, totalRow: true })
    const { pages } = settle(paperOf(table)).pagination
    const last = pages.at(-1)?.items.find(({ item }) => item.kind === 'table')
    // The head comes again.
    expect(last?.rows.length).toBeGreaterThan(2)
  })
})

describe('heads of columns', () => {
  it.each([
    ['走访覆盖率（%）', 3.3, '走访\n覆盖率\n（%）'],
    ['慰问户数（户）', 3.3, '慰问\n户数\n（户）'],
    ['办结率（%）', 4, '办结率\n（%）'],
    ['培训（场次）', 4, '培训\n（场次）'],
    ['阶段总结', 4, '阶段总结'],
    ['与户主关系', 4, '与户\n主关系'],
    ['不足200元（户）', 4.5, '不足200元\n（户）'],
    // No room for the unit: as Word breaks it.
    ['培训（场次）', 3, '培训（场次）'],
  ])('%s in %d characters', (head, room, wanted) => {
    expect(brokenHead(head, room)).toBe(wanted)
  })
  it('keep their units whole under heads in groups', () => {
    const books = ['民情', '安全', '矛盾', '治安', '计生', '基层组织', '合计']
    const block = P.table({
      columns: [{ weight: 20 }, ...books.flatMap(() => [{ weight: 5 }, { weight: 7 }])],
      head: [
        [{ text: '工作队', rows: 2 }, ...books.map((text) => ({ text, columns: 2 }))],
        books.flatMap(() => ['登记（件）', '办结率（%）']),
      ],
      rows: [['第一工作队', ...books.flatMap(() => ['108', '75.0'])]],
    })
    const paper = { ...paperOf(), sections: [P.landscape([fitColumns(block, true)])] }
    const { flow, pagination } = settle(paper)
    const heads = flow.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' ? item.rows.slice(0, 2).flatMap((row) => row.cells) : [])),
    )
    const lines = heads.map(({ paragraph }) => pagination.linesOf(paragraph))
    expect(lines).toContainEqual(['登记', '（件）'])
    expect(lines).toContainEqual(['办结率', '（%）'])
  })
  it('leave a unit and the sum at the foot on one line', () => {
    const block = P.table({
      columns: Array.from({ length: 8 }, () => ({ weight: 1 })),
      head: [['序号', '困难情况', '情况', '办理', '慰问（场次）', '说明', '慰问金（元）', '备注']],
      rows: [
        ['1', '身体残疾'.repeat(6), '有'.repeat(30), '无'.repeat(30), '3', '好'.repeat(30), '300.00', ''],
        ['', '', '合计三十户'.repeat(4), '', '3', '', '1234567.00', ''],
      ],
      totalRow: true,
    })
    const { flow, pagination } = settle(paperOf(fitColumns(block, false)))
    const cells = flow.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' ? item.rows.flatMap((row) => row.cells) : [])),
    )
    const broken = cells.map(({ paragraph }) => pagination.linesOf(paragraph))
    expect(broken).toContainEqual(['1234567.00'])
    expect(broken.flat()).toContain('（场次）')
  })
})

/** Numbers, days and 编号: broken they are none. */
const whole = /^(\d[\d.,%]*|\d{4}-\d\d-\d\d|\d{1,2}月\d{1,2}日|[A-Z]{2}\d{4}-\d\d-\d{4})$/
/** Where a 编号 is longer than a column of a wide table takes, it may be broken at its hyphens. */
const atHyphens = (parts: readonly string[]): boolean => parts.slice(0, -1).every((part) => part.endsWith('-'))
const outlined = new Set(['title', 'heading1', 'heading2', 'heading3', 'heading4', 'attachmentHead'])

describe('every paper of the demo', () => {
  let desk: PaperDesk
  let papers: DemoPaper[]
  beforeAll(async () => {
    desk = paperDesk()
    papers = []
    for (const make of Object.values(composers)) papers.push(...(await make(desk)))
    // Their charts as Word's own change nothing on the page.
    papers = papers.filter(({ name }) => !name.includes('可编辑图表'))
  }, 120_000)
  afterAll(() => desk.close())

  it('breaks no number, no day and no 编号', { timeout: 120_000 }, () => {
    const broken = papers.flatMap(({ name, paper }) => {
      const { flow, pagination } = settle(paper)
      const tables = flow.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? [item] : [])))
      const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
      return cells
        .filter(({ paragraph }) => whole.test(textOf(paragraph)))
        .map(({ paragraph }) => pagination.linesOf(paragraph))
        .filter((parts) => parts.length > 1 && !atHyphens(parts))
        .map((parts) => `${name}: ${parts.join('|')}`)
    })
    expect([...new Set(broken)]).toEqual([])
  })
  it('ends no page with a heading', { timeout: 120_000 }, () => {
    const found = papers.flatMap(({ name, paper }) => {
      const { pages } = settle(paper).pagination
      return pages.slice(0, -1).flatMap(({ items }, i) => {
        const last = items.findLast(({ item }) => item.kind !== 'paragraph' || item.runs.length > 0)?.item
        return last?.kind === 'paragraph' && outlined.has(last.style) ? [`${name} 第${i + 1}页：${textOf(last)}`] : []
      })
    })
    expect(found).toEqual([])
  })
  it('says no sentence with a number of nothing, and doubles no punctuation', () => {
    const clumsy = papers.flatMap(({ name, paper }) =>
      paper.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => {
          if (block.kind !== 'paragraph' || !styles[block.style].indented) return []
          const text = block.runs.map((run) => run.text).join('')
          const odd = /(?<![\d.])0(件|户|起|处|人次|篇|场次|个|元|名|条)|[，。；：、]{2}|（）|，）|undefined|NaN/.exec(
            text,
          )
          return odd ? [`${name}: ${text.slice(Math.max(0, odd.index - 20), odd.index + 10)}`] : []
        }),
      ),
    )
    expect([...new Set(clumsy)]).toEqual([])
  })
})
