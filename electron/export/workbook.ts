import { cellXml, headXml, type SheetCell, stylesXml, xmlText } from './sheet-cell.ts'
import { zipWriter } from './zip.ts'

export type SheetColumn = {
  readonly head: string
  /** Characters. */
  readonly width: number
  /** Words to choose from; empty for none. */
  readonly words: readonly string[]
}

export type Workbook = {
  readonly title: string
  readonly columns: readonly SheetColumn[]
  /** Slices of rows, made as they are asked for. */
  readonly slices: AsyncIterable<readonly (readonly SheetCell[])[]>
  /** What is written on the second sheet: name and value. */
  readonly notes: readonly (readonly [string, string])[]
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A column's letters: 0 is A, 26 is AA. */
export const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26)

const sheetName = (title: string): string => xmlText(title.replace(/[\\/?*[\]:]/g, '').slice(0, 31))

const contentTypes = `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${[1, 2, 3].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`
const packageRelations = `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const bookRelations = `${declaration}<Relationships xmlns="${packaged}/relationships">${[1, 2, 3].map((n) => `<Relationship Id="rId${n}" Type="${relation}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId4" Type="${relation}/styles" Target="styles.xml"/></Relationships>`
const bookXml = (title: string): string =>
  `${declaration}<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="${sheetName(title)}" sheetId="1" r:id="rId1"/><sheet name="说明" sheetId="2" r:id="rId2"/><sheet name="选项" sheetId="3" state="hidden" r:id="rId3"/></sheets></workbook>`

const columnsXml = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`

const rowXml = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`

const frozen =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

/** Lists of words to choose from, below the head of each column that has one. */
const validations = (columns: readonly SheetColumn[], lastRow: number): string => {
  const lists = columns.flatMap(({ words }, i) => (words.length > 0 ? [{ column: letters(i), words }] : []))
  if (lists.length === 0) return ''
  const each = lists.map(
    ({ column, words }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${column}2:${column}${Math.max(2, lastRow)}"><formula1>选项!$${column}$1:$${column}$${words.length}</formula1></dataValidation>`,
  )
  return `<dataValidations count="${lists.length}">${each.join('')}</dataValidations>`
}

const listRows = (columns: readonly SheetColumn[]): string => {
  const most = Math.max(0, ...columns.map(({ words }) => words.length))
  return Array.from({ length: most }, (_, r) =>
    rowXml(
      r + 1,
      columns.map(({ words }, i) => {
        const text = words[r]
        return text === undefined ? '' : cellXml(`${letters(i)}${r + 1}`, { kind: 'text', text })
      }),
    ),
  ).join('')
}

const writeRows = async ({ columns, slices }: Workbook, put: (text: string) => Promise<void>): Promise<number> => {
  const names = columns.map((_, i) => letters(i))
  let row = 1
  for await (const slice of slices) {
    const xml = slice.map((cells) => {
      row += 1
      return rowXml(
        row,
        cells.map((cell, i) => cellXml(`${names[i]}${row}`, cell)),
      )
    })
    await put(xml.join(''))
  }
  return row
}

const noteRows = (notes: Workbook['notes']): string =>
  notes
    .map(([name, value], i) =>
      rowXml(i + 1, [headXml(`A${i + 1}`, name), cellXml(`B${i + 1}`, { kind: 'text', text: value })]),
    )
    .join('')

/**
 * A workbook written row after row, so that 100,000 rows need little memory: a frozen head with a filter, typed cells,
 * lists to choose from, and a second sheet that says what is in it.
 */
export const workbookBytes = async (book: Workbook): Promise<Uint8Array> => {
  const zip = zipWriter()
  const whole = (name: string, text: string) => zip.add(name, (put) => put(text))
  await whole('[Content_Types].xml', contentTypes)
  await whole('_rels/.rels', packageRelations)
  await whole('xl/workbook.xml', bookXml(book.title))
  await whole('xl/_rels/workbook.xml.rels', bookRelations)
  await whole('xl/styles.xml', stylesXml)
  await zip.add('xl/worksheets/sheet1.xml', async (put) => {
    const { columns } = book
    await put(`${declaration}<worksheet ${main}>${frozen}${columnsXml(columns.map(({ width }) => width))}<sheetData>`)
    await put(
      rowXml(
        1,
        columns.map(({ head }, i) => headXml(`${letters(i)}1`, head)),
      ),
    )
    const last = await writeRows(book, put)
    const range = `A1:${letters(columns.length - 1)}${last}`
    await put(`</sheetData><autoFilter ref="${range}"/>${validations(columns, last)}</worksheet>`)
  })
  const sheet = (cols: readonly number[], rows: string): string =>
    `${declaration}<worksheet ${main}>${columnsXml(cols)}<sheetData>${rows}</sheetData></worksheet>`
  await whole('xl/worksheets/sheet2.xml', sheet([16, 80], noteRows(book.notes)))
  await whole('xl/worksheets/sheet3.xml', sheet([16], listRows(book.columns)))
  return zip.bytes()
}
