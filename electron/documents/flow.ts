import type { Align, PaperRun } from '../../shared/paper/paper.ts'
import type { StyleId } from '../../shared/paper/style.ts'

/**
 * A paper with its parts taken apart: the paragraphs, tables and pictures of Word's body in order, one for one, with
 * every length known. The file and the preview are both made from this. Lengths are twips unless the name says mm.
 */

export type Indent = { readonly left?: number; readonly right?: number; readonly hanging?: number }

export type FlowParagraph = {
  readonly kind: 'paragraph'
  readonly style: StyleId
  /** `\n` breaks the line, `\t` goes to `tab`. */
  readonly runs: readonly PaperRun[]
  readonly align?: Align
  /** Instead of the style's first line two characters in. */
  readonly indent?: Indent
  /** Points, instead of the style's. */
  readonly size?: number
  /** Exact distance between lines, instead of the style's. */
  readonly line?: number
  readonly before?: number
  readonly after?: number
  /** A stop at which text ends, from the left edge of the text. */
  readonly tab?: number
  /** Dots lead from the words to the text at `tab`. */
  readonly dots?: boolean
  /** A line along the paragraph's edge; `size` in eighths of a point. */
  readonly rule?: { readonly edge: 'top' | 'bottom'; readonly color: string; readonly size: number }
  readonly keepNext?: boolean
  readonly newPage?: boolean
  /** Part of a signature, or of the 附件说明 before it. */
  readonly signs?: boolean
}

export type FlowPicture = {
  readonly kind: 'picture'
  readonly image: string
  readonly widthMm: number
  readonly heightMm: number
  readonly alt: string
  /** A second one of the same height at its right. */
  readonly beside?: { readonly image: string; readonly widthMm: number }
  readonly keepNext: boolean
  readonly newPage?: boolean
}

export type FlowCell = {
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly paragraph: FlowParagraph
}

export type FlowRow = {
  readonly head: boolean
  /** Least height. */
  readonly height: number
  readonly cells: readonly FlowCell[]
}

export type FlowTable = {
  readonly kind: 'table'
  readonly widths: readonly number[]
  readonly rows: readonly FlowRow[]
}

/** A box at the foot of the page, anchored in an empty paragraph as high as itself, which keeps the room free. */
export type FlowImprint = {
  readonly kind: 'imprint'
  readonly paragraphs: readonly FlowParagraph[]
  readonly height: number
}

export type FlowPart = FlowParagraph | FlowPicture | FlowTable | FlowImprint

/** `block`: which block of its section it came from. */
export type FlowItem = FlowPart & { readonly block: number }

export type FlowSection = {
  readonly orientation: 'portrait' | 'landscape'
  /** 第x页 共y页 instead of the standard's page number. */
  readonly numbering?: 'total'
  /** Without page numbers. */
  readonly unnumbered?: true
  /** Width of the text. */
  readonly width: number
  /** Ends with a paragraph, in which Word keeps the section's properties. */
  readonly items: readonly FlowItem[]
}

/** Room beside the words in a cell, on each side, and above and below them. */
export const CELL_MARGIN = { side: 57, edge: 28 } as const

export const plain = (over: Partial<FlowParagraph> = {}): FlowParagraph => ({
  kind: 'paragraph',
  style: 'plain',
  runs: [],
  ...over,
})
