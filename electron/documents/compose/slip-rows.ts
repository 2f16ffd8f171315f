import type { FormCell } from '../../../shared/paper/paper.ts'
import type { SlipKind } from '../../../shared/slips/slip.ts'
import type { SlipFacts } from './slip-facts.ts'

/** A box with its name: what is printed in it, and how high it is on a whole page, in millimetres. */
export type SlipBox = { readonly name: string; readonly text: string; readonly tall?: number }
/** One or two boxes side by side. */
export type SlipRow = readonly [SlipBox] | readonly [SlipBox, SlipBox]

const box = (name: string, text: string, tall?: number): SlipBox => ({ name, text, ...(tall ? { tall } : {}) })

const blankDay = '　　年　月　日'
const signed = (name: string): SlipRow => [box(name, ''), box('日期', blankDay)]

/** Choices to tick by hand; the one that is known is ticked. */
const ticks = (words: readonly string[], chosen: string): string =>
  words.map((word) => `${word === chosen ? '√' : '□'}${word}`).join('　')
const opinions = ['满意', '基本满意', '不满意', '未表态']

const matter = (f: SlipFacts): SlipRow[] => [
  [box('联系点', f.place), box('来源', f.source)],
  [box('事项', f.title, 12)],
  [box('反映内容', f.content, 32)],
]
const handler = (f: SlipFacts): SlipRow => [box('责任单位', f.organ), box('责任人', f.responsible)]
const handled = (f: SlipFacts): SlipRow[] => [
  [box('办理结果', f.result, 30)],
  [box('办结日期', f.closedOn), box('办结方式', f.closeMethod)],
]

const lateWords = (f: SlipFacts): string => (f.late > 0 ? `已超时限${f.late}个工作日，` : '')
const urgeWords = (f: SlipFacts): string =>
  f.late > 0
    ? `该事项已超过规定时限${f.late}个工作日，请立即办理，并在收到本单后3个工作日内书面反馈办理情况。`
    : `该事项时限为${f.dueOn || '（未定）'}，请抓紧办理，按期办结并书面反馈。`
const superviseWords = (f: SlipFacts): string =>
  f.supervision === '红牌'
    ? `该事项逾期${f.late}个工作日，列为红牌督办并予通报。请责任单位主要负责人亲自过问，3个工作日内报送书面说明和办理结果。`
    : `该事项逾期${f.late}个工作日，列为黄牌督办。请责任单位分管负责人负责，限期办结，3个工作日内报送书面说明。`

/** The rows of each slip on a whole page, top to bottom (domain §2.17; the forms in use in such offices). */
export const slipRows: Readonly<Record<SlipKind, (facts: SlipFacts) => SlipRow[]>> = {
  交办单: (f) => [
    ...matter(f),
    handler(f),
    [box('办理时限', f.dueOn), box('紧急程度', f.urgency)],
    [box('拟办意见', f.instruction || '请按职责调查核实，依法依规办理，按时反馈结果。', 26)],
    signed('签收人'),
    [box('办理反馈', '', 36)],
  ],
  催办单: (f) => [
    ...matter(f),
    handler(f),
    [box('办理时限', f.dueOn), box('催办次数', f.urgings > 0 ? `第${f.urgings}次` : '')],
    [box('催办意见', urgeWords(f), 24)],
    signed('签收人'),
    [box('办理反馈', '', 38)],
  ],
  督办单: (f) => [
    ...matter(f),
    handler(f),
    [box('办理时限', f.dueOn), box('督办等级', f.supervision === '无' ? '' : `${f.supervision}督办`)],
    [box('督办意见', superviseWords(f), 26)],
    [box('领导批示', '', 22)],
    signed('签收人'),
    [box('办理说明', '', 24)],
  ],
  回访单: (f) => [
    ...matter(f),
    handler(f),
    ...handled(f),
    [
      box('回访日期', f.followedUpOn || blankDay),
      box('回访方式', ticks(['入户', '电话', '座谈', '复查'], f.followUpMethod)),
    ],
    [box('群众评价', ticks(opinions, f.satisfaction))],
    [box('群众意见', '', 28)],
    [box('群众签字', ''), box('回访人', f.followUpBy)],
  ],
  销号单: (f) => [
    ...matter(f),
    handler(f),
    ...handled(f),
    [box('回访日期', f.followedUpOn), box('群众评价', f.satisfaction)],
    ...(f.ledger === 'hazard' ? [[box('复查情况', f.review)] as const] : []),
    [box('责任人意见', '　　　　　　　　　　　　　　签字：　　　　　　　　年　月　日', 20)],
    [
      box(
        '审批意见',
        `同意销号。　　　　　　　　　批准人：${f.approvedBy || '　　　　'}　　${f.clearedOn || blankDay}`,
        20,
      ),
    ],
  ],
}

/** The words of the small slip beside its 存根: what must be done, and who signs. */
export const smallWords = (kind: SlipKind, f: SlipFacts): { readonly ask: SlipBox; readonly sign: SlipRow } => {
  const ask: Readonly<Record<SlipKind, SlipBox>> = {
    交办单: box('拟办意见', f.instruction || '请按职责办理，按时反馈结果。'),
    催办单: box('催办意见', `${lateWords(f)}请抓紧办理，3个工作日内书面反馈办理情况。`),
    督办单: box(
      f.supervision === '无' ? '督办意见' : `${f.supervision}督办`,
      `${lateWords(f)}请限期办结，3个工作日内书面说明原因。`,
    ),
    回访单: box('群众评价', ticks(opinions, f.satisfaction)),
    销号单: box('办理结果', f.result),
  }
  const sign: Readonly<Record<SlipKind, SlipRow>> = {
    交办单: signed('签收人'),
    催办单: signed('签收人'),
    督办单: signed('签收人'),
    回访单: [box('群众签字', ''), box('回访人', f.followUpBy)],
    销号单: [box('批准人', f.approvedBy), box('日期', f.clearedOn || blankDay)],
  }
  return { ask: ask[kind], sign: sign[kind] }
}

/** Two cells of a box: its name and its words. */
export const cellsOf = ({ name, text }: SlipBox, columns = 1): FormCell[] => [
  { text: name, label: true },
  { text, columns },
]
