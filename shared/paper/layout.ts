/**
 * Pages as Word would break them, ready to be painted: positions in millimetres from the upper left corner of the page.
 * JSON-able; made in electron/documents, painted in renderer/paper.
 */
import type { Face, FontSetId } from './fonts.ts'

export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Text set in one face without a break. */
export type LaidRun = {
  readonly text: string
  readonly face: Face | 'latin'
  /** Points. */
  readonly size: number
  /** `RRGGBB`; left out: black. */
  readonly color?: string
  /** Points added after each character; left out: none. */
  readonly spacing?: number
  /** Key of the number field that the text came from. */
  readonly metric?: string
}

/**
 * One line of text; `align` places it within its width, justify stretches it to both ends. A turned line runs down the
 * page, its letters on their side: then it is aligned within its height.
 */
export type LineItem = Place & {
  readonly kind: 'line'
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly runs: readonly LaidRun[]
  readonly turned?: true
}

/** A filled bar: table lines, red rules, 版记's rules. */
export type RuleItem = Place & { readonly kind: 'rule'; readonly color: string }

export type PictureItem = Place & { readonly kind: 'picture'; readonly image: string; readonly alt: string }

export type LayoutItem = LineItem | RuleItem | PictureItem

export type LayoutPage = {
  readonly number: number
  readonly orientation: 'portrait' | 'landscape'
  readonly width: number
  readonly height: number
  readonly items: readonly LayoutItem[]
}

export type PaperLayout = {
  readonly fontSet: FontSetId
  readonly pages: readonly LayoutPage[]
  readonly pageCount: number
  /** Share of the height of 版心 that the last page uses, 0–1; 版记 counts with its height. */
  readonly fillOfLastPage: number
}
