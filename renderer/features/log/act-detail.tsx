import { Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import { request } from '../../api.ts'
import { ChangeLine } from '../../ledgers/history/change-line.tsx'
import { ledgerOf } from '../../ledgers/ledger-of.ts'

type Change = OutputOf<'log.act'>[number]

/** What one act changed: each row with its fields before and after. */
export const ActDetail = ({ act }: { act: number }) => {
  const [changes, setChanges] = useState<readonly Change[]>()
  useEffect(() => {
    request('log.act', { act }).then(setChanges, () => setChanges([]))
  }, [act])
  if (!changes) return <Spin size="small" />
  const rows = [...Map.groupBy(changes, ({ ledger, rowId }) => `${ledger}/${rowId}`)]
  return (
    <>
      {rows.map(([key, lines]) => {
        const first = lines[0]
        return (
          <div key={key} className="history-act">
            <b>
              {first && ledgerOf(first.ledger).title} {first?.row}
            </b>
            {lines.map((entry) => (
              <ChangeLine key={entry.id} entry={entry} />
            ))}
            {lines.some(({ kind }) => kind === 'added') && <span>新增这一行</span>}
            {lines.some(({ kind }) => kind === 'restored') && <span>恢复作废的行</span>}
          </div>
        )
      })}
      {changes.length >= 200 && <p>改动较多，只列出前200处。</p>}
    </>
  )
}
