import { Button, Popover, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { Arrangement } from './columns.ts'
import { orderedKeys } from './columns.ts'
import type { GridController } from './grid-controller.ts'
import type { PageLedger } from './ledger-of.ts'
import type { SortLevel } from './list-order.ts'
import { isMany } from './typed.ts'

type Props = {
  readonly ledger: PageLedger
  readonly arrangement: Arrangement
  readonly controller: GridController | undefined
}

/** As many levels as the service sorts by. */
const mostLevels = 5

const choicesOf = (ledger: PageLedger, arrangement: Arrangement) => [
  ...(ledger.isNumbered ? [{ value: 'no', label: '编号' }] : []),
  ...orderedKeys(arrangement).flatMap((key) => {
    const field = ledger.fields[key]
    return field && !isMany(field) ? [{ value: key, label: field.label }] : []
  }),
]

type PanelProps = Props & { readonly close: () => void }

const Panel = ({ ledger, arrangement, controller, close }: PanelProps) => {
  const choices = choicesOf(ledger, arrangement)
  const [levels, setLevels] = useState<readonly SortLevel[]>(() => {
    const now = controller?.sorting() ?? []
    return now.length > 0 ? now : [{ field: choices[0]?.value ?? '', descending: false }]
  })
  const set = (at: number, part: Partial<SortLevel>): void =>
    setLevels((old) => old.map((one, i) => (i === at ? { ...one, ...part } : one)))
  const apply = (next: readonly SortLevel[]): void => {
    controller?.sort(next)
    close()
  }
  const free = choices.filter(({ value }) => !levels.some((level) => level.field === value))
  return (
    <div className="sort-panel">
      {levels.map((level, i) => (
        <div key={level.field} className="sort-level">
          <span>{i === 0 ? '先按' : '再按'}</span>
          <Select
            aria-label={`第${i + 1}级排序的列`}
            showSearch={{ optionFilterProp: 'label' }}
            value={level.field}
            options={choices.filter(({ value }) => value === level.field || free.some((one) => one.value === value))}
            onChange={(field) => set(i, { field })}
          />
          <Segmented
            options={[
              { value: 'up', label: '升序' },
              { value: 'down', label: '降序' },
            ]}
            value={level.descending ? 'down' : 'up'}
            onChange={(way) => set(i, { descending: way === 'down' })}
          />
          <Button
            type="text"
            aria-label={`去掉第${i + 1}级`}
            onClick={() => setLevels((old) => old.filter((_, at) => at !== i))}
          >
            ✕
          </Button>
        </div>
      ))}
      <p>汉字按拼音排。按住 Shift 点表头，可以接着加一级。</p>
      <footer>
        <Button
          disabled={levels.length >= mostLevels || free.length === 0}
          onClick={() => setLevels((old) => [...old, { field: free[0]?.value ?? '', descending: false }])}
        >
          加一级
        </Button>
        <Button onClick={() => apply([])}>不排序</Button>
        <Button type="primary" onClick={() => apply(levels)}>
          排序
        </Button>
      </footer>
    </div>
  )
}

/** Sorts by several columns. */
export const SortButton = (props: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      open={isOpen}
      onOpenChange={setOpen}
      content={<Panel {...props} close={() => setOpen(false)} />}
    >
      <Button>排序</Button>
    </Popover>
  )
}
