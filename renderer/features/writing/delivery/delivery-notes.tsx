import { Button, Input, InputNumber, Select } from 'antd'
import { useId, useState } from 'react'
import { readDay } from '../../../../shared/fields/day.ts'
import type { Delivery } from '../../../../shared/ipc/delivery-routes.ts'
import { type DeliveryEdit, deliveryWays } from '../../../../shared/writing/delivery.ts'
import { useWorkspace } from '../../../app/workspace.tsx'
import { DayInput } from '../../../ui/day-input.tsx'

type Props = {
  /** The chosen ones. */
  readonly rows: readonly Delivery[]
  /** The day of the paper. */
  readonly since: string
  readonly onSave: (change: DeliveryEdit) => Promise<boolean>
}

/** What all of them have in common; empty where they differ. */
const shared = <K extends keyof Delivery>(rows: readonly Delivery[], key: K): Delivery[K] | undefined => {
  const [first] = rows
  return first && rows.every((row) => row[key] === first[key]) ? first[key] : undefined
}

type Field = {
  readonly sentOn: string
  readonly way: Delivery['way']
  readonly signer: string
  readonly signedOn: string
  readonly remark: string
  readonly copies: number | null
}

const fieldsOf = (rows: readonly Delivery[]): Field => ({
  sentOn: shared(rows, 'sentOn') ?? '',
  way: shared(rows, 'way') ?? '',
  signer: shared(rows, 'signer') ?? '',
  signedOn: shared(rows, 'signedOn') ?? '',
  remark: shared(rows, 'remark') ?? '',
  copies: shared(rows, 'copies') ?? null,
})

/** Only what was changed is noted, so that units which differ in the rest keep it. */
const changeOf = (before: Field, now: Field, days: Pick<DeliveryEdit, 'sentOn' | 'signedOn'>): DeliveryEdit => ({
  ...(now.sentOn === before.sentOn ? {} : { sentOn: days.sentOn }),
  ...(now.signedOn === before.signedOn ? {} : { signedOn: days.signedOn }),
  ...(now.way === before.way ? {} : { way: now.way }),
  ...(now.signer === before.signer ? {} : { signer: now.signer }),
  ...(now.remark === before.remark ? {} : { remark: now.remark }),
  ...(now.copies === before.copies || now.copies === null ? {} : { copies: now.copies }),
})

/** Notes for the chosen units: sent, how, signed by whom. */
export const DeliveryNotes = ({ rows, since, onSave }: Props) => {
  const { today } = useWorkspace()
  const [before] = useState(() => fieldsOf(rows))
  const [now, setNow] = useState(before)
  const id = useId()
  const year = Number(today.slice(0, 4))
  const dayOf = (text: string) => (text.trim() === '' ? null : readDay(text, year))
  const [sentOn, signedOn] = [dayOf(now.sentOn), dayOf(now.signedOn)]
  const isWrong = sentOn === undefined || signedOn === undefined
  const set = (changed: Partial<Field>): void => setNow((old) => ({ ...old, ...changed }))
  const change = changeOf(before, now, { sentOn: sentOn ?? null, signedOn: signedOn ?? null })
  const later = since > today ? since : today
  if (rows.length === 0)
    return <p className="delivery-hint">点一行或勾选几个单位，登记何时发出、怎样送达、谁签收；可以一次登记多个单位。</p>
  return (
    <form
      className="delivery-notes"
      aria-label="登记签收"
      onSubmit={(event) => {
        event.preventDefault()
        void onSave(change)
      }}
    >
      <b>已选{rows.length}个单位</b>
      <label htmlFor={`${id}-sent`}>发出</label>
      <span className="delivery-day">
        <DayInput id={`${id}-sent`} value={now.sentOn} today={today} onChange={(text) => set({ sentOn: text })} />
      </span>
      <Select
        aria-label="方式"
        className="delivery-way"
        value={now.way}
        options={[{ value: '', label: '方式' }, ...deliveryWays.map((way) => ({ value: way, label: way }))]}
        onChange={(way: Delivery['way']) => set({ way })}
      />
      <Button onClick={() => set({ sentOn: later, way: now.way || '专人送达' })}>今天发出</Button>
      <label htmlFor={`${id}-signer`}>签收人</label>
      <Input
        id={`${id}-signer`}
        className="delivery-signer"
        value={now.signer}
        maxLength={20}
        onChange={(event) => set({ signer: event.target.value })}
      />
      <label htmlFor={`${id}-signed`}>签收</label>
      <span className="delivery-day">
        <DayInput id={`${id}-signed`} value={now.signedOn} today={today} onChange={(text) => set({ signedOn: text })} />
      </span>
      <Button onClick={() => set({ signedOn: later })}>今天签收</Button>
      <label htmlFor={`${id}-copies`}>份数</label>
      <InputNumber
        id={`${id}-copies`}
        className="delivery-copies"
        min={0}
        max={9999}
        precision={0}
        value={now.copies}
        onChange={(copies) => set({ copies })}
      />
      <Input
        aria-label="备注"
        className="delivery-remark"
        placeholder="备注"
        maxLength={100}
        value={now.remark}
        onChange={(event) => set({ remark: event.target.value })}
      />
      <Button type="primary" htmlType="submit" disabled={isWrong || Object.keys(change).length === 0}>
        登记
      </Button>
      {isWrong && (
        <span role="alert" className="field-problem">
          日期请写成 {today} 或 {Number(today.slice(5, 7))}.{Number(today.slice(8))} 这样。
        </span>
      )}
    </form>
  )
}
