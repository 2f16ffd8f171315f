import { App as AntApp, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { request } from '../../api.ts'
import { useJob } from '../../app/job.tsx'
import type { PageLedger } from '../ledger-of.ts'
import { type Choice, firstChoice, isPaper, readChoice } from './export-choice.ts'
import {
  ColumnsLine,
  FormLine,
  ModeLine,
  PrintLine,
  RowsLine,
  type Secret,
  SecretLine,
  type SetChoice,
  WayLine,
} from './export-lines.tsx'
import { ExportPreview } from './export-preview.tsx'
import { type Exported, filterWords, wishOf } from './export-wish.ts'

type Props = Exported & { readonly onClose: () => void }

const viewName = (ledger: PageLedger): string => `export:${ledger.id}`

const useChoice = (ledger: PageLedger, selected: number) => {
  const [choice, setChoice] = useState<Choice>({ ...firstChoice, rows: selected > 0 ? 'selected' : 'found' })
  useEffect(() => {
    void request('view.load', { name: viewName(ledger) }).then(({ state }) =>
      setChoice((old) => ({ ...readChoice(state), rows: old.rows })),
    )
  }, [ledger])
  const set: SetChoice = (part) => setChoice((old) => ({ ...old, ...part }))
  return [choice, set] as const
}

/** Starts the work; the dialog stays until it is done, so that a wish that is refused can be changed. */
const useExport = (props: Props, choice: Choice, secret: Secret) => {
  const { message } = AntApp.useApp()
  const run = useJob()
  return async (): Promise<void> => {
    const { ledger, onClose } = props
    const wish = { ...wishOf(props, choice), ...secret }
    const { way, copies, duplex } = choice
    void request('view.save', { name: viewName(ledger), state: JSON.stringify(choice) })
    if (way === 'print') {
      const done = await run('排版', (job) => request('export.print', { ...wish, job, copies, duplex }))
      if (!done?.printed) return
      message.success('已送打印机。')
      return onClose()
    }
    const done = await run('导出', (job) => request('export.save', { ...wish, job, format: way }))
    if (!done?.path) return
    message.success(`已导出到 ${done.path}`, 6)
    onClose()
  }
}

/** How, what, and for whom; what goes on paper is shown beside it. */
export const ExportDialog = (props: Props) => {
  const { ledger, rows, onClose } = props
  const selected = rows.controller?.selected().length ?? 0
  const [choice, set] = useChoice(ledger, selected)
  const [secret, setSecret] = useState<Secret>({ unmasked: false, reason: '' })
  const start = useExport(props, choice, secret)
  const lacksReason = secret.unmasked && choice.mode !== '流转版' && secret.reason.trim() === ''
  const hasPages = isPaper(choice.way)
  return (
    <Modal
      open
      title={`导出${ledger.title}`}
      width={hasPages ? 1120 : 640}
      style={{ top: 48 }}
      okText={choice.way === 'print' ? '打印' : '导出'}
      cancelText="取消"
      okButtonProps={{ disabled: lacksReason }}
      onOk={() => void start()}
      onCancel={onClose}
    >
      <div className={hasPages ? 'export-sides' : undefined}>
        <div className="export-form">
          <WayLine choice={choice} set={set} />
          <FormLine choice={choice} set={set} ledger={ledger} />
          <RowsLine
            choice={choice}
            set={set}
            count={rows.count ?? 0}
            selected={selected}
            filter={filterWords(props, choice)}
          />
          <ColumnsLine choice={choice} set={set} />
          <ModeLine choice={choice} set={set} />
          {choice.way === 'print' && <PrintLine choice={choice} set={set} />}
          <SecretLine
            isCirculated={choice.mode === '流转版'}
            secret={secret}
            set={(part) => setSecret((old) => ({ ...old, ...part }))}
          />
        </div>
        {hasPages && <ExportPreview wish={wishOf(props, choice)} />}
      </div>
    </Modal>
  )
}
