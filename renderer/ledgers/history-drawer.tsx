import { Drawer, Empty, Spin, Timeline } from 'antd'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../shared/ipc/routes.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import { request } from '../api.ts'
import type { PageLedger } from './ledger-of.ts'

type Entry = OutputOf<'ledger.history'>[number]

const time = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' })

const Line = ({ entry }: { entry: Entry }) => (
  <div className="history-line">
    <b>{entry.title}</b>
    <span>
      {time.format(entry.at)} {entry.actor}
    </span>
    {entry.label && entry.old !== entry.new && (
      <p>
        {entry.label}：<del>{entry.old || '空'}</del> → {entry.new || '空'}
      </p>
    )}
  </div>
)

/** Who changed what in a row, newest first. */
export const HistoryDrawer = ({ ledger, row, onClose }: { ledger: PageLedger; row: WireRow; onClose: () => void }) => {
  const [entries, setEntries] = useState<readonly Entry[]>()
  useEffect(() => {
    request('ledger.history', { ledger: ledger.id, id: row.id }).then(setEntries, () => setEntries([]))
  }, [ledger, row])
  return (
    <Drawer open size={460} title={`历史 ${ledger.title} ${row.no ?? ''}`} onClose={onClose}>
      {!entries && <Spin />}
      {entries?.length === 0 && <Empty description="这一行还没有改动记录" />}
      {entries && <Timeline items={entries.map((entry, i) => ({ key: i, content: <Line entry={entry} /> }))} />}
    </Drawer>
  )
}
