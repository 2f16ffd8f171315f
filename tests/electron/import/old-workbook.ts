import type { CellValue, MergeRange } from 'hucre/xlsx'

type OldSheet = { readonly name: string; readonly rows: readonly CellValue[][]; readonly merges: readonly MergeRange[] }

const record = (id: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(id, 0)
  head.writeUInt16LE(body.length, 2)
  return Buffer.concat([head, body])
}
const shorts = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, i * 2)
  return bytes
}
const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}
const wide = (text: string): Buffer => Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')])

const begin = (kind: number): Buffer => record(0x0809, shorts(0x0600, kind, 0, 0, 0, 0, 0, 0))
const end = record(0x000a, Buffer.alloc(0))

const cellRecord = (value: CellValue, row: number, column: number): Buffer =>
  typeof value === 'number'
    ? record(0x0203, Buffer.concat([shorts(row, column, 0), double(value)]))
    : record(0x0204, Buffer.concat([shorts(row, column, 0, String(value).length), wide(String(value))]))

const sheetRecords = ({ rows, merges }: OldSheet): Buffer =>
  Buffer.concat([
    begin(0x0010),
    ...rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [cellRecord(value, r, c)]))),
    record(0x00e5, shorts(merges.length, ...merges.flatMap((m) => [m.startRow, m.endRow, m.startCol, m.endCol]))),
    end,
  ])

const workbookStream = (sheets: readonly OldSheet[]): Buffer => {
  const bodies = sheets.map(sheetRecords)
  const headOf = (places: readonly number[]): Buffer =>
    Buffer.concat([
      begin(0x0005),
      ...sheets.map(({ name }, i) => {
        const place = Buffer.alloc(4)
        place.writeUInt32LE(places[i] ?? 0)
        return record(0x0085, Buffer.concat([place, Buffer.from([0, 0, name.length]), wide(name)]))
      }),
      end,
    ])
  let place = headOf(sheets.map(() => 0)).length
  const places = bodies.map(({ length }) => {
    const own = place
    place += length
    return own
  })
  return Buffer.concat([headOf(places), ...bodies])
}

const sector = 512
const [free, chainEnd, tableMark] = [0xffffffff, 0xfffffffe, 0xfffffffd]

const entry = (name: string, kind: number, child: number, start: number, size: number): Buffer => {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes.writeUInt8(kind, 66)
  bytes.writeUInt8(1, 67)
  bytes.writeUInt32LE(free, 68)
  bytes.writeUInt32LE(free, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}

/** The container of Office 97: one sector that says which follows which, one that lists the streams, then the stream. */
const container = (stream: Buffer): Buffer => {
  const count = Math.ceil(Math.max(stream.length, 4096) / sector)
  if (count > sector / 4 - 2) throw new Error('The workbook is too large for one table of sectors')
  const body = Buffer.concat([stream, Buffer.alloc(count * sector - stream.length)])
  const table = Buffer.alloc(sector, 0xff)
  for (const [i, mark] of [tableMark, chainEnd].entries()) table.writeUInt32LE(mark, i * 4)
  for (let i = 0; i < count; i += 1) table.writeUInt32LE(i === count - 1 ? chainEnd : i + 3, (i + 2) * 4)
  const head = Buffer.alloc(sector, 0xff)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head)
  head.fill(0, 8, 24)
  shorts(0x003e, 3, 0xfffe, 9, 6, 0, 0, 0).copy(head, 24)
  // Tables, first directory sector, smallest stream of its own, no short streams, no further tables, the first table.
  const numbers = [0, 1, 1, 0, 4096, chainEnd, 0, chainEnd, 0, 0]
  for (const [i, value] of numbers.entries()) head.writeUInt32LE(value, 40 + i * 4)
  const directory = Buffer.concat([
    entry('Root Entry', 5, 1, chainEnd, 0),
    entry('Workbook', 2, free, 2, body.length),
    Buffer.alloc(sector - 256),
  ])
  return Buffer.concat([head, table, directory, body])
}

/** A workbook as Excel 97 to 2003 wrote it; numbers, words and joined cells. */
export const oldWorkbook = (sheets: readonly OldSheet[]): Buffer => container(workbookStream(sheets))
