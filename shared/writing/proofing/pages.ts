import type { LineItem, PaperLayout } from '../../paper/layout.ts'
import { type Finding, keyOf } from './finding.ts'
import type { Passage } from './passages.ts'

/** Below this share the last page looks forgotten. */
export const scantPage = 0.15

export const isScant = ({ pageCount, fillOfLastPage }: Pick<PaperLayout, 'pageCount' | 'fillOfLastPage'>): boolean =>
  pageCount > 1 && fillOfLastPage < scantPage

const pageNumber = /^— \d+ —$|^第\d+页/
const wordsOf = ({ runs }: LineItem): string => runs.map(({ text }) => text).join('')

/** A heading that is the last line of its page, with what it heads on the next. */
const orphanHeadings = (layout: PaperLayout, passages: readonly Passage[]): Finding[] => {
  const headings = passages.filter(({ level, text }) => level > 0 && text !== '')
  return layout.pages.slice(0, -1).flatMap(({ items, number }) => {
    const lines = items.filter((item) => item.kind === 'line').filter((line) => !pageNumber.test(wordsOf(line)))
    const last = lines.reduce<LineItem | undefined>((low, line) => (low && low.y >= line.y ? low : line), undefined)
    const words = last ? wordsOf(last) : ''
    const heading = headings.find(({ text }) => text === words)
    if (!heading) return []
    const message = `标题“${words}”落在第${number}页最后一行，请增删几个字。`
    return [
      {
        rule: 'orphanHeading',
        key: keyOf('orphanHeading', message),
        message,
        quote: words,
        place: { path: heading.path },
      },
    ]
  })
}

/** What is amiss with the printed pages. */
export const pages = (layout: PaperLayout, passages: readonly Passage[]): Finding[] => {
  const message = `末页只用了${Math.round(layout.fillOfLastPage * 100)}%，可以压缩几行文字或调整图表大小，收到前一页。`
  const scant: Finding[] = isScant(layout)
    ? [{ rule: 'scantPage', key: keyOf('scantPage', message), message, quote: '', place: { path: 'page' } }]
    : []
  return [...orphanHeadings(layout, passages), ...scant]
}
