import { show } from '../../../shared/fields/kinds.ts'
import type { BulkResult } from '../../../shared/ipc/bulk-routes.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { cellText } from '../cell-text.ts'
import type { PageLedger } from '../ledger-of.ts'

/** Cells pasted as they are stored are named as they were shown: a number of a row tells nobody anything. */
export const inWords = (result: BulkResult, words: readonly (readonly string[])[]): BulkResult => ({
  ...result,
  refused: result.refused.map((cell) => ({
    ...cell,
    text: words[cell.row % words.length]?.[cell.column] ?? cell.text,
  })),
})

/** 编号 and the like are columns without a field. */
export const isField = (ledger: PageLedger, key: string): boolean => Object.hasOwn(ledger.fields, key)
/** Whether people may write the column. */
export const isOpen = (ledger: PageLedger, key: string): boolean => isField(ledger, key) && !ledger.fields[key]?.auto
export const labelOf = (ledger: PageLedger, key: string): string => ledger.fields[key]?.label ?? '编号'

/** A cell's words for the clipboard. */
export const wordsOf = (ledger: PageLedger, row: WireRow, key: string): string => {
  const field = ledger.fields[key]
  if (!field) return key === 'no' ? (row.no ?? '') : ''
  // The signs before a state are for the eye; on the clipboard they would only be in the way.
  return key === 'status' ? show(field, row.values[key]) : cellText(row, key, field)
}

/** What of a paste could not even be tried. */
export const notesOf = ({
  cutOff,
  locked,
}: {
  readonly cutOff: number
  readonly locked: readonly string[]
}): string[] => [
  ...(cutOff > 0 ? [`右边有${cutOff}列放不下，没有粘贴。`] : []),
  ...(locked.length > 0 ? [`${locked.map((name) => `“${name}”`).join('、')}由程序填写，跳过。`] : []),
]
