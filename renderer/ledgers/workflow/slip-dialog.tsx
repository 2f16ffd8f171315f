import { Button, Checkbox, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import type { HandledLedgerId } from '../../../shared/ledgers/index.ts'
import type { SlipKind } from '../../../shared/slips/slip.ts'
import { request } from '../../api.ts'
import { type PaperWay, usePaperJob } from '../../app/use-paper-job.ts'

type Props = {
  readonly id: HandledLedgerId
  readonly kind: SlipKind
  readonly rows: readonly WireRow[]
  readonly onClose: () => void
}

/** Makes slips of the rows: in Word or straight on paper. */
export const SlipDialog = ({ id, kind, rows, onClose }: Props) => {
  const [perPage, setPerPage] = useState<1 | 4>(rows.length > 1 ? 4 : 1)
  const [unmasked, setUnmasked] = useState(false)
  const [reason, setReason] = useState('')
  const lacksReason = unmasked && reason.trim() === ''
  const { busy, run } = usePaperJob(onClose)
  const make = (way: PaperWay): void => {
    const wanted = { ledger: id, ids: rows.map((row) => row.id), kind, perPage, unmasked, reason }
    void run(way, `${way === 'print' ? '打印' : '导出'}${kind}`, {
      print: (job) => request('slip.print', { ...wanted, job }),
      save: (format, job) => request('slip.save', { ...wanted, format, job }),
    })
  }
  const pressing = (way: PaperWay) => ({
    loading: busy === way,
    disabled: busy !== undefined || lacksReason,
    onClick: () => make(way),
  })
  return (
    <Modal
      open
      title={`${kind}　${rows.length}行`}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button key="print" {...pressing('print')}>
          打印
        </Button>,
        <Button key="pdf" {...pressing('pdf')}>
          导出 PDF
        </Button>,
        <Button key="docx" type="primary" autoFocus {...pressing('docx')}>
          导出 Word
        </Button>,
      ]}
    >
      <p>每件事项一份，都带存根；不适合开{kind}的行自动略过。</p>
      <Radio.Group
        aria-label="每页份数"
        value={perPage}
        onChange={(event) => setPerPage(event.target.value as 1 | 4)}
        options={[
          { value: 1, label: '每页一份（内容完整）' },
          { value: 4, label: '每页四份（裁开发放）' },
        ]}
      />
      <div className="slip-numbers">
        <Checkbox checked={unmasked} onChange={(event) => setUnmasked(event.target.checked)}>
          文字中的身份证号、电话不遮盖
        </Checkbox>
        {unmasked && (
          <Input
            aria-label="用途"
            placeholder="用途（必填，记入操作日志）"
            maxLength={100}
            value={reason}
            status={lacksReason ? 'error' : ''}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </div>
    </Modal>
  )
}
