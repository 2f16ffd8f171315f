import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { request } from '../../api.ts'
import { type PaperWay, usePaperJob } from '../../app/use-paper-job.ts'

type Props = { readonly ledger: LedgerId; readonly id: number; readonly title: string }

const words = { print: '打印', pdf: '导出 PDF', docx: '导出 Word' } as const

const CardDialog = ({ ledger, id, title, onClose }: Props & { readonly onClose: () => void }) => {
  const [unmasked, setUnmasked] = useState(false)
  const [reason, setReason] = useState('')
  const { busy, run } = usePaperJob(onClose)
  const make = (way: PaperWay): void => {
    const card = { ledger, id, unmasked, reason: unmasked ? reason : '' }
    void run(way, words[way], {
      print: (job) => request('record.print', { ...card, job }),
      save: (format, job) => request('record.save', { ...card, format, job }),
    })
  }
  const isReady = busy === undefined && (!unmasked || reason.trim() !== '')
  const button = (way: PaperWay) => (
    <Button
      key={way}
      {...(way === 'docx' ? { type: 'primary', autoFocus: true } : {})}
      loading={busy === way}
      disabled={!isReady}
      onClick={() => make(way)}
    >
      {words[way]}
    </Button>
  )
  return (
    <Modal
      open
      title={`打印与导出　${title}`}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        button('print'),
        button('pdf'),
        button('docx'),
      ]}
    >
      <p>A4 竖排：基本情况、家庭成员等附属记录，以及各簿册里的全部记录。内部掌握的簿册不列入。</p>
      <Checkbox checked={unmasked} onChange={({ target }) => setUnmasked(target.checked)}>
        身份证号、电话不遮盖
      </Checkbox>
      {unmasked && (
        <Input
          className="card-reason"
          aria-label="用途"
          placeholder="用途，会记入操作日志"
          maxLength={100}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
    </Modal>
  )
}

/** 一户一档 on paper: the page of a household, contact point or cadre. */
export const CardButton = (props: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>打印与导出</Button>
      {isOpen && <CardDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
