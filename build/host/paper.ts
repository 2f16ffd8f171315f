/** `printToPDF`'s options in the protocol's terms. */
import type { PrintToPDFOptions } from 'electron'

/** Width and height in inches. */
const SIZES: Record<string, [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

function paperSize(size: PrintToPDFOptions['pageSize']): { paperWidth: number; paperHeight: number } {
  if (typeof size === 'object') return { paperWidth: size.width, paperHeight: size.height }
  const inches = SIZES[size ?? 'Letter']
  if (!inches) throw new Error(`Invalid pageSize ${size}`)
  return { paperWidth: inches[0], paperHeight: inches[1] }
}

export function pdfParameters(options: PrintToPDFOptions): object {
  const { pageSize, margins = {}, generateDocumentOutline, ...same } = options
  return {
    ...same,
    ...paperSize(pageSize),
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right,
    generateDocumentOutline,
  }
}
