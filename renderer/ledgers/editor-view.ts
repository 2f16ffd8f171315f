import type { Field } from '../../shared/fields/field.ts'
import type { GridCell } from './grid-cells.ts'
import type { Box, CellLooks } from './ime-overlay.ts'
import type { OptionList } from './option-list.ts'
import { isListed } from './typed.ts'

/** What is painted around the cell in hand. */
export type EditorView = {
  readonly key: string
  readonly field: Field
  /** In the grid frame's pixels; nothing while the cell is out of sight. */
  readonly box: Box | undefined
  readonly isTyping: boolean
  readonly text: string
  /** What is wrong with the cell, in the words to show at it. */
  readonly message: string | null
  readonly warning: string | null
  readonly list: OptionList | undefined
}

/** How the text field presents a cell whose words are `shown`. */
export const looksOf = (
  cell: GridCell,
  field: Field | undefined,
  state: { readonly shown: string; readonly isTyping: boolean; readonly isWrong: boolean },
): CellLooks => ({
  label: `第${cell.rowIndex + 1}行 ${field?.label ?? ''} ${state.shown || '空'}`,
  placeholder: state.isTyping && field && isListed(field) ? state.shown : '',
  isLocked: !field || Boolean(field.auto) || (cell.row?.voidedAt ?? null) !== null,
  isNote: field?.kind === 'note',
  isWrong: state.isWrong,
})

const noteSize = { width: 440, height: 150 }

/** Room for several lines over a note's cell, moved so that it stays within the grid. */
export const noteBox = ({ left, top, width }: Box, frame: HTMLElement): Box => {
  const wide = Math.max(width, noteSize.width)
  return {
    left: Math.max(0, Math.min(left, frame.clientWidth - wide)),
    top: Math.max(0, Math.min(top, frame.clientHeight - noteSize.height)),
    width: wide,
    height: noteSize.height,
  }
}
