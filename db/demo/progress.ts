import { type HandledLedgerId, handledLedgerIds } from '../../shared/ledgers/index.ts'
import { progressOf } from '../../shared/ledgers/progress.ts'
import { dayNumber, march } from './days.ts'
import type { Random } from './random.ts'
import type { DemoRow } from './row.ts'

/** 过程记录 still without its id and its matter. */
type Step = { readonly doneOn: string; readonly kind: string; readonly content: string }

const last = 31
const dayOf = (row: DemoRow, key: string): number | undefined => {
  const value = row[key]
  return typeof value === 'string' && /^2012-0[34]/.test(value) ? dayNumber(value) : undefined
}
const text = (row: DemoRow, key: string): string => (typeof row[key] === 'string' ? String(row[key]) : '')
const shortDay = (row: DemoRow, key: string): string => {
  const [, month, date] = /^\d{4}-(\d{2})-(\d{2})/.exec(text(row, key)) ?? []
  return month && date ? `${Number(month)}月${Number(date)}日` : ''
}

const looks = ['到现场看了，情况属实，已拍照留底。', '入户向当事人和周围群众了解了情况。', '会同村委会清点核对了数据。']
const talks = [
  '与村干部、当事人当面商量了办法，各方同意。',
  '联系责任单位明确了分工和完成时间。',
  '召开小组户主会，把政策讲清楚。',
]
const deeds = ['人员和材料已到位，开始动工。', '按方案分步办理，已完成一半以上。', '先采取临时措施，防止问题扩大。']

const works = (random: Random, row: DemoRow, from: number, to: number): Step[] => {
  const isKey = row.isKey === true
  const wanted = isKey ? random.whole(2, 3) : random.next() < 0.55 ? 1 : 0
  const kinds = [
    ['调查核实', looks],
    ['沟通协调', talks],
    ['采取措施', deeds],
  ] as const
  const span = Math.max(0, to - from)
  return kinds.slice(0, wanted).map(([kind, words], i) => ({
    doneOn: march(Math.min(last, from + Math.floor((span * (i + 1)) / (wanted + 1)))),
    kind,
    content: random.pick(words),
  }))
}

const handledStatuses = ['交办', '办理中', '已办结', '已回访', '已销号']

const stepsOf = (random: Random, row: DemoRow): Step[] => {
  const status = text(row, 'status')
  const registered = dayOf(row, 'registeredOn') ?? 10
  if (status === '转出')
    return [
      { doneOn: march(registered), kind: '转出', content: `转入${text(row, 'transferredTo') || '有关台账'}办理。` },
    ]
  if (!handledStatuses.includes(status)) return []
  const due = shortDay(row, 'dueOn')
  const steps: Step[] = [
    {
      doneOn: march(registered),
      kind: '交办',
      content: `交${text(row, 'responsible')}办理${due ? `，${due}前办结` : ''}。`,
    },
  ]
  const closed = dayOf(row, 'closedOn')
  if (status !== '交办') steps.push(...works(random, row, registered, closed ?? last))
  if (closed !== undefined)
    steps.push({ doneOn: march(closed), kind: '办结', content: text(row, 'result') || '已办结。' })
  const followed = dayOf(row, 'followedUpOn')
  if (followed !== undefined)
    steps.push({
      doneOn: march(followed),
      kind: '回访',
      content: `${text(row, 'followUpMethod') || '入户'}回访，群众评价：${text(row, 'satisfaction') || '未表态'}。`,
    })
  const cleared = dayOf(row, 'clearedOn')
  if (cleared !== undefined && row.isKey === true)
    steps.push({
      doneOn: march(cleared),
      kind: '销号',
      content: `经${text(row, 'approvedBy') || '带队领导'}批准销号。`,
    })
  return steps
}

type Books = Readonly<Partial<Record<HandledLedgerId, readonly DemoRow[]>>>

/** What was done on each matter of the demo, in the order of the books and their rows. */
export const progress = (random: Random, books: Books): DemoRow[] => {
  let id = 0
  return handledLedgerIds.flatMap((ledger) =>
    (books[ledger] ?? []).flatMap((row) =>
      stepsOf(random, row).map((step): DemoRow => {
        id += 1
        return { id, ...step, recorder: '驻点干部', [progressOf[ledger]]: row.id }
      }),
    ),
  )
}
