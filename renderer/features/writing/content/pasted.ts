import type { Block } from '../../../../shared/writing/writing.ts'
import { curlyText } from './quotes.ts'

/** Blanks at the ends: the paragraph's style indents, and copied pages bring their own. */
const bare = (line: string): string => line.replace(/[\t\u00a0]/g, ' ').trim()

/** Paragraphs of body text out of copied text: one a line, empty lines left out, quotes made curly. */
export const pastedLines = (text: string): string[] =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(bare)
    .filter((line) => line !== '')
    .map((line) => curlyText(line))

/** The same as blocks. */
export const pastedBlocks = (text: string): Block[] =>
  pastedLines(text).map((line) => ({ type: 'paragraph', level: 0, content: [{ type: 'text', text: line }] }))
