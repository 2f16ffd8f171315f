/** What villages really send, through the whole way from the file to rows and back. */
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { encodeGb18030 } from '../../../electron/export/gb18030.ts'
import type { ImportDesk } from '../../../electron/service/import-desk.ts'
import { check, type Office, office, open, planOf, run } from './desk.ts'
import { oldWorkbook } from './old-workbook.ts'
import { badPerSheet, roughSheets, roughVillages, roughWorkbook } from './rough-rosters.ts'
import { idOf, nameOf } from './workbooks.ts'

const villages = roughVillages.map(([village]) => village)
const total = 2000
const bad = badPerSheet * villages.length

const takeAll = async (desk: ImportDesk) => {
  const file = await open(desk, await roughWorkbook(total / villages.length), '建档户.xlsx')
  const look = desk.look(file.token, { ledger: 'household', sheet: 1, head: null, compare: true })
  const plan = planOf(1, look, { more: look.alike.map(({ sheet }) => sheet), addHamlets: true })
  return { file, look, plan }
}

const headOf = ({ work }: Office, at: number): Record<string, unknown> => {
  const { values, labels } = work.current().ledgers.row('household', at)
  return { ...values, point: labels.pointId, hamlet: labels.hamletId }
}

describe('a workbook of ten villages, a sheet for each', () => {
  test('is checked whole: every bad row is explained, and nothing is written', async () => {
    const { desk, count } = office(villages)
    const { file, look, plan } = await takeAll(desk)
    expect(look.alike.map(({ sheet, rows }) => [sheet, rows])).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, 200]),
    )
    expect(look.columns.map(({ use }) => use).join()).toBe(
      ',pointId,hamletId,head,citizenId,phone,population,labourers,migrants,tags,address',
    )
    const tried = await check(desk, file.token, 'household', plan)
    expect(tried).toMatchObject({ rows: total, added: total - bad, bad, words: [] })
    expect(tried.hamlets.count).toBe(60)
    expect([count('household'), count('hamlet')]).toEqual([0, 0])
    const reasons = tried.issues.filter(({ sheet }) => sheet === '三队麻园')
    expect(reasons.map(({ at, message }) => [at, message.slice(0, 18)])).toEqual([
      [11, '“身份证号”：这个数超过15位，Ex'],
      [16, '“身份证号”：这个数超过15位，Ex'],
      [22, '与工作表“三队麻园”第18行重复（身'],
      [28, '劳力（90）多于家庭人口（6），请核'],
    ])
  })

  test('goes in at once, each thing read as it was meant; what was refused goes in when mended; one undo for all', async () => {
    const home = office(villages)
    const { desk, work, count } = home
    const { file, plan } = await takeAll(desk)
    expect(await run(desk, file.token, 'household', plan)).toMatchObject({ added: total - bad, bad })
    expect([count('household'), count('hamlet')]).toEqual([total - bad, 60])
    // The eighth household of the first sheet, and one of the third, which names its village in the title only.
    expect(headOf(home, 7)).toMatchObject({
      head: nameOf(8).replace(/\d+$/, ''),
      citizenId: idOf(8),
      phone: '13800000008',
      population: 4,
      labourers: 3,
      migrants: 1,
      point: '樟树坪村',
      hamlet: '3组',
    })
    expect(headOf(home, 400)).toMatchObject({ citizenId: idOf(409), point: '油榨铺村', phone: '13800000409' })

    const book = await readXlsx((await desk.errors(file.token)).bytes)
    const rows = (book.sheets[0]?.rows ?? []) as CellValue[][]
    expect(rows.length).toBe(bad + 1)
    expect(rows[1]?.[0]).toMatch(/^原工作表“一队樟树坪”第12行：\n“身份证号”：这个数超过15位/)
    const id = rows[0]?.indexOf('户主信息身份证号码') ?? -1
    const people = rows[0]?.findIndex((head) => String(head).includes('劳动力')) ?? -1
    const mended = rows.map((row, i) =>
      row.map((cell, column) => (i === 0 ? cell : column === id ? idOf(5000 + i) : column === people ? '1' : cell)),
    )
    const again = await open(desk, await writeXlsx({ sheets: [{ name: '错误行', rows: mended }] }), '错误行.xlsx')
    const look = desk.look(again.token, { ledger: 'household', sheet: 0, head: null, compare: true })
    const second = await run(desk, again.token, 'household', planOf(0, look, { addHamlets: true }))
    expect(second).toMatchObject({ added: bad, bad: 0 })
    expect(count('household')).toBe(total)

    work.current().ledgers.changes.undo()
    work.current().ledgers.changes.undo()
    expect([count('household'), count('hamlet')]).toEqual([0, 0])
  })
})

test('a sheet that has no heads is not taken along, and says so', async () => {
  const { desk } = office(villages)
  const { file, plan } = await takeAll(desk)
  const refused = check(desk, file.token, 'household', { ...plan, more: [0, 2] })
  await expect(refused).rejects.toThrow('工作表“填表说明”里没有认出列名，不能一并导入')
})

test('days written in eight ways are one day, and one that is no day is named', async () => {
  const { desk, count, sqlite, work } = office()
  work.current().settings.set('clock', '2012-03-31')
  sqlite.exec(`INSERT INTO cadre (created_at, updated_at, name, sex, organ_id, rank, team_id, role) VALUES
    (0, 0, '谭小禾', '女', 1, '一般', 1, '联络员')`)
  const days = [
    '2012-3-8',
    '2012.3.8',
    '2012年3月8日',
    '3月8日',
    '20120308',
    '2012/03/08',
    '２０１２．３．８',
    '2012-03-08 00:00',
  ]
  const lines = [...days, '二月三十'].map((day) => `${day},樟树坪,谭小禾,院落座谈,在家`)
  const text = `走访登记表,,,,\r\n走访时间,村,走访干部,形式,在家情况\r\n${lines.join('\r\n')}\r\n`
  const file = await open(desk, encodeGb18030(text), '走访.csv')
  const look = desk.look(file.token, { ledger: 'visit', sheet: 0, head: null, compare: true })
  const done = await run(desk, file.token, 'visit', planOf(0, look))
  expect([done.added, done.issues.map(({ at, text: cell }) => [at, cell])]).toEqual([8, [[11, '二月三十']]])
  expect(count('visit')).toBe(8)
  expect(sqlite.prepare('SELECT DISTINCT visited_on FROM visit').pluck().all()).toEqual(['2012-03-08'])
})

test('a roster of Excel 97 goes in as the same roster of today does', async () => {
  const home = office(villages)
  const { desk, count } = home
  const file = await open(desk, oldWorkbook(roughSheets(30).slice(0, 2)), '花名册.xls')
  const look = desk.look(file.token, { ledger: 'household', sheet: 1, head: null, compare: true })
  const done = await run(desk, file.token, 'household', planOf(1, look, { addHamlets: true }))
  expect(done).toMatchObject({ rows: 30, added: 30 - badPerSheet, bad: badPerSheet })
  expect(count('household')).toBe(26)
  expect(headOf(home, 7)).toMatchObject({ citizenId: idOf(8), phone: '13800000008', point: '樟树坪村', hamlet: '3组' })
})
