import { composeBook } from '../../electron/documents/compose/compose-book.ts'
import { layOut } from '../../electron/documents/lay-out.ts'
import { toDocx } from '../../electron/documents/to-docx.ts'
import { beside } from './document-figures.ts'
import { compare, type Figure } from './measure.ts'
import { piecesOf, plainDocx } from './word-peers.ts'

const rowCount = 5000
const runs = 3

const columns = [
  { head: '编号', width: 9, align: 'left' },
  { head: '日期', width: 5, align: 'left' },
  { head: '联系点', width: 8, align: 'left' },
  { head: '户主', width: 5, align: 'left' },
  { head: '类别', width: 8, align: 'left' },
  { head: '反映内容', width: 26, align: 'left' },
  { head: '答复', width: 10, align: 'left' },
  { head: '责任单位', width: 10, align: 'left' },
  { head: '时限', width: 5, align: 'left' },
  { head: '状态', width: 6, align: 'left' },
] as const

const words = ['水渠', '道路', '低保', '用工', '征地', '饮水', '垃圾', '危房', '育秧', '用电']
const wordOf = (i: number): string => words[i % words.length] ?? ''

const row = (i: number): string[] => [
  `MQ2012-0${(i % 5) + 1}-${String(i + 1).padStart(4, '0')}`,
  `3.${(i % 22) + 10}`,
  `${wordOf(i * 3)}坪村`,
  '胡明华',
  `农田${wordOf(i)}`,
  `${wordOf(i * 7)}堵塞多年，${'春灌用水困难，'.repeat((i % 4) + 1)}请尽快处理`,
  '承诺限期办理',
  '农业农村局',
  '4.5',
  '办理中',
]

/** A ledger of 5,000 rows in ten columns on paper, against the usual tools on the same cells without form. */
export const bookFigures = async (): Promise<Figure[]> => {
  const paper = composeBook({
    title: ['云岭经济开发区民情台账'],
    organ: '云岭经济开发区作风建设领导小组办公室',
    fontSet: 'gb2312',
    today: '2012-03-31',
    filter: '',
    columns,
    rows: Array.from({ length: rowCount }, (_, i) => row(i)),
    isSigned: false,
    total: '',
  })
  const title = `${rowCount}行×${columns.length}栏台账（${layOut(paper).pageCount}页）`
  const pieces = piecesOf(paper)
  const pages = await compare(
    {
      name: `${title}排版（PDF、打印用）`,
      subject: () => layOut(paper),
      baseline: () => plainDocx(pieces),
      baselineName: '同样文字和表格，docx库不加任何格式',
    },
    runs,
  )
  return [...(await beside(title, paper, () => toDocx(paper, new Map()), runs)), pages]
}
