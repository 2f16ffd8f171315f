import { Document, type ISectionOptions, type Paragraph, type Table } from 'docx'
import { type FontSetId, fontSets, LATIN_FONT } from '../../shared/paper/fonts.ts'
import { CHARACTER_SPACE, LINE_PITCH, marginOf, PAGE_NUMBER, PAPER } from '../../shared/paper/geometry.ts'
import type { FlowSection } from './flow.ts'
import { stylesXml } from './styles-xml.ts'
import { noNumbers, pageNumbers, totalNumbers } from './word-footer.ts'

export type Body = { readonly section: FlowSection; readonly children: readonly (Paragraph | Table)[] }
export type Facts = { readonly title: string; readonly organ: string; readonly fontSet: FontSetId }

/** 22 lines of 28 characters are declared for Word's dialog; the styles hold to them without the grid. */
const grid = { type: 'linesAndChars', linePitch: LINE_PITCH, charSpace: CHARACTER_SPACE } as const

function gridOf({ orientation, numbering }: FlowSection) {
  if (orientation === 'portrait') return grid
  // LibreOffice sets a page's lines in the middle of what whole lines leave free, and a ledger's rows are no lines.
  if (numbering === 'total') return { type: 'default', linePitch: LINE_PITCH } as const
  // A grid of the landscape page's width would need another character space for the same characters.
  return { type: 'lines', linePitch: LINE_PITCH } as const
}

/** A section without footers of its own would go on with those before it. */
function footersOf({ orientation, numbering, unnumbered }: FlowSection, set: FontSetId) {
  if (unnumbered) return noNumbers()
  return numbering ? totalNumbers(set) : pageNumbers(orientation, set)
}

function sectionOptions({ section, children }: Body, set: FontSetId): ISectionOptions {
  const { orientation } = section
  return {
    properties: {
      page: {
        size: { width: PAPER.width, height: PAPER.height, orientation },
        margin: {
          ...marginOf(section),
          header: 600,
          footer: orientation === 'portrait' ? PAGE_NUMBER.footer : 600,
          gutter: 0,
        },
      },
      grid: gridOf(section),
    },
    footers: footersOf(section, set),
    children: [...children],
  }
}

/** The fonts of a theme, though nothing uses them: WPS asks for every font that a file names. */
function theme(set: FontSetId) {
  const { title, fangsong } = fontSets[set].fonts
  const fonts = (name: string) => ({ latin: LATIN_FONT, eastAsia: name, scripts: { Hans: name } })
  return { name: 'GB/T 9704', fonts: { headings: fonts(title.name), body: fonts(fangsong.name) } }
}

export function wordDocument({ title, organ, fontSet }: Facts, bodies: readonly Body[]): Document {
  return new Document({
    title,
    creator: organ,
    lastModifiedBy: organ,
    description: '',
    externalStyles: stylesXml(fontSet),
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    compatibility: {
      version: 15,
      spaceForUnderline: true,
      balanceSingleByteDoubleByteWidth: true,
      doNotLeaveBackslashAlone: true,
      underlineTrailingSpaces: true,
      doNotExpandShiftReturn: true,
    },
    theme: theme(fontSet),
    sections: bodies.map((body) => sectionOptions(body, fontSet)),
  })
}
