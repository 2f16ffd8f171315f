import { type RefObject, useEffect, useState } from 'react'

export const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

/** A4 upright, 210 mm at 96 pixels to the inch, and a little air at both sides. */
const sheetWidth = (210 / 25.4) * 96
const air = 40

/** The zoom at which an upright sheet fills the element's width. */
export const useFittingZoom = (element: RefObject<HTMLElement | null>): number => {
  const [zoom, setZoom] = useState(0.6)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const measure = (): void => {
      const fitting = (current.clientWidth - air) / sheetWidth
      setZoom(Math.max(0.25, Math.min(2, Math.floor(fitting * 100) / 100)))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    measure()
    return () => observer.disconnect()
  }, [element])
  return zoom
}

/** The next zoom in the list above (1) or below (-1) the present one. */
export const stepZoom = (zoom: number, by: -1 | 1): number => {
  const further = by > 0 ? zooms.find((one) => one > zoom + 0.005) : zooms.findLast((one) => one < zoom - 0.005)
  return further ?? zoom
}
