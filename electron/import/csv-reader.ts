import type { Sheet } from '../../shared/import/sheet.ts'
import { wordText } from './cell-text.ts'
import { limits } from './limits.ts'
import { refusal } from './refusal.ts'
import { sheetBuilder } from './sheet-builder.ts'

const decode = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Excel and WPS in Chinese write .csv in the system's own encoding.
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The separator that stands most often in the first lines. */
const separatorOf = (text: string): string => {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';', '，'].map((mark) => ({ mark, count: head.split(mark).length - 1 }))
  const best = counts.sort((a, b) => b.count - a.count)[0]
  return best && best.count > 0 ? best.mark : ','
}

type Line = { readonly cells: string[]; readonly end: number }

/** A quoted cell: `""` is a quote, and lines may break inside. */
const quoted = (text: string, from: number): { readonly value: string; readonly end: number } => {
  let value = ''
  for (let at = from + 1; ; ) {
    const close = text.indexOf('"', at)
    if (close < 0) return { value: value + text.slice(at), end: text.length }
    value += text.slice(at, close)
    if (text[close + 1] !== '"') return { value, end: close + 1 }
    value += '"'
    at = close + 2
  }
}

const lineAt = (text: string, from: number, separator: string): Line => {
  const cells: string[] = []
  let at = from
  let cell = ''
  for (;;) {
    if (cell === '' && text[at] === '"') {
      const inside = quoted(text, at)
      cell = inside.value
      at = inside.end
      continue
    }
    const mark = text[at]
    if (mark === undefined || mark === '\n' || mark === '\r') {
      cells.push(cell)
      return { cells, end: mark === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1 }
    }
    if (mark === separator) {
      if (cells.length >= limits.lineCells)
        throw refusal(`有一行超过${limits.lineCells}格，不是普通的表格，没有导入。请核对是不是选错了文件。`)
      cells.push(cell)
      cell = ''
    } else cell += mark
    at += 1
  }
}

/** Reads separated text in UTF-8 (with or without its mark), UTF-16 or GB 18030. @throws AppError */
export const readCsv = (bytes: Buffer): Sheet => {
  const text = decode(bytes).replace(/^\ufeff/, '')
  if (text.includes('\0')) throw refusal('这不是文字表格，不能导入。请选择 .xlsx、.xls 或 .csv 文件。')
  const separator = separatorOf(text)
  const builder = sheetBuilder('表格', false)
  let number = 1
  for (let at = 0; at < text.length; number += 1) {
    const { cells, end } = lineAt(text, at, separator)
    // Excel's own way to keep a number as text in .csv, and a quote that does the same.
    builder.add(
      number,
      cells.map((cell) => wordText(cell.replace(/^="(.*)"$/, '$1').replace(/^'(?=\d)/, ''))),
    )
    at = end
  }
  return builder.sheet()
}
