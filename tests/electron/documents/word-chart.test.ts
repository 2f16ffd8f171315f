import { describe, expect, it } from 'vitest'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import type { DrawnChart } from '../../../shared/charts/charts.ts'
import * as P from '../../../shared/paper/paper.ts'
import { all, parse, unzip } from './docx-file.ts'
import { openXmlFaults } from './open-xml.ts'
import { greyPicture } from './picture.ts'

const counts = [410, 400, 395]
const charts: readonly DrawnChart[] = [
  {
    id: 'visitProgress',
    data: { unit: '户', categories: ['一队', '二队', '三队'], series: [{ name: '走访户数', values: counts }] },
  },
  {
    id: 'ledgerStates',
    data: { unit: '件', parts: ['已销号', '办理中'], bars: [{ name: '民情台账', counts: [3, 0] }] },
  },
  {
    id: 'concernKinds',
    data: {
      unit: '条',
      bars: [
        { name: '道路交通', count: 12 },
        { name: '饮水', count: 0 },
      ],
    },
  },
]

const docx = (chart?: DrawnChart): Promise<Uint8Array> => {
  const drawn = P.picture({ image: 'chart-1', widthMm: 150, heightMm: 62, caption: '图1　进度', alt: '走访进度' })
  const paper: P.Paper = { title: '', organ: '', fontSet: 'gb2312', sections: [P.portrait([drawn])] }
  return toDocx(paper, new Map([['chart-1', { bytes: greyPicture(300, 124), type: 'png', chart }]]))
}

describe('a chart in Word', () => {
  it('is a picture unless it is to be edited there', async () => {
    const names = [...unzip(await docx()).keys()]
    expect(names.some((name) => /chart/.test(name))).toBe(false)
    expect(names.some((name) => /media\/.*png/.test(name))).toBe(true)
  })
  it.each(charts)('$id brings its data in a workbook, and no picture', async (chart) => {
    const bytes = await docx(chart)
    const files = unzip(bytes)
    const names = [...files.keys()]
    expect(names.some((name) => name.endsWith('.xlsx'))).toBe(true)
    expect(names.some((name) => name.endsWith('.png'))).toBe(false)
    // The chart's Chinese is in the theme's face, which is the paper's.
    expect(files.get(names.find((name) => /charts\/chart\d*\.xml$/.test(name)) ?? '')).toContain('"+mn-ea"')
    expect(files.get('word/theme/theme1.xml')).toMatch(/<a:minorFont>.*?<a:ea typeface="仿宋_GB2312"/)
    expect(await openXmlFaults(bytes, 'docx')).toEqual([])
  })
  it('shows the numbers it was given', async () => {
    const files = unzip(await docx(charts[0]))
    const part = parse([...files].find(([name]) => /charts\/chart\d*\.xml$/.test(name))?.[1] ?? '')
    const values = all(part, 'c:val').flatMap((val) => all(val, 'c:v').map(({ text }) => Number(text)))
    expect(values).toEqual(counts)
  })
})
