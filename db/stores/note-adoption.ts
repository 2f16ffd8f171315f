import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import type { UnnotedIssue } from '../../shared/writing/adoption.ts'
import { issueWords } from '../../shared/writing/content.ts'
import { itemSources, type RowSource, sourcesOf } from '../../shared/writing/source.ts'
import { issuedBriefings } from './adoption.ts'
import type { LedgerStore } from './ledger-store.ts'
import { type Prepare, statements } from './statements.ts'
import { writingStore } from './writing-store.ts'

const registers = ['infoItem', 'exemplar'] as const
type Register = (typeof registers)[number]
type RegisterRow = RowSource & { readonly ledger: Register }

const openSql: Readonly<Record<Register, string>> = {
  infoItem: "SELECT 1 FROM info_item WHERE id = ? AND voided_at IS NULL AND result <> '采用'",
  exemplar: "SELECT 1 FROM exemplar WHERE id = ? AND voided_at IS NULL AND coalesce(published_in, '') = ''",
}

const isRegister = (source: RowSource): source is RegisterRow =>
  (registers as readonly string[]).includes(source.ledger)

/** Rows of the registers that do not say yet where they were printed. */
const unnoted = (prepare: Prepare, sources: readonly RowSource[]): RegisterRow[] =>
  sources.filter(isRegister).filter(({ ledger, rowId }) => prepare(openSql[ledger]).get(rowId) !== undefined)

/** Issues that went out and whose rows the registers do not show as printed. */
export const unnotedIssues = (prepare: Prepare): UnnotedIssue[] =>
  issuedBriefings(prepare, { to: '9999-12-31' }).flatMap(({ id, name, items }) => {
    const count = unnoted(prepare, items.flatMap(itemSources)).length
    return count === 0 ? [] : [{ writingId: id, name, count }]
  })

const titles: Readonly<Record<Register, string>> = { infoItem: '简报信息采用', exemplar: '先进典型登记' }

/**
 * Notes an issue that went out in the rows of the registers it tells of: one act, undone by one 撤销.
 * @throws AppError `invalid-input` for an issue that has not gone out
 */
export const noteAdoption = (
  { sqlite, ledgers }: { readonly sqlite: Database; readonly ledgers: LedgerStore },
  id: number,
): { readonly told: string; readonly changed: readonly LedgerId[] } => {
  const writing = writingStore(sqlite).load(id)
  const { content, state, datedOn } = writing
  if (content.kind !== 'briefing' || state !== '已印发')
    throw new AppError('invalid-input', '印发以后才能登记采用情况，请先办理印发。')
  const open = unnoted(statements(sqlite), sourcesOf(content))
  if (open.length === 0) return { told: '', changed: [] }
  const publishedIn = `${content.name}${issueWords(writing)}`
  const refused: string[] = []
  const done: Register[] = []
  const note = ({ ledger, rowId }: RegisterRow): void => {
    const row = ledgers.row(ledger, rowId)
    const values =
      ledger === 'infoItem'
        ? { result: '采用', level: '本区', publishedIn, adoptedOn: datedOn }
        : { publishedIn, publishedOn: datedOn }
    try {
      ledgers.edit(ledger, { id: rowId, version: row.version, values })
      done.push(ledger)
    } catch (error) {
      // A row that its book refuses, such as one sent in after the issue's day, is named and left to people.
      if (!(error instanceof AppError)) throw error
      refused.push(
        `${titles[ledger]}${row.no ?? ''}：${error.issues?.map(({ message }) => message).join('') || error.message}`,
      )
    }
  }
  ledgers.changes.group(`登记${issueWords(writing)}采用情况`, () => {
    for (const row of open) note(row)
  })
  const counts = registers
    .map((ledger) => ({ ledger, count: done.filter((one) => one === ledger).length }))
    .filter(({ count }) => count > 0)
    .map(({ ledger, count }) => `${titles[ledger]}${count}行`)
  const noted = counts.length > 0 ? `已在${counts.join('、')}记为${issueWords(writing)}采用，可以撤销。` : ''
  return {
    told: `${noted}${refused.length > 0 ? `没有登记成的请自行核对：${refused.join('；')}` : ''}`,
    changed: [...new Set(done)],
  }
}
