/** Text of several cells as spreadsheets put it on the clipboard: tabs, line ends, and quotes where a cell holds either. */

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\r\n')

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign).replace(/\r?\n/g, '<br>')

/** The same cells as a table, which Word and WPS take with its lines; `@` keeps numbers such as 身份证号 as text. */
export const toHtml = (rows: readonly (readonly string[])[]): string => {
  const cell = (text: string): string => `<td style="mso-number-format:'\\@'">${escaped(text)}</td>`
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  return `<meta charset="utf-8"><table border="1" style="border-collapse:collapse">${lines.join('')}</table>`
}

type Scan = { readonly text: string; at: number }

/** The text of a cell that began with a quote, up to its closing one; a quote inside is doubled. */
const readQuoted = (scan: Scan): string => {
  let cell = ''
  scan.at += 1
  while (scan.at < scan.text.length) {
    const end = scan.text.indexOf('"', scan.at)
    if (end < 0) break
    cell += scan.text.slice(scan.at, end)
    scan.at = end + 1
    if (scan.text[scan.at] !== '"') return cell
    cell += '"'
    scan.at += 1
  }
  // The quote was never closed: it was no more than a sign of the text.
  cell += scan.text.slice(scan.at)
  scan.at = scan.text.length
  return cell
}

const readPlain = (scan: Scan): string => {
  const rest = /[\t\r\n]/g
  rest.lastIndex = scan.at
  const end = rest.exec(scan.text)?.index ?? scan.text.length
  const cell = scan.text.slice(scan.at, end)
  scan.at = end
  return cell
}

const isClosed = (text: string, at: number): boolean => {
  const closed = /"(?:[^"]|"")*"(?=[\t\r\n]|$)/y
  closed.lastIndex = at
  return closed.test(text)
}

/** Rows and cells of a clipboard's text; a line end behind the last row is none. Short rows are filled up with ''. */
export const parseTsv = (text: string): string[][] => {
  const scan: Scan = { text, at: 0 }
  const rows: string[][] = [[]]
  while (scan.at < text.length) {
    const cell = text[scan.at] === '"' && isClosed(text, scan.at) ? readQuoted(scan) : readPlain(scan)
    rows.at(-1)?.push(cell.replaceAll('\r\n', '\n'))
    const sign = text[scan.at]
    if (sign === undefined) break
    scan.at += sign === '\r' && text[scan.at + 1] === '\n' ? 2 : 1
    if (sign === '\t') {
      if (scan.at >= text.length) rows.at(-1)?.push('')
    } else if (scan.at < text.length) rows.push([])
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1)
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}
