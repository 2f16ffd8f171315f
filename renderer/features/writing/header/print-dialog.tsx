import { Checkbox, InputNumber, Modal } from 'antd'
import { type ComponentRef, useId, useState } from 'react'
import { useFirstFocus } from '../first-focus.ts'

export type PrintJob = { readonly copies: number; readonly duplex: boolean }
type Props = { readonly copies: number; readonly onPrint: (job: PrintJob) => void; readonly onClose: () => void }

/** How many copies, on both sides or on one. */
export const PrintDialog = ({ copies: first, onPrint, onClose }: Props) => {
  const [copies, setCopies] = useState(first)
  const [duplex, setDuplex] = useState(true)
  const id = useId()
  const { ref, afterOpenChange } = useFirstFocus<ComponentRef<typeof InputNumber>>()
  return (
    <Modal
      open
      title="打印"
      okText="打印"
      cancelText="取消"
      width={380}
      onOk={() => onPrint({ copies, duplex })}
      afterOpenChange={afterOpenChange}
      onCancel={onClose}
    >
      <div className="print-fields">
        <label htmlFor={id}>份数</label>
        <InputNumber
          id={id}
          ref={ref}
          min={1}
          max={999}
          precision={0}
          value={copies}
          onChange={(value) => setCopies(value ?? 1)}
          onPressEnter={() => onPrint({ copies, duplex })}
        />
        <Checkbox checked={duplex} onChange={(event) => setDuplex(event.target.checked)}>
          双面打印（长边翻页）
        </Checkbox>
      </div>
    </Modal>
  )
}
