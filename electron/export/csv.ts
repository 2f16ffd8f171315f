/** What a spreadsheet takes for the beginning of a formula, full-width forms too (security: CSV injection). */
const formula = /^[\s]*[=+\-@＝＋－＠\t\r]/u
const plainNumber = /^-?\d+(\.\d+)?$/

const cell = (text: string): string => {
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('\0', '').replaceAll('"', '""')}"`
}

/** One line of a .csv file, every cell quoted, none of them a formula. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`
