import { App as AntApp, Input, type InputRef } from 'antd'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { messageOf } from '../../api.ts'
import { hasRecordPage, navigate } from '../../app/navigation.ts'
import { useTypedSearch } from '../../ui/use-typed-search.ts'
import { openAllHits, openHit } from './open-hits.ts'
import { SearchFilters } from './search-filters.tsx'
import { type Line, lineId, linesOf, PanelHits } from './search-panel.tsx'
import { type Narrowing, noNarrowing, useSearch } from './use-search.ts'

/** Hits of each book in the panel. */
const shownPerBook = 5

/** Ctrl+K and Ctrl+Shift+F lead here from any page. */
const useSearchKeys = (focus: () => void): void => {
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.isComposing) return
      const isOurs = (event.code === 'KeyK' && !event.shiftKey) || (event.code === 'KeyF' && event.shiftKey)
      // Under an open form the box cannot be reached, and what is typed in the form must not be left behind.
      if (!isOurs || document.querySelector('.ant-drawer-open, .ant-modal-wrap:not([style*="none"])')) return
      event.preventDefault()
      event.stopPropagation()
      focus()
    }
    window.addEventListener('keydown', pressed, true)
    return () => window.removeEventListener('keydown', pressed, true)
  }, [focus])
}

/** Closes the panel when a person turns to something else; the months of a date box hang outside the panel. */
const useCloseOutside = (box: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void => {
  useEffect(() => {
    if (!isOpen) return undefined
    const turned = (event: Event): void => {
      const { target } = event
      if (!(target instanceof Element) || box.current?.contains(target) || target.closest('.ant-popover')) return
      close()
    }
    window.addEventListener('mousedown', turned)
    window.addEventListener('focusin', turned)
    return () => {
      window.removeEventListener('mousedown', turned)
      window.removeEventListener('focusin', turned)
    }
  }, [box, isOpen, close])
}

const useSearchBox = () => {
  const { message } = AntApp.useApp()
  const [text, setText] = useState('')
  const [narrowing, setNarrowing] = useState<Narrowing>(noNarrowing)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const typed = useTypedSearch((told) => {
    setText(told)
    setActive(0)
    setOpen(told !== '')
  }, 0)
  const found = useSearch(text, narrowing, shownPerBook)
  const lines = linesOf(found)
  const open = (line: Line | undefined, isRecord = false): void => {
    if (!line || !found) return
    setOpen(false)
    const { ledger } = line.book
    if (line.hit && isRecord && hasRecordPage(ledger)) navigate({ page: 'record', ledger, id: line.hit.id })
    else if (line.hit) openHit(line.book.ledger, line.hit)
    else openAllHits(found, line.book).catch((error: unknown) => message.error(messageOf(error), 8))
  }
  const openPage = (): void => {
    setOpen(false)
    navigate({ page: 'search', text })
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && lines.length > 0) {
      event.preventDefault()
      setOpen(true)
      if (isOpen) setActive((old) => (old + step + lines.length) % lines.length)
    } else if (event.key === 'Enter' && isOpen) open(lines[active], event.ctrlKey)
  }
  return { typed, found, narrowing, setNarrowing, isOpen, setOpen, active, open, openPage, pressed, text }
}

/** One box for every book, diary and household: hits as they are typed for. */
export const SearchBox = () => {
  const root = useRef<HTMLElement>(null)
  const input = useRef<InputRef>(null)
  const box = useSearchBox()
  const { isOpen, setOpen, found, active } = box
  const [focus] = useState(() => () => input.current?.focus({ cursor: 'all' }))
  const [close] = useState(() => () => setOpen(false))
  useSearchKeys(focus)
  useCloseOutside(root, isOpen, close)
  return (
    <search
      ref={root}
      className="search"
      onKeyDown={(event) => {
        const range = root.current?.querySelector<HTMLElement>('.search-filters select')
        // Past the cross that empties the box, which the keys do not need.
        if (event.key === 'Tab' && !event.shiftKey && range && event.target === input.current?.input) {
          event.preventDefault()
          range.focus()
        }
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || !isOpen) return
        event.stopPropagation()
        setOpen(false)
        focus()
      }}
    >
      <Input
        {...box.typed}
        ref={input}
        className="search-all"
        placeholder="在全部簿册中查找（Ctrl+K）"
        aria-label="在全部簿册中查找"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls="search-hits"
        {...(isOpen ? { 'aria-activedescendant': lineId(active) } : {})}
        maxLength={100}
        allowClear
        onFocus={() => setOpen(box.text !== '')}
        onClick={() => setOpen(box.text !== '')}
        onKeyDown={box.pressed}
      />
      {isOpen && found && (
        <div className="search-panel">
          <SearchFilters narrowing={box.narrowing} onChange={box.setNarrowing} />
          <PanelHits found={found} active={active} open={box.open} close={close} openPage={box.openPage} />
        </div>
      )}
    </search>
  )
}
