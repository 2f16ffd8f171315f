import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { memo, useCallback, useState } from 'react'
import { type BriefingItem, itemKinds } from '../../../../shared/writing/writing.ts'
import { blocksOfDocument, documentOfBlocks, type EditorNode } from '../content/editor-document.ts'
import { ProseEditor } from '../editor/prose-editor.tsx'
import { useProblem, useTools } from '../writing-tools.ts'
import { ItemOrigin } from './item-origin.tsx'

export type ItemActions = {
  readonly change: (id: string, changed: Partial<BriefingItem>) => void
  readonly move: (id: string, by: -1 | 1) => void
  readonly remove: (id: string) => void
}

type HeadProps = {
  readonly head: Omit<BriefingItem, 'blocks'>
  readonly index: number
  readonly count: number
  readonly actions: ItemActions
}

const ItemButtons = ({ head, index, count, actions }: HeadProps) => {
  const nth = `第${index + 1}篇`
  return (
    <span className="item-buttons">
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        title="这一篇上移"
        aria-label={`${nth}上移`}
        disabled={index === 0}
        onClick={() => actions.move(head.id, -1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        title="这一篇下移"
        aria-label={`${nth}下移`}
        disabled={index === count - 1}
        onClick={() => actions.move(head.id, 1)}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        title={count === 1 ? '简报至少要有一篇稿件' : '删除这一篇'}
        aria-label={`删除${nth}`}
        disabled={count === 1}
        onClick={() => actions.remove(head.id)}
      />
    </span>
  )
}

const ItemTitles = ({ head, index, actions }: Omit<HeadProps, 'count'>) => {
  const { isReadOnly } = useTools().session
  const problem = useProblem(`items.${index}.title`)
  const nth = `第${index + 1}篇`
  return (
    <>
      <Input
        className="item-title"
        aria-label={`${nth}标题`}
        placeholder="标题"
        maxLength={80}
        value={head.title}
        readOnly={isReadOnly}
        status={problem ? 'error' : ''}
        onChange={(event) => actions.change(head.id, { title: event.target.value })}
      />
      {problem !== undefined && (
        <span role="alert" className="field-problem">
          {problem}
        </span>
      )}
      <Input
        className="item-subtitle"
        aria-label={`${nth}副题`}
        placeholder={isReadOnly ? '' : '副题，可不填'}
        maxLength={80}
        value={head.subtitle}
        readOnly={isReadOnly}
        onChange={(event) => actions.change(head.id, { subtitle: event.target.value })}
      />
    </>
  )
}

/** Everything of a 稿件 but its text, so that typing does not render it again. */
const ItemHead = memo(
  (props: HeadProps) => {
    const { head, index, actions } = props
    const { isReadOnly } = useTools().session
    return (
      <>
        <div className="item-head">
          <b>第{index + 1}篇</b>
          <Select
            aria-label={`第${index + 1}篇栏目`}
            className="item-kind"
            value={head.kind}
            disabled={isReadOnly}
            options={itemKinds.map((kind) => ({ value: kind, label: kind }))}
            onChange={(kind) => actions.change(head.id, { kind })}
          />
          <span className="item-space" />
          {!isReadOnly && <ItemButtons {...props} />}
        </div>
        <ItemTitles head={head} index={index} actions={actions} />
      </>
    )
  },
  (before, { head, index, count, actions }) =>
    before.index === index &&
    before.count === count &&
    before.actions === actions &&
    before.head.id === head.id &&
    before.head.kind === head.kind &&
    before.head.title === head.title &&
    before.head.subtitle === head.subtitle,
)

type Props = Omit<HeadProps, 'head'> & { readonly item: BriefingItem }

/** One 稿件: its kind, title, subtitle and text. */
export const ItemPart = memo(({ item, index, count, actions }: Props) => {
  const { id, title, blocks } = item
  const [initial] = useState(() => documentOfBlocks(blocks))
  const changed = useCallback(
    (document: EditorNode) => actions.change(id, { blocks: blocksOfDocument(document) }),
    [actions, id],
  )
  const nth = `第${index + 1}篇`
  return (
    <section className="part item" aria-label={`${nth}稿件`}>
      <ItemHead head={item} index={index} count={count} actions={actions} />
      <ItemOrigin item={item} index={index} actions={actions} />
      <ProseEditor label={`${nth} ${title}`} initial={initial} onChange={changed} />
    </section>
  )
})
