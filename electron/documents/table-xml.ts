import type { FontSetId } from '../../shared/paper/fonts.ts'
import { BLACK, TABLE_RULE } from '../../shared/paper/geometry.ts'
import type { PaperRun } from '../../shared/paper/paper.ts'
import { styles } from '../../shared/paper/style.ts'
import { xmlText } from '../export/sheet-cell.ts'
import { CELL_MARGIN, type FlowCell, type FlowParagraph, type FlowRow, type FlowTable } from './flow.ts'
import { byRarity, fontAttributes } from './word-fonts.ts'
import { cellWidth } from './word-table.ts'

/** A paragraph in whose place a long table is written; no one types this sign. */
export const tableMark = (at: number): string => `\uE0F0${at}\uE0F0`

/** Rows to a piece of XML. */
const SLICE = 250

const rule = (edge: string, size: number): string =>
  `<w:${edge} w:val="single" w:sz="${size}" w:space="0" w:color="${BLACK}"/>`
const room = (edge: string, width: number): string => `<w:${edge} w:w="${width}" w:type="dxa"/>`

const { outer, inner } = TABLE_RULE
const borders = [
  ...['top', 'left', 'bottom', 'right'].map((edge) => rule(edge, outer)),
  ...['insideH', 'insideV'].map((edge) => rule(edge, inner)),
].join('')
const { side, edge } = CELL_MARGIN
const margins = room('top', edge) + room('left', side) + room('bottom', edge) + room('right', side)

function tableHead({ widths }: FlowTable): string {
  const width = widths.reduce((sum, one) => sum + one, 0)
  const columns = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblInd w:w="0" w:type="dxa"/>`,
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${columns}</w:tblGrid>`,
  ].join('')
}

/** What a run has otherwise than its paragraph's style; the hint keeps “ ” … — in the Chinese font. */
function runProperties(run: PaperRun, { style }: FlowParagraph, set: FontSetId, rare: boolean): string {
  if (!run.face && !rare) return '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
  const { font, bold } = fontAttributes(run.face ?? styles[style].face, set, rare)
  const names = `w:hint="eastAsia" w:ascii="${font.ascii}" w:hAnsi="${font.hAnsi}" w:eastAsia="${font.eastAsia}" w:cs="${font.cs}"`
  return `<w:rPr><w:rFonts ${names}/>${bold ? '<w:b/>' : ''}</w:rPr>`
}

const words = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${xmlText(line)}</w:t>`))
    .join('<w:br/>')

function paragraphXml(paragraph: FlowParagraph, set: FontSetId): string {
  const { style, runs, align, keepNext } = paragraph
  const { wordId, face, align: own } = styles[style]
  const justified = align && align !== own ? `<w:jc w:val="${align === 'justify' ? 'both' : align}"/>` : ''
  const kept = keepNext ? '<w:keepNext/>' : ''
  const text = runs.flatMap((run) =>
    byRarity(run.text, run.face ?? face, set).map(
      (piece) => `<w:r>${runProperties(run, paragraph, set, piece.rare)}${words(piece.text)}</w:r>`,
    ),
  )
  return `<w:p><w:pPr><w:pStyle w:val="${wordId}"/>${kept}${justified}</w:pPr>${text.join('')}</w:p>`
}

function rowXml(
  row: FlowRow,
  { widths }: FlowTable,
  look: { readonly set: FontSetId; readonly isTall: boolean },
): string {
  const { set, isTall } = look
  const cellXml = (cell: FlowCell): string => {
    const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ''
    const middle = isTall ? '' : '<w:vAlign w:val="center"/>'
    const properties = `<w:tcW w:w="${cellWidth(widths, cell)}" w:type="dxa"/>${span}${middle}`
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphXml(cell.paragraph, set)}</w:tc>`
  }
  const whole = isTall ? '' : '<w:cantSplit/>'
  const height = `<w:trHeight w:val="${row.height}" w:hRule="atLeast"/>`
  const head = row.head ? '<w:tblHeader/>' : ''
  return `<w:tr><w:trPr>${whole}${height}${head}</w:trPr>${row.cells.map(cellXml).join('')}</w:tr>`
}

type Look = { readonly set: FontSetId; readonly tall: ReadonlySet<FlowRow> }

/** A long table as Word's XML, some rows at a time: objects for each of its cells would need seconds and gigabytes. */
export function* tableXml(
  table: FlowTable,
  { set, tall }: Look,
): Generator<{ readonly xml: string; readonly rows: number }> {
  yield { xml: tableHead(table), rows: 0 }
  for (let start = 0; start < table.rows.length; start += SLICE) {
    const some = table.rows.slice(start, start + SLICE)
    yield { xml: some.map((row) => rowXml(row, table, { set, isTall: tall.has(row) })).join(''), rows: some.length }
  }
  yield { xml: '</w:tbl>', rows: 0 }
}
