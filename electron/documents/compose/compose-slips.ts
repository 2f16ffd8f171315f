import type { FontSetId } from '../../../shared/paper/fonts.ts'
import { millimetres, TEXT_WIDTH } from '../../../shared/paper/geometry.ts'
import {
  type FormBlock,
  type FormCell,
  type Paper,
  type PaperBlock,
  pageBreak,
  portrait,
  title,
} from '../../../shared/paper/paper.ts'
import type { SlipKind } from '../../../shared/slips/slip.ts'
import type { SlipFacts } from './slip-facts.ts'
import { fittedForm } from './slip-fit.ts'
import { cellsOf, type SlipRow, slipRows, smallWords } from './slip-rows.ts'

type Wanted = {
  readonly kind: SlipKind
  readonly perPage: 1 | 4
  readonly office: string
  readonly fontSet: FontSetId
}

const line = (text: string, align: 'left' | 'center' | 'right', color?: string): PaperBlock => ({
  kind: 'paragraph',
  style: 'smallCell',
  align,
  runs: [{ text, ...(color ? { color } : {}) }],
})

const rowHeight = 8.5

const pageRow = (row: SlipRow): FormBlock['rows'][number] => {
  const [first, second] = row
  return {
    heightMm: Math.max(...row.map(({ tall }) => tall ?? rowHeight)),
    cells: second ? [...cellsOf(first), ...cellsOf(second)] : cellsOf(first, 3),
  }
}

/** What the office keeps of a slip. */
const stubRows = (f: SlipFacts): SlipRow[] => [
  [{ name: '事项', text: f.title }],
  [
    { name: '责任单位', text: f.organ },
    { name: '责任人', text: f.responsible },
  ],
  [
    { name: '办理时限', text: f.dueOn },
    { name: '签收人', text: '' },
  ],
]

/** One slip or four fill a page: not one box may grow. */
const kept = (form: FormBlock): FormBlock => fittedForm(form, millimetres(TEXT_WIDTH))

/** A slip on a page of its own: the form, who issues it, and below the cut the 存根. */
const wholePage = (kind: SlipKind, f: SlipFacts): PaperBlock[] => {
  const columns = [24, 54, 24, 54]
  return [
    title([`${f.book.replace(/台账$/, '')}事项${kind}`]),
    line(`编号：${f.no}　　　　　　　　　　　　　　　　　　登记日期：${f.registeredOn}`, 'left'),
    kept({ kind: 'form', dense: false, columns, rows: slipRows[kind](f).map(pageRow) }),
    line(`${f.office}（盖章）　　${f.date}`, 'right'),
    kept({
      kind: 'form',
      dense: true,
      cut: '裁剪线',
      columns,
      rows: [
        { heightMm: 7.5, cells: [{ text: `${kind}存根　　编号：${f.no}　　填发日期：${f.date}`, columns: 4 }] },
        ...stubRows(f).map((row) => ({ ...pageRow(row), heightMm: 7.5 })),
      ],
    }),
  ]
}

const label = (text: string): FormCell => ({ text, label: true })

/** A quarter of a page: 存根 at the left, the slip at the right, the seal across the seam between them. */
const small = (kind: SlipKind, f: SlipFacts): FormBlock => {
  const { ask, sign } = smallWords(kind, f)
  const [mine, theirs] = sign
  const rows: (readonly FormCell[])[] = [
    [
      { text: `${kind}（存根）`, columns: 2, titleSize: 12 },
      { text: '骑缝章', rows: 6, align: 'center' },
      { text: `${f.book.replace(/台账$/, '')}事项${kind}`, columns: 4, titleSize: 14 },
    ],
    [
      ...cellsOf({ name: '编号', text: f.no }),
      ...cellsOf({ name: '编号', text: f.no }),
      ...cellsOf({ name: '填发日期', text: f.date }),
    ],
    [
      ...cellsOf({ name: '责任单位', text: f.organ }),
      ...cellsOf({ name: '责任单位', text: f.organ }),
      ...cellsOf({ name: '责任人', text: f.responsible }),
    ],
    [...cellsOf({ name: '事项', text: f.title }), ...cellsOf({ name: '事项', text: f.title }, 3)],
    [...cellsOf({ name: '时限', text: f.dueOn }), ...cellsOf(ask, 3)],
    [
      ...cellsOf({ name: '经办人', text: '' }),
      ...cellsOf(mine),
      ...(theirs ? cellsOf(theirs) : [label(''), { text: '' }]),
    ],
  ]
  const heights = [8.2, 6.6, 6.6, 11.4, 11.4, 6.8]
  const form: FormBlock = {
    kind: 'form',
    dense: true,
    columns: [17, 32, 6, 17, 36, 17, 31],
    rows: rows.map((cells, i) => ({ heightMm: heights[i] ?? 7, cells })),
  }
  return kept(form)
}

const smallPages = (kind: SlipKind, all: readonly SlipFacts[]): PaperBlock[] =>
  all.map((facts, i) => ({ ...small(kind, facts), ...(i % 4 > 0 ? { cut: '裁剪线' } : {}) }))

/** 交办单, 催办单, 督办单, 回访单 or 销号单 of these matters as a paper, one or four a page. */
export const composeSlips = (all: readonly SlipFacts[], { kind, perPage, office, fontSet }: Wanted): Paper => {
  const blocks =
    perPage === 4
      ? smallPages(kind, all)
      : all.flatMap((facts, i): PaperBlock[] => [...(i > 0 ? [pageBreak()] : []), ...wholePage(kind, facts)])
  return { title: kind, organ: office, fontSet, sections: [{ ...portrait(blocks), unnumbered: true }] }
}
