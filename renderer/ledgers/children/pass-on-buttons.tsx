import { Button } from 'antd'
import { useState } from 'react'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { passOns } from '../../../shared/rules/pass-on.ts'
import { fieldId } from '../form-field.tsx'
import { ledgerOf, type PageLedger, typedFields } from '../ledger-of.ts'
import { RowForm } from '../row-form.tsx'

type Props = { readonly ledger: PageLedger; readonly row: WireRow; readonly today: string }

const canPassOn = (ledger: PageLedger, row: WireRow): boolean =>
  row.voidedAt === null && (ledger.id !== 'concern' || ['登记', '交办', '办理中'].includes(String(row.values.status)))

/** The words a person has marked in one of the form's long texts; they stay marked while a button is pressed. */
const markedPassage = (ledger: PageLedger): string | undefined => {
  for (const [key, field] of typedFields(ledger)) {
    const box = field.kind === 'note' ? document.getElementById(fieldId(ledger.id, key)) : null
    const passage =
      box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd).trim() : ''
    if (passage !== '') return passage
  }
  return undefined
}

/** 一处录入、多本生成: makes a row of another book out of this one, filled in and linked both ways. */
export const PassOnButtons = ({ ledger, row, today }: Props) => {
  const [target, setTarget] = useState<{ readonly ledger: PageLedger; readonly passage: string | undefined }>()
  const passOn = passOns[ledger.id]
  if (!passOn || !canPassOn(ledger, row)) return null
  return (
    <section className="form-section pass-on" aria-label="转入台账">
      <h3>{ledger.id === 'concern' ? '转入其他台账（本条记为“转出”，只在转入的台账中统计）' : '由此登记'}</h3>
      <div className="pass-on-buttons">
        {passOn.targets.map((id) => (
          <Button key={id} onClick={() => setTarget({ ledger: ledgerOf(id), passage: markedPassage(ledger) })}>
            {ledgerOf(id).title}
          </Button>
        ))}
      </div>
      <p className="pass-on-note">先在上面的文字里选中一段，再点台账，就只把这一段带过去。</p>
      {target && (
        <RowForm
          ledger={target.ledger}
          row={undefined}
          from={{ ledger: ledger.id, id: row.id }}
          passage={target.passage}
          today={today}
          onSaved={() => undefined}
          onClose={() => setTarget(undefined)}
        />
      )}
    </section>
  )
}
