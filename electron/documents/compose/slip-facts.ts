import type { HandledLedgerId } from '../../../shared/ledgers/index.ts'
import { maskNumbers } from '../../../shared/rules/mask.ts'
import { printedDay } from '../../../shared/writing/days.ts'

/** What a slip may say of a matter; days as printed, empty where the row says nothing. */
export type SlipFacts = {
  readonly no: string
  readonly book: string
  readonly ledger: HandledLedgerId
  readonly office: string
  /** The day the slip is made. */
  readonly date: string
  readonly registeredOn: string
  readonly place: string
  readonly source: string
  readonly title: string
  readonly content: string
  readonly organ: string
  readonly responsible: string
  readonly contact: string
  readonly dueOn: string
  readonly originalDueOn: string
  /** Working days past the 时限; 0 or less while there is time. */
  readonly late: number
  readonly urgings: number
  readonly supervision: string
  readonly urgency: string
  readonly instruction: string
  readonly result: string
  readonly closedOn: string
  readonly closeMethod: string
  readonly followedUpOn: string
  readonly followUpMethod: string
  readonly followUpBy: string
  readonly satisfaction: string
  readonly clearedOn: string
  readonly approvedBy: string
  readonly review: string
}

type Row = {
  readonly no: string | null
  readonly values: Readonly<Record<string, unknown>>
  readonly labels: Readonly<Record<string, string>>
}
type Around = {
  readonly ledger: HandledLedgerId
  readonly book: string
  readonly office: string
  readonly today: string
  readonly late: (dueOn: string) => number
}

/** The facts of one row. */
export const slipFacts = ({ no, values, labels }: Row, { ledger, book, office, today, late }: Around): SlipFacts => {
  const word = (key: string): string => (typeof values[key] === 'string' ? (values[key] as string) : '')
  const day = (key: string): string => (word(key) ? printedDay(word(key)) : '')
  const review = [day('reviewedOn'), word('reviewer'), word('reviewResult')].filter(Boolean).join('　')
  return {
    no: no ?? '',
    book,
    ledger,
    office,
    date: printedDay(today),
    registeredOn: day('registeredOn'),
    place: [labels.pointId, labels.hamletId].filter(Boolean).join(''),
    source: word('source'),
    title: word('title'),
    content: word('content') || word('title'),
    organ: labels.organId ?? '',
    responsible: word('responsible'),
    contact: word('contact'),
    dueOn: day('dueOn'),
    originalDueOn: day('originalDueOn'),
    late: word('dueOn') ? late(word('dueOn')) : 0,
    urgings: Number(values.urgings ?? 0),
    supervision: word('supervision'),
    urgency: word('urgency') || '一般',
    instruction: word('instruction'),
    result: word('result'),
    closedOn: day('closedOn'),
    closeMethod: word('closeMethod'),
    followedUpOn: day('followedUpOn'),
    followUpMethod: word('followUpMethod'),
    followUpBy: word('followUpBy'),
    satisfaction: word('satisfaction'),
    clearedOn: day('clearedOn'),
    approvedBy: word('approvedBy'),
    review,
  }
}

/**
 * The facts as they leave the office for the unit that handles the matter: it must know whom to see, so names stay, but
 * 身份证 and phone numbers that stand in the words are masked (W-38).
 */
export const coveredFacts = (facts: SlipFacts): SlipFacts => ({
  ...facts,
  title: maskNumbers(facts.title),
  content: maskNumbers(facts.content),
  instruction: maskNumbers(facts.instruction),
  result: maskNumbers(facts.result),
})
