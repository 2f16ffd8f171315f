import type { Box } from '../ime-overlay.ts'
import type { Block } from './block.ts'
import type { GridGeometry } from './grid-geometry.ts'

type Shown = {
  /** The selected block; nothing while one cell is in hand, which has its own frame. */
  readonly block: Block | undefined
  /** What the dragged fill handle would fill. */
  readonly preview: Block | undefined
  /** Where the fill handle hangs: the lower right corner of this block. */
  readonly handle: Block | undefined
}

export type RangeLayer = {
  readonly paint: (shown: Shown) => void
  readonly handle: HTMLElement
  readonly dispose: () => void
}

const box = (parent: HTMLElement, className: string): HTMLElement => {
  const made = document.createElement('div')
  made.className = className
  parent.append(made)
  return made
}

const lay = (element: HTMLElement, at: Box | undefined): void => {
  element.hidden = !at
  if (!at) return
  for (const side of ['left', 'top', 'width', 'height'] as const) element.style[side] = `${at[side]}px`
}

const moved = (at: Box | undefined, left: number, top: number): Box | undefined =>
  at && { ...at, left: at.left - left, top: at.top - top }

/** A pair of rectangles: one that never scrolls sideways and one that is cut off where the frozen columns begin. */
const pair = (layer: HTMLElement, beyond: HTMLElement, className: string) => {
  const [frozen, scrolled] = [box(layer, className), box(beyond, className)]
  return (boxes: { frozen: Box | undefined; scrolled: Box | undefined }, top: number, frozenWidth: number): void => {
    lay(frozen, moved(boxes.frozen, 0, top))
    lay(scrolled, moved(boxes.scrolled, frozenWidth, top))
    frozen.classList.toggle('goes-on', Boolean(boxes.frozen && boxes.scrolled))
    scrolled.classList.toggle('comes-from', Boolean(boxes.frozen && boxes.scrolled))
  }
}

const handleSize = 9

/** The rectangles over the cells; the grid itself paints nothing anew when a selection grows. */
export const createRangeLayer = (frame: HTMLElement, geometry: GridGeometry): RangeLayer => {
  const layer = box(frame, 'range-layer')
  const beyond = box(layer, 'range-beyond')
  const paintBlock = pair(layer, beyond, 'range-box')
  const paintPreview = pair(layer, beyond, 'range-preview')
  const handle = box(frame, 'fill-handle')
  handle.title = '拖动向下（向上）填充；双击填到底'
  const paintHandle = (block: Block | undefined, body: NonNullable<ReturnType<GridGeometry['body']>>): void => {
    const boxes = block && geometry.boxesOf({ ...block, left: block.right, top: block.bottom })
    const at = boxes?.scrolled ?? boxes?.frozen
    const left = at && at.left + at.width - handleSize / 2
    const top = at && at.top + at.height - handleSize / 2
    const from = boxes?.scrolled ? body.frozen : 0
    const isSeen =
      left !== undefined &&
      top !== undefined &&
      left >= from &&
      left <= body.left + body.width &&
      top >= body.top &&
      top <= body.top + body.height
    lay(handle, isSeen ? { left, top, width: handleSize, height: handleSize } : undefined)
  }
  return {
    handle,
    paint: ({ block, preview, handle: corner }) => {
      const body = geometry.body()
      layer.hidden = handle.hidden = !body
      if (!body) return
      lay(layer, body)
      lay(beyond, { left: body.frozen, top: 0, width: Math.max(0, body.width - body.frozen), height: body.height })
      const none = { frozen: undefined, scrolled: undefined }
      paintBlock(block ? geometry.boxesOf(block) : none, body.top, body.frozen)
      paintPreview(preview ? geometry.boxesOf(preview) : none, body.top, body.frozen)
      paintHandle(corner, body)
    },
    dispose: () => {
      layer.remove()
      handle.remove()
    },
  }
}
