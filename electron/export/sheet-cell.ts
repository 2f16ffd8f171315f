/** A cell of a sheet: words, a number with so many decimals, or a day. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: 0 | 1 | 2 }
  | { readonly kind: 'day'; readonly day: string }
  | undefined

/** Excel's limit of characters in a cell. */
const longest = 32_767
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that XML 1.0 does not allow.
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as a sheet may hold them; `_x0041_` is Excel's own escape and is escaped itself. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(illegal, '')
    .slice(0, longest)
    .toWellFormed()
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? '')

/** Days since 30 December 1899; Excel's own count is right from March 1900 on. */
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569

/** Styles by their place in `stylesXml`. */
export const look = { text: 0, head: 1, day: 2, whole: 3, decimal1: 4, decimal2: 5, wrapped: 6 } as const

export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf numFmtId="49" applyNumberFormat="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1"><alignment vertical="top"/></xf><xf numFmtId="1" applyNumberFormat="1"><alignment vertical="top"/></xf><xf numFmtId="165" applyNumberFormat="1"><alignment vertical="top"/></xf><xf numFmtId="2" applyNumberFormat="1"><alignment vertical="top"/></xf><xf numFmtId="49" applyNumberFormat="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>'

const words = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`

const numberLooks = [look.whole, look.decimal1, look.decimal2] as const

/** A cell's XML: words always as words, so that nothing typed by people is ever a formula. */
export const cellXml = (at: string, cell: SheetCell): string => {
  if (!cell) return ''
  if (cell.kind === 'number') return `<c r="${at}" s="${numberLooks[cell.decimals]}"><v>${cell.value}</v></c>`
  if (cell.kind === 'text') return words(at, cell.text, cell.text.length > 20 ? look.wrapped : look.text)
  const days = serial(cell.day)
  return days >= 61 ? `<c r="${at}" s="${look.day}"><v>${days}</v></c>` : words(at, cell.day, look.text)
}

export const headXml = (at: string, text: string): string => words(at, text, look.head)
