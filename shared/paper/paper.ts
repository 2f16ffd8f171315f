/**
 * A document on paper as data: what the docx, the preview and the printed page are made from. GB/T 9704-2012 decides
 * how each part looks (style.ts, geometry.ts); a document says only which parts it has, in which order.
 */
import type { Face, FontSetId } from './fonts.ts'
import type {
  AttachmentNoteBlock,
  ImprintBlock,
  MastheadBlock,
  OfficialHeadBlock,
  SignOffBlock,
} from './official-blocks.ts'
import type { StyleId } from './style.ts'

export type * from './official-blocks.ts'

/** Text in one face. `\n` is a line break inside the paragraph. */
export type PaperRun = {
  readonly text: string
  /** Left out: the face of the paragraph's style. */
  readonly face?: Face
  /** Points; left out: the size of the paragraph's style. */
  readonly size?: number
  /** `RRGGBB`; left out: black. */
  readonly color?: string
  /** Key of the number field that the text came from: an opaque word, kept so that the number can be clicked. */
  readonly metric?: string
}

export type Align = 'left' | 'center' | 'right' | 'justify'

export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly style: StyleId
  readonly runs: readonly PaperRun[]
  /** Left out: the alignment of the style. */
  readonly align?: Align
  /** Begins a new page. */
  readonly newPage?: boolean
  /** A place for signatures: it does not stand on a page without the text before it. */
  readonly signs?: boolean
  /** Stands in the 目录 under these words. */
  readonly listed?: { readonly text: string; readonly level: 1 | 2 }
}

/** 目录 or 本期要目: what is listed in the paper, each with the page it begins on. */
export type ContentsBlock = {
  readonly kind: 'contents'
  /** Before each title, such as ◇; empty for none. */
  readonly mark: string
  readonly face: Face
  /** Filled in when the pages are known; null: not yet. */
  readonly lines?: readonly { readonly text: string; readonly level: 1 | 2; readonly page: number | null }[]
}

export type CellSpan = { readonly columns?: number; readonly rows?: number }

/** A cell of a head row: written once, where it begins; cells it covers are not written. */
export type HeadCell = { readonly text: string } & CellSpan

export type TableCell = { readonly text: string; readonly metric?: string }

export type TableColumn = {
  /** Share of the table's width. */
  readonly weight: number
  /** Left out: centred. */
  readonly align?: 'left' | 'center' | 'right'
}

export type TableBlock = {
  readonly kind: 'table'
  /** Above the table, e.g. 表1　各村走访情况; empty for none. */
  readonly caption: string
  /** Small line above the table at the right, e.g. 单位：户; empty for none. */
  readonly unit: string
  readonly columns: readonly TableColumn[]
  /** One or two rows, repeated on each page. */
  readonly head: readonly (readonly HeadCell[])[]
  readonly rows: readonly (readonly TableCell[])[]
  /** The last row is a sum: printed in 黑体. */
  readonly totalRow: boolean
  /** Set in 五号 even where 小四 would do, as a long list is; in 小五, as a ledger of many columns is. */
  readonly dense?: boolean | 'ledger'
  /** Least height of a row; left out: the usual one. */
  readonly rowMm?: number
}

/** A cell of a form; `label` sets it in 黑体, as the names of the boxes are. */
export type FormCell = {
  readonly text: string
  readonly columns?: number
  readonly rows?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly label?: boolean
  /** Set in 小标宋 as the form's own title, in points. */
  readonly titleSize?: number
  /** Set smaller than the form's other words, in points, where they would not go into the box. */
  readonly size?: number
}

/** A boxed form, not broken across pages: cells of several columns and rows, rows of a given least height. */
export type FormBlock = {
  readonly kind: 'form'
  /** Shares of the width. */
  readonly columns: readonly number[]
  /** Set in 五号. */
  readonly dense: boolean
  /** Words in the cut line above the form; left out: no cut line. */
  readonly cut?: string
  readonly rows: readonly { readonly heightMm: number; readonly cells: readonly FormCell[] }[]
}

export type PictureBlock = {
  readonly kind: 'picture'
  /** Key of the bytes in the images that come with the paper. */
  readonly image: string
  readonly widthMm: number
  readonly heightMm: number
  /** A second picture of the same height at its right, such as 整改后 beside 整改前; left out: none. */
  readonly beside?: { readonly image: string; readonly widthMm: number }
  /** Below the picture, e.g. 图1　入户走访; empty for none. */
  readonly caption: string
  /** Read aloud instead of the picture. */
  readonly alt: string
}

export type RuleBlock = { readonly kind: 'rule'; readonly color: 'red' | 'black'; readonly widthPt: number }
export type BlankBlock = { readonly kind: 'blank'; readonly lines: number }
export type PageBreakBlock = { readonly kind: 'pageBreak' }

export type PaperBlock =
  | ParagraphBlock
  | TableBlock
  | FormBlock
  | PictureBlock
  | RuleBlock
  | BlankBlock
  | PageBreakBlock
  | MastheadBlock
  | OfficialHeadBlock
  | ImprintBlock
  | SignOffBlock
  | AttachmentNoteBlock
  | ContentsBlock

export type PaperSection = {
  /** 第x页 共y页 at the foot, as ledgers have it, instead of the standard's page number. */
  readonly numbering?: 'total'
  readonly orientation: 'portrait' | 'landscape'
  /** Without page numbers, as slips to be handed out are. */
  readonly unnumbered?: true
  readonly blocks: readonly PaperBlock[]
}

export type Paper = {
  /** The file's property, not printed. */
  readonly title: string
  /** The file's author. */
  readonly organ: string
  readonly fontSet: FontSetId
  readonly sections: readonly PaperSection[]
}

type Words = string | readonly PaperRun[]

const runsOf = (words: Words): readonly PaperRun[] => (typeof words === 'string' ? [{ text: words }] : words)

const paragraph =
  (style: StyleId) =>
  (words: Words): ParagraphBlock => ({ kind: 'paragraph', style, runs: runsOf(words) })

/** Body text (7.3.3): 3号仿宋, first line two characters in. */
export const p = paragraph('body')
/** 一、 3号黑体. */
export const h1 = paragraph('heading1')
/** （一） 3号楷体. */
export const h2 = paragraph('heading2')
/** 1. 3号仿宋. */
export const h3 = paragraph('heading3')
/** （1） 3号仿宋. */
export const h4 = paragraph('heading4')

/** （一）××。 in 楷体, and the text that follows on the same line: a paragraph of body text. */
export const h2RunIn = (lead: string, tail: Words): ParagraphBlock => p([{ text: lead, face: 'kai' }, ...runsOf(tail)])

/** 标题 (7.3.1): 2号小标宋, centred, one to three lines. */
export const title = (lines: readonly string[]): ParagraphBlock => paragraph('title')(lines.join('\n'))

/** 副题: 3号楷体, centred. */
export const subtitle = (text: string): ParagraphBlock => paragraph('subtitle')(text)

/** 编者按：label in 黑体, words in 楷体. */
export const editorNote = (label: string, words: Words): ParagraphBlock =>
  paragraph('note')([{ text: label, face: 'hei' }, ...runsOf(words)])

/** 附件 or 附件1 (7.3.7): 3号黑体 flush left on the first line of a new page. */
export const attachmentHead = (label: string): ParagraphBlock => ({
  ...paragraph('attachmentHead')(label),
  newPage: true,
})

/** 附件说明 (7.3.4). */
export const attachmentNote = (names: readonly string[]): AttachmentNoteBlock => ({ kind: 'attachmentNote', names })

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>
type TableInput = Omit<Optional<TableBlock, 'caption' | 'unit' | 'totalRow'>, 'kind' | 'head' | 'rows'> & {
  readonly head: readonly (readonly (string | HeadCell)[])[]
  readonly rows: readonly (readonly (string | number | TableCell)[])[]
}

/** A table across the whole text width; cells may be plain words or numbers. */
export const table = (input: TableInput): TableBlock => ({
  kind: 'table',
  caption: '',
  unit: '',
  totalRow: false,
  ...input,
  head: input.head.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
  rows: input.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell : { text: String(cell) }))),
})

/** A photo or a chart; keep it under 80 mm high, or it leaves half a page empty before it. */
export const picture = (input: Omit<Optional<PictureBlock, 'caption'>, 'kind'>): PictureBlock => ({
  kind: 'picture',
  caption: '',
  ...input,
})

export const masthead = (input: Omit<MastheadBlock, 'kind'>): MastheadBlock => ({ kind: 'masthead', ...input })

export const officialHead = (input: Omit<OfficialHeadBlock, 'kind'>): OfficialHeadBlock => ({
  kind: 'officialHead',
  ...input,
})

export const imprint = (input: Omit<Optional<ImprintBlock, 'staff' | 'copies'>, 'kind'>): ImprintBlock => ({
  kind: 'imprint',
  staff: [],
  copies: null,
  ...input,
})

export const signOff = (input: Omit<Optional<SignOffBlock, 'sealed'>, 'kind'>): SignOffBlock => ({
  kind: 'signOff',
  sealed: false,
  ...input,
})

/** The paragraph, listed in the 目录 under its own words or those given. */
export const listed = (block: ParagraphBlock, level: 1 | 2, text?: string): ParagraphBlock => ({
  ...block,
  listed: {
    text:
      text ??
      block.runs
        .map((run) => run.text)
        .join('')
        .replaceAll('\n', ''),
    level,
  },
})

export const contents = (input: Omit<ContentsBlock, 'kind' | 'lines'>): ContentsBlock => ({
  kind: 'contents',
  ...input,
})

/** A coloured line across the text width. */
export const rule = (color: RuleBlock['color'], widthPt: number): RuleBlock => ({ kind: 'rule', color, widthPt })

/** Empty lines of body text. */
export const blank = (lines = 1): BlankBlock => ({ kind: 'blank', lines })

export const pageBreak = (): PageBreakBlock => ({ kind: 'pageBreak' })

export const portrait = (blocks: readonly PaperBlock[]): PaperSection => ({ orientation: 'portrait', blocks })
/** 横排 (clause 8): for tables too wide for the upright page. */
export const landscape = (blocks: readonly PaperBlock[]): PaperSection => ({ orientation: 'landscape', blocks })
