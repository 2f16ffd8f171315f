import type { Option } from '../../shared/ipc/rows.ts'
import { type DictionaryId, dictionaries } from '../../shared/ledgers/dictionaries.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { snake } from '../ledger-table.ts'
import { labelSql } from './labels.ts'
import type { Values } from './row-checks.ts'
import type { Prepare } from './statements.ts'
import { fieldOf, referredTable, tableOf } from './table-of.ts'

const most = 60

const plain = (words: readonly string[], search: string): Option[] =>
  words.filter((w) => w.includes(search)).map((w) => ({ value: w, label: w }))

/** Rows a reference may point to, those that agree with the row's other values first. */
const referred = (
  prepare: Prepare,
  field: { readonly ledger: string; readonly within?: string },
  search: string,
  values: Values,
): Option[] => {
  const parent = referredTable(field)
  const name = labelSql(parent, 'p')
  const wanted = field.within ? (values[field.within] ?? null) : null
  const within = field.within && wanted !== null ? `p.${snake(field.within)} = ?` : undefined
  const parentField = field.within ? parent.fields[field.within] : undefined
  const group =
    parentField?.kind === 'ref'
      ? `(SELECT ${labelSql(referredTable(parentField), 'g')} FROM ${referredTable(parentField).table} g WHERE g.id = p.${snake(field.within ?? '')})`
      : "''"
  const order = within ? `(${within}) DESC, p.id` : 'p.id'
  const sql = `SELECT p.id AS value, ${name} AS label, ${group} AS hint FROM ${parent.table} p
     WHERE p.voided_at IS NULL AND instr(${name}, ?) > 0 ORDER BY ${order} LIMIT ${most}`
  const rows = prepare(sql).all(search, ...(within ? [wanted] : [])) as { value: number; label: string; hint: string }[]
  return rows.map(({ value, label, hint }) => (hint ? { value, label, hint } : { value, label }))
}

const terms = (prepare: Prepare, dictionary: string, search: string): Option[] => {
  const words = prepare(
    'SELECT word FROM term WHERE dictionary = ? AND voided_at IS NULL AND is_retired = 0 AND instr(word, ?) > 0 ORDER BY ordinal, id',
  )
    .pluck()
    .all(dictionary, search) as string[]
  return words.map((word) => ({ value: word, label: word }))
}

/** Choices for a field, narrowed by what is typed and led by what fits the row's other values. */
export const optionStore =
  (prepare: Prepare) =>
  (ledger: LedgerId, key: string, search: string, values: Values): Option[] => {
    const field = fieldOf(tableOf(ledger), key)
    switch (field.kind) {
      case 'ref':
      case 'refs':
        return referred(prepare, field, search, values)
      case 'term':
      case 'terms':
        return terms(prepare, field.dictionary, search)
      case 'choice':
      case 'choices':
        return ledger === 'term' && key === 'dictionary'
          ? field.words.map((id) => ({ value: id, label: dictionaries[id as DictionaryId].title }))
          : plain(field.words, search)
      default:
        return []
    }
  }
