import { Alert, Button } from 'antd'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { twinFields } from '../../../shared/rules/twins.ts'
import { request } from '../../api.ts'
import type { Cells } from '../form-draft.ts'
import { ledgerOf, type PageLedger } from '../ledger-of.ts'
import { RowForm } from '../row-form.tsx'

type Twin = OutputOf<'link.twins'>[number]

/** How long typing must rest before the books are asked, in milliseconds. */
const pause = 350

type Props = {
  readonly ledger: PageLedger
  /** The row being changed; null for a new one. */
  readonly id: number | null
  /** What stands in the form; nothing while it is as it was opened. */
  readonly values: Cells | undefined
  readonly today: string
}

const useTwins = ({ ledger, id, values }: Props): readonly Twin[] => {
  const [twins, setTwins] = useState<readonly Twin[]>([])
  const asked = [...twinFields(ledger.id)].map((key) => [key, values?.[key] ?? null] as const)
  const question = values && asked.length > 0 ? JSON.stringify(Object.fromEntries(asked)) : ''
  useEffect(() => {
    let isStale = false
    const timer = setTimeout(() => {
      if (question === '') return setTwins([])
      // Made of this form's own values three lines above.
      const sent = JSON.parse(question) as Record<string, string | number | null>
      request('link.twins', { ledger: ledger.id, id, values: sent }).then(
        (found) => !isStale && setTwins(found),
        () => undefined,
      )
    }, pause)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [ledger, id, question])
  return twins
}

/** Day, name and number; a name that begins with the day says it once. */
const nameOf = ({ day, label, no }: Twin): string => {
  const name = label.trim()
  return [day && !name.startsWith(day) ? day : '', name, no ?? ''].filter(Boolean).join(' ')
}

/** Rows that may be the same thing, pointed out while the form is being filled in; each can be looked at. */
export const Twins = (props: Props) => {
  const twins = useTwins(props)
  const [shown, setShown] = useState<{ readonly ledger: PageLedger; readonly row: WireRow }>()
  if (twins.length === 0) return null
  const open = async (twin: Twin): Promise<void> =>
    setShown({ ledger: ledgerOf(twin.ledger), row: await request('ledger.row', { ledger: twin.ledger, id: twin.id }) })
  const lines = twins.map((twin) => (
    <li key={`${twin.ledger}-${twin.id}`}>
      {twin.why}：{nameOf(twin)}
      <Button type="link" size="small" onClick={() => void open(twin)}>
        查看
      </Button>
    </li>
  ))
  return (
    <>
      <Alert className="twins" type="warning" title="可能重复，请核对" description={<ul>{lines}</ul>} />
      {shown && (
        <RowForm {...shown} today={props.today} onSaved={() => undefined} onClose={() => setShown(undefined)} />
      )}
    </>
  )
}
