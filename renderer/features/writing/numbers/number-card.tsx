import { Button, Popover, Space } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import type { NumberName } from '../../../../shared/writing/number-key.ts'
import type { NumberPlace } from '../editor/desk.ts'
import type { PointedField } from '../editor/number-field.ts'
import { useReadable, useTools } from '../writing-tools.ts'
import { NumberFacts, RowsButton } from './number-facts.tsx'
import { isField, type Pointed } from './number-pointer.ts'
import { settleNumber } from './settle-numbers.ts'

type Attrs = NumberPlace['attrs']

/** The number at the place, as long as it is still there. */
const attrsOf = ({ editor, pos }: PointedField): Attrs | undefined => {
  const node = editor.isDestroyed ? null : editor.state.doc.nodeAt(pos)
  // The schema gives a number exactly these attributes.
  return node?.type.name === 'number' ? (node.attrs as Attrs) : undefined
}

/** The value; where it changed, what it was when it was last seen, or issued. */
const FieldValue = ({ field, attrs, now }: { field: PointedField; attrs: Attrs; now: string }) => {
  const { isFrozen } = useTools().numbers
  const { editor, pos } = field
  const accept = (): void => settleNumber({ editor, pos, attrs }, '采用新数', now)
  const keep = (): void => settleNumber({ editor, pos, attrs }, '保留原数', now)
  if (attrs.kept === true)
    return (
      <div className="number-value">
        {attrs.shown} <span className="number-changed">保留原数</span> <small>现在的数据是</small> {now}
        {editor.isEditable && (
          <Button size="small" onClick={accept}>
            改用现数
          </Button>
        )}
      </div>
    )
  if (attrs.shown === '' || attrs.shown === now) return <div className="number-value">{now}</div>
  return (
    <div className="number-value">
      <small>{isFrozen ? '签发时' : '上次所示'}</small> <span className="number-old">{attrs.shown}</span>
      <span> → </span>
      {isFrozen && <small>现在 </small>}
      {now}
      {!isFrozen && <span className="number-changed">已更新</span>}
      {editor.isEditable && (
        <Space>
          <Button size="small" onClick={accept}>
            知道了
          </Button>
          <Button size="small" title="文中仍印原来的数，不随台账变化" onClick={keep}>
            保留原数
          </Button>
        </Space>
      )}
    </div>
  )
}

type FrameProps = {
  readonly name: NumberName
  readonly value: ReactNode
  readonly takesFocus: boolean
  readonly children?: ReactNode
}

const CardFrame = ({ name, value, takesFocus, children }: FrameProps) => {
  const body = useRef<HTMLDivElement>(null)
  const title = useTools().numbers.book.valueOf(name)?.title ?? '数字'
  useEffect(() => {
    if (takesFocus) body.current?.querySelector('button')?.focus()
  }, [takesFocus])
  return (
    <div className="number-card" ref={body} role="dialog" aria-label={`数字 ${title}`}>
      <b>{title}</b>
      {value}
      <NumberFacts name={name} />
      <Space wrap>
        <RowsButton name={name} title={title} />
        {children}
      </Space>
    </div>
  )
}

type CardProps = { readonly pointed: Pointed; readonly close: () => void; readonly onReplace: () => void }

const CardOf = ({ pointed, close, onReplace }: CardProps) => {
  const { book } = useTools().numbers
  useReadable(book)
  const { number, takesFocus } = pointed
  if (!isField(number)) {
    const { name } = number
    const value = <div className="number-value">{book.valueOf(name)?.text ?? '…'}</div>
    return <CardFrame name={name} value={value} takesFocus={takesFocus} />
  }
  const attrs = attrsOf(number)
  if (!attrs) return null
  const { editor, pos } = number
  const replace = (): void => {
    editor.commands.setNodeSelection(pos)
    close()
    onReplace()
  }
  const remove = (): void => {
    close()
    editor.view.dispatch(editor.state.tr.delete(pos, pos + 1))
    editor.view.focus()
  }
  const value = <FieldValue field={number} attrs={attrs} now={book.valueOf(attrs)?.text ?? attrs.shown} />
  return (
    <CardFrame name={attrs} value={value} takesFocus={takesFocus}>
      {editor.isEditable && <Button onClick={replace}>更换</Button>}
      {editor.isEditable && <Button onClick={remove}>删除</Button>}
    </CardFrame>
  )
}

/** Where the number stands in its scroller: the card hangs on an invisible stand-in that scrolls with it. */
const placeOf = (element: HTMLElement): { left: number; top: number; width: number; height: number } => {
  const { left, top, width, height } = element.getBoundingClientRect()
  const frame = element.closest('.number-ground')
  const origin = frame?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return {
    left: left - origin.left + (frame?.scrollLeft ?? 0),
    top: top - origin.top + (frame?.scrollTop ?? 0),
    width,
    height,
  }
}

/** Escape, or a click beside it, closes the card. */
const useClosing = (pointed: Pointed | undefined, close: () => void): void => {
  useEffect(() => {
    if (!pointed) return
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      close()
      if (pointed.isHeld && isField(pointed.number)) pointed.number.editor.view.focus()
    }
    const clicked = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      if (!target?.closest('.number-popover, .number-chip, .paper-metric')) close()
    }
    window.addEventListener('keydown', pressed)
    window.addEventListener('mousedown', clicked)
    return () => {
      window.removeEventListener('keydown', pressed)
      window.removeEventListener('mousedown', clicked)
    }
  }, [pointed, close])
}

const isThere = ({ number }: Pointed): boolean =>
  number.element.isConnected && (!isField(number) || attrsOf(number) !== undefined)

type Props = {
  /** The card of a field of the text, or of a cell on paper. */
  readonly of: 'field' | 'cell'
  readonly onReplace?: () => void
}

/** What the number under the mouse or the cursor counts, and the way to its rows. Stands in its `.number-ground`. */
export const NumberCard = ({ of, onReplace = () => undefined }: Props) => {
  const { pointer, session } = useTools()
  const found = useReadable(pointer)
  const pointed = found && isField(found.number) === (of === 'field') ? found : undefined
  const { close, enterCard, leaveCard } = pointer
  // Every change of the text and of its pages may move the number or take it away.
  useReadable(session.draft)
  useReadable(session.preview)
  useClosing(pointed, close)
  if (!pointed || !isThere(pointed)) return null
  const { element } = pointed.number
  const place = placeOf(element)
  return (
    <Popover
      key={`${place.left} ${place.top}`}
      open
      rootClassName="number-popover"
      content={
        // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the card open while the mouse is on it.
        <div onMouseEnter={enterCard} onMouseLeave={leaveCard}>
          <CardOf pointed={pointed} close={close} onReplace={onReplace} />
        </div>
      }
    >
      <span className="number-anchor" style={place} />
    </Popover>
  )
}
