import { App as AntApp, Button, Drawer, Form, Spin } from 'antd'
import { type KeyboardEvent, useEffect } from 'react'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { warningsOf } from './form-draft.ts'
import { FormField, fieldId } from './form-field.tsx'
import { type PageLedger, typedFields } from './ledger-of.ts'
import { type RowForm as FormState, useRowForm } from './use-row-form.ts'

type Props = {
  readonly ledger: PageLedger
  /** The row to change; none for a new one. */
  readonly row: WireRow | undefined
  readonly today: string
  readonly onSaved: (row: WireRow) => void
  readonly onClose: () => void
}

const Sections = ({ ledger, form, today }: { ledger: PageLedger; form: FormState; today: string }) => {
  const { draft, read, issues, change } = form
  if (!draft || !read) return <Spin />
  const warnings = warningsOf(ledger, read.values, today)
  return ledger.sections.map((section) => (
    <fieldset key={section.title} className="form-section">
      <legend>{section.title}</legend>
      {section.fields.map((key) => {
        const field = ledger.fields[key]
        return field && !field.auto ? (
          <FormField
            key={key}
            ledger={ledger}
            fieldKey={key}
            field={field}
            draft={draft}
            values={read.values}
            today={today}
            issue={issues[key]}
            warning={warnings[key]}
            onChange={(what) => change(key, what)}
          />
        ) : null
      })}
    </fieldset>
  ))
}

type Saves = {
  readonly form: FormState
  readonly isNew: boolean
  readonly save: () => void
  readonly saveAndGoOn: () => void
}

const Foot = ({ form, isNew, save, saveAndGoOn }: Saves) => (
  <div className="form-foot">
    <span>
      <span className="required-mark">*</span> 必填 · Ctrl+回车 保存
    </span>
    {isNew && (
      <Button disabled={form.isSaving} onClick={saveAndGoOn}>
        保存并新增下一条
      </Button>
    )}
    <Button type="primary" loading={form.isSaving} onClick={save}>
      保存
    </Button>
  </div>
)

/** The first field to fill in, so that a form can be filled without the mouse. */
const focusFirst = (ledger: PageLedger): void => {
  const first = typedFields(ledger)[0]?.[0]
  if (first) document.getElementById(fieldId(first))?.focus({ preventScroll: true })
}

/** The one form of every ledger: sections and fields as the definition has them. */
export const RowForm = ({ ledger, row, today, onSaved, onClose }: Props) => {
  const { modal, message } = AntApp.useApp()
  const form = useRowForm(ledger, row, today)
  const isVoid = (row?.voidedAt ?? null) !== null
  const isReady = form.draft !== undefined
  useEffect(() => {
    if (isReady) focusFirst(ledger)
  }, [isReady, ledger])
  const saved = async (isLast: boolean): Promise<void> => {
    const result = await form.save()
    if (!result) return
    message.success(`已保存${ledger.title}${result.no ?? ''}`)
    onSaved(result)
    if (isLast) onClose()
    else form.restart()
  }
  const close = (): void => {
    if (!form.isDirty) {
      onClose()
      return
    }
    modal.confirm({
      title: '放弃填写的内容？',
      content: '这些内容还没有保存。',
      okText: '放弃',
      cancelText: '继续填写',
      focusable: { autoFocusButton: 'cancel' },
      onOk: onClose,
    })
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing && !isVoid) void saved(true)
  }
  const foot = <Foot form={form} isNew={!row} save={() => void saved(true)} saveAndGoOn={() => void saved(false)} />
  return (
    <Drawer
      open
      size={780}
      mask={{ closable: false }}
      title={row ? `${ledger.title} ${row.no ?? ''}${isVoid ? '（已作废，不能修改）' : ''}` : `新增 ${ledger.title}`}
      onClose={close}
      afterOpenChange={(open) => open && focusFirst(ledger)}
      footer={isVoid ? null : foot}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter saves from any field of the form. */}
      <div onKeyDown={pressed}>
        <Form layout="vertical" component="div" className="row-form" disabled={isVoid}>
          <Sections ledger={ledger} form={form} today={today} />
        </Form>
      </div>
    </Drawer>
  )
}
