import type { Value } from '../fields/field.ts'
import type { RowValues } from '../ledgers/define.ts'
import type { ActionContext, ActionInput, CaseAction } from './actions.ts'
import { askedFields, statusRefusal } from './actions.ts'
import { isEmpty } from './required.ts'

/** The row's new values and its 过程记录, whose words are still to be made when nobody wrote any. */
export type Applied = {
  readonly values: Readonly<Record<string, Value>>
  readonly record: {
    readonly doneOn: string
    readonly kind: string
    readonly content: string
    readonly newDueOn: string | null
    readonly approver: string | null
    readonly recorder: string | null
  }
}
export type Refusal = { readonly refusal: string }

const filledIn = (values: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => keys.includes(key) && !isEmpty(value)))

const missingRecord = ({ records }: CaseAction, { record }: ActionInput): string | undefined => {
  const missing = records.filter(({ key, required }) => required && key !== 'doneOn' && isEmpty(record[key]))
  return missing.length > 0 ? `请填写${missing.map(({ label }) => `“${label}”`).join('、')}。` : undefined
}

/**
 * What an act makes of one row. Pure: nothing is written, and the ledger's own checks still judge the result.
 * @returns the change and the record, or why the row may not be acted on
 */
export const applyAction = (
  action: CaseAction,
  row: RowValues,
  input: ActionInput,
  context: ActionContext,
): Applied | Refusal => {
  const refusal = statusRefusal(action, row.status) ?? missingRecord(action, input)
  if (refusal) return { refusal }
  const values = filledIn(input.values, askedFields(action, context.fields))
  const change = action.change?.(row, { ...input, values }, context) ?? { values: {} }
  if ('refusal' in change) return change
  const moved: Record<string, Value> = action.to ? { status: action.to } : {}
  const all: Readonly<Record<string, Value>> = { ...values, ...moved, ...change.values }
  const { record } = input
  const day = action.day ? (values[action.day] ?? all[action.day] ?? row[action.day]) : record.doneOn
  return {
    values: all,
    record: {
      doneOn: typeof day === 'string' && day !== '' ? day : context.today,
      kind: action.kind,
      content: record.content?.trim() ?? '',
      newDueOn: action.records.some(({ key }) => key === 'newDueOn') ? (record.newDueOn ?? null) : null,
      approver: record.approver ?? null,
      recorder: record.recorder ?? null,
    },
  }
}

const shortDay = (value: Value | undefined): string => {
  const [, month, date] = /^\d{4}-(\d{2})-(\d{2})$/.exec(String(value ?? '')) ?? []
  return month && date ? `${Number(month)}月${Number(date)}日` : ''
}

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

/** The words of a 过程记录: what the row now says, then what the person wrote. `labels` are the row's, by field. */
export const recordWords = (
  action: CaseAction,
  written: string,
  row: RowValues,
  labels: Readonly<Record<string, string>>,
): string => {
  const who = [labels.organId, text(row.responsible)].filter(Boolean).join('')
  const due = shortDay(row.dueOn)
  const own: Readonly<Record<string, string>> = {
    register: '转为正式登记。',
    assign: `交${who}办理，${due}前办结。${text(row.instruction)}`,
    reassign: `改交${who}办理，${due}前办结。${text(row.instruction)}`,
    sign: `${who}签收，开始办理。`,
    extend: `时限延至${due}。`,
    resume: `恢复办理${due ? `，时限${due}` : ''}。`,
    close: text(row.result),
    closeAtOnce: text(row.result),
    followUp: '',
    clear: `经${text(row.approvedBy) || '领导'}批准销号。`,
    rebound: `时限${due}。`,
    urge: `请${who || '责任单位'}抓紧办理，${due ? `时限${due}，` : ''}及时反馈。`,
    changeResponsible: `责任人改为${who}。`,
    changeDueOn: `时限改为${due}。`,
  }
  const said = own[action.id] ?? ''
  const words = action.id === 'urge' && written ? written : [written, said].filter(Boolean).join(' ')
  return (words || `${action.title}。`).slice(0, 500)
}

/** Words of a 回访, which are written from what was filled in, since a 不满意 empties the row's own. */
export const followUpWords = (written: string, values: Readonly<Record<string, Value>>): string => {
  const { followUpMethod, followUpBy, satisfaction } = values
  const how = [text(followUpBy), text(followUpMethod) && `${text(followUpMethod)}回访`].filter(Boolean).join('')
  return [`${how || '回访'}，群众评价：${text(satisfaction) || '未表态'}。`, written]
    .filter(Boolean)
    .join('')
    .slice(0, 500)
}
