import { App as AntApp, Button, Tooltip } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { listen, messageOf, request } from '../api.ts'

type Undo = {
  /** What would be taken back, and done again; null when there is nothing. */
  readonly undoTitle: string | null
  readonly redoTitle: string | null
  readonly undo: () => void
  readonly redo: () => void
}

const UndoContext = createContext<Undo | undefined>(undefined)

export const useUndo = (): Undo => {
  const undo = useContext(UndoContext)
  if (!undo) throw new Error('useUndo outside its provider')
  return undo
}

/** A cell that is only selected holds an empty text field; Ctrl+Z there means the program's undo. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.dataset.idle !== 'true' &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)

const useUndoKeys = (undo: () => void, redo: () => void): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.isComposing || isWriting(event.target)) return
      const isRedo = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)
      if (!isRedo && event.code !== 'KeyZ') return
      event.preventDefault()
      if (isRedo) redo()
      else undo()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [undo, redo])
}

/** The program's one list of acts, over all books; it is kept in the database and outlives a restart. */
export const UndoProvider = ({ children }: { children: ReactNode }) => {
  const { message } = AntApp.useApp()
  const [state, setState] = useState<{ undo: string | null; redo: string | null }>({ undo: null, redo: null })
  const refresh = useCallback(() => {
    request('change.state', {}).then(setState, () => undefined)
  }, [])
  useEffect(refresh, [refresh])
  useEffect(() => listen('ledger.changed', refresh), [refresh])
  const run = useCallback(
    async (route: 'change.undo' | 'change.redo', word: string) => {
      try {
        const done = await request(route, {})
        setState(done)
        message.info(`${word}：${done.title}`)
      } catch (error) {
        message.warning(messageOf(error), 6)
      }
    },
    [message],
  )
  const undo = useCallback(() => void run('change.undo', '已撤销'), [run])
  const redo = useCallback(() => void run('change.redo', '已重做'), [run])
  useUndoKeys(undo, redo)
  const value = useMemo(() => ({ undoTitle: state.undo, redoTitle: state.redo, undo, redo }), [state, undo, redo])
  return <UndoContext value={value}>{children}</UndoContext>
}

export const UndoButtons = () => {
  const { undoTitle, redoTitle, undo, redo } = useUndo()
  return (
    <div className="undo-buttons">
      <Tooltip title={undoTitle ? `撤销：${undoTitle}（Ctrl+Z）` : '没有可以撤销的操作'}>
        <Button size="small" disabled={!undoTitle} onClick={undo}>
          撤销
        </Button>
      </Tooltip>
      <Tooltip title={redoTitle ? `重做：${redoTitle}（Ctrl+Y）` : '没有可以重做的操作'}>
        <Button size="small" disabled={!redoTitle} onClick={redo}>
          重做
        </Button>
      </Tooltip>
    </div>
  )
}
