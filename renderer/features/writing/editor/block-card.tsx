import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { NodeSelection } from '@tiptap/pm/state'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { Button, Input, InputNumber } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { Scoping } from '../../../../shared/writing/own-scope.ts'
import { photoUrl } from '../../../ledgers/attachments/photo-url.ts'
import { useReadable, useTools } from '../writing-tools.ts'
import { CardScope } from './card-scope.tsx'
import { moveBlocks, removeBlocks } from './commands.ts'

const kinds = { table: '统计表', chart: '图表', photo: '照片' } as const
type CardKind = keyof typeof kinds

const isKind = (name: string): name is CardKind => name in kinds

/** Selects the card, so that a command works on it. */
const select = ({ editor, getPos }: NodeViewProps): void => {
  const pos = getPos()
  if (pos !== undefined) editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)))
}

const CardButtons = (props: NodeViewProps & { readonly kind: string }) => {
  const act = (command: typeof removeBlocks) => () => {
    select(props)
    command(props.editor.state, props.editor.view.dispatch)
    props.editor.view.focus()
  }
  const button = (title: string, icon: ReactNode, command: typeof removeBlocks) => (
    <Button
      type="text"
      size="small"
      title={title}
      aria-label={`${title}${props.kind}`}
      icon={icon}
      onClick={act(command)}
    />
  )
  return (
    <span className="card-buttons">
      {button('上移', <ArrowUpOutlined />, moveBlocks(-1))}
      {button('下移', <ArrowDownOutlined />, moveBlocks(1))}
      {button('删除', <DeleteOutlined />, removeBlocks)}
    </span>
  )
}

/** Keeps its own words while they are typed: the editor answers too late for a field that an input method writes in. */
const CaptionInput = ({ node, updateAttributes, editor }: NodeViewProps) => {
  const saved = String(node.attrs.caption)
  const [words, setWords] = useState(saved)
  useEffect(() => setWords(saved), [saved])
  return (
    <Input
      size="small"
      className="card-caption"
      aria-label="题注"
      prefix="题注"
      maxLength={60}
      value={words}
      disabled={!editor.isEditable}
      onChange={(event) => {
        setWords(event.target.value)
        updateAttributes({ caption: event.target.value })
      }}
    />
  )
}

const WidthInput = ({ node, updateAttributes, editor }: NodeViewProps) => (
  <InputNumber
    size="small"
    className="card-width"
    aria-label="打印宽度，毫米"
    prefix="宽"
    suffix="毫米"
    min={40}
    max={156}
    value={Number(node.attrs.widthMm)}
    disabled={!editor.isEditable}
    onChange={(widthMm) => widthMm !== null && updateAttributes({ widthMm })}
  />
)

type Shown = {
  readonly name: string
  readonly hint: string
  readonly urls?: readonly string[]
  readonly allows?: Scoping
}

/** What the card stands for, or that it is gone. */
const useShown = (kind: CardKind, attrs: NodeViewProps['node']['attrs']): Shown => {
  const { palette, photos } = useReadable(useTools().shelves)
  if (kind === 'photo') {
    // The schema gives a photo's neighbour this shape, or null.
    const beside = attrs.beside as { readonly attachmentId: number } | null
    const shown = [attrs.attachmentId, beside?.attachmentId].flatMap(
      (id) => photos.find((photo) => photo.id === id) ?? [],
    )
    return {
      name: shown.map(({ name }) => name).join('　'),
      hint: shown.map(({ width, height }) => `${width}×${height}`).join('，'),
      urls: shown.map((photo) => photoUrl(photo, 'thumb')),
    }
  }
  const shelf = kind === 'table' ? palette.tables : palette.charts
  const found = shelf.find(({ value }) => value === attrs[kind])
  return { name: found?.label ?? '', hint: found?.hint ?? '', ...(found ? { allows: found } : {}) }
}

/** A table, chart or photo in the text: what it is and its caption; the preview shows the real thing. */
export const BlockCard = (props: NodeViewProps) => {
  const { node, selected, editor } = props
  const kind = isKind(node.type.name) ? node.type.name : 'table'
  const { name, hint, urls = [], allows } = useShown(kind, node.attrs)
  return (
    <NodeViewWrapper className={selected ? 'card is-selected' : 'card'} data-kind={kind}>
      <div className="card-head" data-drag-handle>
        <b>{kinds[kind]}</b>
        <span className="card-name" title={hint}>
          {name}
        </span>
        {editor.isEditable && <CardButtons {...props} kind={kinds[kind]} />}
      </div>
      <div className="card-body">
        {urls.map((url) => (
          <img key={url} src={url} alt={String(node.attrs.caption)} draggable={false} />
        ))}
        <CaptionInput {...props} />
        {kind === 'photo' && <WidthInput {...props} />}
        {allows && <CardScope {...props} allows={allows} />}
      </div>
    </NodeViewWrapper>
  )
}
