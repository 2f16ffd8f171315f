import { BODY_SIZE, CHARACTER_PITCH, TEXT_WIDTH } from '../../shared/paper/geometry.ts'
import type { ContentsBlock, PaperBlock, PaperSection } from '../../shared/paper/paper.ts'
import { normalise } from '../../shared/paper/punctuation.ts'
import { styles } from '../../shared/paper/style.ts'
import { widthInCharacters } from '../../shared/paper/text-width.ts'
import { type FlowParagraph, plain } from './flow.ts'

/** Characters kept free for the dots and the number at a line's end. */
const END = 4

type Line = NonNullable<ContentsBlock['lines']>[number]

const isContents = (block: PaperBlock): block is ContentsBlock => block.kind === 'contents'

export const hasContents = (sections: readonly PaperSection[]): boolean =>
  sections.some(({ blocks }) => blocks.some(isContents))

/** The sections with every 目录 filled in: one line for each paragraph that is listed, in the order of reading. */
export function withContents(
  sections: readonly PaperSection[],
  pageOf: (block: PaperBlock) => number | undefined,
): PaperSection[] {
  const lines = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): Line[] =>
      block.kind === 'paragraph' && block.listed ? [{ ...block.listed, page: pageOf(block) ?? null }] : [],
    ),
  )
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (isContents(block) ? { ...block, lines } : block)),
  }))
}

/** Words in lines of so many characters; Latin words are rare in a title, and broken like the rest. */
function wrapped(text: string, room: number): string[] {
  const lines = ['']
  for (const character of text) {
    const last = lines.at(-1) ?? ''
    if (widthInCharacters(last + character) > room) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines
}

/** A title, dots and its page at the right edge; what does not fit goes on below, the number after its last line. */
function entry({ text, level, page }: Line, { mark, face }: ContentsBlock): FlowParagraph[] {
  const inset = level - 1
  const all = TEXT_WIDTH / CHARACTER_PITCH - inset
  const lines = wrapped(mark + normalise(text), all - END)
  return lines.map((line, i) => {
    const isLast = i === lines.length - 1
    // What goes on begins below the title's first character.
    const left = Math.round((inset + (i > 0 ? [...mark].length : 0)) * CHARACTER_PITCH)
    const words = isLast ? `${line}\t${page ?? '00'}` : line
    return plain({
      runs: [{ text: words, face }],
      align: 'left',
      indent: { left },
      ...(isLast ? { tab: TEXT_WIDTH, dots: true } : { keepNext: true }),
    })
  })
}

/** 目录, once its lines are known. */
export const contentsParagraphs = (block: ContentsBlock): FlowParagraph[] =>
  (block.lines ?? []).flatMap((line) => entry(line, block))

/** Middle dots that fill what words and number leave free in a line of so many twips, one character away from both. */
export function dotsBetween(left: string, right: string, width: number, size: number = BODY_SIZE): string {
  const pitch = size === styles.body.size ? CHARACTER_PITCH : size * 20
  const free = width / pitch - widthInCharacters(left) - widthInCharacters(right) - 1
  return '…'.repeat(Math.max(0, Math.floor(free)))
}
