import type { Database } from 'better-sqlite3'
import type { SheetRow } from '../../shared/import/sheet.ts'
import type { Issue } from '../../shared/ipc/reply.ts'
import type { BulkWriter, Outcome, Wanted } from '../stores/bulk-writer.ts'
import type { ChangeStore } from '../stores/changes.ts'
import type { Values } from '../stores/row-checks.ts'
import type { Prepare } from '../stores/statements.ts'
import { type Examined, type Examiner, examiner, type Wishes } from './examine.ts'
import type { UnknownWord } from './word-reader.ts'

type Tools = {
  readonly sqlite: Database
  readonly prepare: Prepare
  readonly changes: ChangeStore
  readonly writer: BulkWriter
  readonly today: () => string
}

export type BadRow = { readonly row: SheetRow; readonly issues: readonly Issue[] }

export type ImportOutcome = {
  readonly added: number
  readonly updated: number
  /** Registered already and left alone, or nothing new in them. */
  readonly skipped: number
  readonly bad: readonly BadRow[]
  readonly words: readonly UnknownWord[]
  /** Village groups that are not registered: names and the point they belong to. */
  readonly hamlets: readonly { readonly point: string; readonly name: string }[]
}

const rollBack = Symbol('dry run')

/** Runs the work in one transaction, and takes it back unless it is to be kept. */
const tried = <T>(sqlite: Database, isKept: (result: T) => boolean, work: () => T): T => {
  let result: { value: T } | undefined
  try {
    sqlite
      .transaction(() => {
        result = { value: work() }
        if (!isKept(result.value)) throw rollBack
      })
      .immediate()
  } catch (error) {
    if (error !== rollBack) throw error
  }
  if (!result) throw new Error('The transaction ended without a result')
  return result.value
}

const nextOrdinal = (prepare: Prepare, dictionary: string): number =>
  Number(prepare('SELECT coalesce(max(ordinal), 0) + 1 FROM term WHERE dictionary = ?').pluck().get(dictionary))

const plain = (title: string) => ({ title: () => title })

/** Words and village groups that the rows need, written before them. Returns the numbers the groups were given. */
const writeParents = (
  { prepare, writer }: Tools,
  { words, hamlets }: Examiner,
  { addHamlets }: Wishes,
  title: string,
): readonly (number | null)[] => {
  const next = new Map<string, number>()
  const terms = words.added().map(({ dictionary, word }): Values => {
    const ordinal = next.get(dictionary) ?? nextOrdinal(prepare, dictionary)
    next.set(dictionary, ordinal + 1)
    return { dictionary, word, ordinal, isRetired: false }
  })
  if (terms.length > 0) writer.addMany('term', terms, plain(title))
  const rows = addHamlets ? hamlets.rows() : []
  return rows.length > 0 ? writer.addMany('hamlet', rows, plain(title)).map(({ added }) => added) : []
}

/** Puts the real numbers of new village groups in place of those below zero. */
const settled = (values: Values, hamlets: readonly (number | null)[]): Values =>
  hamlets.length === 0
    ? values
    : Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'number' && value < 0 ? (hamlets[-value - 1] ?? null) : value,
        ]),
      )

type Sorted = { readonly adds: Examined[]; readonly edits: Examined[]; readonly bad: BadRow[]; skipped: number }

const sort = (examined: readonly Examined[], existing: Wishes['existing']): Sorted => {
  const sorted: Sorted = { adds: [], edits: [], bad: [], skipped: 0 }
  for (const one of examined) {
    if (one.existing !== null && existing === 'skip') sorted.skipped += 1
    else if (one.issues.length > 0) sorted.bad.push(one)
    else if (one.existing === null) sorted.adds.push(one)
    else sorted.edits.push(one)
  }
  return sorted
}

type Act = { readonly title: string; readonly dryRun: boolean; readonly onStep?: (done: number, total: number) => void }

const issuesOf = (outcome: Outcome): readonly Issue[] => {
  const seen = new Set<string>()
  return outcome.refused.filter(({ message }) => !seen.has(message) && seen.add(message))
}

const writeRows = (tools: Tools, wishes: Wishes, sorted: Sorted, hamlets: readonly (number | null)[], act: Act) => {
  const { writer } = tools
  const bad: BadRow[] = []
  const total = sorted.adds.length + sorted.edits.length
  const wantedOf = ({ existing, values }: Examined): Wanted => ({
    id: existing,
    give: () => ({ values: settled(values, hamlets), refused: [] }),
  })
  // A registered row is changed whole or not at all, so those that do not fit are found out first.
  const tries =
    sorted.edits.length > 0
      ? writer.writeMany(wishes.ledger, sorted.edits.map(wantedOf), { ...plain(act.title), dryRun: true })
      : []
  const fitting = sorted.edits.filter((one, i) => {
    const issues = tries[i] ? issuesOf(tries[i]) : []
    if (issues.length > 0) bad.push({ row: one.row, issues })
    return issues.length === 0
  })
  const edits = fitting.length > 0 ? writer.writeMany(wishes.ledger, fitting.map(wantedOf), plain(act.title)) : []
  const adds =
    sorted.adds.length > 0
      ? writer.addMany(
          wishes.ledger,
          sorted.adds.map(({ values }) => settled(values, hamlets)),
          {
            ...plain(act.title),
            onStep: (done) => act.onStep?.(done, total),
          },
        )
      : []
  adds.forEach((outcome, i) => {
    const one = sorted.adds[i]
    if (outcome.added === null && one)
      bad.push({
        row: one.row,
        issues: outcome.refused.length > 0 ? issuesOf(outcome) : [{ field: '', message: '这一行没有可导入的内容。' }],
      })
  })
  const updated = edits.filter(({ edited }) => edited > 0).length
  return { added: adds.filter(({ added }) => added !== null).length, updated, unchanged: edits.length - updated, bad }
}

/** Takes rows of a sheet into a book: reads them one by one, then writes all good ones as one act, or only tries to. */
export const importStore = (tools: Tools) => ({
  begin: (wishes: Wishes) => {
    const reader = examiner(tools.prepare, wishes, tools.today())
    const examined: Examined[] = []
    const pointName = (id: number): string =>
      String(tools.prepare('SELECT name FROM point WHERE id = ?').pluck().get(id) ?? '')

    const write = (act: Act): ImportOutcome => {
      const places = new Map(examined.map(({ row }, i) => [row, i]))
      const order = ({ row }: BadRow): number => places.get(row) ?? 0
      const sorted = sort(examined, wishes.existing)
      const work = () => writeRows(tools, wishes, sorted, writeParents(tools, reader, wishes, act.title), act)
      // An import that took nothing leaves no line in the undo list.
      const isKept = ({ added, updated }: ReturnType<typeof work>) => !act.dryRun && added + updated > 0
      const written = tried(tools.sqlite, isKept, () => tools.changes.group(act.title, work))
      return {
        added: written.added,
        updated: written.updated,
        skipped: sorted.skipped + written.unchanged,
        bad: [...sorted.bad, ...written.bad].sort((a, b) => order(a) - order(b)),
        words: reader.words.unknown(),
        hamlets: reader.hamlets.list().map(({ pointId, name }) => ({ point: pointName(pointId), name })),
      }
    }
    return {
      take: (row: SheetRow): void => {
        examined.push(reader.take(row))
      },
      write,
    }
  },
})
export type ImportStore = ReturnType<typeof importStore>
