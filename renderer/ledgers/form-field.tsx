import { Checkbox, Form, Input } from 'antd'
import type { Field } from '../../shared/fields/field.ts'
import type { Option } from '../../shared/ipc/rows.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { DayInput } from '../ui/day-input.tsx'
import { type Cells, type FormDraft, isRequiredNow } from './form-draft.ts'
import type { PageLedger } from './ledger-of.ts'
import { OptionSelect } from './option-select.tsx'
import { isListed, isMany } from './typed.ts'

export type FieldChange =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'options'; readonly options: readonly Option[] }
  | { readonly kind: 'flag'; readonly on: boolean }

type Props = {
  readonly ledger: PageLedger
  readonly fieldKey: string
  readonly field: Field
  readonly draft: FormDraft
  readonly values: Cells
  readonly today: string
  readonly issue: string | undefined
  readonly warning: string | undefined
  readonly onChange: (change: FieldChange) => void
}

/** A form may stand over another one, so a field's id names its book too. */
export const fieldId = (ledger: LedgerId, key: string): string => `field-${ledger}-${key}`

const Control = ({ ledger, fieldKey, field, draft, values, today, issue, onChange }: Props) => {
  const id = fieldId(ledger.id, fieldKey)
  const text = draft.texts[fieldKey] ?? ''
  const typed = (next: string): void => onChange({ kind: 'text', text: next })
  if (isListed(field))
    return (
      <OptionSelect
        id={id}
        ledger={ledger.id}
        fieldKey={fieldKey}
        field={field}
        values={values}
        many={isMany(field)}
        value={draft.options[fieldKey] ?? []}
        isInvalid={Boolean(issue)}
        onChange={(options) => onChange({ kind: 'options', options })}
      />
    )
  if (field.kind === 'flag')
    return (
      <Checkbox
        id={id}
        checked={draft.flags[fieldKey] ?? false}
        onChange={(event) => onChange({ kind: 'flag', on: event.target.checked })}
      >
        {field.label}
      </Checkbox>
    )
  if (field.kind === 'day') return <DayInput id={id} value={text} today={today} onChange={typed} />
  if (field.kind === 'note')
    return (
      <Input.TextArea
        id={id}
        value={text}
        autoSize={{ minRows: 2, maxRows: 10 }}
        showCount={{ formatter: ({ count }) => `${count}/${field.max ?? 500}` }}
        onChange={(event) => typed(event.target.value)}
      />
    )
  return <Input id={id} value={text} onChange={(event) => typed(event.target.value)} />
}

/** What is said under a field: what is wrong, what to look at again, or what it is for. */
const helpOf = ({ issue, warning }: Props): string | undefined => issue ?? (warning ? `请核对：${warning}` : undefined)

/** One field of the form of any ledger. */
export const FormField = (props: Props) => {
  const { fieldKey, field, values, issue, warning } = props
  const help = helpOf(props)
  const status = issue ? 'error' : warning ? 'warning' : undefined
  const isRequired = isRequiredNow(field, fieldKey, values.status)
  const later = field.requiredFrom && !isRequired ? `${field.requiredFrom}起必填` : ''
  return (
    <Form.Item
      className={field.kind === 'note' ? 'field-wide' : 'field'}
      label={
        field.kind === 'flag' ? undefined : (
          <>
            {field.label}
            {later && <small className="field-later">{later}</small>}
          </>
        )
      }
      htmlFor={fieldId(props.ledger.id, fieldKey)}
      required={isRequired && field.kind !== 'flag'}
      extra={field.hint}
      {...(help ? { help } : {})}
      {...(status ? { validateStatus: status } : {})}
    >
      <Control {...props} />
    </Form.Item>
  )
}
