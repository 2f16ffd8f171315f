import type { CellFault, Merge, Sheet, SheetRow } from '../../shared/import/sheet.ts'
import { columnName } from '../../shared/import/sheet.ts'
import type { CellText } from './cell-text.ts'
import { limits } from './limits.ts'
import { refusal } from './refusal.ts'

/** Collects a sheet's rows within the limits; rows and ends of rows that are empty are left out. */
export const sheetBuilder = (name: string, isHidden: boolean) => {
  const rows: SheetRow[] = []
  const faults: CellFault[] = []
  const merges: Merge[] = []
  const place = (at: number, column: number): string => `工作表“${name}”第${at}行${columnName(column)}列`

  const add = (at: number, cells: readonly (CellText | undefined)[]): void => {
    const texts: string[] = []
    cells.forEach((cell, column) => {
      if (!cell || cell.text === '') return
      if (column >= limits.columns)
        throw refusal(`${place(at, column)}有内容：超过${limits.columns}列的表不能导入，请删去右边多余的列。`)
      if (cell.text.length > limits.cellCharacters)
        throw refusal(`${place(at, column)}的文字超过${limits.cellCharacters}字，请缩短后再导入。`)
      while (texts.length < column) texts.push('')
      texts.push(cell.text)
      if (cell.fault) faults.push({ at, column, message: cell.fault })
    })
    if (texts.length === 0) return
    if (rows.length >= limits.rows + limits.rowsAround)
      throw refusal(`工作表“${name}”超过${limits.rows}行，请分成几个文件导入。`)
    rows.push({ at, cells: texts })
  }
  const merge = (one: Merge): void => {
    if ((one.bottom - one.top + 1) * (one.right - one.left + 1) > limits.mergeArea)
      throw refusal(`工作表“${name}”有一处合并了超过${limits.mergeArea}个单元格，请取消合并后再导入。`)
    if (merges.length >= limits.mergeArea) throw refusal(`工作表“${name}”合并的单元格太多，请取消合并后再导入。`)
    merges.push(one)
  }
  const sheet = (): Sheet => ({ name, isHidden, rows, faults, merges })
  return { add, merge, sheet }
}
export type SheetBuilder = ReturnType<typeof sheetBuilder>
