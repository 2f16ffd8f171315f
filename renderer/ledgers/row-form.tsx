import { App as AntApp, Button, Drawer, Form, Spin } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { RowName, WireRow } from '../../shared/ipc/rows.ts'
import { childBooksOf } from '../../shared/ledgers/children.ts'
import { passOns } from '../../shared/rules/pass-on.ts'
import { topDialog } from '../app/region-keys.ts'
import { RowAttachments } from './attachments/row-attachments.tsx'
import { ChildRecords } from './children/child-records.tsx'
import { PassOnButtons } from './children/pass-on-buttons.tsx'
import { Twins } from './children/twins.tsx'
import { warningsOf } from './form-draft.ts'
import { FormField, fieldId } from './form-field.tsx'
import { type PageLedger, typedFields } from './ledger-of.ts'
import { RelatedRows } from './related/related-rows.tsx'
import { type RowForm as FormState, useRowForm } from './use-row-form.ts'

type Props = {
  readonly ledger: PageLedger
  /** The row to change; none for a new one. */
  readonly row: WireRow | undefined
  /** For a new row: the row it belongs to, or is passed on from. */
  readonly from?: RowName | undefined
  /** For a row passed on: the words it is about, instead of all that stands in the other row. */
  readonly passage?: string | undefined
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

/** What hangs on a row besides its own fields; a new row gets these once it is saved. */
const RowExtras = (props: { ledger: PageLedger; row: WireRow; today: string }) => (
  <>
    <PassOnButtons {...props} />
    <ChildRecords {...props} />
    <RowAttachments {...props} />
    <RelatedRows {...props} />
  </>
)

type Then = 'close' | 'next' | 'stay'

type Saves = {
  readonly form: FormState
  readonly isNew: boolean
  readonly hasExtras: boolean
  readonly save: (then: Then) => void
}

const Foot = ({ form, isNew, hasExtras, save }: Saves) => (
  <div className="form-foot">
    <span>
      <span className="required-mark">*</span> 必填 · Ctrl+回车 保存 · F6 下一节
    </span>
    {isNew && hasExtras && (
      <Button disabled={form.isSaving} onClick={() => save('stay')}>
        保存并登记附属内容
      </Button>
    )}
    {isNew && (
      <Button disabled={form.isSaving} onClick={() => save('next')}>
        保存并新增下一条
      </Button>
    )}
    <Button type="primary" loading={form.isSaving} onClick={() => save('close')}>
      保存
    </Button>
  </div>
)

/**
 * The first field to fill in, so that a form can be filled without the mouse; none while another form has been opened
 * over this one, whose opening ends late on a slow machine.
 */
const focusFirst = (ledger: PageLedger): void => {
  const first = typedFields(ledger)[0]?.[0]
  const input = first && document.getElementById(fieldId(ledger.id, first))
  if (!input || !topDialog()?.contains(input)) return
  input.focus({ preventScroll: true })
  input.scrollIntoView({ block: 'nearest' })
}

/** After a save that stays: the first thing that can be recorded on the row. */
const focusExtras = (): void =>
  topDialog()?.querySelector<HTMLElement>('.pass-on-buttons button, .child-records button')?.focus()

type DrawerProps = Props & {
  /** The row was just made in this form. */
  readonly isMade: boolean
  /** Stays with a row that was just made, for what hangs on it. */
  readonly onStay: (row: WireRow) => void
}

const hasExtras = (ledger: PageLedger): boolean =>
  childBooksOf(ledger.id).length > 0 || passOns[ledger.id] !== undefined

const FormDrawer = ({ ledger, row, from, passage, today, isMade, onSaved, onStay, onClose }: DrawerProps) => {
  const { modal, message } = AntApp.useApp()
  const form = useRowForm(ledger, { row, from, passage }, today)
  const isVoid = (row?.voidedAt ?? null) !== null
  const isReady = form.draft !== undefined
  useEffect(() => {
    if (!isReady) return
    if (isMade) focusExtras()
    else focusFirst(ledger)
  }, [isReady, isMade, ledger])
  const saved = async (then: Then): Promise<void> => {
    const result = await form.save()
    if (!result) return
    message.success(`已保存${ledger.title}${result.no ?? ''}`)
    onSaved(result)
    if (then === 'close') onClose()
    else if (then === 'stay') onStay(result)
    else {
      form.restart()
      focusFirst(ledger)
    }
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
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing || isVoid) return
    // A form opened from this one is inside it for React: its keys must not save both.
    event.stopPropagation()
    void saved('close')
  }
  const foot = <Foot form={form} isNew={!row} hasExtras={hasExtras(ledger)} save={(then) => void saved(then)} />
  return (
    <Drawer
      open
      size={780}
      mask={{ closable: false }}
      title={row ? `${ledger.title} ${row.no ?? ''}${isVoid ? '（已作废，不能修改）' : ''}` : `新增 ${ledger.title}`}
      onClose={close}
      afterOpenChange={(open) => open && (isMade ? focusExtras() : focusFirst(ledger))}
      footer={isVoid ? null : foot}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter saves from any field of the form. */}
      <div onKeyDown={pressed}>
        <Form layout="vertical" component="div" className="row-form" disabled={isVoid}>
          <Twins
            ledger={ledger}
            id={row?.id ?? null}
            values={form.isDirty || !row ? form.read?.values : undefined}
            today={today}
          />
          <Sections ledger={ledger} form={form} today={today} />
        </Form>
        {row && <RowExtras ledger={ledger} row={row} today={today} />}
      </div>
    </Drawer>
  )
}

/** Gives the keys back to where the form was opened from, or to the list. */
const useGiveBack = (): void => {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // The form holds the focus until it is gone.
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        const isOnPage = opener?.isConnected && opener.closest('.content, [role=dialog]')
        const keeper =
          isOnPage && opener instanceof HTMLElement ? opener : document.querySelector<HTMLElement>('.cell-overlay')
        keeper?.focus({ preventScroll: true })
      })
    },
    [opener],
  )
}

/** The one form of every ledger: sections and fields as the definition has them, and below them what hangs on the row. */
export const RowForm = (props: Props) => {
  const [made, setMade] = useState<WireRow>()
  useGiveBack()
  const row = props.row ?? made
  return <FormDrawer key={row?.id ?? 'new'} {...props} row={row} isMade={made !== undefined} onStay={setMade} />
}
