/** Four-byte codes of the basic plane, in the standard's order; above it they run on without a gap. */
const basicCodes = 39_420
const supplementary = 189_000

const fourBytes = (pointer: number): readonly number[] => [
  0x81 + Math.floor(pointer / 12_600),
  0x30 + (Math.floor(pointer / 1260) % 10),
  0x81 + (Math.floor(pointer / 10) % 126),
  0x30 + (pointer % 10),
]

type Table = ReadonlyMap<number, readonly number[]>
let table: Table | undefined

/** The reverse of the platform's decoder, which is all that it has; made once, of 63,000 characters. */
const reverse = (): Table => {
  const decoder = new TextDecoder('gb18030')
  const codes: (readonly number[])[] = []
  for (let pointer = 0; pointer < basicCodes; pointer += 1) codes.push(fourBytes(pointer))
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) codes.push([lead, trail])
  }
  const found = new Map<number, readonly number[]>()
  // Two-byte codes come last, so that they win where a character has both.
  for (const code of codes) {
    const text = decoder.decode(Uint8Array.from(code))
    const point = text.codePointAt(0)
    if (point !== undefined && point !== 0xfffd && [...text].length === 1) found.set(point, code)
  }
  return found
}

/** Text in GB18030, the encoding of the office's older programs; four bytes where two do not do. */
export const encodeGb18030 = (text: string): Uint8Array => {
  table ??= reverse()
  const bytes: number[] = []
  for (const character of text.toWellFormed()) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) bytes.push(point)
    else if (point > 0xffff) bytes.push(...fourBytes(supplementary + point - 0x10000))
    else bytes.push(...(table.get(point) ?? [0x3f]))
  }
  return Uint8Array.from(bytes)
}
