import { Button, Checkbox, Popover, Segmented } from 'antd'
import type { Arrangement, TotalsMode } from './columns.ts'
import { defaultArrangement, frozenKeys } from './columns.ts'
import type { PageLedger } from './ledger-of.ts'

type Props = {
  readonly ledger: PageLedger
  readonly arrangement: Arrangement
  readonly onChange: (arrangement: Arrangement) => void
}

const swapped = (keys: readonly string[], at: number, to: number): readonly string[] => {
  const [a, b] = [keys[at], keys[to]]
  return a === undefined || b === undefined ? keys : keys.map((key, i) => (i === at ? b : i === to ? a : key))
}

const totalsModes: readonly { readonly value: TotalsMode; readonly label: string }[] = [
  { value: 'none', label: '不显示' },
  { value: 'sum', label: '数字合计' },
  { value: 'all', label: '合计和计数' },
]

const Panel = ({ ledger, arrangement, onChange }: Props) => {
  const { shown } = arrangement
  const hidden = ledger.sections.flatMap((section) => section.fields).filter((key) => !shown.includes(key))
  const set = (keys: readonly string[]): void => onChange({ ...arrangement, shown: keys })
  const label = (key: string): string => ledger.fields[key]?.label ?? key
  return (
    <div className="column-chooser">
      <p>勾选要显示的列；用箭头或在表头上拖动调整先后。</p>
      <ul>
        {shown.map((key, i) => (
          <li key={key}>
            <Checkbox checked disabled={shown.length === 1} onChange={() => set(shown.filter((one) => one !== key))}>
              {label(key)}
            </Checkbox>
            {!frozenKeys.includes(key) && (
              <span>
                <Button
                  size="small"
                  type="text"
                  aria-label={`${label(key)}前移`}
                  onClick={() => set(swapped(shown, i, i - 1))}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  type="text"
                  aria-label={`${label(key)}后移`}
                  onClick={() => set(swapped(shown, i, i + 1))}
                >
                  ↓
                </Button>
              </span>
            )}
          </li>
        ))}
        {hidden.map((key) => (
          <li key={key}>
            <Checkbox checked={false} onChange={() => set([...shown, key])}>
              {label(key)}
            </Checkbox>
          </li>
        ))}
      </ul>
      <div className="totals-mode">
        合计行
        <Segmented
          size="small"
          options={[...totalsModes]}
          value={arrangement.totals ?? 'sum'}
          onChange={(totals) => onChange({ ...arrangement, totals })}
        />
      </div>
      <footer>
        <Button size="small" onClick={() => set([...shown, ...hidden])}>
          全部显示
        </Button>
        <Button size="small" onClick={() => onChange(defaultArrangement(ledger))}>
          恢复默认
        </Button>
      </footer>
    </div>
  )
}

/** Which columns, in what order. */
export const ColumnChooser = (props: Props) => (
  <Popover trigger="click" placement="bottomRight" arrow={false} content={<Panel {...props} />}>
    <Button>列</Button>
  </Popover>
)
