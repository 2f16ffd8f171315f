import type { LedgerId } from '../ledgers/index.ts'

/** How a book may be put on paper besides row by row (domain §2.2, §2.3). */
export const bookFormIds = ['rows', 'hazardMonthly', 'disputeSummary', 'disputeLegacy'] as const
export type BookFormId = (typeof bookFormIds)[number]

export type BookForm = { readonly id: BookFormId; readonly label: string }

const rows: BookForm = { id: 'rows', label: '逐条台账' }

const others: Partial<Record<LedgerId, readonly BookForm[]>> = {
  hazard: [{ id: 'hazardMonthly', label: '隐患排查治理情况月报表' }],
  dispute: [
    { id: 'disputeLegacy', label: '排查登记表（老表八栏）' },
    { id: 'disputeSummary', label: '排查调处情况汇总表' },
  ],
}

/** The forms of a book, the book itself first. */
export const bookForms = (ledger: LedgerId): readonly BookForm[] => [rows, ...(others[ledger] ?? [])]
