import type { NumberPlace } from '../editor/desk.ts'

/** What becomes of a number that changed. */
export const settlings = ['采用新数', '保留原数'] as const
export type Settling = (typeof settlings)[number]

type Settled = { readonly place: NumberPlace; readonly settling: Settling; readonly now: string }

/** Takes the present value as seen, or keeps what was shown; one step of undo for each editor where something is kept. */
export const settleNumbers = (settled: readonly Settled[]): void => {
  for (const editor of new Set(settled.map(({ place }) => place.editor))) {
    const own = settled.filter(({ place }) => place.editor === editor)
    const { tr } = editor.state
    for (const { place, settling, now } of own) {
      tr.setNodeAttribute(place.pos, 'kept', settling === '保留原数' ? true : null)
      if (settling === '采用新数') tr.setNodeAttribute(place.pos, 'shown', now)
    }
    // That a value was seen is no change of the text; that one is kept or let go again is.
    const isChange = own.some(({ place, settling }) => settling === '保留原数' || place.attrs.kept === true)
    if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', isChange))
  }
}

export const settleNumber = (place: NumberPlace, settling: Settling, now: string): void =>
  settleNumbers([{ place, settling, now }])
