import { type HeadPlace, headPaths } from './find-head.ts'
import { plainHead } from './headers.ts'
import { cellOf, type Sheet, type SheetRow } from './sheet.ts'

const totals = /^(?:合计|总计|小计|累计|共计|本页小计|本页合计)/
const signatures =
  /^(?:制表人?|填表人?|填报人|审核人?|复核人?|经办人签字|负责人签字|签字|签名|签章|盖章|单位负责人|主管领导|制表单位|填报单位|填报日期|制表日期|填表日期|备注|注|说明|填表说明)[:：(（]|^(?:注|说明)[:：]/
const signed = /^(?:制表|填表|审核|签字|签名|签章|负责人|填报|经办人|报送)[^，。]{0,4}[:：]/

/** Rows of totals, signatures and notes that stand under a table or between its parts. */
const isFooter = ({ cells }: SheetRow): boolean => {
  const words = cells.filter((cell) => cell !== '').map((cell) => cell.replace(/\s+/g, ''))
  const first = words[0] ?? ''
  if (totals.test(first) || (/^[\d.]+$/.test(first) && totals.test(words[1] ?? ''))) return true
  return signatures.test(first) || (words.length <= 4 && words.some((word) => signed.test(word)))
}

/** The row of a template that shows how to fill it in. */
const isExample = ({ cells }: SheetRow): boolean =>
  cells.slice(0, 2).some((cell) => /^[（(]?(?:示例|样例|例)[）)]?$/.test(cell))

/** The heads printed again at the top of a later page. */
const isRepeatedHead = (row: SheetRow, heads: readonly SheetRow[]): boolean =>
  heads.some((head) => {
    const words = head.cells.filter((cell) => cell !== '')
    return (
      words.length > 1 &&
      words.length === row.cells.filter((cell) => cell !== '').length &&
      head.cells.every((cell, column) => plainHead(cell) === plainHead(cellOf(row, column)))
    )
  })

/** A title that goes over the sheet's whole width, such as the name of the next village. */
const isTitle = (row: SheetRow, width: number): boolean =>
  width > 3 &&
  row.cells.filter((cell) => cell !== '').length === 1 &&
  /台账|清册|汇总|登记表|花名册|统计表|名册|一览表/.test(row.cells.join(''))

export type Body = {
  readonly rows: readonly SheetRow[]
  /** Rows left out: totals, signatures, examples, repeated heads. */
  readonly left: readonly { readonly at: number; readonly text: string }[]
}

/** Cells joined downwards hold for each of their rows, as the village's name beside its households does. */
const spread = (sheet: Sheet, from: number): ReadonlyMap<number, ReadonlyMap<number, string>> => {
  const byRow = new Map(sheet.rows.map((row) => [row.at, row]))
  const added = new Map<number, Map<number, string>>()
  for (const { top, bottom, left } of sheet.merges) {
    if (bottom <= top || bottom < from) continue
    const text = cellOf(byRow.get(top), left)
    for (let at = top + 1; text !== '' && at <= bottom; at += 1) {
      if (!byRow.has(at)) continue
      const cells = added.get(at) ?? new Map<number, string>()
      cells.set(left, text)
      added.set(at, cells)
    }
  }
  return added
}

const withSpread = (row: SheetRow, cells: ReadonlyMap<number, string> | undefined): SheetRow => {
  if (!cells) return row
  const full = [...row.cells]
  for (const [column, text] of cells) {
    while (full.length <= column) full.push('')
    if (full[column] === '') full[column] = text
  }
  return { at: row.at, cells: full }
}

/** The rows of data below the heads. */
export const bodyRows = (sheet: Sheet, place: HeadPlace): Body => {
  const heads = sheet.rows.slice(place.start, place.start + place.rows)
  const width = headPaths(sheet, place).length
  const after = sheet.rows.slice(place.start + place.rows)
  const joined = spread(sheet, after[0]?.at ?? 0)
  const rows: SheetRow[] = []
  const left: { at: number; text: string }[] = []
  for (const row of after) {
    if (isFooter(row) || isExample(row) || isRepeatedHead(row, heads) || isTitle(row, width))
      left.push({
        at: row.at,
        text: row.cells
          .filter((cell) => cell !== '')
          .join(' ')
          .slice(0, 60),
      })
    else rows.push(withSpread(row, joined.get(row.at)))
  }
  return { rows, left }
}
