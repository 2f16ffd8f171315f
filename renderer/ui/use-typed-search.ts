import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react'

/** A search box's text, told on when the typing pauses; half a composition is never told. */
export const useTypedSearch = (told: (text: string) => void, delay = 250, initial = '') => {
  const [text, setText] = useState(initial)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const tell = (value: string): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => told(value.trim()), delay)
  }
  return {
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const { value } = event.target
      setText(value)
      const native = event.nativeEvent
      if (!(native instanceof InputEvent && native.isComposing)) tell(value)
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => tell(event.currentTarget.value),
  }
}
