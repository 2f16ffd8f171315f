import { App as AntApp, Form, Modal } from 'antd'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import type { HandledLedgerId } from '../../../shared/ledgers/index.ts'
import { type ActionId, type CaseAction, statusRefusal } from '../../../shared/rules/actions.ts'
import { request } from '../../api.ts'
import { useJob } from '../../app/job.tsx'
import type { FormDraft } from '../form-draft.ts'
import { type FieldChange, FormField, fieldId } from '../form-field.tsx'
import type { PageLedger } from '../ledger-of.ts'
import { firstMatterDraft, firstRecordDraft, matterForm, readFilled, recordForm } from './action-form.ts'

type Acted = OutputOf<'case.act'>

type Props = {
  readonly ledger: PageLedger
  readonly id: HandledLedgerId
  readonly action: CaseAction
  readonly actionId: ActionId
  readonly rows: readonly WireRow[]
  readonly today: string
  readonly onClose: () => void
}

const changed = (draft: FormDraft, key: string, change: FieldChange): FormDraft => {
  if (change.kind === 'text') return { ...draft, texts: { ...draft.texts, [key]: change.text } }
  if (change.kind === 'flag') return { ...draft, flags: { ...draft.flags, [key]: change.on } }
  return { ...draft, options: { ...draft.options, [key]: change.options } }
}

/** One half of the dialog: fields of the matter or of its 过程记录. */
const useHalf = (form: PageLedger, first: () => FormDraft, today: string) => {
  const [draft, setDraft] = useState(first)
  const [issues, setIssues] = useState<Readonly<Record<string, string>>>({})
  const change = (key: string, what: FieldChange): void => {
    setDraft((old) => changed(old, key, what))
    setIssues(({ [key]: _, ...others }) => others)
  }
  return { form, draft, issues, setIssues, change, read: readFilled(form, draft, today) }
}
type Half = ReturnType<typeof useHalf>

const Fields = ({
  half,
  status,
  rows,
  today,
}: {
  half: Half
  status: string
  rows: readonly WireRow[]
  today: string
}) =>
  Object.entries(half.form.fields).map(([key, field]) => (
    <FormField
      key={key}
      ledger={half.form}
      fieldKey={key}
      field={field}
      draft={half.draft}
      values={{ ...(rows[0]?.values ?? {}), ...half.read.values, status }}
      today={today}
      issue={half.issues[key]}
      warning={undefined}
      onChange={(what) => half.change(key, what)}
    />
  ))

const most = 200

/** Rows that were left, or that should be looked at again, each with why. */
const RowNotes = ({ title, notes }: { title: string; notes: Acted['refused'] }) =>
  notes.length > 0 && (
    <section className="act-notes">
      <h3>{title}</h3>
      <ul>
        {notes.slice(0, most).map(({ id, no, message }) => (
          <li key={id}>
            <b>{no ?? `第${id}行`}</b> {message}
          </li>
        ))}
        {notes.length > most && <li>……另有{notes.length - most}行</li>}
      </ul>
    </section>
  )

const Result = ({ action, acted, onClose }: { action: CaseAction; acted: Acted; onClose: () => void }) => (
  <Modal
    open
    title={`${action.title}：已办${acted.done}行${acted.refused.length > 0 ? `，${acted.refused.length}行没有办` : ''}`}
    width={640}
    cancelButtonProps={{ style: { display: 'none' } }}
    okText="知道了"
    onOk={onClose}
    onCancel={onClose}
  >
    <RowNotes title="没有办的，请逐条处理" notes={acted.refused} />
    <RowNotes title="已经办了，请核对" notes={acted.warned} />
  </Modal>
)

const countWords = (action: CaseAction, rows: readonly WireRow[]): { fitting: readonly WireRow[]; words: string } => {
  const fitting = rows.filter((row) => statusRefusal(action, row.values.status) === undefined)
  const left = rows.length - fitting.length
  const which = fitting.length === 1 ? (fitting[0]?.no ?? '1行') : `${fitting.length}行`
  const rest = left > 0 ? `另有${left}行状态不符，不会改动。` : ''
  return { fitting, words: `将${action.title}${which}。${rest}` }
}

/** Ctrl+Enter acts from any field, and already while the dialog is opening and none has the focus yet. */
const useControlEnter = (act: () => void): void => {
  const pressed = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey && !event.isComposing) act()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => pressed(event)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

/** Asks just what an act needs, says how many rows it changes, and afterwards which were left and why. */
export const ActionDialog = ({ ledger, id, action, actionId, rows, today, onClose }: Props) => {
  const { message } = AntApp.useApp()
  const runJob = useJob()
  const [busy, setBusy] = useState(false)
  const [acted, setActed] = useState<Acted>()
  const { fitting, words } = countWords(action, rows)
  const forms = useMemo(() => [matterForm(ledger, action), recordForm(action)] as const, [ledger, action])
  const matter = useHalf(forms[0], () => firstMatterDraft(forms[0], action, fitting, today), today)
  const record = useHalf(forms[1], () => firstRecordDraft(forms[1], today), today)
  const run = async (): Promise<void> => {
    matter.setIssues(matter.read.issues)
    record.setIssues(record.read.issues)
    if (busy || Object.keys({ ...matter.read.issues, ...record.read.issues }).length > 0) return
    setBusy(true)
    try {
      const ids = rows.map((row) => row.id)
      const values = matter.read.values as Record<string, string | number | boolean | string[] | number[] | null>
      const filled = record.read.values as Record<string, string>
      const wanted = { ledger: id, ids, action: actionId, values, record: filled }
      const result = await runJob(action.title, (job) => request('case.act', { ...wanted, job }))
      if (!result) return
      if (result.refused.length + result.warned.length > 0) setActed(result)
      else {
        message.success(`已${action.title}${result.done}行，可按“撤销”一次收回`)
        onClose()
      }
    } finally {
      setBusy(false)
    }
  }
  useControlEnter(() => {
    if (!acted) void run()
  })
  if (acted) return <Result action={action} acted={acted} onClose={onClose} />
  const firstKey = Object.keys(forms[0].fields)[0]
  const firstId = firstKey ? fieldId(forms[0].id, firstKey) : fieldId('progress', Object.keys(forms[1].fields)[0] ?? '')
  const status = action.to ?? action.asksFor?.at(-1) ?? String(fitting[0]?.values.status ?? '')
  const parts = { status, rows: fitting, today }
  return (
    <Modal
      open
      width={680}
      title={`${action.title}　${ledger.title}`}
      okText={`${action.title}（Ctrl+回车）`}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: fitting.length === 0 }}
      mask={{ closable: false }}
      onOk={() => void run()}
      onCancel={onClose}
      afterOpenChange={(open) => open && document.getElementById(firstId)?.focus()}
    >
      <div className="act-dialog">
        <p className="act-about">{action.about}</p>
        <p>
          <b>{words}</b>
          {fitting.length > 1 && ' 留空的栏，各行保留自己原来的内容。'}
        </p>
        <Form layout="vertical" component="div" className="row-form">
          <section className="form-section">
            <Fields half={matter} {...parts} />
            <Fields half={record} {...parts} />
          </section>
        </Form>
      </div>
    </Modal>
  )
}
