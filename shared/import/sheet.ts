/** A sheet as it was read: every cell as the text a person sees, empty rows left out. */
export type SheetRow = {
  /** The row's number in the sheet, from 1. */
  readonly at: number
  readonly cells: readonly string[]
  /** The sheet it stands in, where rows of several are taken together. */
  readonly sheet?: string
}

/** Where a row stands, as people look for it: 第5行, or 工作表“油榨铺村”第5行. */
export const rowPlace = ({ sheet, at }: Pick<SheetRow, 'sheet' | 'at'>): string =>
  sheet === undefined ? `第${at}行` : `工作表“${sheet}”第${at}行`

/** The name under which the fault of a cell is kept. */
export const faultKey = ({ sheet, at }: Pick<SheetRow, 'sheet' | 'at'>, column: number): string =>
  `${sheet ?? ''}:${at}:${column}`

/** A cell that cannot be taken as it stands: an error of Excel's, a number that lost its digits, a picture. */
export type CellFault = { readonly at: number; readonly column: number; readonly message: string }

/** Cells joined into one; rows from 1, columns from 0, both ends included. */
export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

export type Sheet = {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly SheetRow[]
  readonly faults: readonly CellFault[]
  readonly merges: readonly Merge[]
}

export const cellOf = (row: SheetRow | undefined, column: number): string => row?.cells[column] ?? ''
export const widthOf = (rows: readonly SheetRow[]): number =>
  rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)

/** `A`, `B`, … `AA`: a column as Excel names it. */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
