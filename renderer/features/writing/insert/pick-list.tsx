import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { Option } from '../../../../shared/ipc/rows.ts'

type Props = {
  readonly label: string
  /** The search field, for the dialog to give the focus to. */
  readonly search: RefObject<InputRef | null>
  readonly options: readonly Option[]
  /** What stands at the right of an option, such as its value. */
  readonly aside?: (option: Option) => ReactNode
  readonly onPick: (option: Option) => void
}

const matches = ({ label, hint }: Option, words: string): boolean =>
  words.split(/\s+/).every((word) => label.includes(word) || (hint ?? '').includes(word))

/** Names that hold the words come before descriptions that do. */
const found = (options: readonly Option[], words: string): Option[] => {
  const fitting = options.filter((option) => matches(option, words))
  return [
    ...fitting.filter(({ label }) => label.includes(words)),
    ...fitting.filter(({ label }) => !label.includes(words)),
  ]
}

const step: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** A searchable list: type, go up and down, Enter takes. */
export const PickList = ({ label, search, options, aside, onPick }: Props) => {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const shown = found(options, words.trim())
  const current = Math.min(at, shown.length - 1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the option to bring into sight changes with its place.
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const pressed = (event: KeyboardEvent): void => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return
    const by = step[event.key]
    const chosen = shown[current]
    if (by !== undefined) setAt(Math.max(0, Math.min(shown.length - 1, current + by)))
    else if (event.key === 'Enter' && chosen) onPick(chosen)
    else return
    event.preventDefault()
  }
  return (
    <div className="pick-list">
      <Input
        ref={search}
        allowClear
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={shown[current] && `${id}-${current}`}
        aria-label={`查找${label}`}
        prefix="查找"
        value={words}
        onKeyDown={pressed}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
      />
      <div className="pick-options" role="listbox" id={id} aria-label={label} ref={list}>
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the search field above.
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="pick-option"
            onClick={() => onPick(option)}
          >
            <span className="pick-label">{option.label}</span>
            <span className="pick-aside">{aside?.(option)}</span>
            <span className="pick-hint">{option.hint}</span>
          </div>
        ))}
        {shown.length === 0 && <p className="pick-none">没有找到“{words}”，换个词试试。</p>}
      </div>
    </div>
  )
}
