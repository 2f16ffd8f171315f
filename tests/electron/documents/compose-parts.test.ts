import { describe, expect, it } from 'vitest'
import { fitColumns } from '../../../electron/documents/compose/fit-columns.ts'
import { composeParagraph } from '../../../electron/documents/compose/paragraphs.ts'
import { titleLines } from '../../../electron/documents/compose/title-lines.ts'
import { table } from '../../../shared/paper/paper.ts'

const show = () => '1862'

describe('titles', () => {
  it('stay on one line as long as they fit, a blank as wide as a character', () => {
    expect(titleLines(' 民有所呼 我有所应 ')).toEqual(['民有所呼　我有所应'])
  })

  it('break at the writer’s blank', () => {
    expect(titleLines('大走访活动转入阶段总结 各项任务扎实推进')).toEqual([
      '大走访活动转入阶段总结',
      '各项任务扎实推进',
    ])
  })

  it('break evenly, after a mark where there is one near the middle', () => {
    expect(titleLines('石桥镇推行“三张清单”，做到走访问题件件有着落')).toEqual([
      '石桥镇推行“三张清单”，',
      '做到走访问题件件有着落',
    ])
    expect(titleLines('全区机关干部深入基层开展大走访活动取得明显成效').map((line) => line.length)).toEqual([12, 11])
  })
})

describe('paragraphs', () => {
  it('keep the key of a number so that a click finds its rows', () => {
    const content = [
      { type: 'text' as const, text: '共走访' },
      { type: 'number' as const, metric: 'visit.households', scope: { teamId: 3 }, shown: '' },
      { type: 'text' as const, text: '户。' },
    ]
    expect(composeParagraph({ type: 'paragraph', level: 0, content }, show)).toEqual([
      {
        kind: 'paragraph',
        style: 'body',
        runs: [{ text: '共走访' }, { text: '1862', metric: 'visit.households|3|' }, { text: '户。' }],
      },
    ])
  })

  it('print a heading whose sentence goes on as text with its lead in 楷体', () => {
    const heading = (level: number, text: string) =>
      composeParagraph({ type: 'paragraph', level, content: [{ type: 'text', text }] }, show)
    expect(heading(2, '（一）分类登记')).toMatchObject([{ style: 'heading2' }])
    expect(heading(2, '（一）分类登记。将问题逐一登记。')).toEqual([
      {
        kind: 'paragraph',
        style: 'body',
        runs: [{ text: '（一）分类登记。', face: 'kai' }, { text: '将问题逐一登记。' }],
        listed: { text: '（一）分类登记', level: 2 },
      },
    ])
    expect(heading(1, '一、基本情况。好。')).toMatchObject([{ style: 'heading1' }])
    expect(heading(0, '')).toEqual([])
  })
})

describe('columns', () => {
  const wide = table({
    columns: [{ weight: 1 }, { weight: 1 }, { weight: 1, align: 'left' }],
    head: [['序号', '户主', '困难情况']],
    rows: [[1, '瞿满生', '丈夫长期透析，上年自付三万余元，申请低保未果，两个孩子在读，家中只有一名劳力，欠债较重']],
  })

  it('are as wide as their words: names stay whole, sentences take the rest', () => {
    const [number, name, sentence] = fitColumns(wide, false).columns.map(({ weight }) => weight)
    expect(name).toBeGreaterThan(3)
    expect(name).toBeLessThan(5)
    expect(number).toBeLessThan(4)
    expect(sentence).toBeGreaterThan(25)
  })

  it('keep their shares under heads in groups', () => {
    const grouped = { ...wide, head: [[{ text: '户', columns: 2 }, { text: '困难情况' }]] }
    expect(fitColumns(grouped, true)).toBe(grouped)
  })
})
