import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../../shared/ipc/routes.ts'
import { printedDay } from '../../../../shared/writing/days.ts'
import type { NumberName } from '../../../../shared/writing/number-key.ts'
import { messageOf, request } from '../../../api.ts'
import { BookRows } from '../../../app/book-rows.tsx'
import { openRows } from '../../../app/navigation.ts'
import { useDraft, useReadable, useTools } from '../writing-tools.ts'

type Rows = OutputOf<'writing.rows'>
type Found = { readonly rows?: Rows; readonly problem?: string }

/** The rows behind a number, asked for when its card opens. */
const useRows = ({ metric, scope }: NumberName, cutOff: string, closedAt: string | undefined): Found => {
  const [found, setFound] = useState<Found>({})
  const { teamId, from } = scope
  useEffect(() => {
    let isOver = false
    setFound({})
    const range = { ...(teamId === undefined ? {} : { teamId }), ...(from === undefined ? {} : { from }) }
    const until = { cutOff, ...(closedAt === undefined ? {} : { closedAt }) }
    request('writing.rows', { metric, scope: range, ...until }).then(
      (rows) => isOver || setFound({ rows }),
      (error: unknown) => isOver || setFound({ problem: messageOf(error) }),
    )
    return () => {
      isOver = true
    }
  }, [metric, teamId, from, cutOff, closedAt])
  return found
}

/** Leads to the rows that were counted, where a number counts rows. */
export const RowsButton = ({ name, title }: { readonly name: NumberName; readonly title: string }) => {
  const cutOff = useDraft((draft) => draft.cutOff)
  const closedAt = useDraft(({ content }) => content.closedAt)
  const { rows, problem } = useRows(name, cutOff, closedAt)
  if (problem !== undefined) return <span className="number-problem">{problem}</span>
  if (!rows) return <Button loading>查看明细</Button>
  const { ledger, ids, text, books } = rows
  if (ledger === null) return <BookRows books={books} title={`${title} ${text}`} />
  return (
    <Button type="primary" disabled={ids.length === 0} onClick={() => openRows(ledger, ids, `${title} ${text}`)}>
      {ids.length === 0 ? '没有明细行' : `查看${ids.length}行`}
    </Button>
  )
}

/** The same in a list, where the rows are looked up only when they are asked for. */
export const RowsLink = (props: { readonly name: NumberName; readonly title: string }) => {
  const [isAsked, setAsked] = useState(false)
  if (isAsked) return <RowsButton {...props} />
  return (
    <Button type="link" size="small" onClick={() => setAsked(true)}>
      明细
    </Button>
  )
}

/** Which rows are counted, and how. */
export const NumberFacts = ({ name }: { readonly name: NumberName }) => {
  const { shelves, numbers } = useTools()
  const cutOff = useDraft((draft) => draft.cutOff)
  const { teams } = useReadable(shelves)
  const { teamId, from } = name.scope
  const team = teamId === undefined ? '全区' : (teams.find(({ value }) => value === teamId)?.label ?? '一个工作队')
  const until = printedDay(cutOff)
  const period = from === undefined ? `累计至${until}` : `${printedDay(from)}至${until}`
  return (
    <dl>
      <dt>范围</dt>
      <dd>
        {team}，{period}
      </dd>
      <dt>口径</dt>
      <dd>{numbers.book.valueOf(name)?.definition || '—'}</dd>
    </dl>
  )
}
