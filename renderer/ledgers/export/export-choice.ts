import { type ExportFormat, type ExportMode, exportModes } from '../../../shared/ipc/export-routes.ts'
import { ledgers } from '../../../shared/ledgers/index.ts'
import type { BookFormId } from '../../../shared/rules/book-forms.ts'
import type { Arrangement } from '../columns.ts'
import type { PageLedger } from '../ledger-of.ts'

export type Way = ExportFormat | 'print'
export type Columns = 'shown' | 'all' | 'form'
export type WhichRows = 'found' | 'selected' | 'all'

export type Choice = {
  readonly way: Way
  readonly columns: Columns
  readonly rows: WhichRows
  readonly mode: ExportMode
  /** On paper: row by row, or another of the book's forms. */
  readonly form: BookFormId
  readonly copies: number
  readonly duplex: boolean
}

export const ways: readonly { readonly value: Way; readonly label: string }[] = [
  { value: 'xlsx', label: 'Excel' },
  { value: 'docx', label: 'Word' },
  { value: 'pdf', label: 'PDF' },
  { value: 'print', label: '打印' },
  { value: 'csv', label: 'CSV（UTF-8）' },
  { value: 'gb18030', label: 'CSV（GB18030）' },
]

export const isPaper = (way: Way): boolean => way === 'docx' || way === 'pdf' || way === 'print'

export const firstChoice: Choice = {
  way: 'xlsx',
  columns: 'shown',
  rows: 'found',
  mode: '台账',
  form: 'rows',
  copies: 1,
  duplex: true,
}

/** What was chosen last for a book; of something unreadable, the first choice. Rows are asked anew each time. */
export const readChoice = (state: string | null): Choice => {
  try {
    const kept = JSON.parse(state ?? '{}') as Partial<Choice>
    const isKnown = ways.some(({ value }) => value === kept.way)
    const mode = exportModes.find((one) => one === kept.mode) ?? '台账'
    const columns = (['shown', 'all', 'form'] as const).find((one) => one === kept.columns) ?? 'shown'
    return { ...firstChoice, way: isKnown && kept.way ? kept.way : 'xlsx', mode, columns }
  } catch {
    return firstChoice
  }
}

/** The keys of the columns wanted, 编号 first where rows have one. */
export const columnKeys = (ledger: PageLedger, arrangement: Arrangement, columns: Columns): string[] => {
  const number = ledger.isNumbered ? ['no'] : []
  if (columns === 'form') return ledgers[ledger.id].word.map(({ field }) => field)
  if (columns === 'all') return [...number, ...ledger.sections.flatMap(({ fields }) => fields)]
  return [...number, ...arrangement.shown.filter((key) => key !== 'no')]
}
