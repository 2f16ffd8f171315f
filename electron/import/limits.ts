/** How much of a file is taken; no honest ledger comes near, and a hostile file stops here (not in the memory). */
export const limits = {
  fileBytes: 50 * 2 ** 20,
  entries: 2000,
  /** All parts of a workbook together, and each; counted while they are inflated, since the sizes a file tells may lie. */
  inflatedBytes: 200 * 2 ** 20,
  partBytes: 160 * 2 ** 20,
  /** How many times its size a part above `ratioFrom` may grow. */
  ratio: 100,
  ratioFrom: 5 * 2 ** 20,
  mergeArea: 200_000,
  /** Rows of data, and the titles, heads and signatures around them. */
  rows: 100_000,
  rowsAround: 200,
  columns: 200,
  /** Cells of one line of separated text, empty ones included. */
  lineCells: 20_000,
  sheets: 300,
  cellCharacters: 32_767,
  heapMegabytes: 512,
  /** Reading takes a second for 5,000 rows on a slow computer; what takes longer than this is hostile. */
  milliseconds: 60_000,
} as const
