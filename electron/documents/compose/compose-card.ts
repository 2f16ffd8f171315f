import type { FontSetId } from '../../../shared/paper/fonts.ts'
import {
  type FormBlock,
  type FormCell,
  type Paper,
  type PaperBlock,
  portrait,
  table,
  title,
} from '../../../shared/paper/paper.ts'
import { printedDay } from '../../../shared/writing/days.ts'

export type CardTable = {
  readonly head: string
  readonly columns: readonly { readonly head: string; readonly width: number; readonly align: 'left' | 'center' }[]
  readonly rows: readonly (readonly string[])[]
  /** A word below it, as that older rows are left out; empty for none. */
  readonly note: string
}

export type Card = {
  /** 户情一览. */
  readonly kind: string
  readonly name: string
  readonly organ: string
  readonly fontSet: FontSetId
  readonly today: string
  readonly basics: readonly { readonly label: string; readonly text: string }[]
  readonly tables: readonly CardTable[]
  /** What is not on the card and why; empty for nothing. */
  readonly left: string
}

const line = (text: string): PaperBlock => ({ kind: 'paragraph', style: 'smallCell', align: 'left', runs: [{ text }] })

/** Words that need the whole width of the card. */
const isLong = (text: string): boolean => text.length > 18

type Cells = FormBlock['rows'][number]['cells']
const boxOf = ({ label, text }: Card['basics'][number], columns: number): FormCell[] => [
  { text: label, label: true },
  { text, columns, align: 'left' },
]

/** Two facts a row, long ones alone. */
const basicRows = (basics: Card['basics']): Cells[] => {
  const rows: Cells[] = []
  let open: Card['basics'][number] | undefined
  for (const fact of basics) {
    if (isLong(fact.text)) rows.push(boxOf(fact, 3))
    else if (open) {
      rows.push([...boxOf(open, 1), ...boxOf(fact, 1)])
      open = undefined
    } else open = fact
  }
  return open ? [...rows, boxOf(open, 3)] : rows
}

const tableBlocks = ({ head, columns, rows, note }: CardTable): PaperBlock[] => [
  table({
    caption: head,
    columns: columns.map(({ width, align }) => ({ weight: width, align })),
    head: [columns.map((column) => column.head)],
    rows,
    dense: true,
  }),
  ...(note ? [line(note)] : []),
]

/** 一户一档: what a household, contact point or cadre is, and everything recorded on it, book by book. */
export const composeCard = (card: Card): Paper => {
  const { kind, name, organ, today, basics, tables, left } = card
  const heading = `${name}${kind}`
  const form: FormBlock = {
    kind: 'form',
    dense: true,
    columns: [24, 54, 24, 54],
    rows: basicRows(basics).map((cells) => ({ heightMm: 7, cells })),
  }
  const blocks: PaperBlock[] = [
    title([heading]),
    line(`制表单位：${organ}　　数据截至：${printedDay(today)}`),
    form,
    ...tables.flatMap(tableBlocks),
    ...(tables.length === 0 ? [line('还没有任何簿册提到它。')] : []),
    ...(left ? [line(left)] : []),
  ]
  return { title: heading, organ, fontSet: card.fontSet, sections: [{ ...portrait(blocks), numbering: 'total' }] }
}
