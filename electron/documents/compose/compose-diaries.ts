import type { FontSetId } from '../../../shared/paper/fonts.ts'
import type { PaperLayout } from '../../../shared/paper/layout.ts'
import {
  blank,
  type FormBlock,
  type Paper,
  type PaperBlock,
  p,
  portrait,
  table,
  title,
} from '../../../shared/paper/paper.ts'
import { weekdayOf } from '../../../shared/rules/calendar.ts'
import { printedDay, shortDay } from '../../../shared/writing/days.ts'

/** A 民情日记 as it is printed: words ready for paper, empty where nothing was written. */
export type DiarySheet = {
  readonly no: string
  readonly writtenOn: string
  readonly weather: string
  readonly place: string
  readonly team: string
  readonly cadre: string
  readonly companions: string
  readonly visited: string
  readonly body: string
  readonly raised: string
  readonly handling: string
  readonly outcome: string
  readonly thoughts: string
  readonly review: string
  readonly grade: string
  readonly reviewer: string
}

export type DiaryPaper = {
  readonly office: string
  readonly campaign: string
  /** Whose diaries they are, on the cover. */
  readonly owner: string
  readonly fontSet: FontSetId
  readonly isBook: boolean
  readonly newPages: boolean
  readonly sheets: readonly DiarySheet[]
  /** The page each begins on, for the contents; left out while it is not known. */
  readonly pages?: readonly number[]
}

const label = (text: string) => ({ text, label: true })
const words = (text: string, columns = 1) => ({ text, columns, align: 'left' as const })

/** 日期 星期 天气 | 地点 | 走访对象 | 同行 (domain §3.3). */
const head = (sheet: DiarySheet): FormBlock => ({
  kind: 'form',
  columns: [17, 33, 17, 33],
  dense: true,
  rows: [
    {
      heightMm: 8,
      cells: [
        label('日期'),
        words(`${printedDay(sheet.writtenOn)}　星期${weekdayOf(sheet.writtenOn)}`),
        label('天气'),
        words(sheet.weather),
      ],
    },
    {
      heightMm: 8,
      cells: [label('干部'), words(`${sheet.cadre}（${sheet.team}）`), label('地点'), words(sheet.place)],
    },
    { heightMm: 8, cells: [label('走访对象'), words(sheet.visited), label('同行'), words(sheet.companions)] },
  ],
})

/** The same in lines: they stay with the text below them where a box would be left alone at the foot of a page. */
const headLines = (sheet: DiarySheet): PaperBlock[] =>
  [
    `${printedDay(sheet.writtenOn)}　星期${weekdayOf(sheet.writtenOn)}　${sheet.weather}　　${sheet.cadre}（${sheet.team}）`,
    `地点：${sheet.place}　　走访对象：${sheet.visited}${sheet.companions === '' ? '' : `　　同行：${sheet.companions}`}`,
  ].map((text) => ({ kind: 'paragraph', style: 'unit', align: 'left', runs: [{ text }] }))

/** 群众反映, 处理办法, 结果, 体会, then 签名 and 审阅. */
const foot = (sheet: DiarySheet): FormBlock => {
  const boxes = [
    ['群众反映', sheet.raised],
    ['处理办法', sheet.handling],
    ['办理结果', sheet.outcome],
    ['体会', sheet.thoughts],
  ] as const
  const reviewed = [sheet.review, sheet.grade && `等次：${sheet.grade}`, sheet.reviewer && `审阅人：${sheet.reviewer}`]
  return {
    kind: 'form',
    columns: [17, 33, 17, 33],
    dense: true,
    rows: [
      ...boxes
        .filter(([, text]) => text !== '')
        .map(([name, text]) => ({ heightMm: 10, cells: [label(name), words(text, 3)] })),
      {
        heightMm: 12,
        cells: [
          label('受访群众签名'),
          words(''),
          label('审阅意见'),
          words(reviewed.filter((text) => text !== '').join('　')),
        ],
      },
    ],
  }
}

/** Marks where a diary begins; the layout is searched for it. */
const ordinal = (i: number): string => `第${i + 1}篇`

type Place = { readonly newPage: boolean; readonly isBoxed: boolean }

const sheetBlocks = (sheet: DiarySheet, i: number, { newPage, isBoxed }: Place): PaperBlock[] => [
  { ...title(['民情日记']), ...(newPage ? { newPage: true } : {}) },
  {
    kind: 'paragraph',
    style: 'unit',
    runs: [{ text: `${sheet.no === '' ? '' : `编号：${sheet.no}　　`}${ordinal(i)}` }],
  },
  ...(isBoxed ? [head(sheet)] : headLines(sheet)),
  ...sheet.body
    .split(/\n+/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => p(text)),
  foot(sheet),
]

const cover = ({ office, campaign, owner, sheets }: DiaryPaper): PaperBlock[] => {
  const days = sheets.map(({ writtenOn }) => writtenOn).sort()
  const line = (text: string): PaperBlock => ({ ...p(text), align: 'center' })
  return [
    blank(5),
    title([campaign, '民情日记']),
    blank(3),
    line(owner),
    line(`共${sheets.length}篇`),
    line(`${printedDay(days[0] ?? '')}至${shortDay(days.at(-1) ?? '')}`),
    blank(7),
    line(office),
  ]
}

const contents = ({ sheets, pages }: DiaryPaper): PaperBlock[] => [
  title(['目　录']),
  table({
    columns: [
      { weight: 8 },
      { weight: 14 },
      { weight: 12 },
      { weight: 20 },
      { weight: 36, align: 'left' },
      { weight: 10 },
    ],
    head: [['序号', '日期', '干部', '地点', '走访对象', '页码']],
    rows: sheets.map((sheet, i) => [
      String(i + 1),
      shortDay(sheet.writtenOn),
      sheet.cadre,
      sheet.place,
      sheet.visited,
      // As wide as the number that will stand there.
      String(pages?.[i] ?? 100),
    ]),
    dense: true,
  }),
]

/** 民情日记 as single sheets, or as a book with cover and contents (domain §3.3). */
export const composeDiaries = (input: DiaryPaper): Paper => {
  const { sheets, isBook, newPages, owner, campaign } = input
  const bodies = sheets.flatMap((sheet, i) => [
    ...(i > 0 && !newPages ? [blank()] : []),
    ...sheetBlocks(sheet, i, { newPage: i === 0 ? isBook : newPages, isBoxed: newPages }),
  ])
  return {
    title: `${campaign}民情日记（${owner}）`,
    organ: input.office,
    fontSet: input.fontSet,
    sections: isBook
      ? [{ ...portrait(cover(input)), unnumbered: true }, portrait([...contents(input), ...bodies])]
      : [{ ...portrait(bodies), unnumbered: true }],
  }
}

/** The paper in pieces that can be laid out one by one: what stands before the diaries, then each that begins a page. */
export const diaryPieces = (paper: Paper): { readonly front: Paper; readonly sheets: readonly Paper[] } => {
  const pieces: PaperBlock[][] = [[]]
  for (const block of paper.sections.at(-1)?.blocks ?? []) {
    if (block.kind === 'paragraph' && block.newPage === true) pieces.push([])
    pieces.at(-1)?.push(block)
  }
  const [first = [], ...rest] = pieces
  return {
    front: { ...paper, sections: [...paper.sections.slice(0, -1), portrait(first)] },
    sheets: rest.map((blocks) => ({ ...paper, sections: [portrait(blocks)] })),
  }
}

/** The page each of so many diaries begins on. */
export const diaryPages = (layout: PaperLayout, count: number): number[] => {
  const found = new Map<string, number>()
  for (const { number, items } of layout.pages)
    for (const item of items) {
      const text = item.kind === 'line' ? item.runs.map((run) => run.text).join('') : ''
      const mark = /第\d+篇$/.exec(text)?.[0]
      if (mark !== undefined && !found.has(mark)) found.set(mark, number)
    }
  return Array.from({ length: count }, (_, i) => found.get(ordinal(i)) ?? 0)
}
