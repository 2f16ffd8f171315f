import { App, Button, Input, Modal, Tag } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { readDay } from '../../../shared/fields/day.ts'
import type { Receipt } from '../../../shared/ipc/summary-routes.ts'
import { receiptWords } from '../../../shared/slips/receipt.ts'
import { shortDay } from '../../../shared/writing/days.ts'
import { listen, messageOf, request } from '../../api.ts'
import { openRow } from '../../app/navigation.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { DayInput } from '../../ui/day-input.tsx'

const useReceipts = (): { readonly receipts: readonly Receipt[]; readonly reload: () => void } => {
  const [receipts, setReceipts] = useState<readonly Receipt[]>([])
  const { message } = App.useApp()
  const reload = useCallback(() => {
    request('summary.receipts', {}).then(setReceipts, (error: unknown) => message.error(messageOf(error), 8))
  }, [message])
  useEffect(reload, [reload])
  useEffect(() => listen('ledger.changed', reload), [reload])
  return { receipts, reload }
}

const colors: Readonly<Record<Receipt['state'], string>> = { 已报: 'green', 迟报: 'red', 未报: 'default' }

type ReceiveProps = { readonly receipt: Receipt; readonly onDone: () => void; readonly onClose: () => void }

/** Notes that something was handed in: when, and who took it. */
const ReceiveDialog = ({ receipt, onDone, onClose }: ReceiveProps) => {
  const { today, operator } = useWorkspace()
  const { message } = App.useApp()
  const [typed, setTyped] = useState(today)
  const day = readDay(typed, Number(today.slice(0, 4)))
  const [receiver, setReceiver] = useState(operator)
  const [isBusy, setBusy] = useState(false)
  const { team, teamId, kind } = receipt
  const save = async (): Promise<void> => {
    if (day === undefined || day === null) return
    setBusy(true)
    try {
      await request('summary.receive', { teamId, kind, submittedOn: day, receiver })
      message.success(`${team}的${kind}已登记。`)
      onDone()
    } catch (error) {
      message.error(messageOf(error), 8)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={`报送登记　${team}${kind}`}
      okText="登记"
      cancelText="取消"
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !day || receiver.trim() === '' }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p>报送期限{shortDay(receipt.dueOn)}，当日报送不算迟报。登记后记入“总结报告报送登记”。</p>
      <div className="receipt-field">
        <label htmlFor="receipt-day">报送日期</label>
        <DayInput id="receipt-day" value={typed} today={today} onChange={setTyped} />
      </div>
      <div className="receipt-field">
        <label htmlFor="receipt-person">接收人</label>
        <Input
          id="receipt-person"
          value={receiver}
          maxLength={20}
          onChange={(event) => setReceiver(event.target.value)}
        />
      </div>
    </Modal>
  )
}

/** Who has handed in 总结 and 调查报告, who is late and who still has time. */
export const ReceiptBoard = () => {
  const { receipts, reload } = useReceipts()
  const [receiving, setReceiving] = useState<Receipt>()
  if (receipts.length === 0) return null
  const teams = [...new Set(receipts.map(({ team }) => team))]
  const kinds = [...new Set(receipts.map(({ kind }) => kind))]
  const bad = receipts.filter(({ state, isOverdue }) => state === '迟报' || isOverdue)
  return (
    <section className="receipts" aria-label="报送登记">
      <table>
        <thead>
          <tr>
            <th>报送登记</th>
            {teams.map((team) => (
              <th key={team}>{team}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const own = receipts.filter((receipt) => receipt.kind === kind)
            return (
              <tr key={kind}>
                <th>
                  {kind}
                  <small className="receipts-due">
                    {shortDay(own[0]?.dueOn ?? '')}前，已报{own.filter(({ state }) => state !== '未报').length}/
                    {own.length}
                  </small>
                </th>
                {own.map((receipt) => (
                  <td key={receipt.teamId}>
                    <Tag color={receipt.isOverdue ? 'red' : colors[receipt.state]}>{receiptWords(receipt)}</Tag>
                    {receipt.state === '未报' ? (
                      <Button type="link" size="small" onClick={() => setReceiving(receipt)}>
                        登记
                      </Button>
                    ) : (
                      receipt.reportId !== null && (
                        <Button
                          type="link"
                          size="small"
                          onClick={() => openRow('report', receipt.reportId ?? 0, `${receipt.team}${kind}`)}
                        >
                          查看
                        </Button>
                      )
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {bad.length > 0 && (
        <p role="alert" className="receipts-alert">
          {bad.map((one) => `${one.team}${one.kind}${receiptWords(one)}`).join('；')}。
        </p>
      )}
      {receiving && (
        <ReceiveDialog
          receipt={receiving}
          onDone={() => {
            setReceiving(undefined)
            reload()
          }}
          onClose={() => setReceiving(undefined)}
        />
      )}
    </section>
  )
}
