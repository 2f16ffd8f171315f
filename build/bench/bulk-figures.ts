import type { Database } from 'better-sqlite3'
import { type LedgerStore, ledgerStore } from '../../db/stores/ledger-store.ts'
import { ledgerQuery } from '../../shared/ledgers/query.ts'
import { compare, type Figure } from './measure.ts'
import { millionRows } from './million.ts'

const rows = 2000
const columns = ['content', 'reply', 'remark', 'kind', 'visitedOn']
const added = 10_000
const runs = 7

/** Different texts each time: what stays as it was would not be written. */
const block = (turn: number): string[][] =>
  Array.from({ length: rows }, (_, i) => [
    `第${turn}次粘贴的第${i}行，水渠堵塞`,
    turn % 2 ? '当场答复' : '承诺限期办理',
    `备注${turn}-${i}`,
    turn % 2 ? '人畜饮水' : '农田水利',
    turn % 2 ? '2012-03-08' : '2012-03-09',
  ])

/** The same cells and the same log in bare better-sqlite3. */
const rawPaste = (sqlite: Database): ((texts: readonly (readonly string[])[]) => void) => {
  const update = sqlite.prepare(
    'UPDATE concern SET content = ?, reply = ?, remark = ?, kind = ?, visited_on = ?, version = version + 1, updated_at = ? WHERE id = ?',
  )
  const batch = sqlite.prepare("INSERT INTO change_batch (at, actor, title, undone_at) VALUES (0, '对照', '对照', 1)")
  const log = sqlite.prepare('INSERT INTO change (batch_id, ledger, row_id, field, old, new) VALUES (?, ?, ?, ?, ?, ?)')
  return sqlite.transaction((texts: readonly (readonly string[])[]) => {
    const { lastInsertRowid } = batch.run()
    texts.forEach((line, i) => {
      const id = 500_001 + i
      update.run(...line, 0, id)
      columns.forEach((column, at) => {
        log.run(lastInsertRowid, 'concern', id, column, '"原来的内容"', JSON.stringify(line[at]))
      })
    })
  })
}

const paste = (store: LedgerStore, turn: number): void => {
  const { view } = store.open('concern', ledgerQuery.parse({ ids: Array.from({ length: rows }, (_, i) => i + 1) }))
  const texts = block(turn)
  const done = { view, start: 0, rows, fields: columns, texts, title: '粘贴', dryRun: false }
  const { refusedCount } = store.bulk.write('concern', done)
  if (refusedCount > 0) throw new Error('The bench pastes sound cells only')
}

const pasteFigures = async (sqlite: Database, store: LedgerStore): Promise<Figure[]> => {
  const raw = rawPaste(sqlite)
  let turn = 0
  const next = () => {
    turn += 1
    return turn
  }
  const pasted = await compare(
    {
      name: '粘贴10000格（校验、留痕、可撤销）',
      subject: () => paste(store, next()),
      baseline: () => raw(block(next())),
      baselineName: '同样的UPDATE和留痕INSERT，一个事务',
    },
    runs,
  )
  const undone = await compare(
    {
      name: '撤销再重做10000格的粘贴（各算一半）',
      subject: () => {
        store.changes.undo()
        store.changes.redo()
      },
      baseline: () => paste(store, next()),
      baselineName: '粘贴这10000格',
    },
    runs,
  )
  return [pasted, { ...undone, subject: undone.subject / 2 }]
}

const values = (i: number) => ({
  pointId: 1,
  head: `户主${i}`,
  sex: '男',
  phone: '13800000000',
  address: `樟树坪村${i}号`,
  population: 5,
  labourers: 2,
  migrants: 1,
  tags: ['贫困户'],
  hardships: ['因病'],
  isMustVisit: true,
  remark: `备注${i}`,
})

const addingFigure = (sqlite: Database, store: LedgerStore): Promise<Figure> => {
  const many = Array.from({ length: added }, (_, i) => values(i))
  const insert = sqlite.prepare(
    `INSERT INTO household (created_at, updated_at, point_id, head, sex, phone, address, population, labourers, migrants, tags, hardships, is_must_visit, remark)
     VALUES (0, 0, 1, ?, '男', '13800000000', ?, 5, 2, 1, '["贫困户"]', '["因病"]', 1, ?)`,
  )
  const raw = sqlite.transaction(() => {
    for (const row of many) insert.run(row.head, row.address, row.remark)
  })
  return compare(
    {
      name: '新增10000户（校验、留痕）',
      subject: () => store.bulk.addMany('household', many, { title: () => '导入' }),
      baseline: () => raw(),
      baselineName: '同样的INSERT，一个事务，不校验不留痕',
    },
    runs,
  )
}

const sorts = [
  { field: 'title', name: '文字列按拼音', raw: 'title' },
  { field: 'pointId', name: '联系点按拼音', raw: 'point_id' },
  { field: 'kind', name: '类别按字典次序', raw: 'kind' },
]

const sortFigures = async (sqlite: Database, store: LedgerStore): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const { field, name, raw } of sorts) {
    // The unary plus keeps indexes out: both sides sort.
    const statement = sqlite.prepare(`SELECT id FROM concern WHERE voided_at IS NULL ORDER BY +${raw}, id`).pluck()
    figures.push(
      await compare(
        {
          name: `100万行排序：${name}`,
          subject: () => store.open('concern', ledgerQuery.parse({ sort: [{ field, descending: false }] })),
          baseline: () => statement.all(),
          baselineName: '同一列按二进制排序取全部id',
        },
        3,
      ),
    )
  }
  return figures
}

/** Pastes, their undo, additions and Chinese sorting in a ledger of a million rows, against bare better-sqlite3. */
export const bulkFigures = async (): Promise<Figure[]> => {
  const sqlite = millionRows()
  const store = ledgerStore(sqlite, { today: () => '2012-03-31', actor: () => '测试' })
  const batches = Number(sqlite.prepare('SELECT coalesce(max(id), 0) FROM change_batch').pluck().get())
  const households = Number(sqlite.prepare('SELECT coalesce(max(id), 0) FROM household').pluck().get())
  const figures = [
    ...(await sortFigures(sqlite, store)),
    ...(await pasteFigures(sqlite, store)),
    await addingFigure(sqlite, store),
  ]
  // The file is kept for the next run and must not grow with each.
  sqlite.prepare('DELETE FROM change WHERE batch_id > ?').run(batches)
  sqlite.prepare('DELETE FROM change_batch WHERE id > ?').run(batches)
  sqlite.prepare('DELETE FROM household WHERE id > ?').run(households)
  sqlite.close()
  return figures
}
