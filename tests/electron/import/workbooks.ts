import { deflateRawSync } from 'node:zlib'
import { type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx'
import { citizenIdCheck } from '../../../shared/fields/citizen-id.ts'

/** A sound 公民身份号码 for the n-th person of a test. */
export const idOf = (n: number): string => {
  const first = `430181${1950 + (n % 50)}${String((n % 12) + 1).padStart(2, '0')}${String((n % 28) + 1).padStart(2, '0')}${String(n % 1000).padStart(3, '0')}`
  return first + citizenIdCheck(first)
}

const surnames = '瞿谭向彭田罗周吴欧阳龙石杨麻'
export const nameOf = (n: number): string =>
  `${surnames[n % surnames.length]}${'春夏秋冬东南西北'[Math.floor(n / 3) % 8]}${'一二三四五六七八九十百千万'[n % 13]}${n}`

export type Roster = { readonly households: number; readonly spoil?: (n: number, row: CellValue[]) => CellValue[] }

/**
 * A roster as villages send them: a title over all columns, a line of notes, heads over two rows, the village joined
 * down its rows, units and strokes in cells, the heads again in the middle, and totals and signatures below.
 */
export const messyRoster = async ({ households, spoil = (_, row) => row }: Roster): Promise<Uint8Array> => {
  const head: CellValue[][] = [
    [
      '序号',
      '村（居）',
      '组别',
      '户主信息',
      null,
      null,
      '家庭人口数（人）',
      '劳动力',
      '外出务工人数',
      '农户类型',
      '家庭住址',
      '备注',
    ],
    [null, null, null, '姓名*', '公民身份号码', '手机号码', null, null, null, null, null, null],
  ]
  const rows: CellValue[][] = [
    ['樟树坪村大走访活动建档户花名册'],
    ['填报单位（盖章）：樟树坪村委会', null, null, null, null, '填报日期：2012年3月8日'],
    ...head,
  ]
  const merges: MergeRange[] = [
    { startRow: 0, endRow: 0, startCol: 0, endCol: 11 },
    { startRow: 2, endRow: 2, startCol: 3, endCol: 5 },
    ...[0, 1, 2, 6, 7, 8, 9, 10, 11].map((column) => ({ startRow: 2, endRow: 3, startCol: column, endCol: column })),
  ]
  let first = rows.length
  const closeBlock = (): void => {
    if (rows.length > first + 1) merges.push({ startRow: first, endRow: rows.length - 1, startCol: 1, endCol: 1 })
  }
  for (let n = 1; n <= households; n += 1) {
    if (n % 500 === 1 && n > 1) {
      closeBlock()
      rows.push(...head)
      first = rows.length
    }
    const isFirst = rows.length === first
    const row: CellValue[] = [
      n,
      isFirst ? '樟树坪村' : null,
      `${(n % 6) + 1}组`,
      ` ${nameOf(n)}　`,
      idOf(n),
      `138${String(n).padStart(8, '0')}`,
      `${(n % 6) + 2}人`,
      (n % 6) + 1,
      n % 3 === 0 ? '/' : 1,
      n % 4 === 0 ? '低保户' : n % 7 === 0 ? '贫困户,残疾人户' : null,
      '樟树坪村杨家塘',
      n % 5 === 0 ? '—' : null,
    ]
    rows.push(spoil(n, row))
  }
  closeBlock()
  rows.push(
    [],
    ['合计', null, null, households, null, null, households * 4],
    [],
    ['制表人：谭小禾', null, null, '审核人：', null, null, '单位负责人签字：'],
  )
  return await writeXlsx({
    sheets: [
      { name: '填表说明', rows: [['请如实填写']] },
      { name: '花名册', rows, merges },
    ],
  })
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc32 = (bytes: Buffer): number => {
  let c = 0xffffffff
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** A zip of these parts, written by hand so that it may hold what no honest program writes. */
export const zipOf = (parts: readonly (readonly [string, Buffer | string])[]): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw, { level: 9 })
    const title = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(raw), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(raw.length, 18)
    head.writeUInt16LE(title.length, 22)
    const record = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, tail, title]))
    local.push(record)
    offset += record.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
type Extra = { readonly sheet?: string | Buffer; readonly strings?: string | Buffer; readonly workbook?: string }

/** The least workbook there is, with parts put in its place. */
export const rawXlsx = (extra: Extra = {}, more: readonly (readonly [string, Buffer | string])[] = []): Buffer =>
  zipOf([
    ['[Content_Types].xml', `${xml}<Types/>`],
    [
      'xl/workbook.xml',
      extra.workbook ??
        `${xml}<workbook ${main} xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${xml}<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', extra.sheet ?? sheetXml('')],
    ...(extra.strings ? [['xl/sharedStrings.xml', extra.strings] as const] : []),
    ...more,
  ])

export const sheetXml = (rows: string, after = ''): string =>
  `${xml}<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`
