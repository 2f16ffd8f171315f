import { type CSSProperties, type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { Option } from '../../shared/ipc/rows.ts'
import { MonthView } from '../ui/month-view.tsx'
import type { CellEditor } from './cell-editor.ts'
import type { EditorView } from './editor-view.ts'
import type { Box } from './ime-overlay.ts'
import { isMany, readTyped } from './typed.ts'

type Props = {
  readonly editor: CellEditor
  readonly today: string
  readonly frame: RefObject<HTMLDivElement | null>
}

const OptionLines = ({ view, editor }: { view: EditorView; editor: CellEditor }) => {
  const { list } = view
  const lit = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lit line is another one after each of these.
  useEffect(() => {
    lit.current?.scrollIntoView({ block: 'nearest' })
  }, [list?.lit, list?.options])
  if (!list) return null
  const isTicked = (option: Option): boolean => list.chosen.some((one) => one.value === option.value)
  return (
    <>
      {list.options.length === 0 && <p className="popup-note">{list.isLoading ? '正在查找…' : '没有这一项'}</p>}
      <div className="option-lines" role="listbox" aria-label={view.field.label} tabIndex={-1}>
        {list.options.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the text field over the cell.
          <div
            key={option.value}
            ref={i === list.lit ? lit : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={i === list.lit}
            onClick={() => editor.pick(option)}
          >
            {isMany(view.field) && <span className="tick">{isTicked(option) ? '☑' : '☐'}</span>}
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </div>
        ))}
      </div>
    </>
  )
}

const ManyFoot = ({ view, editor }: { view: EditorView; editor: CellEditor }) => (
  <footer className="popup-note">
    已选：{view.list?.chosen.map((one) => one.label).join('、') || '无'}
    <button type="button" tabIndex={-1} onClick={() => editor.commitHere()}>
      确定
    </button>
    <br />
    空格 选中或取消 · 回车 确定
  </footer>
)

const NoteFoot = ({ view }: { view: EditorView }) => {
  const most = 'max' in view.field ? (view.field.max ?? 500) : 500
  return (
    <p className="popup-note">
      {view.text.length}/{most}字 · 回车 保存 · Alt+回车 换行 · Esc 放弃
    </p>
  )
}

const Help = ({ view, editor, today }: { view: EditorView; editor: CellEditor; today: string }) => {
  const { field, list } = view
  if (list)
    return (
      <>
        <OptionLines view={view} editor={editor} />
        {isMany(field) && <ManyFoot view={view} editor={editor} />}
      </>
    )
  if (field.kind === 'note') return <NoteFoot view={view} />
  if (field.kind !== 'day') return null
  const read = readTyped(field, view.text, today)
  const value = read.ok && typeof read.value === 'string' ? read.value : undefined
  return <MonthView value={value} today={today} onPick={(day) => editor.commitHere(day)} />
}

/** Below the cell, or above it where the window ends; a note's editor is taller than its cell. */
const useStyle = (box: Box | undefined, frame: HTMLElement | null, isNote: boolean) => {
  const panel = useRef<HTMLDivElement>(null)
  const [style, setStyle] = useState<CSSProperties>({ visibility: 'hidden' })
  // Runs after every paint: the panel's height changes with its list.
  useEffect(() => {
    const size = panel.current?.getBoundingClientRect()
    if (!box || !frame || !size) return
    const outer = frame.getBoundingClientRect()
    const editor = isNote ? frame.querySelector('.cell-overlay')?.getBoundingClientRect() : undefined
    const bottom = editor?.bottom ?? outer.top + box.top + box.height
    const top = editor?.top ?? outer.top + box.top
    const fits = bottom + size.height + 4 <= window.innerHeight
    const left = Math.max(4, Math.min(outer.left + box.left, window.innerWidth - size.width - 4))
    const next = { left, top: fits ? bottom + 1 : Math.max(4, top - size.height - 1) }
    setStyle((old) => (old.left === next.left && old.top === next.top ? old : next))
  })
  return { panel, style }
}

/** What stands at the cell in hand: its choices, a calendar, or what is wrong with it. */
export const EditorPopup = ({ editor, today, frame }: Props) => {
  const view = useSyncExternalStore(editor.subscribe, editor.view)
  const isNote = view?.field.kind === 'note' && view.isTyping
  const { panel, style } = useStyle(view?.box, frame.current, isNote)
  if (!view?.box || (!view.isTyping && !view.message)) return null
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the text field while the popup is clicked.
    <div
      ref={panel}
      className={`editor-popup${view.message ? ' has-message' : ''}`}
      style={style}
      onMouseDown={(event) => event.preventDefault()}
    >
      {view.message && (
        <p className="popup-message" role="alert">
          <b>没有保存</b> {view.message}
        </p>
      )}
      {view.isTyping && <Help view={view} editor={editor} today={today} />}
    </div>,
    document.body,
  )
}
