import type { Paragraph } from 'docx'
import { ShapeRun } from 'docx/shapes'
import type { FontSetId } from '../../shared/paper/fonts.ts'
import { TEXT_WIDTH } from '../../shared/paper/geometry.ts'
import { type FlowImprint, plain } from './flow.ts'
import { paragraphWith, wordParagraph } from './word-paragraph.ts'

const TWIPS_PER_PIXEL = 15

/**
 * 版记 as a text box at the foot of 版心, on which Word, WPS and LibreOffice agree, unlike on floating tables and frames. The
 * paragraph that it is anchored in is as high as the box, and so keeps the room free.
 */
export function wordImprint({ paragraphs, height }: FlowImprint, set: FontSetId): Paragraph {
  const box = new ShapeRun({
    type: 'rectangle',
    line: { color: 'FFFFFF', width: 0, transparency: 100 },
    transformation: { width: TEXT_WIDTH / TWIPS_PER_PIXEL, height: height / TWIPS_PER_PIXEL },
    floating: {
      horizontalPosition: { relative: 'margin', align: 'left' },
      verticalPosition: { relative: 'margin', align: 'bottom' },
      wrap: { type: 0 },
      allowOverlap: true,
    },
    textOptions: {
      verticalAlignment: 'bottom',
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      wrap: true,
    },
    children: paragraphs.map((paragraph) => wordParagraph(paragraph, set)),
  })
  return paragraphWith(plain({ line: height }), [box])
}
