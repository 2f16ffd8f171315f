import { Button, Select, Tag } from 'antd'
import { memo, useEffect, useState } from 'react'
import type { ShownSource } from '../../../../shared/ipc/material-routes.ts'
import { itemSources, type RowSource, sourceKey } from '../../../../shared/writing/source.ts'
import type { BriefingItem } from '../../../../shared/writing/writing.ts'
import { request } from '../../../api.ts'
import { openRow } from '../../../app/navigation.ts'
import { ledgerOf } from '../../../ledgers/ledger-of.ts'
import { useReadable, useTools } from '../writing-tools.ts'
import type { ItemActions } from './item-part.tsx'

/** The rows behind these keys by name; those that were voided are not among them. */
const useSources = (keys: string, writingId: number): readonly ShownSource[] => {
  const [shown, setShown] = useState<readonly ShownSource[]>([])
  useEffect(() => {
    let isOver = false
    const sources: RowSource[] = JSON.parse(keys)
    if (sources.length === 0) setShown([])
    else
      request('material.sources', { writingId, sources }).then(
        (found) => isOver || setShown(found),
        // The text can be written without them.
        () => undefined,
      )
    return () => {
      isOver = true
    }
  }, [keys, writingId])
  return shown
}

type SourceProps = { readonly source: ShownSource; readonly onRemove: (() => void) | undefined }

const Source = ({ source, onRemove }: SourceProps) => {
  const { ledger, rowId, title, team, uses } = source
  const printed = uses.filter(({ isPrinted }) => isPrinted)
  return (
    <Tag
      className="item-source"
      {...(printed.length > 0 ? { color: 'orange' } : {})}
      closable={onRemove !== undefined}
      closeIcon={<span title="不再作为这一篇的素材">×</span>}
      onClose={(event) => {
        event.preventDefault()
        onRemove?.()
      }}
    >
      <Button
        type="link"
        size="small"
        title={`打开${ledgerOf(ledger).title}的这一行`}
        onClick={() => openRow(ledger, rowId, title)}
      >
        {title}
      </Button>
      <span>{team}</span>
      {printed.map(({ name }) => (
        <b key={name}>已用于{name}</b>
      ))}
    </Tag>
  )
}

type TeamsProps = {
  readonly nth: string
  readonly teamIds: readonly number[]
  readonly onChange: (ids: number[]) => void
}

/** 来稿工作队 by hand: counted in 采用统计 beside the teams of the rows. */
const Teams = ({ nth, teamIds, onChange }: TeamsProps) => {
  const { session, shelves } = useTools()
  const { teams } = useReadable(shelves)
  return (
    <Select
      mode="multiple"
      size="small"
      className="item-teams"
      aria-label={`${nth}来稿工作队`}
      placeholder="可不选；选了的计入采用统计"
      maxTagCount="responsive"
      optionFilterProp="label"
      value={[...teamIds]}
      disabled={session.isReadOnly}
      options={teams.map(({ value, label }) => ({ value: Number(value), label }))}
      onChange={onChange}
    />
  )
}

type Props = { readonly item: BriefingItem; readonly index: number; readonly actions: ItemActions }
type ShownProps = Omit<Props, 'item'> & {
  readonly id: string
  readonly keys: string
  readonly own: readonly RowSource[]
  readonly teamIds: readonly number[]
}

const Shown = memo(({ id, index, keys, own, teamIds, actions }: ShownProps) => {
  const { session } = useTools()
  const sources = useSources(keys, session.writing.id)
  const ownKeys = own.map(sourceKey)
  const nth = `第${index + 1}篇`
  if (session.isReadOnly && sources.length === 0 && teamIds.length === 0) return null
  return (
    <fieldset className="item-origin" aria-label={`${nth}来源`}>
      {sources.length > 0 && <span>素材</span>}
      {sources.map((source) => (
        <Source
          key={sourceKey(source)}
          source={source}
          onRemove={
            session.isReadOnly || !ownKeys.includes(sourceKey(source))
              ? undefined
              : () => actions.change(id, { source: own.filter((one) => sourceKey(one) !== sourceKey(source)) })
          }
        />
      ))}
      <span className="item-senders">
        来稿
        <Teams nth={nth} teamIds={teamIds} onChange={(ids) => actions.change(id, { teamIds: ids })} />
      </span>
    </fieldset>
  )
})

const none: readonly never[] = []

/** Where a 稿件 comes from: the rows it tells of, and the teams that sent it in. */
export const ItemOrigin = ({ item, index, actions }: Props) => (
  <Shown
    id={item.id}
    index={index}
    keys={JSON.stringify(itemSources(item))}
    own={item.source ?? none}
    teamIds={item.teamIds ?? none}
    actions={actions}
  />
)
