import { type LedgerStore, ledgerStore } from '../../db/stores/ledger-store.ts'
import { type LedgerQuery, ledgerQuery } from '../../shared/ledgers/query.ts'
import { compare, type Figure } from './measure.ts'
import { millionRows } from './million.ts'

const size = 100
const runs = 21

type Case = { readonly name: string; readonly query: Partial<LedgerQuery>; readonly at: 'first' | 'middle' | 'last' }

const cases: readonly Case[] = [
  { name: '100万行：首页100行', query: {}, at: 'first' },
  { name: '100万行：中间一页', query: {}, at: 'middle' },
  { name: '100万行：末页', query: {}, at: 'last' },
  {
    name: '筛选（队+状态）：中间一页',
    query: {
      conditions: [
        { field: 'teamId', op: 'among', values: [3] },
        { field: 'status', op: 'among', values: ['办理中'] },
      ],
    },
    at: 'middle',
  },
  { name: '按无索引列排序：中间一页', query: { sort: [{ field: 'content', descending: false }] }, at: 'middle' },
]

const startOf = (count: number, at: Case['at']): number =>
  at === 'first' ? 0 : at === 'middle' ? Math.floor(count / 2) : count - size

const openings: readonly { readonly name: string; readonly query: Partial<LedgerQuery>; readonly raw: string }[] = [
  { name: '打开台账（100万行定序）', query: {}, raw: 'SELECT id FROM concern ORDER BY id' },
  {
    name: '打开筛选结果（队+状态）',
    query: {
      conditions: [
        { field: 'teamId', op: 'among', values: [3] },
        { field: 'status', op: 'among', values: ['办理中'] },
      ],
    },
    raw: "SELECT id FROM concern WHERE team_id = 3 AND status = '办理中' ORDER BY id",
  },
  {
    name: '打开排序结果（无索引列）',
    query: { sort: [{ field: 'content', descending: false }] },
    raw: 'SELECT id FROM concern ORDER BY content',
  },
]

/** Pages, openings and edits of a ledger of a million rows, against the same work in bare better-sqlite3. */
export const ledgerFigures = async (): Promise<Figure[]> => {
  const sqlite = millionRows()
  const store: LedgerStore = ledgerStore(sqlite, { today: () => '2012-03-31', actor: () => '测试' })
  const figures: Figure[] = []
  for (const { name, query, at } of cases) {
    const { view, count } = store.open('concern', ledgerQuery.parse(query))
    const start = startOf(count, at)
    const ids = store.page('concern', view, start, start + size).rows.map((row) => row.id)
    const raw = sqlite.prepare('SELECT * FROM concern WHERE id = ?')
    figures.push(
      await compare(
        {
          name,
          subject: () => store.page('concern', view, start, start + size),
          baseline: () => ids.map((id) => raw.get(id)),
          baselineName: '同样100行，better-sqlite3逐行按主键取',
        },
        runs,
      ),
    )
  }
  for (const { name, query, raw } of openings) {
    const statement = sqlite.prepare(raw).pluck()
    figures.push(
      await compare(
        {
          name,
          subject: () => store.open('concern', ledgerQuery.parse(query)),
          baseline: () => statement.all(),
          baselineName: '同一查询，better-sqlite3取全部id',
        },
        5,
      ),
    )
  }
  let turn = 0
  const update = sqlite.prepare('UPDATE concern SET content = ?, version = version + 1 WHERE id = ?')
  figures.push(
    await compare(
      {
        name: '改一个单元格（校验、留痕、落盘）',
        subject: () => {
          turn += 1
          const { version } = store.row('concern', 500_000)
          store.edit('concern', { id: 500_000, version, values: { content: `改动${turn}` } })
        },
        baseline: () => {
          turn += 1
          update.run(`改动${turn}`, 500_001)
        },
        baselineName: 'better-sqlite3单条UPDATE，synchronous=FULL',
      },
      101,
    ),
  )
  sqlite.close()
  return figures
}
