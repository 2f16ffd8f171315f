import { ImageRun, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import { ChartRun } from 'docx/charts'
import type { FontSetId } from '../../shared/paper/fonts.ts'
import { PICTURE_GAP } from '../../shared/paper/geometry.ts'
import type { PaperRun } from '../../shared/paper/paper.ts'
import { type Style, styles } from '../../shared/paper/style.ts'
import type { FlowParagraph, FlowPicture } from './flow.ts'
import type { Images } from './images.ts'
import { tighteningOf } from './styles-xml.ts'
import { wordChart } from './word-chart.ts'
import { byRarity, fontAttributes } from './word-fonts.ts'

const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const

type Look = { readonly face: Style['face']; readonly size: number; readonly set: FontSetId }

/** Text of one run: `\n` and `\t` are elements of their own in Word. */
function textRuns(run: PaperRun, look: Look): TextRun[] {
  const face = run.face ?? look.face
  const size = run.size ?? look.size
  return run.text.split(/(?=[\n\t])|(?<=[\n\t])/).flatMap((piece) =>
    byRarity(piece, face, look.set).map(({ text, rare }) => {
      const { font, bold } = fontAttributes(face, look.set, rare)
      return new TextRun({
        font,
        size: size * 2,
        characterSpacing: tighteningOf(size),
        ...(bold ? { bold } : {}),
        ...(run.color ? { color: run.color } : {}),
        ...(text === '\n' ? { break: 1 } : { children: [text === '\t' ? new Tab() : text] }),
      })
    }),
  )
}

/** What the paragraph has otherwise than its style. */
function ownOptions(paragraph: FlowParagraph): IParagraphOptions {
  const { align, indent, tab, dots, rule, keepNext, newPage } = paragraph
  const style = styles[paragraph.style]
  const { line = style.line, before = style.before, after = style.after } = paragraph
  const spacing = { before, after, ...(line === undefined ? {} : { line, lineRule: 'exact' as const }) }
  return {
    style: style.wordId,
    ...(align ? { alignment: alignments[align] } : {}),
    spacing,
    ...(indent ? { indent } : {}),
    ...(tab ? { tabStops: [{ type: 'right', position: tab, ...(dots ? { leader: 'middleDot' } : {}) }] } : {}),
    ...(rule ? { border: { [rule.edge]: { style: 'single', size: rule.size, color: rule.color, space: 0 } } } : {}),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(newPage ? { pageBreakBefore: true } : {}),
  }
}

export const paragraphWith = (paragraph: FlowParagraph, children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ ...ownOptions(paragraph), children })

export function wordParagraph(paragraph: FlowParagraph, set: FontSetId): Paragraph {
  const style = styles[paragraph.style]
  const look = { face: style.face, size: paragraph.size ?? style.size, set }
  return paragraphWith(
    paragraph,
    paragraph.runs.flatMap((run) => textRuns(run, look)),
  )
}

const pixels = (mm: number): number => Math.round((mm / 25.4) * 96)

type Sized = Pick<FlowPicture, 'image' | 'widthMm' | 'heightMm' | 'alt'>

function pictureRun({ image, widthMm, heightMm, alt }: Sized, images: Images): ImageRun | ChartRun {
  const found = images.get(image)
  if (!found) throw new Error(`No picture ${image} came with the paper`)
  const place = {
    transformation: { width: pixels(widthMm), height: pixels(heightMm) },
    altText: { name: alt, description: alt, title: alt },
  }
  return found.chart
    ? new ChartRun({ ...wordChart(found.chart), ...place })
    : new ImageRun({ type: found.type, data: found.bytes, ...place })
}

/** A picture or chart in a line of its own, or two side by side; as tall as the line, so that it is not clipped. */
export function wordPicture(picture: FlowPicture, images: Images): Paragraph {
  const { beside, keepNext, newPage } = picture
  const { wordId, before } = styles.picture
  const spacing = { before, line: 240, lineRule: 'auto' as const }
  const second = beside
    ? [new TextRun({ text: '　', size: PICTURE_GAP * 2 }), pictureRun({ ...picture, ...beside }, images)]
    : []
  return new Paragraph({
    style: wordId,
    spacing,
    keepNext,
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: [pictureRun(picture, images), ...second],
  })
}
