import type { Fields, Status, Value } from '../fields/field.ts'
import type { RowValues } from '../ledgers/define.ts'
import type { HandledLedgerId } from '../ledgers/index.ts'
import type { progressKinds } from '../ledgers/progress.ts'
import { changeLimit, closing, extending, followingUp, handingOver, reopened, urging } from './action-changes.ts'
import type { WorkCalendar } from './calendar.ts'

/** What of a 过程记录 a person fills in while acting. */
export type RecordKey = 'doneOn' | 'content' | 'newDueOn' | 'approver' | 'recorder'
export type RecordAsk = { readonly key: RecordKey; readonly label: string; readonly required: boolean }

export type ActionContext = {
  readonly ledger: HandledLedgerId
  readonly fields: Fields
  readonly today: string
  readonly calendar: WorkCalendar
  /** Day of the last 交办. */
  readonly assignedOn: string | undefined
  /** How often the matter was followed up before. */
  readonly followUps: number
  /** Whether the row has an attachment that proves its settling, or a 过程记录 of work done (W-35). */
  readonly hasEvidence: boolean
}

/** What was filled in: fields of the matter, and of the 过程记录. Blank ones are left out, and the row keeps its own. */
export type ActionInput = {
  readonly values: Readonly<Record<string, Value>>
  readonly record: Readonly<Partial<Record<RecordKey, string>>>
}

/** What an act writes into the row, or why it may not. */
export type Change = { readonly values: Readonly<Record<string, Value>> } | { readonly refusal: string }
type Changing = (row: RowValues, input: ActionInput, context: ActionContext) => Change

export type CaseAction = {
  readonly id: string
  readonly title: string
  /** What the person should know before acting, in one sentence. */
  readonly about: string
  readonly from: readonly Status[]
  /** Left out: the status stays, or `change` decides. */
  readonly to?: Status
  /** Statuses whose `requiredFrom` fields are asked. */
  readonly asksFor?: readonly Status[]
  /** More fields of the matter to ask; those a book does not have are skipped. */
  readonly asks?: readonly string[]
  readonly records: readonly RecordAsk[]
  /** The field whose day is also the day of the 过程记录. */
  readonly day?: string
  readonly kind: (typeof progressKinds)[number]
  readonly change?: Changing
}

const when: RecordAsk = { key: 'doneOn', label: '办理日期', required: true }
const words = (label: string, required: boolean): RecordAsk => ({ key: 'content', label, required })
const newLimit = (required: boolean): RecordAsk => ({ key: 'newDueOn', label: '新时限', required })
const leader: RecordAsk = { key: 'approver', label: '批准人', required: true }
const people = ['organId', 'responsible', 'contact']

/** The acts of the one state machine, each declared once, in the order of the menu (domain §2.17). */
export const caseActions = [
  {
    id: 'register',
    title: '登记',
    about: '草稿转为正式登记，开始计入统计。',
    from: ['草稿'],
    to: '登记',
    records: [when],
    kind: '其他',
  },
  {
    id: 'assign',
    title: '交办',
    about:
      '明确责任单位、责任人和时限；时限留空则按规定推算：一般10个工作日，咨询3个工作日，重点问题和重大隐患30日，信访60日。',
    from: ['登记'],
    to: '交办',
    asksFor: ['交办'],
    asks: ['contact', 'instruction'],
    records: [when],
    kind: '交办',
    change: handingOver,
  },
  {
    id: 'sign',
    title: '签收',
    about: '责任单位收到，开始办理；签收日期留空则按交办后1个工作日计。',
    from: ['交办'],
    to: '办理中',
    asks: ['receivedOn'],
    records: [words('说明', false)],
    day: 'receivedOn',
    kind: '签收',
    change: (row, { values }, { assignedOn, calendar, today }) => {
      const given = values.receivedOn ?? row.receivedOn
      const next = calendar.addWorkingDays(assignedOn ?? today, 1)
      return { values: { receivedOn: given ?? (next < today ? next : today) } }
    },
  },
  {
    id: 'sendBack',
    title: '退回',
    about: '不属于责任单位职责的，说明理由退回活动办。',
    from: ['交办', '办理中'],
    to: '退回',
    records: [when, words('退回理由', true)],
    kind: '退回',
  },
  {
    id: 'reassign',
    title: '重新交办',
    about: '退回的事项改交合适的单位。',
    from: ['退回'],
    to: '交办',
    asksFor: ['交办'],
    asks: ['contact', 'instruction'],
    records: [when],
    kind: '交办',
    change: handingOver,
  },
  {
    id: 'extend',
    title: '延期',
    about: '经领导批准推迟时限，最多两次；原定时限保留。',
    from: ['交办', '办理中'],
    records: [when, words('延期理由', true), newLimit(true), leader],
    kind: '延期',
    change: extending,
  },
  {
    id: 'suspend',
    title: '挂起',
    about: '因客观原因暂时办不了的，经领导同意暂停计时。',
    from: ['登记', '交办', '办理中'],
    to: '挂起',
    records: [when, words('挂起原因', true), leader],
    kind: '挂起',
  },
  {
    id: 'resume',
    title: '恢复办理',
    about: '挂起的原因消除，继续办理。',
    from: ['挂起'],
    to: '办理中',
    asks: people,
    records: [when, words('说明', false), newLimit(false)],
    kind: '其他',
    change: changeLimit,
  },
  {
    id: 'close',
    title: '办结',
    about: '写清结果（不少于10个字）；没有办结凭证和办理过程记录的，须写办理依据。',
    from: ['办理中'],
    to: '已办结',
    asksFor: ['已办结'],
    asks: ['rectification', 'rectifiedOn'],
    records: [words('办理依据', false)],
    day: 'closedOn',
    kind: '办结',
    change: closing(true),
  },
  {
    id: 'closeAtOnce',
    title: '当场办结',
    about: '登记时已当场解决或答复的，不经交办直接办结。',
    from: ['登记'],
    to: '已办结',
    asksFor: ['交办', '已办结'],
    asks: ['rectification', 'rectifiedOn'],
    records: [],
    day: 'closedOn',
    kind: '办结',
    change: closing(false),
  },
  {
    id: 'followUp',
    title: '回访',
    about: '由责任人以外的人回访；首次回访“不满意”的，退回办理一次。',
    from: ['已办结'],
    asksFor: ['已回访'],
    asks: ['followUpBy'],
    records: [words('群众意见', false)],
    day: 'followedUpOn',
    kind: '回访',
    change: followingUp,
  },
  {
    id: 'clear',
    title: '销号',
    about: '由带队领导或活动办批准；安全隐患须复查合格。',
    from: ['已回访'],
    to: '已销号',
    asksFor: ['已销号'],
    records: [words('说明', false)],
    day: 'clearedOn',
    kind: '销号',
  },
  {
    id: 'rebound',
    title: '反弹',
    about: '已办结的问题又出现，重新办理；时限留空则按规定重新推算。',
    from: ['已办结', '已回访', '已销号'],
    to: '办理中',
    records: [when, words('反弹情况', true), newLimit(false)],
    kind: '反弹',
    change: (row, input, context) => reopened(row, input, context),
  },
  {
    id: 'urge',
    title: '催办',
    about: '发催办通知，催办次数加1；逾期又催办两次的转红牌督办。',
    from: ['登记', '交办', '办理中', '退回'],
    records: [when, words('催办意见', false)],
    kind: '催办',
    change: urging,
  },
  {
    id: 'changeResponsible',
    title: '改责任人',
    about: '成批更换责任单位、责任人。',
    from: ['登记', '交办', '办理中', '退回', '挂起'],
    asks: people,
    records: [when, words('说明', false)],
    kind: '其他',
  },
  {
    id: 'changeDueOn',
    title: '改时限',
    about: '更正时限，不算延期；推迟的请用“延期”。',
    from: ['登记', '交办', '办理中', '退回', '挂起'],
    records: [when, words('理由', true), newLimit(true)],
    kind: '其他',
    change: changeLimit,
  },
] as const satisfies readonly CaseAction[]

export type ActionId = (typeof caseActions)[number]['id']
export const actionIds = caseActions.map(({ id }) => id) as [ActionId, ...ActionId[]]

export const actionOf = (id: ActionId): CaseAction => {
  const found = caseActions.find((action) => action.id === id)
  if (!found) throw new Error(`No action ${id}`)
  return found
}

/** Fields of the matter that an act asks, in the order of the definition: its own and the book's `requiredFrom`. */
export const askedFields = (action: CaseAction, fields: Fields): readonly string[] => {
  const required = Object.entries(fields).flatMap(([key, field]) =>
    !field.auto && field.requiredFrom && action.asksFor?.includes(field.requiredFrom) ? [key] : [],
  )
  const more = (action.asks ?? []).filter((key) => fields[key] && !fields[key].auto)
  return [...new Set([...required, ...more])]
}

/** What the dialog begins with besides the row's own values. */
export const actionDefaults = (action: CaseAction, fields: Fields, today: string): Record<string, string> => {
  const asked = askedFields(action, fields)
  const days = [action.day].flatMap((key) => (key && asked.includes(key) ? [[key, today]] : []))
  const atOnce = action.id === 'closeAtOnce' ? { closeMethod: '已解决' } : {}
  const review = action.id === 'followUp' && fields.reviewResult ? { followUpMethod: '复查' } : {}
  return { ...Object.fromEntries(days), ...atOnce, ...review }
}

/** Why a row in this status may not be acted on; nothing when it may. */
export const statusRefusal = (action: CaseAction, status: Value | undefined): string | undefined =>
  (action.from as readonly unknown[]).includes(status)
    ? undefined
    : `状态是“${status ?? '（空）'}”，“${action.title}”只用于${action.from.map((one) => `“${one}”`).join('、')}的事项。`
