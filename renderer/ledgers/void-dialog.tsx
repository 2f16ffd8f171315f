import { Input, type InputRef, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { messageOf, request } from '../api.ts'
import type { PageLedger } from './ledger-of.ts'

type Props = {
  readonly ledger: PageLedger
  readonly rows: readonly WireRow[]
  readonly onDone: (count: number) => void
  readonly onClose: () => void
}

/** 作废 asks why: the number is kept for good, and whoever reads the book later wants to know. */
export const VoidDialog = ({ ledger, rows, onDone, onClose }: Props) => {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const input = useRef<InputRef>(null)
  const run = async (): Promise<void> => {
    if (reason.trim() === '') {
      setProblem('请填写作废原因。')
      return
    }
    setBusy(true)
    try {
      const ids = rows.map((row) => row.id)
      onDone((await request('ledger.void', { ledger: ledger.id, ids, reason: reason.trim() })).count)
    } catch (error) {
      setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const which = rows.length === 1 && rows[0]?.no ? rows[0].no : `选中的${rows.length}行`
  return (
    <Modal
      open
      title={`作废 ${ledger.title} ${which}`}
      okText="作废"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void run()}
      onCancel={onClose}
      afterOpenChange={(open) => {
        if (open) input.current?.focus()
      }}
    >
      <p>作废的行保留编号，不计入任何统计；可以撤销，也可以勾选“显示作废行”后恢复。</p>
      <Input
        ref={input}
        aria-label="作废原因"
        placeholder="作废原因，如：重复登记"
        maxLength={100}
        value={reason}
        status={problem ? 'error' : ''}
        onChange={(event) => {
          setReason(event.target.value)
          setProblem('')
        }}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void run()
        }}
      />
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </Modal>
  )
}
