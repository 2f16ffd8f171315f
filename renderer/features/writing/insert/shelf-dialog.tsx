import { type InputRef, Modal } from 'antd'
import { useFirstFocus } from '../first-focus.ts'
import { useReadable, useTools } from '../writing-tools.ts'
import { PickList } from './pick-list.tsx'

type Props = {
  readonly kind: 'table' | 'chart'
  readonly onPick: (picked: { readonly id: string; readonly caption: string }) => void
  readonly onClose: () => void
}

/** Chooses a statistics table or a chart. */
export const ShelfDialog = ({ kind, onPick, onClose }: Props) => {
  const { palette } = useReadable(useTools().shelves)
  const { ref, afterOpenChange } = useFirstFocus<InputRef>()
  const [title, options] = kind === 'table' ? ['统计表', palette.tables] : ['图表', palette.charts]
  return (
    <Modal open title={`插入${title}`} footer={null} width={640} afterOpenChange={afterOpenChange} onCancel={onClose}>
      <PickList
        label={title}
        search={ref}
        options={options}
        onPick={({ value, label }) => onPick({ id: String(value), caption: label })}
      />
    </Modal>
  )
}
