import { findMetric } from '../../metrics/index.ts'
import type { StatTable } from '../../metrics/results.ts'
import { type Finding, keyOf } from './finding.ts'
import type { LeakFinder } from './secrets.ts'

const wholeOrDecimal = /^-?\d+(?:\.\d+)?$/

/** Columns of shares and averages have no sum. */
const isSummed = ({ rows }: StatTable, column: number, head: string): boolean => {
  const metric = findMetric(rows.at(-1)?.[column]?.metric ?? '')
  return metric ? metric.kind === 'count' || metric.kind === 'sum' : !/%|率|均|占比|序号/.test(head)
}

/** The words at the head of a column: those of the lowest line of heads count cells from the left. */
const headOf = (table: StatTable, column: number): string =>
  table.head.flatMap((line) => (line.length === table.columns.length ? [line[column]?.text ?? ''] : [])).join('')

/** Columns whose rows do not add up to the last row, 合计. */
export const tableSums = (table: StatTable, path: string): Finding[] => {
  const total = table.totalRow ? table.rows.at(-1) : undefined
  if (!total) return []
  return total.flatMap((cell, column): Finding[] => {
    const parts = table.rows.slice(0, -1).map((row) => (row.length === total.length ? (row[column]?.text ?? '') : ''))
    if (!wholeOrDecimal.test(cell.text) || !parts.every((text) => text === '' || wholeOrDecimal.test(text))) return []
    if (parts.every((text) => text === '') || !isSummed(table, column, headOf(table, column))) return []
    const sum = Number(parts.reduce((all, text) => all + Number(text), 0).toFixed(2))
    if (sum === Number(cell.text)) return []
    const message = `“${table.caption}”第${column + 1}栏各行合计${sum}，合计行是${cell.text}，请核对数据。`
    return [{ rule: 'sum', key: keyOf('sum', message), message, quote: cell.text, place: { path } }]
  })
}

/** What a circulated print covers in a table: it is made from the data and cannot be rewritten, only looked at. */
export const tableLeaks = (
  table: StatTable,
  path: string,
  { find, isKept }: { find: LeakFinder; isKept: boolean },
): Finding[] => {
  const found = table.rows.flatMap((row) =>
    row.flatMap(({ text }) => find(text).map(({ start, end }) => text.slice(start, end))),
  )
  if (found.length === 0) return []
  const words = [...new Set(found)]
  const list = `${words.slice(0, 5).join('、')}${words.length > 5 ? '等' : ''}`
  const message = `“${table.caption}”里有${found.length}处个人信息（${list}），${isKept ? '留存版不遮盖，请只存档、不外发' : '印出时已遮盖'}。`
  return [{ rule: 'tableNames', key: keyOf('tableNames', message), message, quote: table.caption, place: { path } }]
}
