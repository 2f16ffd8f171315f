import { AppError } from '../../shared/ipc/reply.ts'
import { type LedgerId, ledgerIds } from '../../shared/ledgers/index.ts'
import { snake } from '../ledger-table.ts'
import type { Values } from './row-checks.ts'
import type { Prepare } from './statements.ts'
import { tableOf } from './table-of.ts'

type Use = { readonly table: string; readonly column: string; readonly isList: boolean }

/** Fields of all books that take their words from the dictionary. */
const usesOf = (dictionary: string): Use[] =>
  ledgerIds
    .map(tableOf)
    .flatMap(({ table, fields }) =>
      Object.entries(fields).flatMap(([key, field]) =>
        (field.kind === 'term' || field.kind === 'terms') && field.dictionary === dictionary
          ? [{ table, column: snake(key), isList: field.kind === 'terms' }]
          : [],
      ),
    )

/** Rows that hold the word; void rows do not count. */
const usesOfWord = (prepare: Prepare, dictionary: string, word: string): number =>
  usesOf(dictionary).reduce((all, { table, column, isList }) => {
    const holds = isList ? `EXISTS (SELECT 1 FROM json_each(t.${column}) w WHERE w.value = ?)` : `t.${column} = ?`
    const sql = `SELECT count(*) FROM ${table} t WHERE t.voided_at IS NULL AND ${holds}`
    return all + Number(prepare(sql).pluck().get(word))
  }, 0)

/**
 * Rows hold the words themselves, so a word in use is neither voided nor re-worded: it is retired (停用).
 * Says so for a row of 字典 as it stands; nothing when the word is free.
 */
export const wordInUse = (prepare: Prepare, { dictionary, word }: Values): string | undefined => {
  const count = usesOfWord(prepare, String(dictionary), String(word))
  return count > 0 ? `词条“${String(word)}”已有${count}行使用，请改为停用。` : undefined
}

/** @throws AppError `in-use` when a word of these 字典 rows is in use. */
export const refuseWordsInUse = (prepare: Prepare, ledger: LedgerId, rows: readonly { values: Values }[]): void => {
  if (ledger !== 'term') return
  for (const { values } of rows) {
    const message = wordInUse(prepare, values)
    if (message) throw new AppError('in-use', message)
  }
}
