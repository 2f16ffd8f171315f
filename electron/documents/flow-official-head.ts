import { CHARACTER_PITCH, LINE_PITCH, RED, twips } from '../../shared/paper/geometry.ts'
import type { OfficialHeadBlock } from '../../shared/paper/paper.ts'
import { normalise } from '../../shared/paper/punctuation.ts'
import { type FlowParagraph, plain } from './flow.ts'
import { mastheadSize } from './flow-parts.ts'

/** 7.2.4: the upper edge of 发文机关标志 is 35 mm below that of 版心. */
const MARK_TOP = twips(35)
/** 7.2.7: the rule is 4 mm below 发文字号. */
const RULE_GAP = twips(4)
/** 1.5 pt, in eighths. */
const RULE_SIZE = 12

/** 7.2.5 and 7.2.6: 发文字号 in the middle, or at the left with 签发人 at the right, a character in from both sides. */
function numberLine({ number, signer }: OfficialHeadBlock, width: number): FlowParagraph {
  if (signer === undefined) return plain({ style: 'issueLine', runs: [{ text: number }] })
  const side = Math.round(CHARACTER_PITCH)
  return plain({
    style: 'issueLine',
    align: 'left',
    indent: { left: side, right: side },
    tab: width - side,
    runs: [{ text: `${number}\t签发人：` }, { text: signer, face: 'kai' }],
  })
}

/** 版头 (7.2): 密级 and 紧急程度 at the upper left, 发文机关标志, two lines below it 发文字号, the red rule. */
export function officialHeadParagraphs(block: OfficialHeadBlock, width: number): FlowParagraph[] {
  const size = mastheadSize(block.organMark, width)
  const line = Math.round(size * 20 * 1.25)
  const marks = block.marks.length > 0 ? block.marks : ['']
  const above = MARK_TOP - marks.length * LINE_PITCH - (line - size * 20) / 2
  return [
    ...marks.map((text) => plain({ style: 'mastheadMark', runs: text === '' ? [] : [{ text }] })),
    plain({
      style: 'mastheadName',
      runs: [{ text: block.organMark.split('\n').map(normalise).join('\n'), color: RED }],
      size,
      line,
      before: Math.max(0, Math.round(above)),
    }),
    plain(),
    plain(),
    numberLine(block, width),
    plain({ line: RULE_GAP, rule: { edge: 'bottom', color: RED, size: RULE_SIZE } }),
  ]
}
