import type { Addressee } from '../../../../shared/writing/circulation.ts'
import type { Finding } from '../../../../shared/writing/proofing/finding.ts'
import type { WritingContent } from '../../../../shared/writing/writing.ts'

/** The words with `quote` replaced where it was found; the same words when it is no longer there. */
export const replacedWords = (words: string, { place, quote, replacement }: Finding): string => {
  const at = words.startsWith(quote, place.from) ? (place.from ?? 0) : words.indexOf(quote)
  if (at < 0 || replacement === undefined) return words
  return words.slice(0, at) + replacement + words.slice(at + quote.length)
}

const withWords = (addressees: readonly Addressee[], at: number, found: Finding): Addressee[] =>
  addressees.map((one, i) => (i === at ? { ...one, unit: replacedWords(one.unit, found) } : one))

/** The content with a finding in a title or a line of a form corrected; paragraphs are the editors' own. */
export const withReplaced = (content: WritingContent, found: Finding): WritingContent => {
  const [part, index, field] = found.place.path.split('.')
  const change = <T, K extends keyof T & string>(list: readonly T[], key: K): T[] =>
    // The key's words are words before and after.
    list.map((one, i) => (i === Number(index) ? { ...one, [key]: replacedWords(String(one[key]), found) } : one))
  if (content.kind === 'briefing') {
    if (part === 'extra') return { ...content, extra: change(content.extra ?? [], 'unit') }
    if (part === 'circulation') {
      const circulation = content.circulation.map((line, i) =>
        i === Number(index) ? { ...line, addressees: withWords(line.addressees, Number(field), found) } : line,
      )
      return { ...content, circulation }
    }
    if (field === 'title' || field === 'subtitle') return { ...content, items: change(content.items, field) }
    return content
  }
  if (part === 'attachments') return { ...content, attachments: change(content.attachments, 'caption') }
  if (part !== 'titleLines') return content
  const lines = content.titleLines.map((line, i) => (i === Number(index) ? replacedWords(line, found) : line))
  return { ...content, titleLines: lines }
}
