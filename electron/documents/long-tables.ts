import { Paragraph } from 'docx'
import type { FontSetId } from '../../shared/paper/fonts.ts'
import { unzipped, zipWriter } from '../export/zip.ts'
import type { Step } from '../jobs.ts'
import type { FlowRow, FlowTable } from './flow.ts'
import { tableMark, tableXml } from './table-xml.ts'

export type LongTable = { readonly table: FlowTable; readonly tall: ReadonlySet<FlowRow> }

/** Stands in a document for the table of that place among its long ones. */
export const standIn = (at: number): Paragraph => new Paragraph(tableMark(at))

/** The text around the stand-ins' paragraphs: one piece more than there are of them. */
function around(xml: string, count: number): string[] {
  let from = 0
  const pieces: string[] = []
  for (let at = 0; at < count; at += 1) {
    const mark = xml.indexOf(tableMark(at))
    const start = xml.lastIndexOf('<w:p>', mark)
    if (mark < 0 || start < from) throw new Error(`The stand-in of table ${at} is not in the document`)
    pieces.push(xml.slice(from, start))
    from = xml.indexOf('</w:p>', mark) + '</w:p>'.length
  }
  return [...pieces, xml.slice(from)]
}

type Filling = { readonly tables: readonly LongTable[]; readonly fontSet: FontSetId; readonly step: Step }

/** The file with its long tables written in, some rows at a time. @throws AppError `cancelled` */
export async function withLongTables(docx: Uint8Array, { tables, fontSet, step }: Filling): Promise<Uint8Array> {
  const zip = zipWriter()
  const total = tables.reduce((sum, { table }) => sum + table.rows.length, 0)
  let done = 0
  for (const { name, bytes } of unzipped(docx)) {
    await zip.add(name, async (put) => {
      if (name !== 'word/document.xml') return put(bytes)
      for (const [i, piece] of around(bytes.toString('utf8'), tables.length).entries()) {
        await put(piece)
        const own = tables[i]
        if (!own) continue
        for (const { xml, rows } of tableXml(own.table, { set: fontSet, tall: own.tall })) {
          await put(xml)
          done += rows
          await step(done, total)
        }
      }
    })
  }
  return zip.bytes()
}
