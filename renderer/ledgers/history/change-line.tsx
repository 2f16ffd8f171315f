import { Button } from 'antd'
import type { HistoryEntry } from '../../../shared/ipc/history-routes.ts'

const time = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' })

/** Day and time as people write them. */
export const when = (at: number): string => time.format(at)

const colours: Readonly<Record<HistoryEntry['kind'], string>> = {
  added: 'green',
  voided: 'red',
  restored: 'green',
  attachment: 'orange',
  field: 'blue',
}

/** The colour of an act's point on the time line; what was undone is grey. */
export const colourOf = (entry: HistoryEntry | undefined): string =>
  !entry || entry.isUndone ? 'gray' : colours[entry.kind]

const Words = ({ entry }: { entry: HistoryEntry }) => {
  switch (entry.kind) {
    case 'added':
    case 'restored':
      return null
    case 'voided':
      return <p>作废原因：{entry.new || '空'}</p>
    case 'attachment':
      return (
        <p>
          {entry.old === '' && <>添加附件：{entry.new}</>}
          {entry.new === '' && <>移除附件：{entry.old}</>}
          {entry.old !== '' && entry.new !== '' && (
            <>
              附件：<del>{entry.old}</del> → {entry.new}
            </>
          )}
        </p>
      )
    case 'field':
      return (
        <p>
          {entry.label}：<del>{entry.old || '空'}</del> → {entry.new || '空'}
        </p>
      )
  }
}

type Props = { readonly entry: HistoryEntry; readonly onRevert?: (() => void) | undefined }

/** One field before and after. */
export const ChangeLine = ({ entry, onRevert }: Props) => (
  <div className="history-change">
    <Words entry={entry} />
    {onRevert && (
      <Button
        size="small"
        onClick={onRevert}
        title={`把“${entry.label}”改回“${entry.old || '空'}”`}
        aria-label={`${entry.label}恢复为“${entry.old || '空'}”`}
      >
        恢复为此前的值
      </Button>
    )}
  </div>
)
