import { Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { ShapeRun } from 'docx/shapes'
import type { FontSetId } from '../../shared/paper/fonts.ts'
import { MARGIN_MM, millimetres, PAGE_NUMBER, PAPER_MM } from '../../shared/paper/geometry.ts'
import { styles } from '../../shared/paper/style.ts'
import { fontAttributes } from './word-fonts.ts'

type Side = 'odd' | 'even'

/** — 1 — (7.5): odd numbers one character from the right, even ones from the left. */
function numberParagraph(side: Side, set: FontSetId, indented: boolean): Paragraph {
  const { font } = fontAttributes('song', set)
  const atRight = side === 'odd'
  const indent = atRight ? { right: PAGE_NUMBER.side } : { left: PAGE_NUMBER.side }
  return new Paragraph({
    style: styles.footer.wordId,
    alignment: atRight ? 'right' : 'left',
    ...(indented ? { indent } : {}),
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: PAGE_NUMBER.size * 2 })],
  })
}

const EMU_PER_MM = 36000
const pixels = (mm: number): number => (mm / 25.4) * 96
const WIDTH_MM = 7

/**
 * Where a landscape page's number stands, in millimetres (clause 8): at its place on the upright page, hence turned in the
 * strip left of the text: at its foot on odd pages, at its head on even ones.
 */
export function turnedNumberPlace(side: Side): { x: number; y: number; width: number; height: number } {
  const { stripMm, middleMm, line, side: indent } = PAGE_NUMBER
  const margin = millimetres(indent)
  const y = side === 'odd' ? PAPER_MM.width - MARGIN_MM.right - margin - stripMm : MARGIN_MM.left + margin
  // Turned text begins at the box's right edge.
  const right = MARGIN_MM.bottom - middleMm + millimetres(line) / 2
  return { x: right - WIDTH_MM, y, width: WIDTH_MM, height: stripMm }
}

function turnedNumber(side: Side, set: FontSetId): Paragraph {
  const { x, y, width, height } = turnedNumberPlace(side)
  const box = new ShapeRun({
    type: 'rectangle',
    line: { color: 'FFFFFF', width: 0, transparency: 100 },
    transformation: { width: pixels(width), height: pixels(height) },
    floating: {
      horizontalPosition: { relative: 'page', offset: Math.round(x * EMU_PER_MM) },
      verticalPosition: { relative: 'page', offset: Math.round(y * EMU_PER_MM) },
      wrap: { type: 0 },
      allowOverlap: true,
    },
    textOptions: {
      direction: 'topToBottom',
      verticalAlignment: 'top',
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      wrap: true,
    },
    children: [numberParagraph(side, set, false)],
  })
  return new Paragraph({ style: styles.footer.wordId, children: [box] })
}

/** Footers of pages without numbers. */
export function noNumbers(): { default: Footer; even: Footer } {
  const footer = (): Footer => new Footer({ children: [new Paragraph({ style: styles.footer.wordId })] })
  return { default: footer(), even: footer() }
}

/** Footers of odd (Word's default) and even pages. */
export function pageNumbers(orientation: 'portrait' | 'landscape', set: FontSetId): { default: Footer; even: Footer } {
  const footer = (side: Side): Footer =>
    new Footer({
      children: [orientation === 'portrait' ? numberParagraph(side, set, true) : turnedNumber(side, set)],
    })
  return { default: footer('odd'), even: footer('even') }
}

/** From a landscape page's lower edge to the middle of 第x页 共y页. */
export const TOTAL_MIDDLE_MM = 13

/** 第x页 共y页 in the middle of the foot, on odd and even pages alike. */
export function totalNumbers(set: FontSetId): { default: Footer; even: Footer } {
  const { font } = fontAttributes('song', set)
  const footer = (): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: styles.footer.wordId,
          alignment: 'center',
          children: [
            new TextRun({
              children: ['第', PageNumber.CURRENT, '页　共', PageNumber.TOTAL_PAGES, '页'],
              font,
              size: 21,
            }),
          ],
        }),
      ],
    })
  return { default: footer(), even: footer() }
}
