import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { check, jobs, nothing, office, open, planOf, run } from './desk.ts'
import { idOf, messyRoster } from './workbooks.ts'

describe('a roster of households as villages send them', () => {
  test('is understood without a hand: titles, two rows of heads, joined cells, totals and signatures', async () => {
    const { desk } = office()
    const file = await open(desk, await messyRoster({ households: 60 }))
    expect(file.sheets.map(({ name }) => name)).toEqual(['填表说明', '花名册'])
    const look = desk.look(file.token, { ledger: 'household', sheet: 1, head: null, compare: true })
    expect([look.headStart, look.headRows, look.rows]).toEqual([2, 2, 60])
    expect(look.columns.map(({ use }) => use)).toEqual([
      null,
      'pointId',
      'hamletId',
      'head',
      'citizenId',
      'phone',
      'population',
      'labourers',
      'migrants',
      'tags',
      'address',
      'remark',
    ])
    expect(look.leftOut.map(({ text }) => text.slice(0, 4))).toEqual(['合计 6', '制表人：'])
  })

  test('goes in whole in one act, and one undo takes all of it back', async () => {
    const { desk, count, work } = office()
    const file = await open(desk, await messyRoster({ households: 2000 }))
    const look = desk.look(file.token, { ledger: 'household', sheet: 1, head: null, compare: true })
    const plan = planOf(1, look, { addHamlets: true })
    const tried = await check(desk, file.token, 'household', plan)
    expect(tried).toMatchObject({ rows: 2000, added: 2000, bad: 0, issues: [] })
    expect(tried.hamlets.count).toBe(6)
    expect([count('household'), count('hamlet')]).toEqual([0, 0])

    const done = await run(desk, file.token, 'household', plan)
    expect(done).toMatchObject({ added: 2000, bad: 0 })
    expect(done.backup).toMatch(/导入前-/)
    expect([count('household'), count('hamlet')]).toEqual([2000, 6])
    const row = work.current().ledgers.row('household', 7)
    expect(row.values).toMatchObject({ population: 3, labourers: 2, citizenId: idOf(7), tags: ['贫困户', '残疾人户'] })
    expect(row.labels).toMatchObject({ pointId: '樟树坪村', hamletId: '2组' })

    work.current().ledgers.changes.undo()
    expect([count('household'), count('hamlet')]).toEqual([0, 0])
  })

  test('gives bad rows back with their reasons; mended, they go in', async () => {
    const { desk, count } = office()
    const spoil = (n: number, row: (string | number | boolean | Date | null)[]) => {
      if (n === 5) row[4] = '430181195001019999'
      if (n === 9) row[6] = '很多'
      if (n === 12) row[9] = '特困供养户'
      return row
    }
    const file = await open(desk, await messyRoster({ households: 20, spoil }))
    const look = desk.look(file.token, { ledger: 'household', sheet: 1, head: null, compare: true })
    const plan = planOf(1, look, { addHamlets: true })
    const tried = await check(desk, file.token, 'household', plan)
    expect(tried).toMatchObject({ added: 17, bad: 3 })
    expect(tried.issues.map(({ at, column }) => `${column}${at}`)).toEqual(['E9', 'G13', 'J16'])
    expect(tried.words).toMatchObject([{ dictionary: 'householdTag', word: '特困供养户', count: 1 }])

    const words = [{ dictionary: 'householdTag', word: '特困供养户', to: null }]
    expect(await run(desk, file.token, 'household', { ...plan, words })).toMatchObject({ added: 18, bad: 2 })
    const { bytes } = await desk.errors(file.token)
    const book = await readXlsx(bytes, { readStyles: true })
    const rows = book.sheets[0]?.rows ?? []
    expect(rows).toHaveLength(3)
    expect(rows[0]?.[0]).toBe('错误原因')
    expect(rows[1]?.[0]).toMatch(/身份证号.*校验/)

    const again = await open(desk, bytes, '错误行.xlsx')
    const mended = desk.look(again.token, { ledger: 'household', sheet: 0, head: null, compare: true })
    expect(mended.columns.map(({ use }) => use)).toEqual([null, ...look.columns.map(({ use }) => use)])
    expect(await check(desk, again.token, 'household', planOf(0, mended))).toMatchObject({ rows: 2, bad: 2 })
    expect(count('household')).toBe(18)
  })

  test('a second import of the same sheet adds nothing; asked to update, it changes what differs', async () => {
    const { desk, count, work } = office()
    const file = await open(desk, await messyRoster({ households: 30 }))
    const look = desk.look(file.token, { ledger: 'household', sheet: 1, head: null, compare: true })
    const plan = planOf(1, look, { addHamlets: true })
    await run(desk, file.token, 'household', plan)
    expect(await run(desk, file.token, 'household', plan)).toMatchObject({ added: 0, skipped: 30, bad: 0 })
    const spoil = (n: number, row: (string | number | boolean | Date | null)[]) => {
      if (n === 3) row[10] = '樟树坪村大屋场'
      if (n === 4) row[6] = 1
      return row
    }
    const changed = await open(desk, await messyRoster({ households: 30, spoil }))
    const result = await run(desk, changed.token, 'household', { ...plan, existing: 'update' })
    expect(result).toMatchObject({ added: 0, updated: 1, skipped: 28, bad: 1 })
    expect(result.issues[0]?.message).toContain('劳力')
    expect(work.current().ledgers.row('household', 3).values.address).toBe('樟树坪村大屋场')
    expect(work.current().ledgers.row('household', 4).values.population).toBe(6)
    expect(count('household')).toBe(30)
  })

  test('the same household twice in a sheet is pointed out', async () => {
    const { desk } = office()
    const spoil = (n: number, row: (string | number | boolean | Date | null)[]) => {
      if (n === 8) row.splice(3, 2, ' 瞿春二1', idOf(1))
      return row
    }
    const file = await open(desk, await messyRoster({ households: 10, spoil }))
    const look = desk.look(file.token, { ledger: 'household', sheet: 1, head: null, compare: true })
    const tried = await check(desk, file.token, 'household', planOf(1, look, { addHamlets: true }))
    expect(tried).toMatchObject({ added: 9, bad: 1 })
    expect(tried.issues[0]?.message).toBe('与本表第5行重复（身份证号相同）。')
  })
})

test('a roster of cadres in .csv with what it lacks chosen once', async () => {
  const { desk, work } = office()
  const text =
    '姓名,性别,工作单位,职务,级别,是否党员,队内职务,手机\r\n谭小禾,女,财政局,科员,一般,√,联络员,13800000001\r\n向东,男性,财政局,局长,领导,是,带队领导,13800000002\r\n'
  const file = await open(desk, Buffer.from(`\ufeff${text}`), '干部.csv')
  const look = desk.look(file.token, { ledger: 'cadre', sheet: 0, head: null, compare: true })
  expect(look.columns.map(({ use }) => use)).toEqual([
    'name',
    'sex',
    'organId',
    'post',
    'rank',
    'isPartyMember',
    'role',
    'phone',
  ])
  const lacking = await check(desk, file.token, 'cadre', planOf(0, look))
  expect(lacking).toMatchObject({ added: 0, bad: 2 })
  expect(lacking.issues[0]?.message).toBe('“工作队”必须填写。')
  expect(await run(desk, file.token, 'cadre', planOf(0, look, { defaults: { teamId: 2, pointId: 2 } }))).toMatchObject({
    added: 2,
  })
  expect(work.current().ledgers.row('cadre', 2)).toMatchObject({
    values: { sex: '男', isPartyMember: true, role: '带队领导' },
    labels: { pointId: '油榨铺村', organId: '财政局' },
  })
})

test('a template that is filled in goes straight in again; its notes and example do not', async () => {
  const { desk } = office()
  for (const ledger of ['household', 'cadre', 'concern', 'visit', 'hazard'] as const) {
    const { bytes } = await desk.template(ledger)
    const file = await open(desk, bytes, '模板.xlsx')
    const look = desk.look(file.token, { ledger, sheet: 0, head: null, compare: true })
    expect([ledger, look.headStart, look.headRows, look.rows]).toEqual([ledger, 2, 1, 0])
    expect([ledger, look.columns.slice(1).filter(({ use }) => use === null)]).toEqual([ledger, []])
  }
})

test('an import that was undone can be done again, with the same names', async () => {
  const { desk, work, count } = office()
  const text = '单位名称,类别\r\n社会事业局,区直机关\r\n财政局,区直机关\r\n青竹办事处,办事处\r\n'
  const importOnce = async () => {
    const file = await open(desk, Buffer.from(text), '单位.csv')
    const look = desk.look(file.token, { ledger: 'organ', sheet: 0, head: null, compare: true })
    return run(desk, file.token, 'organ', planOf(0, look))
  }
  const { changes, restore } = work.current().ledgers
  expect(await importOnce()).toMatchObject({ added: 2, skipped: 1, bad: 0 })
  changes.undo()
  expect(count('organ')).toBe(1)
  expect(await importOnce()).toMatchObject({ added: 2, skipped: 1, bad: 0 })
  expect(count('organ')).toBe(3)
  // The first import is forgotten by now, and its void rows cannot come back beside the second one's.
  expect(changes.state().redo).toBe(null)
  expect(() => restore('organ', [2])).toThrow('不能恢复：“单位名称”已有“社会事业局”，不能重复。')
  changes.undo()
  changes.redo()
  expect(count('organ')).toBe(3)
  changes.undo()
  expect(restore('organ', [2])).toBe(1)
})

test('cancelling stops the reading and leaves nothing behind', async () => {
  const { desk, count } = office()
  const file = await open(desk, await messyRoster({ households: 600 }))
  const look = desk.look(file.token, { ledger: 'household', sheet: 1, head: null, compare: true })
  const stopped = jobs.run('取消', '导入', (step) => {
    jobs.cancel('取消')
    return desk.run({ token: file.token, ledger: 'household', plan: planOf(1, look) }, step, nothing)
  })
  await expect(stopped).rejects.toThrow('已取消导入')
  expect(count('household')).toBe(0)
})
