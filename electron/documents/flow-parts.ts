import {
  BODY_SIZE,
  CHARACTER_PITCH,
  MASTHEAD_RULE,
  RED,
  TEXT_WIDTH,
  TIGHTENING,
  TWO_CHARACTERS,
} from '../../shared/paper/geometry.ts'
import type { AttachmentNoteBlock, MastheadBlock, SignOffBlock } from '../../shared/paper/paper.ts'
import { normalise } from '../../shared/paper/punctuation.ts'
import { widthInCharacters } from '../../shared/paper/text-width.ts'
import { type FlowParagraph, plain } from './flow.ts'

/** Width of 3号 text on one line. */
const widthOf = (text: string): number => widthInCharacters(text) * BODY_SIZE * 20 + [...text].length * TIGHTENING

/** The 附注 below the date stays with it. */
const line = (text: string, right: number): FlowParagraph =>
  plain({
    runs: [{ text }],
    align: 'right',
    indent: { right: Math.max(0, Math.round(right)) },
    keepNext: true,
    signs: true,
  })

/**
 * 署名 and 成文日期. With a seal (7.3.5.1) the date is four characters from the right and the organ centred on it; both move
 * left for an organ that would otherwise come nearer to the edge than two characters.
 * Without (7.3.5.2) the organ is two characters from the right and the date begins two characters right of where the
 * organ begins; a date longer than the organ is itself two characters from the right.
 */
export function signOffParagraphs(block: SignOffBlock): FlowParagraph[] {
  const organ = normalise(block.organ)
  const longer = widthOf(organ) - widthOf(block.date)
  if (block.sealed) {
    const left = TEXT_WIDTH - widthOf(organ)
    const right = Math.max(CHARACTER_PITCH * 4, Math.min(TWO_CHARACTERS, left) + longer / 2)
    return [line(organ, right - longer / 2), line(block.date, right)]
  }
  if (longer < 0) return [line(organ, 2 * TWO_CHARACTERS - longer), line(block.date, TWO_CHARACTERS)]
  return [line(organ, TWO_CHARACTERS), line(block.date, longer)]
}

/** 附件说明 (7.3.4), kept with the signature below it: 左空二字; a long name goes on below its first character. */
export function attachmentParagraphs(block: AttachmentNoteBlock): FlowParagraph[] {
  const label = '附件：'
  const start = TWO_CHARACTERS + widthOf(label)
  return block.names.map((name, i) => {
    const number = block.names.length > 1 ? `${i + 1}.` : ''
    const before = i === 0 ? label + number : number
    const left = Math.round(start + widthOf(number))
    const runs = [{ text: before + normalise(name) }]
    return plain({ runs, indent: { left, hanging: Math.round(widthOf(before)) }, keepNext: true, signs: true })
  })
}

/** A short name is set wide, so that it does not stand lost in the middle. */
const spread = (name: string): string => ([...name].length <= 4 ? [...name].join('　') : name)

/** Points: the name's longest line fills nine tenths of the width, but is not larger than a masthead's type. */
export function mastheadSize(name: string, width: number): number {
  const longest = Math.max(...name.split('\n').map(widthInCharacters))
  return Math.floor(Math.min(60, (width / 20 / longest) * 0.9))
}

/** 编发单位 and 日期 on one line: one character in from both sides, flush or smaller when long, else on two lines. */
function organLines(block: MastheadBlock, width: number): FlowParagraph[] {
  const organ = normalise(block.organ)
  const long = widthInCharacters(organ + block.date)
  const style = 'mastheadOrgan'
  if (long > 30) {
    const size =
      widthInCharacters(organ) > 27 ? { size: Math.floor((width / 20 / widthInCharacters(organ)) * 2) / 2 } : {}
    const runs = [{ text: block.date }]
    return [
      plain({ style, runs: [{ text: organ }], indent: {}, ...size }),
      plain({ style, runs, align: 'right', indent: {} }),
    ]
  }
  const side = long <= 24 ? Math.round(CHARACTER_PITCH) : 0
  const size = long > 26.5 ? { size: 14 } : {}
  const runs = [{ text: `${organ}\t${block.date}` }]
  return [plain({ style, runs, indent: { left: side, right: side }, tab: width - side, ...size })]
}

/** 简报's 报头 (official-documents §1.1): 密级 and 编号, name, 期号, 编发单位 and 日期, red rule; a third of the page. */
export function mastheadParagraphs(block: MastheadBlock, width: number): FlowParagraph[] {
  const name = spread(block.name)
  const size = mastheadSize(name, width)
  const total = block.totalIssue === undefined ? '' : `（总第${block.totalIssue}期）`
  const marks = block.mark || block.serial ? [{ text: `${block.mark ?? ''}\t${block.serial ?? ''}` }] : []
  return [
    plain({ style: 'mastheadMark', runs: marks, tab: width }),
    plain({
      style: 'mastheadName',
      runs: [{ text: name, color: RED }],
      size,
      line: Math.round(size * 20 * 1.25),
      before: 360,
    }),
    plain({
      style: 'issueLine',
      runs: [{ text: `${block.isExtra ? '增刊' : ''}第${block.issue}期${total}` }],
      before: 360,
    }),
    ...organLines(block, width),
    plain({ line: 120, rule: { edge: 'bottom', color: RED, size: MASTHEAD_RULE } }),
  ]
}
