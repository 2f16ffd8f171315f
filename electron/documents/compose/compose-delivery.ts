import type { Delivery } from '../../../shared/ipc/delivery-routes.ts'
import type { FontSetId } from '../../../shared/paper/fonts.ts'
import {
  blank,
  type FormBlock,
  type Paper,
  type PaperBlock,
  portrait,
  table,
  title,
} from '../../../shared/paper/paper.ts'
import { numberWords } from '../../../shared/writing/circulation.ts'
import { issueWords } from '../../../shared/writing/content.ts'
import { printedDay, shortDay } from '../../../shared/writing/days.ts'
import type { DeliveryPaper } from '../../../shared/writing/delivery.ts'
import { docNumberOf } from '../../../shared/writing/notice-head.ts'
import type { Writing } from '../../../shared/writing/writing.ts'

type Input = {
  readonly writing: Pick<Writing, 'content' | 'issue' | 'numbering' | 'datedOn' | 'title'>
  readonly deliveries: readonly Delivery[]
  readonly paper: DeliveryPaper
  readonly office: string
  readonly fontSet: FontSetId
}

/** What is being sent round: 大走访活动简报第7期, or the 通报 by its 发文字号. */
const subjectOf = ({ content, ...writing }: Input['writing']): string => {
  if (content.kind === 'briefing') return `${content.name}${issueWords(writing)}`
  return content.kind === 'notice' ? docNumberOf(content) : writing.title
}

const numbersOf = ({ firstNo, lastNo }: Delivery): string =>
  numberWords(firstNo === null || lastNo === null ? null : [firstNo, lastNo])

const line = (text: string): PaperBlock => ({ kind: 'paragraph', style: 'cell', align: 'left', runs: [{ text }] })

const day = (text: string | null): string => (text === null ? '' : shortDay(text))

/** 签收单: a row for each unit, with what is known already and room to sign; rows tall enough for a pen. */
const list = ({ writing, deliveries }: Input): PaperBlock[] => {
  const isNumbered = deliveries.some(({ firstNo }) => firstNo !== null)
  const copies = deliveries.reduce((sum, one) => sum + one.copies, 0)
  const column = isNumbered ? [{ weight: 14 }] : []
  return [
    title([`${subjectOf(writing)}分发签收单`]),
    blank(),
    line(`${printedDay(writing.datedOn)}印发　　共${deliveries.length}个单位、${copies}份`),
    table({
      columns: [
        { weight: 8 },
        { weight: 8 },
        { weight: 34, align: 'left' },
        { weight: 9 },
        ...column,
        { weight: 18 },
        { weight: 17 },
        { weight: 16 },
      ],
      head: [['序号', '类别', '单位', '份数', ...(isNumbered ? ['编号'] : []), '签收人', '签收日期', '备注']],
      rows: deliveries.map((one, i) => [
        i + 1,
        one.label,
        one.unit,
        one.copies,
        ...(isNumbered ? [numbersOf(one)] : []),
        one.signer,
        day(one.signedOn),
        one.remark,
      ]),
      rowMm: 9,
    }),
  ]
}

const COLUMNS = 3
const ROWS = 7

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

/** Points: a name of up to eleven characters stands on one line of a label. */
const labelSize = (unit: string): number => {
  if (unit.length <= 8) return 16
  return unit.length <= 11 ? 12.5 : 12
}

/** 信封标签, to be cut apart: three beside each other, the unit large, what is in the envelope below it. */
const labels = ({ writing, deliveries }: Input): PaperBlock[] =>
  chunks(deliveries, COLUMNS * ROWS).map(
    (sheet): FormBlock => ({
      kind: 'form',
      columns: Array.from({ length: COLUMNS }, () => 1),
      dense: true,
      rows: chunks(sheet, COLUMNS).flatMap((row) => {
        const cells = Array.from({ length: COLUMNS }, (_, i) => row[i])
        return [
          {
            heightMm: 20,
            cells: cells.map((one) => ({
              text: one ? one.unit : '',
              size: labelSize(one?.unit ?? ''),
              label: true,
            })),
          },
          {
            heightMm: 11,
            cells: cells.map((one) => ({
              text: one
                ? `${subjectOf(writing)}　${one.copies}份${numbersOf(one) === '' ? '' : `　${numbersOf(one)}`}`
                : '',
              align: 'center' as const,
            })),
          },
        ]
      }),
    }),
  )

/** 签收单 or 信封标签 of what was signed. */
export const composeDelivery = (input: Input): Paper => {
  const { paper, writing, office, fontSet } = input
  const isList = paper === '签收单'
  const section = portrait(isList ? list(input) : labels(input))
  return {
    title: `${subjectOf(writing)}${isList ? '分发签收单' : '信封标签'}`,
    organ: office,
    fontSet,
    sections: [isList ? section : { ...section, unnumbered: true }],
  }
}
