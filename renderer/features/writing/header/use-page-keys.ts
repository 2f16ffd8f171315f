import { useEffect, useEffectEvent } from 'react'

type Keys = {
  readonly save: () => void
  readonly print: () => void
  readonly insertNumber: () => void
  readonly insertSentence: () => void
}

/** Ctrl+S, Ctrl+P, Ctrl+M and Ctrl+J, wherever on the page the focus is. */
export const usePageKeys = ({ save, print, insertNumber, insertSentence }: Keys): void => {
  const pressed = useEffectEvent((event: KeyboardEvent): void => {
    if (!event.ctrlKey || event.altKey || event.shiftKey || event.isComposing) return
    // A dialog that is open has the keyboard to itself.
    if (document.querySelector('.ant-modal-wrap')?.checkVisibility()) return
    const act = { KeyS: save, KeyP: print, KeyM: insertNumber, KeyJ: insertSentence }[event.code]
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => pressed(event)
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
