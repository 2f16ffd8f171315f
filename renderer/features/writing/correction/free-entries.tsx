import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { FrozenPassage } from '../../../../shared/writing/correction.ts'
import { emptyEntry, type FreeEntry, problemOf } from './entries.ts'

type RowProps = {
  readonly entry: FreeEntry
  readonly nth: number
  readonly problem: string
  readonly isActive: boolean
  readonly onFocus: () => void
  readonly onChange: (entry: FreeEntry) => void
  readonly onRemove: () => void
}

const EntryRow = ({ entry, nth, problem, isActive, onFocus, onChange, onRemove }: RowProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: only notes which of the rows is being filled in.
  <div className={`correction-entry${isActive ? ' is-active' : ''}`} onFocus={onFocus}>
    <Input.TextArea
      aria-label={`第${nth}条原文`}
      placeholder="原文（照签发的文字）"
      autoSize={{ minRows: 1, maxRows: 4 }}
      maxLength={300}
      status={problem === '' ? '' : 'error'}
      value={entry.original}
      onChange={(event) => onChange({ ...entry, original: event.target.value })}
    />
    <Input.TextArea
      aria-label={`第${nth}条更正为`}
      placeholder="更正为（不填表示删去）"
      autoSize={{ minRows: 1, maxRows: 4 }}
      maxLength={300}
      value={entry.corrected}
      onChange={(event) => onChange({ ...entry, corrected: event.target.value })}
    />
    <Input
      aria-label={`第${nth}条说明`}
      placeholder="说明，可不填"
      maxLength={200}
      value={entry.note}
      onChange={(event) => onChange({ ...entry, note: event.target.value })}
    />
    <Button type="text" icon={<DeleteOutlined />} aria-label={`删除第${nth}条`} onClick={onRemove} />
    {problem !== '' && (
      <span role="alert" className="field-problem">
        {problem}
      </span>
    )}
  </div>
)

type Props = {
  readonly entries: readonly FreeEntry[]
  readonly passages: readonly FrozenPassage[]
  /** The entry that words picked in the text go into. */
  readonly active: string
  readonly onActive: (key: string) => void
  readonly onChange: (entries: readonly FreeEntry[]) => void
}

/** What else is to be put right, an entry to a line. */
export const FreeEntries = ({ entries, passages, active, onActive, onChange }: Props) => {
  const add = (): void => {
    const entry = emptyEntry()
    onChange([...entries, entry])
    onActive(entry.key)
  }
  return (
    <div className="correction-entries">
      {entries.map((entry, i) => (
        <EntryRow
          key={entry.key}
          entry={entry}
          nth={i + 1}
          problem={problemOf(entry, passages)}
          isActive={entry.key === active}
          onFocus={() => onActive(entry.key)}
          onChange={(changed) => onChange(entries.map((one) => (one.key === entry.key ? changed : one)))}
          onRemove={() => onChange(entries.length === 1 ? [emptyEntry()] : entries.filter((one) => one !== entry))}
        />
      ))}
      <Button type="dashed" icon={<PlusOutlined />} onClick={add}>
        再加一条
      </Button>
    </div>
  )
}
