import type { Place } from '../moves.ts'
import { type Block, blockBetween, cycled, hasPlace } from './block.ts'

/**
 * The selected block of a grid: one corner stays (`anchor`), the other follows the mouse or Shift and the arrows.
 * The active cell, where keys write, is the anchor until Enter or Tab leads it through the block.
 */
export class RangeSelection {
  readonly #changed: () => void
  #active: Place | undefined
  #anchor: Place | undefined
  #focus: Place | undefined

  constructor(changed: () => void) {
    this.#changed = changed
  }

  get active(): Place | undefined {
    return this.#active
  }

  /** The corner that moves. */
  get focus(): Place | undefined {
    return this.#focus
  }

  get block(): Block | undefined {
    return this.#anchor && this.#focus && blockBetween(this.#anchor, this.#focus)
  }

  get isMany(): boolean {
    const block = this.block
    return block !== undefined && (block.top < block.bottom || block.left < block.right)
  }

  /** The grid's focus went to a cell: the block shrinks to it, unless it was sent there by `cycle` or `select`. */
  activeMoved(place: Place | undefined): void {
    if (place?.row === this.#active?.row && place?.column === this.#active?.column) return
    this.#set(place, place, place)
  }

  /** Takes the moving corner to a cell. */
  extendTo(place: Place): void {
    const { row, column } = place
    if (row === this.#focus?.row && column === this.#focus.column) return
    this.#set(this.#active, this.#anchor ?? place, place)
  }

  select(anchor: Place, focus: Place, active: Place = anchor): void {
    this.#set(active, anchor, focus)
  }

  /** Back to the active cell alone. */
  shrink(): void {
    this.#set(this.#active, this.#active, this.#active)
  }

  /** Leads the active cell on inside the block; where it is now. */
  cycle(keys: { readonly key: string; readonly shiftKey: boolean }): Place | undefined {
    const { block } = this
    if (!block || !this.#active || !hasPlace(block, this.#active)) return undefined
    // The block is the same; the grid's focus, which follows, is what is painted.
    this.#active = cycled(block, this.#active, keys)
    return this.#active
  }

  #set(active: Place | undefined, anchor: Place | undefined, focus: Place | undefined): void {
    this.#active = active
    this.#anchor = anchor
    this.#focus = focus
    this.#changed()
  }
}
