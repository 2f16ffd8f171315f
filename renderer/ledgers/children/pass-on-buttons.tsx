import { Button } from 'antd'
import { useState } from 'react'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { passOns } from '../../../shared/rules/pass-on.ts'
import { ledgerOf, type PageLedger } from '../ledger-of.ts'
import { RowForm } from '../row-form.tsx'

type Props = { readonly ledger: PageLedger; readonly row: WireRow; readonly today: string }

const canPassOn = (ledger: PageLedger, row: WireRow): boolean =>
  row.voidedAt === null && (ledger.id !== 'concern' || ['登记', '交办', '办理中'].includes(String(row.values.status)))

/** 一处录入、多本生成: makes a row of another book out of this one, filled in and linked both ways. */
export const PassOnButtons = ({ ledger, row, today }: Props) => {
  const [target, setTarget] = useState<PageLedger>()
  const passOn = passOns[ledger.id]
  if (!passOn || !canPassOn(ledger, row)) return null
  return (
    <section className="form-section pass-on" aria-label="转入台账">
      <h3>{ledger.id === 'concern' ? '转入其他台账（本条记为“转出”，只在转入的台账中统计）' : '由此登记'}</h3>
      <div className="pass-on-buttons">
        {passOn.targets.map((id) => (
          <Button key={id} onClick={() => setTarget(ledgerOf(id))}>
            {ledgerOf(id).title}
          </Button>
        ))}
      </div>
      {target && (
        <RowForm
          ledger={target}
          row={undefined}
          from={{ ledger: ledger.id, id: row.id }}
          today={today}
          onSaved={() => undefined}
          onClose={() => setTarget(undefined)}
        />
      )}
    </section>
  )
}
