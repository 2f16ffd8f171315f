import { Button, Modal } from 'antd'
import { useEffect, useRef } from 'react'
import type { BulkResult } from '../../../shared/ipc/bulk-routes.ts'
import type { PageLedger } from '../ledger-of.ts'
import type { Asked } from './use-bulk-windows.ts'

type Refused = BulkResult['refused'][number]

/** Lines of the table; more would only be scrolled past. */
const mostLines = 200

const BadCells = ({ ledger, start, refused }: { ledger: PageLedger; start: number; refused: readonly Refused[] }) => (
  <div className="bad-cells">
    <table>
      <thead>
        <tr>
          <th>位置</th>
          <th>内容</th>
          <th>原因</th>
        </tr>
      </thead>
      <tbody>
        {refused.slice(0, mostLines).map((cell) => (
          <tr key={`${cell.row}:${cell.column}:${cell.field}`}>
            <td>
              第{start + cell.row + 1}行 {ledger.fields[cell.field]?.label ?? cell.field}
            </td>
            <td className="bad-text">{cell.text === '' ? '（空）' : cell.text}</td>
            <td>{cell.message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const summary = (verb: string, isClearing: boolean, { edited, added, refusedCount }: BulkResult): string => {
  const parts = [
    edited > 0 ? `${verb}${edited}格` : '',
    added > 0 ? `在末尾新增${added}行` : '',
    refusedCount > 0 ? `${refusedCount}格${isClearing ? '不能清空' : '不能填入'}` : '',
  ].filter(Boolean)
  const nothing = isClearing ? '选中的格本来就是空的。' : '没有可以填入的内容。'
  return parts.length > 0 ? `${parts.join('，')}。` : nothing
}

type Props = {
  readonly ledger: PageLedger
  readonly asked: Asked
  readonly close: () => void
  /** The window is gone: the keys go back to the cells. */
  readonly gone: () => void
}

/** Says what a paste or a fill would do before it is done, or what it left when it is done. */
export const BulkDialog = ({ ledger, asked, close, gone }: Props) => {
  const { proposal, answer } = asked
  const { title, result, start, notes } = proposal
  const first = useRef<HTMLButtonElement>(null)
  const goneNow = useRef(gone)
  goneNow.current = gone
  useEffect(() => () => goneNow.current(), [])
  const isClearing = title === '清空'
  const isPartly = result.refusedCount > 0
  const canWrite = result.edited + result.added > 0
  const end = (goOn: boolean): void => (answer ? answer(goOn) : close())
  const foot = answer
    ? [
        <Button key="no" ref={canWrite ? undefined : first} onClick={() => end(false)}>
          取消
        </Button>,
        <Button
          key="yes"
          ref={canWrite ? first : undefined}
          type="primary"
          disabled={!canWrite}
          onClick={() => end(true)}
        >
          {isPartly ? `${title}正确的部分` : `确定${title}`}
        </Button>,
      ]
    : [
        <Button key="ok" ref={first} type="primary" onClick={() => end(false)}>
          知道了
        </Button>,
      ]
  return (
    <Modal
      open
      width={760}
      title={answer ? `${title}前请核对` : `${title}：有的格没有填入`}
      onCancel={() => end(false)}
      footer={foot}
      afterOpenChange={(open) => open && first.current?.focus()}
    >
      <p className="bulk-summary">
        {summary(`${answer ? '将' : '已'}${isClearing ? '清空' : '写入'}`, isClearing, result)}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {isPartly && <BadCells ledger={ledger} start={start} refused={result.refused} />}
      {result.refusedCount > mostLines && <p>只列出前{Math.min(mostLines, result.refused.length)}格。</p>}
      {answer && canWrite && <p className="bulk-note">整批一次写入，可按“撤销”（Ctrl+Z）一次全部退回。</p>}
    </Modal>
  )
}
