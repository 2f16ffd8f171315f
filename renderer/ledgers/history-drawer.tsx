import { App as AntApp, Button, Drawer, Empty, Spin, Tag, Timeline } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { HistoryEntry } from '../../shared/ipc/history-routes.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { listen, messageOf, request } from '../api.ts'
import { ChangeLine, colourOf, when } from './history/change-line.tsx'
import type { PageLedger } from './ledger-of.ts'

type ActProps = {
  readonly entries: readonly HistoryEntry[]
  /** Fields whose earlier values may be written back; none in a void row. */
  readonly canRevert: (entry: HistoryEntry) => boolean
  readonly onRevert: (entry: HistoryEntry) => void
}

/** One act: who, when, what, and each field it changed in this row. */
const ActOfRow = ({ entries, canRevert, onRevert }: ActProps) => {
  const first = entries[0]
  if (!first) return null
  return (
    <div className={`history-act${first.isUndone ? ' is-undone' : ''}`}>
      <b>{first.title}</b> {first.isUndone && <Tag>已撤销</Tag>}
      <span>
        {when(first.at)} {first.actor}
      </span>
      {entries.map((entry) => (
        <ChangeLine key={entry.id} entry={entry} onRevert={canRevert(entry) ? () => onRevert(entry) : undefined} />
      ))}
    </div>
  )
}

const actsOf = (entries: readonly HistoryEntry[]): HistoryEntry[][] => [
  ...Map.groupBy(entries, ({ act }) => act).values(),
]

/** The log of one row, read again whenever its book changes. */
const useHistory = (ledger: PageLedger, id: number, field: string | undefined): readonly HistoryEntry[] | undefined => {
  const [entries, setEntries] = useState<readonly HistoryEntry[]>()
  const load = useCallback(() => {
    request('ledger.history', { ledger: ledger.id, id, ...(field ? { field } : {}) }).then(setEntries, () =>
      setEntries([]),
    )
  }, [ledger, id, field])
  useEffect(load, [load])
  useEffect(() => listen('ledger.changed', ({ ledgers }) => ledgers.includes(ledger.id) && load()), [ledger, load])
  return entries
}

type Props = {
  readonly ledger: PageLedger
  readonly row: WireRow
  /** One field only, as 本格历史 asks for. */
  readonly field?: string | undefined
  readonly onClose: () => void
}

/** Who changed what in a row, newest first, and the way back to an earlier value. */
export const HistoryDrawer = ({ ledger, row, field: asked, onClose }: Props) => {
  const { message } = AntApp.useApp()
  const [field, setField] = useState(asked)
  const entries = useHistory(ledger, row.id, field)
  const label = field && ledger.fields[field]?.label
  const canRevert = (entry: HistoryEntry): boolean =>
    row.voidedAt === null && entry.kind === 'field' && ledger.fields[entry.field]?.auto !== true
  const revert = (entry: HistoryEntry): void => {
    request('ledger.revert', { ledger: ledger.id, id: row.id, change: entry.id, side: 'old' }).then(
      () => message.success(`“${entry.label}”已恢复为“${entry.old || '空'}”，可按“撤销”还原`),
      (error: unknown) => message.error(messageOf(error), 8),
    )
  }
  return (
    <Drawer open size={480} title={`历史 ${ledger.title} ${row.no ?? ''}`} onClose={onClose}>
      {label && (
        <p className="history-what">
          <span>
            只看“<b>{label}</b>”这一栏的改动
          </span>
          <Button size="small" onClick={() => setField(undefined)}>
            看整行
          </Button>
        </p>
      )}
      {!entries && <Spin />}
      {entries?.length === 0 && <Empty description={label ? '这一栏还没有改动记录' : '这一行还没有改动记录'} />}
      {entries && (
        <Timeline
          items={actsOf(entries).map((act) => ({
            key: act[0]?.act ?? 0,
            color: colourOf(act[0]),
            content: <ActOfRow entries={act} canRevert={canRevert} onRevert={revert} />,
          }))}
        />
      )}
    </Drawer>
  )
}
