import { Form, Input } from 'antd'
import type { Field } from '../../../shared/fields/field.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import type { PageLedger } from '../ledger-of.ts'
import { OptionSelect } from '../option-select.tsx'
import { isListed, isMany } from '../typed.ts'
import { type Default, type Defaults, defaultValues, lacking } from './import-plan.ts'
import type { Taken } from './use-import.ts'

type Props = {
  readonly ledger: PageLedger
  readonly taken: Taken
  readonly onChange: (defaults: Defaults) => void
}

const empty: Default = { options: [], text: '' }

/** Columns that every row must have and the sheet has not: filled in once for all rows. */
export const DefaultFields = ({ ledger, taken, onChange }: Props) => {
  const { today } = useWorkspace()
  const fields = lacking(ledger, taken.columns)
  if (fields.length === 0) return null
  const values = defaultValues(
    ledger,
    fields.map(([key]) => key),
    taken.defaults,
  )
  const set = (key: string, chosen: Default): void => onChange({ ...taken.defaults, [key]: chosen })
  const control = (key: string, field: Field) => {
    const id = `import-${key}`
    const chosen = taken.defaults[key] ?? empty
    if (isListed(field))
      return (
        <OptionSelect
          id={id}
          ledger={ledger.id}
          fieldKey={key}
          field={field}
          values={values}
          many={isMany(field)}
          value={chosen.options}
          onChange={(options) => set(key, { options, text: '' })}
        />
      )
    if (field.kind === 'day')
      return <DayInput id={id} value={chosen.text} today={today} onChange={(text) => set(key, { options: [], text })} />
    return (
      <Input id={id} value={chosen.text} onChange={(event) => set(key, { options: [], text: event.target.value })} />
    )
  }
  return (
    <fieldset className="import-defaults">
      <legend>表里没有这些必填的栏，请统一填写（每一行都用这里的值）</legend>
      {fields.map(([key, field]) => (
        <Form.Item key={key} label={field.label} htmlFor={`import-${key}`} required>
          {control(key, field)}
        </Form.Item>
      ))}
    </fieldset>
  )
}
