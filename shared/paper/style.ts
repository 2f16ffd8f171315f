import type { Face } from './fonts.ts'
import { IMPRINT_LINE, LINE_PITCH } from './geometry.ts'

/** How the paragraphs of one kind look. Lengths are twips, sizes points. */
export type Style = {
  /** Id in the file. Word's own ids keep the navigation pane working in Word and WPS. */
  readonly wordId: string
  /** Name in the file; Word's own styles have English names, which it shows in Chinese. */
  readonly wordName: string
  readonly face: Face
  readonly size: number
  /** Distance between lines, exactly; undefined for paragraphs as tall as the picture in them. */
  readonly line: number | undefined
  readonly before: number
  readonly after: number
  /** First line two characters in (7.3.3). */
  readonly indented: boolean
  readonly align: 'left' | 'center' | 'right' | 'justify'
  /** Stays on the page of what follows. */
  readonly keepNext: boolean
  /** Level in the navigation pane, 0–3. */
  readonly outline?: number
}

const base = {
  face: 'fangsong',
  size: 16,
  line: LINE_PITCH,
  before: 0,
  after: 0,
  indented: false,
  align: 'justify',
  keepNext: false,
} as const satisfies Partial<Style>

const style = (wordId: string, wordName: string, own: Partial<Style> = {}): Style => ({
  ...base,
  wordId,
  wordName,
  ...own,
})

const heading = (level: 1 | 2 | 3 | 4, face: Face): Style =>
  style(`Heading${level}`, `heading ${level}`, { face, indented: true, keepNext: true, outline: level - 1 })

/** Every look a paragraph can have. Clauses are GB/T 9704-2012's; parts of a 简报 and tables are custom. */
export const styles = {
  /** Empty lines, and parts that bring their own indents (7.3.4, 7.3.5). */
  plain: style('Normal', 'Normal'),
  /** 正文 (7.3.3): 3号仿宋, 左空二字, 回行顶格. */
  body: style('GWBody', '公文正文', { indented: true }),
  /** 标题 (7.3.1): 2号小标宋, centred. */
  title: style('GWTitle', '公文标题', { face: 'title', size: 22, align: 'center', keepNext: true }),
  /** 副题: 3号楷体, centred. */
  subtitle: style('GWSubtitle', '公文副标题', { face: 'kai', align: 'center', keepNext: true }),
  /** 一、 (7.3.3): 3号黑体. */
  heading1: heading(1, 'hei'),
  /** （一） (7.3.3): 3号楷体. */
  heading2: heading(2, 'kai'),
  /** 1. (7.3.3): 3号仿宋. */
  heading3: heading(3, 'fangsong'),
  /** （1） (7.3.3): 3号仿宋. */
  heading4: heading(4, 'fangsong'),
  /** 编者按: 3号楷体. */
  note: style('GWNote', '公文按语', { face: 'kai', indented: true }),
  /** 附件 (7.3.7): 3号黑体, flush left. */
  attachmentHead: style('GWAttachment', '公文附件', { face: 'hei', align: 'left', keepNext: true }),
  /** A line with a picture in it. */
  picture: style('GWFigure', '公文图', { line: undefined, before: 120, align: 'center' }),
  /** 图题 and 表题: 4号楷体, centred. */
  caption: style('GWCaption', '公文图表题', { face: 'kai', size: 14, line: 400, align: 'center' }),
  /** 单位 of a table: 小四仿宋, at the right. */
  unit: style('GWUnit', '公文表格单位', { size: 12, line: 360, align: 'right', keepNext: true }),
  /** Words in a table: 小四仿宋. */
  cell: style('GWCell', '公文表格文字', { size: 12, line: 360, align: 'center' }),
  /** Words in a table of many columns: 五号仿宋. */
  smallCell: style('GWSmallCell', '公文表格小字', { size: 10.5, line: 320, align: 'center' }),
  /** Words in a ledger of many rows: 小五仿宋. */
  bookCell: style('GWBookCell', '公文台账文字', { size: 9, line: 250, align: 'center' }),
  /** 密级 and 编号 (7.2.1, 7.2.2): 3号黑体. */
  mastheadMark: style('GWMastheadMark', '简报密级', { face: 'hei', align: 'left' }),
  /** 简报名称, red; its size follows from its length. */
  mastheadName: style('GWMastheadName', '简报名称', { face: 'title', size: 56, align: 'center' }),
  /** 期号: 3号仿宋, centred below the name. */
  issueLine: style('GWIssue', '简报期号', { align: 'center' }),
  /** 编发单位 at the left, 日期 at the right. */
  mastheadOrgan: style('GWMastheadOrgan', '简报编发单位', { align: 'left' }),
  /** 版记 (7.4.2): 4号仿宋. */
  imprint: style('GWImprint', '公文版记', { size: 14, line: IMPRINT_LINE }),
  /** 页码 (7.5): 4号半角宋体. */
  footer: style('Footer', 'footer', { face: 'song', size: 14, line: 280, align: 'left' }),
} as const satisfies Record<string, Style>

export type StyleId = keyof typeof styles
