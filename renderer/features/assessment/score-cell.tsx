import { App, Button } from 'antd'
import { printedPoints } from '../../../shared/assessment/scores.ts'
import type { Score } from '../../../shared/ipc/assessment-routes.ts'
import { messageOf, request } from '../../api.ts'
import { openRows } from '../../app/navigation.ts'

type Props = {
  readonly points: number | null
  readonly hint: string
  readonly behind: Score['behind']
  readonly title: string
  readonly cutOff: string
}

/** A score; a click opens the rows it was counted from. */
export const ScoreCell = ({ points, hint, behind, title, cutOff }: Props) => {
  const { message } = App.useApp()
  const text = points === null ? '—' : printedPoints(points)
  if (!behind) return <span title={hint}>{text}</span>
  const open = async (): Promise<void> => {
    if ('ledger' in behind) return openRows(behind.ledger, behind.ids, behind.title)
    const { metric, teamId } = behind
    const rows = await request('writing.rows', { metric, scope: { teamId }, cutOff })
    if (rows.ledger === null || rows.ids.length === 0) message.info(`${rows.title}：${rows.text}，没有单独的明细行。`)
    else openRows(rows.ledger, rows.ids, `${title} ${rows.title}${rows.text}`)
  }
  return (
    <Button
      type="link"
      size="small"
      title={hint}
      onClick={() => open().catch((error: unknown) => message.error(messageOf(error), 8))}
    >
      {text}
    </Button>
  )
}
