import { Button, Checkbox, Input, type InputRef, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { messageOf } from '../../api.ts'
import { cellText } from '../cell-text.ts'
import type { GridController } from '../grid-controller.ts'
import type { PageLedger } from '../ledger-of.ts'

type Props = {
  readonly ledger: PageLedger
  readonly controller: GridController
  readonly shown: readonly string[]
  readonly isReplacing: boolean
  readonly onMode: (isReplacing: boolean) => void
  readonly onClose: () => void
}

type Sought = {
  readonly find: string
  readonly replacement: string
  readonly wholeCell: boolean
  readonly scope: string
}

const everywhere = '*'

/** What the panel does: looks for the next cell, and puts other words into it or into all of them. */
const useFind = ({ ledger, controller, shown }: Props) => {
  const [sought, setSought] = useState<Sought>({ find: '', replacement: '', wholeCell: false, scope: everywhere })
  const [said, setSaid] = useState('')
  const [ready, setReady] = useState<number>()
  const { find, replacement, wholeCell, scope } = sought
  const fields = scope === everywhere ? [...shown] : [scope]
  const guarded = (run: () => Promise<void>) => (): void => {
    if (find === '') setSaid('请填写要找的文字。')
    else run().catch((error: unknown) => setSaid(messageOf(error)))
  }
  const look = async (backwards: boolean): Promise<void> => {
    const cell = controller.editor.parts.cells.focused()
    const from = { row: cell?.rowIndex ?? 0, column: cell ? fields.indexOf(cell.key) : -1 }
    const place = await controller.bulk.find({ fields, find, from, backwards })
    const key = place && fields[place.column]
    setSaid(place ? `第${place.row + 1}行` : '没有找到。')
    if (place && key) controller.showCell(place.row, key)
  }
  const replaceOne = async (): Promise<void> => {
    const cell = controller.editor.parts.cells.focused()
    const field = cell && ledger.fields[cell.key]
    const text = cell?.row && field ? cellText(cell.row, cell.key, field) : ''
    const isHit = fields.includes(cell?.key ?? '') && (wholeCell ? text === find : text.includes(find))
    if (cell && isHit && !field?.auto)
      await controller.bulk.writeCell(
        cell.rowIndex,
        cell.key,
        wholeCell ? replacement : text.replaceAll(find, replacement),
      )
    await look(false)
  }
  const open = fields.filter((key) => !ledger.fields[key]?.auto)
  const replaceAll = async (): Promise<void> => {
    const isSure = ready !== undefined
    const result = await controller.bulk.replace({ fields: open, find, replacement, wholeCell, dryRun: !isSure })
    const refused = result.refusedCount > 0 ? `，${result.refusedCount}格换了以后不合规定，不替换` : ''
    setReady(isSure || result.edited === 0 ? undefined : result.edited)
    if (isSure) setSaid(`已替换${result.edited}格${refused}，可按“撤销”退回。`)
    else setSaid(result.edited === 0 ? `没有可以替换的格${refused}。` : `将替换${result.edited}格${refused}。`)
  }
  return {
    sought,
    said,
    ready,
    set: (part: Partial<Sought>) => {
      setSought((old) => ({ ...old, ...part }))
      setReady(undefined)
      setSaid('')
    },
    next: guarded(() => look(false)),
    previous: guarded(() => look(true)),
    replaceOne: guarded(replaceOne),
    replaceAll: guarded(replaceAll),
  }
}

const ReplaceRow = ({ find }: { find: ReturnType<typeof useFind> }) => (
  <div className="find-row">
    <Input
      aria-label="替换为"
      placeholder="替换为（可以留空）"
      maxLength={200}
      value={find.sought.replacement}
      onChange={(event) => find.set({ replacement: event.target.value })}
    />
    <Button onClick={find.replaceOne}>替换</Button>
    <Button type={find.ready ? 'primary' : 'default'} onClick={find.replaceAll}>
      {find.ready ? `确定替换${find.ready}格` : '全部替换'}
    </Button>
  </div>
)

/** 查找 and 替换, beside the cells so that each hit can be seen. */
export const FindPanel = (props: Props) => {
  const { ledger, controller, shown, isReplacing, onMode, onClose } = props
  const find = useFind(props)
  const input = useRef<InputRef>(null)
  useEffect(() => input.current?.focus({ cursor: 'all' }), [])
  const close = (): void => {
    onClose()
    controller.editor.overlay.focus()
  }
  const columns = [
    { value: everywhere, label: '所有列' },
    ...shown.map((key) => ({ value: key, label: ledger.fields[key]?.label ?? key })),
  ]
  return (
    <search
      className="find-panel"
      aria-label={isReplacing ? '查找和替换' : '查找'}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="find-row">
        <Input
          ref={input}
          aria-label="查找内容"
          placeholder="查找内容"
          maxLength={200}
          value={find.sought.find}
          onChange={(event) => find.set({ find: event.target.value })}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) (event.shiftKey ? find.previous : find.next)()
          }}
        />
        <Button onClick={find.previous} title="Shift+回车">
          上一个
        </Button>
        <Button onClick={find.next} title="回车">
          下一个
        </Button>
      </div>
      {isReplacing && <ReplaceRow find={find} />}
      <div className="find-row">
        <Select
          aria-label="查找范围"
          size="small"
          popupMatchSelectWidth={false}
          value={find.sought.scope}
          options={columns}
          onChange={(scope) => find.set({ scope })}
        />
        {isReplacing && (
          <Checkbox checked={find.sought.wholeCell} onChange={(event) => find.set({ wholeCell: event.target.checked })}>
            整格相同
          </Checkbox>
        )}
        <Button type="link" size="small" onClick={() => onMode(!isReplacing)}>
          {isReplacing ? '只查找' : '替换…'}
        </Button>
        <span className="find-said" role="status">
          {find.said}
        </span>
        <Button type="text" aria-label="关闭查找" onClick={close}>
          ✕
        </Button>
      </div>
    </search>
  )
}
