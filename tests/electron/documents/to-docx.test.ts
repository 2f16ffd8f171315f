import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import * as P from '../../../shared/paper/paper.ts'
import { all, child, type Element, parse, textOf, unzip } from './docx-file.ts'
import { briefing, images, summary } from './sample-papers.ts'

const value = (element: Element | undefined): string | undefined => element?.attributes['w:val']

async function filesOf(paper: P.Paper): Promise<Map<string, string>> {
  return unzip(await toDocx(paper, images))
}

const tree = (files: Map<string, string>, path: string): Element => parse(files.get(path) ?? '')

/** Paragraphs of the body, not those in cells or boxes. */
const bodyParagraphs = (document: Element): Element[] =>
  child(document, 'w:document', 'w:body')?.children.filter(({ name }) => name === 'w:p') ?? []

const withText = (document: Element, text: string): Element | undefined =>
  all(document, 'w:p').find((paragraph) => textOf(paragraph).includes(text))

describe('a 简报 as .docx', () => {
  let files: Map<string, string>
  let document: Element
  let styles: Element

  beforeAll(async () => {
    files = await filesOf(briefing)
    document = tree(files, 'word/document.xml')
    styles = tree(files, 'word/styles.xml')
  })

  it('names its fonts on every run, with the hint that keeps “ ” … — in the Chinese one', () => {
    const footers = [...files.keys()].filter((path) => /word\/footer\d/.test(path)).map((path) => tree(files, path))
    const runs = [document, ...footers].flatMap((part) => all(part, 'w:r'))
    const written = runs.filter((run) => child(run, 'w:t') || child(run, 'w:instrText'))
    expect(written.length).toBeGreaterThan(50)
    for (const run of written) {
      const fonts = child(run, 'w:rPr', 'w:rFonts')?.attributes ?? {}
      expect(fonts['w:hint']).toBe('eastAsia')
      expect(fonts['w:hAnsi']).toBe(fonts['w:eastAsia'])
      expect(['Times New Roman', fonts['w:eastAsia']]).toContain(fonts['w:ascii'])
      expect(Object.keys(fonts).some((name) => name.includes('Theme'))).toBe(false)
    }
  })

  it('mentions no font that Office would put in by itself', () => {
    for (const [path, text] of files) {
      if (path.startsWith('word/')) expect(text, path).not.toMatch(/Calibri|Cambria|等线|DengXian|MS Mincho|asciiTheme/)
    }
  })

  it('gives rare characters in names a font that has them, and only them', () => {
    const fontOf = (text: string) => {
      const run = all(document, 'w:r').find((one) => textOf(one) === text)
      return child(run, 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia']
    }
    expect(['喆', '堃', '頔'].map(fontOf)).toEqual(['仿宋', '仿宋', '仿宋'])
  })

  it('has one style of each id, off the grid and with exact lines', () => {
    const ids = all(styles, 'w:style').map(({ attributes }) => attributes['w:styleId'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(
      expect.arrayContaining(['Normal', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'TableNormal']),
    )
    const body = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'GWBody')
    const spacing = child(body, 'w:pPr', 'w:spacing')?.attributes
    expect(spacing).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' })
    expect(child(body, 'w:pPr', 'w:ind')?.attributes).toEqual({ 'w:firstLineChars': '200', 'w:firstLine': '632' })
    for (const setting of ['w:snapToGrid', 'w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:widowControl']) {
      expect(value(child(body, 'w:pPr', setting)), setting).toBe('0')
    }
  })

  it('uses only styles that it defines', () => {
    const defined = new Set(all(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']))
    const used = all(document, 'w:pStyle').map(value)
    expect(used.filter((id) => !defined.has(id))).toEqual([])
  })

  it('declares A4, the margins of 5.2.1 and 22 lines of 28 characters', () => {
    const section = all(document, 'w:sectPr').at(-1)
    expect(child(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    const margin = { 'w:top': '2098', 'w:left': '1588', 'w:right': '1474', 'w:bottom': '1984' }
    expect(child(section, 'w:pgMar')?.attributes).toMatchObject(margin)
    const grid = { 'w:type': 'linesAndChars', 'w:linePitch': '579', 'w:charSpace': '-848' }
    expect(child(section, 'w:docGrid')?.attributes).toMatchObject(grid)
  })

  it('puts odd page numbers at the right and even ones at the left', () => {
    expect(all(tree(files, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1)
    const relations = new Map(
      all(tree(files, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes.Id,
        attributes.Target,
      ]),
    )
    const footer = (type: string) => {
      const reference = all(document, 'w:footerReference').find(({ attributes }) => attributes['w:type'] === type)
      return tree(files, `word/${relations.get(reference?.attributes['r:id'] ?? '')}`)
    }
    expect(value(all(footer('default'), 'w:jc')[0])).toBe('right')
    expect(value(all(footer('even'), 'w:jc')[0])).toBe('left')
    expect(all(footer('even'), 'w:sz').map(value)).toContain('28')
  })

  it('has a red name and a red rule as wide as the text in its masthead', () => {
    const name = withText(document, '大走访活动简报')
    expect(all(name as Element, 'w:color').map(value)).toEqual(['FF0000'])
    const ruled = bodyParagraphs(document).find((paragraph) => child(paragraph, 'w:pPr', 'w:pBdr', 'w:bottom'))
    const rule = child(ruled, 'w:pPr', 'w:pBdr', 'w:bottom')?.attributes
    expect(rule).toMatchObject({ 'w:color': 'FF0000', 'w:sz': '18' })
    expect(child(ruled, 'w:pPr', 'w:ind')).toBeUndefined()
  })

  it('keeps 报送发 in a box at the foot of the page, anchored in a paragraph of its height', () => {
    const box = all(document, 'w:txbxContent')[0] as Element
    expect(
      all(box, 'w:p')
        .map(textOf)
        .filter(Boolean)
        .map((text) => text.slice(0, 2)),
    ).toEqual(['报：', '送：', '发：', '编辑'])
    const sizes = all(box, 'w:pBdr').map((border) => border.children[0]?.attributes['w:sz'])
    expect(sizes).toEqual(['8', '6', '8'])
    const anchor = bodyParagraphs(document).at(-1) as Element
    const height = Number(all(anchor, 'wp:extent')[0]?.attributes.cy) / 635
    const line = Number(child(anchor, 'w:pPr', 'w:spacing')?.attributes['w:line'])
    expect(Math.abs(height - line)).toBeLessThan(2)
    expect(all(anchor, 'wp:align').map(({ text }) => text)).toEqual(['left', 'bottom'])
  })

  it('stands pictures in lines of their own height, so that they are not clipped', () => {
    const picture = bodyParagraphs(document).find((paragraph) => all(paragraph, 'pic:pic').length > 0)
    expect(child(picture, 'w:pPr', 'w:spacing')?.attributes['w:lineRule']).toBe('auto')
    expect(all(picture as Element, 'wp:docPr')[0]?.attributes.descr).toBe('走访现场')
    expect(child(picture, 'w:pPr', 'w:keepNext')).toBeDefined()
  })

  it('marks headings for the navigation pane and keeps them with their text', () => {
    const heading = withText(document, '一、建好')
    expect(value(child(heading, 'w:pPr', 'w:pStyle'))).toBe('Heading1')
    expect(child(heading, 'w:pPr', 'w:keepNext')).toBeDefined()
    const style = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Heading1')
    expect(value(child(style, 'w:pPr', 'w:outlineLvl'))).toBe('0')
  })

  it('offers other fonts for those that may be missing', () => {
    const fonts = all(tree(files, 'word/fontTable.xml'), 'w:font')
    const fang = fonts.find(({ attributes }) => attributes['w:name'] === '仿宋_GB2312')
    expect(value(child(fang, 'w:altName'))).toContain('仿宋')
  })
})

describe('a 总结 as .docx', () => {
  let document: Element

  beforeAll(async () => {
    document = tree(await filesOf(summary), 'word/document.xml')
  })

  it('gives tables a fixed grid that the cells agree with', () => {
    for (const table of all(document, 'w:tbl')) {
      const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
      expect(
        value(child(table, 'w:tblPr', 'w:tblLayout')) ?? child(table, 'w:tblPr', 'w:tblLayout')?.attributes['w:type'],
      ).toBe('fixed')
      for (const row of all(table, 'w:tr')) {
        const widths = all(row, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']))
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(grid.reduce((sum, width) => sum + width, 0))
      }
    }
  })

  it('repeats both head rows on each page and breaks no row', () => {
    for (const table of all(document, 'w:tbl')) {
      const rows = all(table, 'w:tr')
      expect(rows.map((row) => child(row, 'w:trPr', 'w:tblHeader') !== undefined).indexOf(false)).toBe(2)
      expect(rows.every((row) => child(row, 'w:trPr', 'w:cantSplit'))).toBe(true)
    }
  })

  it('turns the pages of its last section', () => {
    const [first, last] = all(document, 'w:sectPr')
    expect(child(first, 'w:pgSz')?.attributes['w:orient']).not.toBe('landscape')
    expect(child(last, 'w:pgSz')?.attributes).toMatchObject({ 'w:orient': 'landscape', 'w:w': '16838', 'w:h': '11906' })
    expect(child(last, 'w:pgMar')?.attributes).toMatchObject({ 'w:left': '1984', 'w:right': '2098' })
  })

  it('begins attachments on a new page, without page breaks of their own', () => {
    const head = withText(document, '附件1')
    expect(all(document, 'w:br').filter(({ attributes }) => attributes['w:type'] === 'page')).toEqual([])
    expect(
      bodyParagraphs(document)
        .filter((one) => child(one, 'w:pPr', 'w:pageBreakBefore'))
        .map(textOf),
    ).toContain('附件1')
    expect(head).toBeDefined()
  })
})

describe('font sets', () => {
  it.each(['windows', 'fangzheng'] as const)('%s names only its own fonts', async (fontSet) => {
    const files = await filesOf({ ...briefing, fontSet })
    files.delete('word/fontTable.xml')
    expect([...files].filter(([, text]) => text.includes('_GB2312')).map(([path]) => path)).toEqual([])
  })

  it('sets titles in bold where there is no 小标宋', async () => {
    const files = await filesOf({ ...briefing, fontSet: 'windows' })
    const title = withText(tree(files, 'word/document.xml'), '走访问题件件有着落') as Element
    expect(all(title, 'w:b').length).toBeGreaterThan(0)
  })
})

it('refuses a paper whose picture did not come with it', async () => {
  const blocks = [P.picture({ image: 'missing', widthMm: 100, heightMm: 50, alt: '图' })]
  const paper: P.Paper = { title: '图', organ: '', fontSet: 'gb2312', sections: [P.portrait(blocks)] }
  await expect(toDocx(paper, new Map())).rejects.toThrow('missing')
})
