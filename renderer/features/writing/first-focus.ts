import { type RefObject, useRef } from 'react'

type Focusable = { focus: () => void }
type FirstFocus<T> = { readonly ref: RefObject<T | null>; readonly afterOpenChange: (isOpen: boolean) => void }

/** Gives a dialog's field the focus when the dialog is there: before, it is not visible and cannot take it. */
export const useFirstFocus = <T extends Focusable>(): FirstFocus<T> => {
  const ref = useRef<T>(null)
  return {
    ref,
    afterOpenChange: (isOpen) => {
      if (isOpen) ref.current?.focus()
    },
  }
}
