import { InputNumber } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import type { CellEditor } from './cell-editor.ts'
import type { GridController } from './grid-controller.ts'
import type { PageLedger } from './ledger-of.ts'
import { useRangeWords } from './range/use-totals.ts'
import type { Rows } from './use-rows.ts'

/** What is to be known of the cell in hand. */
const CellHint = ({ editor }: { editor: CellEditor }) => {
  const view = useSyncExternalStore(editor.subscribe, editor.view)
  if (!view) return <span className="cell-hint" />
  if (view.warning) return <span className="cell-hint is-warning">▲ 请核对：{view.warning}</span>
  const { label, hint, auto } = view.field
  const note = auto ? '由程序填写' : hint
  return <span className="cell-hint">{note ? `${label}：${note}` : label}</span>
}

const GoTo = ({ controller, count }: { controller: GridController; count: number }) => {
  const [row, setRow] = useState<number | null>(null)
  return (
    <span className="go-to">
      转到第
      <InputNumber
        size="small"
        aria-label="转到第几行"
        min={1}
        max={Math.max(1, count)}
        precision={0}
        controls={false}
        value={row}
        onChange={setRow}
        onPressEnter={(event) => {
          // The key must not go on to the cell that takes the focus, where it would begin an edit.
          event.preventDefault()
          if (row) controller.goTo(row - 1)
        }}
      />
      行
    </span>
  )
}

/** Below the grid: counts, the cell in hand, and the keys. */
export const StatusLine = ({ ledger, rows }: { ledger: PageLedger; rows: Rows }) => {
  const { controller, count, selected, refused, changes } = rows
  const words = useRangeWords(ledger, controller, changes)
  return (
    <footer className="status-line">
      <b data-testid="row-count">{count === undefined ? '正在读取…' : `共 ${count} 行`}</b>
      {selected > 0 && <span>已选 {selected} 行</span>}
      {refused > 0 && <span className="is-refused">✕ {refused} 格没有保存，请改正或按 Esc 放弃</span>}
      {controller && <CellHint editor={controller.editor} />}
      {words === '' ? (
        <span className="keys">
          F2 修改 · Delete 清空 · Ctrl+D 同上 · Ctrl+; 今天 · Shift+方向键 选区 · Ctrl+F 查找
        </span>
      ) : (
        <b className="range-words" data-testid="range-words" title={words}>
          {words}
        </b>
      )}
      {controller && <GoTo controller={controller} count={count ?? 1} />}
    </footer>
  )
}
