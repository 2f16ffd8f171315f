import { Packer, type Paragraph, type Table } from 'docx'
import type { FontSetId } from '../../shared/paper/fonts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import type { Step } from '../jobs.ts'
import type { FlowItem, FlowTable } from './flow.ts'
import { fontTableXml } from './font-table.ts'
import type { Images } from './images.ts'
import { isList } from './list-pages.ts'
import { type LongTable, standIn, withLongTables } from './long-tables.ts'
import { tallRows } from './row-heights.ts'
import { settle } from './settle.ts'
import { wordDocument } from './word-document.ts'
import { wordImprint } from './word-imprint.ts'
import { wordParagraph, wordPicture } from './word-paragraph.ts'
import { wordTable } from './word-table.ts'

function wordItem(item: Exclude<FlowItem, FlowTable>, set: FontSetId, images: Images): Paragraph {
  switch (item.kind) {
    case 'paragraph':
      return wordParagraph(item, set)
    case 'picture':
      return wordPicture(item, images)
    case 'imprint':
      return wordImprint(item, set)
  }
}

const unhurried: Step = async () => undefined

/**
 * The paper as a .docx file; `step` is told of the rows of long tables. Throws when a picture's bytes are not among the
 * images.
 * @throws AppError `cancelled`
 */
export async function toDocx(paper: Paper, images: Images, step: Step = unhurried): Promise<Uint8Array> {
  const { fontSet } = paper
  const { flow, pagination } = settle(paper)
  const tables: LongTable[] = []
  const bodies = flow.map((section) => {
    const isLong = isList(section)
    const draw = (item: FlowItem): Paragraph | Table => {
      if (item.kind !== 'table') return wordItem(item, fontSet, images)
      const tall = tallRows(item, section, pagination.linesOf)
      if (isLong) return standIn(tables.push({ table: item, tall }) - 1)
      return wordTable(item, (paragraph) => wordParagraph(paragraph, fontSet), tall)
    }
    return { section, children: section.items.map(draw) }
  })
  const document = wordDocument(paper, bodies)
  const docx = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/fontTable.xml', data: fontTableXml(fontSet) },
  ])
  return tables.length > 0 ? withLongTables(docx, { tables, fontSet, step }) : docx
}
