import { App, Button, Space } from 'antd'
import { useState } from 'react'
import { type DeliveryPaper, deliveryPapers } from '../../../../shared/writing/delivery.ts'
import { messageOf, request } from '../../../api.ts'

type Props = { readonly id: number; readonly isEmpty: boolean; readonly onClose: () => void }

/** 签收单 and 信封标签 to Word, to PDF and to the printer. */
export const DeliveryPapers = ({ id, isEmpty, onClose }: Props) => {
  const { message } = App.useApp()
  const [running, setRunning] = useState<string>()
  const run = (key: string, work: () => Promise<string | undefined>): void => {
    setRunning(key)
    work()
      .then(
        (done) => {
          if (done !== undefined) message.success(done, 6)
        },
        (error: unknown) => {
          message.error(messageOf(error), 8)
        },
      )
      .finally(() => setRunning(undefined))
  }
  const save = (paper: DeliveryPaper, format: 'docx' | 'pdf') => async (): Promise<string | undefined> => {
    const { path } = await request('delivery.savePaper', { id, paper, format })
    return path === null ? undefined : `已保存：${path}`
  }
  const print = (paper: DeliveryPaper) => async (): Promise<string | undefined> => {
    const { printed } = await request('delivery.print', { id, paper })
    return printed ? `${paper}已送打印机。` : undefined
  }
  return (
    <div className="delivery-papers">
      {deliveryPapers.map((paper) => (
        <Space.Compact key={paper}>
          <Button
            disabled={isEmpty}
            loading={running === `${paper}docx`}
            onClick={() => run(`${paper}docx`, save(paper, 'docx'))}
          >
            {paper} Word
          </Button>
          <Button
            disabled={isEmpty}
            loading={running === `${paper}pdf`}
            onClick={() => run(`${paper}pdf`, save(paper, 'pdf'))}
          >
            PDF
          </Button>
          <Button
            disabled={isEmpty}
            loading={running === `${paper}print`}
            onClick={() => run(`${paper}print`, print(paper))}
          >
            打印
          </Button>
        </Space.Compact>
      ))}
      <Button type="primary" onClick={onClose}>
        关闭
      </Button>
    </div>
  )
}
