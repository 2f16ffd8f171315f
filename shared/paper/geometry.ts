/**
 * GB/T 9704-2012 in numbers. Lengths are twips (1/20 pt, 1/1440 inch), as Word has them, unless the name says otherwise.
 */

/** Twips to a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4

export const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM)
export const millimetres = (length: number): number => length / TWIPS_PER_MM

/** 5.1: A4. */
export const PAPER_MM = { width: 210, height: 297 } as const

/** 5.2.1: 天头 37, 订口 28, hence 版心 156×225. */
export const MARGIN_MM = { top: 37, left: 28, right: 26, bottom: 35 } as const

export const PAPER = { width: 11906, height: 16838 } as const
export const MARGIN = { top: 2098, left: 1588, right: 1474, bottom: 1984 } as const

/** Width of 版心, 156 mm. */
export const TEXT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right

/** 5.2.3: 22 lines in 225 mm, a line's pitch: 28.95 pt. */
export const LINE_PITCH = 579

/** 5.2.3: 28 characters in 156 mm; `w:charSpace`, 1/4096 pt, of 16 pt characters. */
export const CHARACTERS_PER_LINE = 28
export const CHARACTER_PITCH = TEXT_WIDTH / CHARACTERS_PER_LINE
export const CHARACTER_SPACE = -848

/**
 * What text of 3号 is drawn tighter by, a character: Word ignores `w:charSpace` off the grid, and LibreOffice lays a grid
 * tighter than its type out wrongly, so the 28 characters come from this. 5 would be enough but for LibreOffice, which
 * takes 0.6 mm off a grid's text width.
 */
export const TIGHTENING = -6

/** 5.2.2: 3号, 16 pt. */
export const BODY_SIZE = 16

/** 7.3.3: 左空二字. */
export const TWO_CHARACTERS = Math.round(CHARACTER_PITCH * 2)

/** 7.5: 4号 page numbers, dash 7 mm below 版心, one character (14 pt) from the side. */
export const PAGE_NUMBER = {
  size: 14,
  line: 280,
  side: 280,
  /** From the page's bottom edge to the footer's, so that the dash is 7 mm below 版心. */
  footer: 1440,
  /** From 版心 to the middle of the number. */
  middleMm: 7.2,
  /** Length of the strip that a landscape page's number stands in. */
  stripMm: 30,
} as const

/** Clause 8: the upright page turned, so that 天头 is at the right and the page number's foot at the left. */
export const LANDSCAPE_MARGIN_MM = { top: 28, left: 35, right: 37, bottom: 26 } as const
export const LANDSCAPE_MARGIN = {
  top: MARGIN.left,
  left: MARGIN.bottom,
  right: MARGIN.top,
  bottom: MARGIN.right,
} as const
/** Width of a landscape page's text, 225 mm. */
export const LANDSCAPE_TEXT_WIDTH = PAPER.height - LANDSCAPE_MARGIN.left - LANDSCAPE_MARGIN.right

/** A ledger is no 公文: it fills more of the turned page, and leaves room to bind it at the left. */
export const LEDGER_MARGIN_MM = { top: 19, left: 22, right: 15, bottom: 20 } as const
export const LEDGER_MARGIN = {
  top: twips(LEDGER_MARGIN_MM.top),
  left: twips(LEDGER_MARGIN_MM.left),
  right: twips(LEDGER_MARGIN_MM.right),
  bottom: twips(LEDGER_MARGIN_MM.bottom),
} as const
/** Width of a ledger page's text, 260 mm. */
export const LEDGER_TEXT_WIDTH = PAPER.height - LEDGER_MARGIN.left - LEDGER_MARGIN.right

type Sides = { readonly top: number; readonly left: number; readonly right: number; readonly bottom: number }

/** What decides a page's margins: how it lies, and whether it is a ledger's. */
export type PageKind = { readonly orientation: 'portrait' | 'landscape'; readonly numbering?: 'total' }

const isLedger = ({ orientation, numbering }: PageKind): boolean => orientation === 'landscape' && numbering === 'total'

export const marginOf = (page: PageKind): Sides =>
  page.orientation === 'portrait' ? MARGIN : isLedger(page) ? LEDGER_MARGIN : LANDSCAPE_MARGIN

export const marginMmOf = (page: PageKind): Sides =>
  page.orientation === 'portrait' ? MARGIN_MM : isLedger(page) ? LEDGER_MARGIN_MM : LANDSCAPE_MARGIN_MM

export const textWidthOf = (page: PageKind): number =>
  page.orientation === 'portrait' ? TEXT_WIDTH : isLedger(page) ? LEDGER_TEXT_WIDTH : LANDSCAPE_TEXT_WIDTH

/** 7.4.1: 版记's first and last rule 0.35 mm, those between 0.25 mm; eighths of a point. */
export const IMPRINT_RULE = { outer: 8, inner: 6 } as const

/** Distance between 版记's lines of 4号. */
export const IMPRINT_LINE = 460

/** 7.2.7 as a 简报 has it: thick, across 版心; eighths of a point. */
export const MASTHEAD_RULE = 18

/** A table's frame and its inner lines; eighths of a point. */
export const TABLE_RULE = { outer: 8, inner: 4 } as const

/** Between two pictures side by side: a blank of this size, in points. */
export const PICTURE_GAP = 12

export const RED = 'FF0000'
export const BLACK = '000000'
