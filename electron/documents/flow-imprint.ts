import { BLACK, IMPRINT_LINE, IMPRINT_RULE, TEXT_WIDTH } from '../../shared/paper/geometry.ts'
import type { ImprintBlock } from '../../shared/paper/paper.ts'
import { normalise } from '../../shared/paper/punctuation.ts'
import { styles } from '../../shared/paper/style.ts'
import { widthInCharacters } from '../../shared/paper/text-width.ts'
import { type FlowImprint, type FlowParagraph, plain } from './flow.ts'
import { linesOf } from './line-breaks.ts'

/** One character of 4号. */
const CHARACTER = styles.imprint.size * 20
/** Height of a paragraph that is nothing but a rule, without the rule. */
const RULE_LINE = 20
/** Between words and the rule below them, as much as their line leaves above them. */
const BEFORE_RULE = 100
/** Keeps the box from the text above it. */
const GAP = 60

const ruleLine = (size: number, over: Partial<FlowParagraph> = {}, edge: 'top' | 'bottom' = 'top'): FlowParagraph =>
  plain({ style: 'imprint', line: RULE_LINE, rule: { edge, color: BLACK, size }, ...over })

/** Height of a paragraph in the box, of so many lines. */
export function heightOf({ line = IMPRINT_LINE, before = 0, rule }: FlowParagraph, lines: number): number {
  return before + lines * line + ((rule?.size ?? 0) / 8) * 20
}

/** 7.4.2: one character in from both sides; what does not fit goes on below the first character after the colon. */
function row(label: string, text: string): FlowParagraph {
  const runs = [{ text: `${label}：${normalise(text)}` }]
  const hanging = CHARACTER * ([...label].length + 1)
  return plain({ style: 'imprint', runs, indent: { left: CHARACTER + hanging, hanging, right: CHARACTER } })
}

/** 编辑、审核、签发 at the left and 共印n份 at the right of one line, or on lines of their own when that is too long. */
function lastRows(block: ImprintBlock, width: number): FlowParagraph[] {
  const staff = normalise(block.staff.map(({ label, text }) => `${label}：${text}`).join('　'))
  const copies = block.copies === null ? '' : `（共印${block.copies}份）`
  const indent = { left: CHARACTER, right: CHARACTER }
  const line = (text: string, over: Partial<FlowParagraph>): FlowParagraph[] =>
    text ? [plain({ style: 'imprint', runs: [{ text }], indent, ...over })] : []
  const room = width / CHARACTER - 2
  if (staff && widthInCharacters(`${staff}　${copies}`) > room) {
    return [...line(staff, { align: 'left' }), ...line(copies, { align: 'right' })]
  }
  return staff || copies ? line(`${staff}\t${copies}`, { align: 'left', tab: width - CHARACTER }) : []
}

/** 印发机关 at the left and 印发日期 at the right, a character in from both sides (7.4.3). */
const issuedRow = ({ organ, date }: NonNullable<ImprintBlock['issued']>, width: number): FlowParagraph =>
  plain({
    style: 'imprint',
    runs: [{ text: `${normalise(organ)}\t${date}` }],
    indent: { left: CHARACTER, right: CHARACTER },
    align: 'left',
    tab: width - CHARACTER,
  })

/** 版记 (7.4.1) as a 简报 has it: 报、送、发 between rules, 共印n份 below, the last rule at the foot of 版心. */
export function imprintItem(block: ImprintBlock): FlowImprint {
  const rows = block.rows.map(({ label, text }) => row(label, text))
  const last = block.issued ? [issuedRow(block.issued, TEXT_WIDTH)] : lastRows(block, TEXT_WIDTH)
  const between = rows.length > 0 && last.length > 0 ? [ruleLine(IMPRINT_RULE.inner, { before: BEFORE_RULE })] : []
  const paragraphs = [
    ruleLine(IMPRINT_RULE.outer),
    ...rows,
    ...between,
    ...last,
    ruleLine(IMPRINT_RULE.outer, { before: BEFORE_RULE }, 'bottom'),
  ]
  const heights = paragraphs.map((paragraph) => heightOf(paragraph, linesOf(paragraph, TEXT_WIDTH).length))
  return { kind: 'imprint', paragraphs, height: heights.reduce((sum, height) => sum + height, GAP) }
}
