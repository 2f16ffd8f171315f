import { campaignHead } from '../../db/stores/campaign-head.ts'
import type { Field } from '../../shared/fields/field.ts'
import type { RelatedBook } from '../../shared/ipc/link-routes.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { type LedgerId, ledgers } from '../../shared/ledgers/index.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { maskNumbers } from '../../shared/rules/mask.ts'
import { type CardTable, composeCard } from '../documents/compose/compose-card.ts'
import type { CardInput } from './internals.ts'
import { plainWords } from './row-words.ts'
import { noteUnmasked } from './unmasked-log.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'ledgers' | 'metrics' | 'settings' | 'today'>

const fieldsOf = (ledger: LedgerId): Readonly<Record<string, Field>> => ledgers[ledger].fields

const basicsOf = (ledger: LedgerId, row: WireRow, hides: boolean) =>
  ledgers[ledger].sections
    .flatMap((section): readonly string[] => section.fields)
    .flatMap((key) => {
      const field = fieldsOf(ledger)[key]
      const text = field ? plainWords(row, { key, field }, hides) : ''
      return field && text !== '' ? [{ label: field.label, text }] : []
    })

const wordsIn = (text: string, hides: boolean): string => (hides ? maskNumbers(text) : text)

const noteOf = ({ count, rows }: RelatedBook): string =>
  count > rows.length ? `共${count}条，这里列出最近${rows.length}条。` : ''

/** Records of the row's own form, such as the members of a household, in their own columns. */
const childTable = (desk: Sources, own: LedgerId, book: RelatedBook, hides: boolean): CardTable => {
  const ledger = ledgers[book.ledger]
  const fields = fieldsOf(book.ledger)
  const columns = ledger.word.filter(({ field }) => {
    const one = fields[field]
    return one?.kind !== 'ref' || one.ledger !== own
  })
  const rows = desk.ledgers.rows(
    book.ledger,
    book.rows.map(({ id }) => id),
  )
  return {
    head: ledger.title,
    columns: columns.map(({ field, width }) => ({ head: fields[field]?.label ?? '', width, align: 'center' })),
    rows: rows.map((row) => columns.map(({ field: key }) => plainWords(row, { key, field: fields[key] }, hides))),
    note: noteOf(book),
  }
}

const bookTable = (book: RelatedBook, hides: boolean): CardTable => ({
  head: `${ledgers[book.ledger].title}（${book.count}条）`,
  columns: [
    { head: '日期', width: 15, align: 'center' },
    { head: '编号', width: 21, align: 'center' },
    { head: '内容', width: 50, align: 'left' },
    { head: '状态', width: 12, align: 'center' },
  ],
  rows: book.rows.map(({ day, no, label, summary, status }) => [
    day ?? '',
    no ?? '',
    wordsIn([label, summary].filter((text, i, all) => text !== '' && text !== all[i - 1]).join('：'), hides),
    status ?? '',
  ]),
  note: noteOf(book),
})

/** The page of one household, contact point or cadre as a paper. @throws AppError `not-found`; without a reason for whole numbers */
export const composeCardOf = (
  desk: Sources,
  { ledger, id, unmasked, reason }: CardInput,
): { readonly paper: Paper; readonly fileName: string } => {
  const row = desk.ledgers.row(ledger, id)
  const { label, books } = desk.ledgers.related({ ledger, id })
  const kind = ledger === 'household' ? '户情一览（一户一档）' : `${ledgers[ledger].title}一览`
  if (unmasked) noteUnmasked(desk, `导出${label}${kind}`, reason)
  const hides = !unmasked
  const open = books.filter(({ isRestricted }) => !isRestricted)
  const held = books.filter(({ isRestricted }) => isRestricted).map((book) => ledgers[book.ledger].title)
  const paper = composeCard({
    kind,
    name: label,
    organ: campaignHead(desk.sqlite).office,
    fontSet: fontSetNamed(desk.metrics.settings().fontSet),
    today: desk.today(),
    basics: basicsOf(ledger, row, hides),
    tables: open.map((book) => (book.isChild ? childTable(desk, ledger, book, hides) : bookTable(book, hides))),
    left: held.length > 0 ? `${held.join('、')}内部掌握，未列入。` : '',
  })
  return { paper, fileName: `${label}${kind}${desk.today()}` }
}
