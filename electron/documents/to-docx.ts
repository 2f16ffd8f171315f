import { Packer, type Paragraph, type Table } from 'docx'
import type { FontSetId } from '../../shared/paper/fonts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import type { FlowItem } from './flow.ts'
import { fontTableXml } from './font-table.ts'
import type { Images } from './images.ts'
import { settle } from './settle.ts'
import { wordDocument } from './word-document.ts'
import { wordImprint } from './word-imprint.ts'
import { wordParagraph, wordPicture } from './word-paragraph.ts'
import { wordTable } from './word-table.ts'

function wordItem(item: FlowItem, set: FontSetId, images: Images): Paragraph | Table {
  switch (item.kind) {
    case 'paragraph':
      return wordParagraph(item, set)
    case 'picture':
      return wordPicture(item, images)
    case 'table':
      return wordTable(item, (paragraph) => wordParagraph(paragraph, set))
    case 'imprint':
      return wordImprint(item, set)
  }
}

/** The paper as a .docx file. Throws when a picture's bytes are not among the images. */
export async function toDocx(paper: Paper, images: Images): Promise<Uint8Array> {
  const bodies = settle(paper).flow.map((section) => ({
    section,
    children: section.items.map((item) => wordItem(item, paper.fontSet, images)),
  }))
  const document = wordDocument(paper, bodies)
  return Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/fontTable.xml', data: fontTableXml(paper.fontSet) },
  ])
}
