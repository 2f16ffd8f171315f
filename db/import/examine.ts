import { accepted, type Read } from '../../shared/fields/kind.ts'
import { pointNames } from '../../shared/import/point-names.ts'
import { faultKey, rowPlace, type SheetRow } from '../../shared/import/sheet.ts'
import { hamletNames, tidy } from '../../shared/import/tidy.ts'
import type { Issue } from '../../shared/ipc/reply.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { isEmpty } from '../../shared/rules/required.ts'
import type { Values } from '../stores/row-checks.ts'
import { rememberingLookup } from '../stores/row-lookup.ts'
import { withParents } from '../stores/row-parts.ts'
import type { Prepare } from '../stores/statements.ts'
import { fieldOf, type LedgerTable, tableOf } from '../stores/table-of.ts'
import { textReader } from '../stores/text-reader.ts'
import { hamletList } from './hamlets.ts'
import { matcher } from './matching.ts'
import { type WordChoice, wordReader } from './word-reader.ts'

export type Wishes = {
  readonly ledger: LedgerId
  /** By column of the sheet: a field's key, `no`, or null. */
  readonly columns: readonly (string | null)[]
  readonly defaults: Values
  readonly words: readonly WordChoice[]
  readonly addHamlets: boolean
  readonly existing: 'skip' | 'update' | 'add'
  /** What makes a cell unfit before it is read, by `faultKey`. */
  readonly faults: ReadonlyMap<string, string>
}

/** One row of the sheet as it was understood. */
export type Examined = {
  readonly row: SheetRow
  readonly values: Values
  readonly issues: readonly Issue[]
  /** The registered row it is, when it is one. */
  readonly existing: number | null
}

/** What a new row is taken to be where nothing is said. */
const beginningOf = (ledger: LedgerTable, defaults: Values): Values => {
  const values: Values = {}
  for (const [key, field] of Object.entries(ledger.fields)) {
    if (field.required && field.kind === 'flag') values[key] = false
    if (key === 'status' && field.kind === 'choice') values[key] = '登记'
  }
  return { ...values, ...Object.fromEntries(Object.entries(defaults).filter(([key]) => fieldOf(ledger, key))) }
}

/** Reads the cells of one line, places before what stands in them: a name is looked for where its place is known. */
const lineReader = (prepare: Prepare, wishes: Wishes, today: string, beginning: Values) => {
  const ledger = tableOf(wishes.ledger)
  const reader = textReader(prepare, ledger, today)
  const words = wordReader(prepare, wishes.words)
  const hamlets = hamletList(prepare)
  const columns = wishes.columns.flatMap((key, column) =>
    key === null || key === 'no' ? [] : [{ key, column, field: fieldOf(ledger, key) }],
  )
  const depth = (key: string | undefined): number => {
    const field = key ? ledger.fields[key] : undefined
    return field?.kind === 'ref' ? 1 + depth(field.within) : 0
  }
  columns.sort((a, b) => depth(a.key) - depth(b.key))

  const readCell = ({ key, field }: (typeof columns)[number], text: string, row: Values): Read => {
    if (field.kind === 'term' || field.kind === 'terms') return words.cell(field, text)
    if (field.kind !== 'ref' || (field.ledger !== 'hamlet' && field.ledger !== 'point'))
      return reader.cell(key, text, row)
    const ways = field.ledger === 'point' ? pointNames(text) : hamletNames(text)
    for (const way of ways) {
      const result = reader.cell(key, way, row)
      if (result.ok) return result
    }
    const result = reader.cell(key, text, row)
    if (field.ledger === 'point') return result
    const point = field.within ? row[field.within] : undefined
    if (typeof point !== 'number' || text.length > 20) return result
    // Written in two ways in one sheet, it is still one group; a bare number is no name.
    const stand = hamlets.stand(point, ways[1] ?? text)
    return wishes.addHamlets ? accepted(stand) : result
  }
  const line = (row: SheetRow): { values: Values; issues: Issue[] } => {
    const values: Values = {}
    const context: Values = { ...beginning }
    const issues: Issue[] = []
    for (const one of columns) {
      const { key, column, field } = one
      const fault = wishes.faults.get(faultKey(row, column))
      const text = tidy(field, row.cells[column] ?? '')
      if (fault !== undefined) issues.push({ field: key, message: `“${field.label}”：${fault}` })
      if (fault !== undefined || text === '') continue
      const result = readCell(one, text, context)
      if (!result.ok) issues.push({ field: key, message: `“${field.label}”：${result.message}` })
      else if (!isEmpty(result.value)) {
        values[key] = result.value
        context[key] = result.value
      }
    }
    return { values, issues }
  }
  return { line, words, hamlets }
}

/** Reads the rows of a sheet as rows of a book. One examiner for one act: it remembers what it looked up. */
export const examiner = (prepare: Prepare, wishes: Wishes, today: string) => {
  const ledger = tableOf(wishes.ledger)
  const lookup = rememberingLookup(prepare)
  const match = matcher(prepare, ledger)
  const beginning = beginningOf(ledger, wishes.defaults)
  const numberColumn = wishes.columns.indexOf('no')
  const { line, words, hamlets } = lineReader(prepare, wishes, today, beginning)

  const sameAs = (values: Values, row: SheetRow): { existing: number | null; issues: Issue[] } => {
    if (wishes.existing === 'add') return { existing: null, issues: [] }
    const found = match.find(values)
    if (found?.mark.id) return { existing: found.mark.id, issues: [] }
    if (found) {
      const names = found.keys.map((key) => fieldOf(ledger, key).label).join('、')
      const message = `与${row.sheet === undefined ? '本表' : ''}${found.mark.place}重复（${names}相同）。`
      return { existing: null, issues: [{ field: found.keys.at(-1) ?? '', message }] }
    }
    match.remember(values, rowPlace(row))
    return { existing: null, issues: [] }
  }
  /** A default team gives way to the team of the point that the sheet names. */
  const full = (values: Values): Values => {
    const real = Object.entries(values).filter(([, value]) => !(typeof value === 'number' && value < 0))
    return { ...beginning, ...withParents(lookup, ledger, Object.fromEntries(real)), ...values }
  }
  const take = (row: SheetRow): Examined => {
    const { values, issues } = line(row)
    const no = (numberColumn >= 0 ? (row.cells[numberColumn] ?? '') : '').trim()
    const numbered = no === '' || wishes.existing === 'add' ? undefined : match.byNumber(no)
    if (numbered !== undefined) return { row, values, issues, existing: numbered }
    const whole = full(values)
    const same = sameAs(whole, row)
    const isNew = same.existing === null
    return { row, values: isNew ? whole : values, issues: [...issues, ...same.issues], existing: same.existing }
  }
  return { take, words, hamlets }
}
export type Examiner = ReturnType<typeof examiner>
