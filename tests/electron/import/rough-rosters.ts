import { type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx'
import { idOf, nameOf } from './workbooks.ts'

/** Villages of the demo, two of each team, and the name that their sheet bears. */
export const roughVillages = [
  ['樟树坪村', '一队樟树坪'],
  ['石塘冲村', '一队石塘冲'],
  ['油榨铺村', '二队油榨铺'],
  ['白石岭村', '二队白石岭'],
  ['龙井湾村', '三队龙井湾'],
  ['麻园村', '三队麻园'],
  ['新塘铺村', '四队新塘铺'],
  ['柳树湾村', '四队柳树湾'],
  ['狮形山村', '五队狮形山'],
  ['杨梅冲村', '五队杨梅冲'],
] as const

/** Rows of each sheet that cannot go in: digits lost twice, one entered twice, more labourers than people. */
export const badPerSheet = 4

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** The ways a number of a person is written that lose nothing. */
const idWays: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => `'${id}`,
  (id) => `${id}'`,
  fullWidth,
  (id) => id.toLowerCase(),
  (id) => `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
]
const phoneWays: readonly ((phone: string) => CellValue)[] = [
  (phone) => phone,
  (phone) => Number(phone),
  (phone) => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
  (phone) => `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
  fullWidth,
  () => '无',
]
const groupWays: readonly ((n: number) => string)[] = [
  (n) => `${n}组`,
  (n) => `第${n}组`,
  (n) => `${'一二三四五六'[n - 1]}组`,
  (n) => String(n),
  (n) => ` ${n} 组`,
  (n) => `第${'一二三四五六'[n - 1]}村民小组`,
]
const tagWays: readonly CellValue[] = [null, '低保户', '贫困户、残疾人户', '/', '五保户', '一般户', null]

const at = <T>(ways: readonly T[], n: number): T => ways[n % ways.length] as T

/** One household by the columns' words; `n` is its number in the whole workbook. */
const household = (n: number): Readonly<Record<string, CellValue>> => {
  const name = nameOf(n).replace(/\d+$/, '')
  return {
    序号: n,
    户主姓名: n % 4 === 0 ? [...name].join('　') : ` ${name}${n % 100 < 50 ? '' : '　'}`,
    身份证号码: at(idWays, n)(idOf(n)),
    联系方式: at(phoneWays, n)(`138${String(n).padStart(8, '0')}`),
    组别: at(groupWays, n)((n % 6) + 1),
    '家庭人口（人）': n % 5 === 0 ? `${(n % 6) + 2}人` : (n % 6) + 2,
    劳动力: n % 7 === 0 ? fullWidth(String((n % 3) + 1)) : (n % 3) + 1,
    外出务工人数: n % 3 === 0 ? '—' : 1,
    户别: at(tagWays, n),
    现住址: `杨家塘${n}号`,
  }
}

/** Spoils four rows of a sheet of at least 30: `i` counts from 0. */
const spoiled = (
  row: Readonly<Record<string, CellValue>>,
  i: number,
  n: number,
): Readonly<Record<string, CellValue>> => {
  if (i === 6) return { ...row, 身份证号码: Number(idOf(n).slice(0, 17)) * 10 }
  if (i === 11) return { ...row, 身份证号码: '4.30181E+17' }
  if (i === 17) return { ...row, 身份证号码: idOf(n - 4) }
  if (i === 23) return { ...row, 劳动力: 90 }
  return row
}

const orders: readonly (readonly string[])[] = [
  [
    '序号',
    '村名',
    '组别',
    '户主姓名',
    '身份证号码',
    '联系方式',
    '家庭人口（人）',
    '劳动力',
    '外出务工人数',
    '户别',
    '现住址',
  ],
  [
    '序号',
    '村名',
    '组别',
    '户主姓名',
    '联系方式',
    '身份证号码',
    '家庭人口（人）',
    '外出务工人数',
    '劳动力',
    '现住址',
    '户别',
  ],
]

/** Heads over two rows in some sheets, the person's four columns under one word; over one row in the others. */
const headsOf = (columns: readonly string[], isDouble: boolean): { rows: CellValue[][]; merges: MergeRange[] } => {
  if (!isDouble) return { rows: [[...columns]], merges: [] }
  const person = new Set(['户主姓名', '身份证号码', '联系方式'])
  const first = columns.findIndex((column) => person.has(column))
  const last = columns.findLastIndex((column) => person.has(column))
  return {
    rows: [
      columns.map((column, i) => (i === first ? '户主信息' : person.has(column) ? null : column)),
      columns.map((column) => (person.has(column) ? column : null)),
    ],
    merges: [{ startRow: 0, endRow: 0, startCol: first, endCol: last }],
  }
}

type Place = { readonly village: string; readonly name: string; readonly s: number; readonly count: number }

type Rough = { readonly name: string; readonly rows: CellValue[][]; readonly merges: MergeRange[] }

const sheetOf = ({ village, name, s, count }: Place): Rough => {
  // One sheet in three says only in its title which village it is; the others in a column, joined down or short.
  const hasVillage = s % 3 !== 2
  const columns = (orders[s % 2] ?? []).filter((column) => hasVillage || column !== '村名')
  const head = headsOf(columns, s % 2 === 0)
  const rows: CellValue[][] = [
    [`${village}大走访活动建档户花名册`],
    [`填报单位（盖章）：${village}委会`, null, null, '2012.3.8'],
    [],
  ]
  const merges: MergeRange[] = [{ startRow: 0, endRow: 0, startCol: 0, endCol: columns.length - 1 }]
  const addHeads = (): void => {
    for (const merge of head.merges)
      merges.push({ ...merge, startRow: merge.startRow + rows.length, endRow: merge.endRow + rows.length })
    rows.push(...head.rows)
  }
  addHeads()
  let block = rows.length
  const joinVillage = (): void => {
    const column = columns.indexOf('村名')
    if (s % 3 === 0 && rows.length - block > 1)
      merges.push({ startRow: block, endRow: rows.length - 1, startCol: column, endCol: column })
  }
  for (let i = 0; i < count; i += 1) {
    const n = s * count + i + 1
    if (i > 0 && i % 60 === 0) {
      joinVillage()
      rows.push(['小计', ...columns.slice(1).map((column) => (column.startsWith('家庭人口') ? 240 : null))], [])
      addHeads()
      block = rows.length
    }
    const villageCell = s % 3 === 0 ? (rows.length === block ? village.replace(/村$/, '') : null) : village
    const row: Readonly<Record<string, CellValue>> = { ...spoiled(household(n), i, n), 村名: villageCell }
    rows.push(columns.map((column) => row[column] ?? null))
  }
  joinVillage()
  rows.push([], ['合计', null, null, count], ['制表人：谭小禾', null, null, '审核人：瞿大山', null, '单位负责人签字：'])
  return { name, rows, merges }
}

/** A workbook of ten villages as it really comes: nothing written twice in the same way. */
export const roughSheets = (perSheet: number): readonly Rough[] => [
  { name: '填表说明', rows: [['请各村于3月10日前如实填报，身份证号一律设为文本格式。']], merges: [] },
  ...roughVillages.map(([village, name], s) => sheetOf({ village, name, s, count: perSheet })),
]

export const roughWorkbook = (perSheet: number): Promise<Uint8Array> =>
  writeXlsx({ sheets: [...roughSheets(perSheet)] })
