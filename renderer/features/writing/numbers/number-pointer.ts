import { useState } from 'react'
import type { NumberName } from '../../../../shared/writing/number-key.ts'
import { isFrozen } from '../../../../shared/writing/workflow.ts'
import type { NumberTools, PointedField } from '../editor/number-field.ts'
import type { Session } from '../session/session.ts'
import { createStore, type Readable, type Store } from '../session/store.ts'

/** A number on paper that is no field of the text. */
export type PointedCell = { readonly name: NumberName; readonly element: HTMLElement }

export type Pointed = {
  readonly number: PointedField | PointedCell
  /** Stays until it is closed: it was clicked, not only passed over. */
  readonly isHeld: boolean
  /** Opened by the keyboard, which goes on in the card. */
  readonly takesFocus: boolean
}

export const isField = (number: Pointed['number']): number is PointedField => 'editor' in number

/** Which number's card is open. */
export type NumberPointer = Readable<Pointed | undefined> & {
  readonly tools: NumberTools
  readonly openCell: (cell: PointedCell) => void
  /** The mouse is over the card itself. */
  readonly enterCard: () => void
  readonly leaveCard: () => void
  readonly close: () => void
}

const restBefore = 350
const graceAfter = 250

const createPointer = ({ book, writing }: Session, pointed: Store<Pointed | undefined>): NumberPointer => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (next: Pointed | undefined, wait: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!pointed.get()?.isHeld) pointed.set(next)
    }, wait)
  }
  const now = (next: Pointed | undefined): void => {
    clearTimeout(timer)
    pointed.set(next)
  }
  return {
    get: pointed.get,
    subscribe: pointed.subscribe,
    tools: {
      book,
      isFrozen: isFrozen(writing.state),
      hover: (number) =>
        later(number && { number, isHeld: false, takesFocus: false }, number ? restBefore : graceAfter),
      open: (number, takesFocus) => now({ number, isHeld: true, takesFocus }),
    },
    openCell: (number) => {
      book.need([number.name])
      now({ number, isHeld: true, takesFocus: false })
    },
    enterCard: () => clearTimeout(timer),
    leaveCard: () => later(undefined, graceAfter),
    close: () => now(undefined),
  }
}

/** A card opens after the mouse rested on a number, or for as long as it is held by a click. */
export const useNumberPointer = (session: Session): NumberPointer => {
  const [pointer] = useState(() => createPointer(session, createStore<Pointed | undefined>(undefined)))
  return pointer
}
