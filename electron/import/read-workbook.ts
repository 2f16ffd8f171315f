import type { Sheet } from '../../shared/import/sheet.ts'
import { readCsv } from './csv-reader.ts'
import { guardedParts } from './guard.ts'
import { limits } from './limits.ts'
import { refusal } from './refusal.ts'
import { readXlsBytes } from './xls-reader.ts'
import { readXlsxParts } from './xlsx-reader.ts'

const startsWith = (bytes: Buffer, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

/** A web page, an XML table or a page saved with its pictures (.mht), in whatever encoding. */
const isMarkup = (bytes: Buffer): boolean =>
  /^[\s\ufeff\ufffd]*(?:<(?:!doctype|html|table|\?xml|head|meta|body|workbook|style|div)|mime-version:)/i.test(
    bytes.toString('utf8', 0, 400).replace(/\0/g, ''),
  )

const sheetsOf = async (bytes: Buffer): Promise<Sheet[]> => {
  if (startsWith(bytes, 0x50, 0x4b)) return readXlsxParts(await guardedParts(bytes))
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return await readXlsBytes(bytes)
  if (isMarkup(bytes))
    throw refusal(
      '这是网页格式或 XML 格式的表格（有的系统导出时只是把名字写成 .xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    )
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw refusal('这是 PDF 文件，不能导入。请向对方要原来的 Excel 表格。')
  return [readCsv(bytes)]
}

/** Reads a table by its content, whatever its name says. @throws AppError in Chinese, with what to do */
export const readWorkbook = async (bytes: Buffer): Promise<Sheet[]> => {
  if (bytes.length === 0) throw refusal('文件是空的，没有可导入的内容。')
  if (bytes.length > limits.fileBytes) throw refusal('文件超过50MB，请删去图片和多余的工作表，或分成几个文件导入。')
  const all = await sheetsOf(bytes)
  if (all.length > limits.sheets) throw refusal(`文件里的工作表超过${limits.sheets}张，请分成几个文件导入。`)
  const sheets = all.filter((sheet) => sheet.rows.length > 0)
  if (!sheets.some(({ rows }) => rows.length > 1 && rows.some(({ cells }) => cells.length > 1)))
    throw refusal('文件里没有找到表格：至少要有一行列名和一行数据。请核对是不是选错了文件。')
  return sheets
}
