import type { StatTable, TableCell } from '../../../shared/metrics/results.ts'
import { cutOffLine, type TableContext } from './matrix.ts'

type Row = {
  id: number
  name: string
  kind: string
  households: number | null
  registered: number | null
  population: number | null
  partyMembers: number | null
  poor: number
  allowance: number
  leftBehind: number
  migrants: number
}

const tag = (word: string): string =>
  `(SELECT count(*) FROM household h WHERE h.point_id = p.id AND h.voided_at IS NULL
     AND EXISTS (SELECT 1 FROM json_each(h.tags) WHERE value = '${word}'))`

const columns = [
  ['总户数', 'households'],
  ['建档户', 'registered'],
  ['人口', 'population'],
  ['党员', 'partyMembers'],
  ['贫困户', 'poor'],
  ['低保户', 'allowance'],
  ['留守儿童户', 'leftBehind'],
  ['外出务工', 'migrants'],
] as const

const text = (value: number | null): string => (value === null ? '—' : String(value))

/** 联系点基本情况: population, households, party members and households in need, from the registers of points and households. */
export const pointProfile = ({ store, scope }: TableContext): StatTable => {
  const rows = store
    .prepare(
      `SELECT p.id, p.name, p.kind, p.households, p.registered, p.population, p.party_members AS partyMembers,
         ${tag('贫困户')} AS poor, ${tag('低保户')} AS allowance, ${tag('留守儿童户')} AS leftBehind,
         (SELECT coalesce(sum(h.migrants), 0) FROM household h WHERE h.point_id = p.id AND h.voided_at IS NULL) AS migrants
       FROM point p WHERE p.voided_at IS NULL AND p.kind <> '企业' ORDER BY p.id`,
    )
    .raw(false)
    .all() as Row[]
  const own = new Set(store.points(scope.teamId).map(({ id }) => id))
  const shown = rows.filter(({ id }) => own.has(id))
  const total = (key: (typeof columns)[number][1]): string => text(shown.reduce((sum, row) => sum + (row[key] ?? 0), 0))
  const cells = (row: Row): TableCell[] => [{ text: row.name }, ...columns.map(([, key]) => ({ text: text(row[key]) }))]
  return {
    id: 'pointProfile',
    caption: '联系点基本情况',
    unit: cutOffLine(scope),
    orientation: 'portrait',
    columns: [{ weight: 18 }, ...columns.map(() => ({ weight: 9 }))],
    head: [['联系点', ...columns.map(([head]) => head)].map((head) => ({ text: head }))],
    rows: [...shown.map(cells), [{ text: '合计' }, ...columns.map(([, key]) => ({ text: total(key) }))]],
    totalRow: true,
    notes: ['贫困户、低保户、留守儿童户和外出务工按农户（居民户）名册统计。'],
  }
}
