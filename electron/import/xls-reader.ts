import { readXls } from 'hucre/xlsx'
import type { Sheet } from '../../shared/import/sheet.ts'
import { type CellText, dateText, numberText, wordText } from './cell-text.ts'
import { damaged, refusal, saveAgain } from './refusal.ts'
import { sheetBuilder } from './sheet-builder.ts'

const wide = (name: string): Buffer => Buffer.from(name, 'utf16le')

/** Marks of the record that says a workbook of Excel 97–2003 begins, and of the one that says it is encrypted. */
const begins = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])
const filePass = 0x2f

const isEncrypted = (bytes: Buffer): boolean => {
  let at = bytes.indexOf(begins)
  for (let record = 0; at >= 0 && record < 40 && at + 4 <= bytes.length; record += 1) {
    if (bytes.readUInt16LE(at) === filePass) return true
    at += 4 + bytes.readUInt16LE(at + 2)
  }
  return false
}

const refuseContainer = (bytes: Buffer): void => {
  if (bytes.includes(wide('EncryptedPackage')) || isEncrypted(bytes))
    throw refusal(`文件设有密码，不能读取。${saveAgain}`)
  if (bytes.includes(wide('_VBA_PROJECT_CUR')))
    throw refusal('文件里有宏，为安全起见没有导入。请用 Excel 或 WPS 另存为不含宏的 .xlsx 后再导入。')
  if (!bytes.includes(wide('Workbook')) && !bytes.includes(wide('Book')))
    throw refusal(`这不是 Excel 表格（也许是 Word 文件改了名），不能导入。${saveAgain}`)
}

const unix = 25_569

const cellOf = (value: unknown): CellText | undefined => {
  if (value === null || value === undefined || value === '') return undefined
  if (value instanceof Date) return { text: dateText(value.getTime() / 86_400_000 + unix, false) }
  if (typeof value === 'number') return numberText(String(value))
  if (typeof value === 'boolean') return { text: value ? '是' : '否' }
  return wordText(String(value))
}

/** Reads a workbook of Excel 97–2003. @throws AppError in Chinese, with what to do */
export const readXlsBytes = async (bytes: Buffer): Promise<Sheet[]> => {
  refuseContainer(bytes)
  const book = await readXls(bytes).catch(() => {
    throw damaged()
  })
  return book.sheets.map(({ name, rows, merges, hidden, veryHidden }) => {
    const builder = sheetBuilder(name, hidden === true || veryHidden === true)
    // An empty row is a hole in the list, whatever its type says.
    for (const [at, row] of (rows as readonly (readonly unknown[] | undefined)[]).entries())
      if (row) builder.add(at + 1, row.map(cellOf))
    for (const { startRow, endRow, startCol, endCol } of merges ?? [])
      builder.merge({ top: startRow + 1, bottom: endRow + 1, left: startCol, right: endCol })
    return builder.sheet()
  })
}
