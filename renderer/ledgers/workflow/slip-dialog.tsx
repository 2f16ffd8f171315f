import { App as AntApp, Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import type { HandledLedgerId } from '../../../shared/ledgers/index.ts'
import type { SlipKind } from '../../../shared/slips/slip.ts'
import { messageOf, request } from '../../api.ts'

type Props = {
  readonly id: HandledLedgerId
  readonly kind: SlipKind
  readonly rows: readonly WireRow[]
  readonly onClose: () => void
}

/** Makes slips of the rows: in Word or straight on paper. */
export const SlipDialog = ({ id, kind, rows, onClose }: Props) => {
  const { message } = AntApp.useApp()
  const [perPage, setPerPage] = useState<1 | 4>(rows.length > 1 ? 4 : 1)
  const [busy, setBusy] = useState<'save' | 'print'>()
  const run = async (way: 'save' | 'print'): Promise<void> => {
    setBusy(way)
    const wanted = { ledger: id, ids: rows.map((row) => row.id), kind, perPage }
    try {
      if (way === 'save') {
        const { path } = await request('slip.save', wanted)
        if (path) message.success(`已保存：${path}`, 8)
        if (path) onClose()
      } else if ((await request('slip.print', wanted)).printed) onClose()
    } catch (error) {
      message.error(messageOf(error), 8)
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <Modal
      open
      title={`${kind}　${rows.length}行`}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button key="print" loading={busy === 'print'} disabled={busy !== undefined} onClick={() => void run('print')}>
          打印
        </Button>,
        <Button
          key="save"
          type="primary"
          autoFocus
          loading={busy === 'save'}
          disabled={busy !== undefined}
          onClick={() => void run('save')}
        >
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
    </Modal>
  )
}
