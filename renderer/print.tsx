/** The printing press: a hidden page without a bridge that draws charts and paints pages; called by the main process. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { PaperLayout } from '../shared/paper/layout.ts'
import { type EChartsCoreOption, init } from './paper/echarts.ts'
import { PaperPages } from './paper/paper-pages.tsx'
import './paper/paper.css'

/** Pixels of the page to the inch. */
const pagePixels = 96
const inches = (millimetres: number): number => millimetres / 25.4

/**
 * A chart as a PNG data URL.
 * @param option an ECharts option, pure data; its sizes are pixels of 1/96 inch
 */
const drawChart = async (option: object, widthMm: number, heightMm: number, dpi = 300): Promise<string> => {
  await document.fonts.ready
  const canvas = document.createElement('canvas')
  const chart = init(canvas, null, {
    renderer: 'canvas',
    locale: 'ZH',
    width: Math.round(inches(widthMm) * pagePixels),
    height: Math.round(inches(heightMm) * pagePixels),
    devicePixelRatio: dpi / pagePixels,
  })
  try {
    const drawn: EChartsCoreOption = { backgroundColor: '#ffffff', ...option, animation: false }
    chart.setOption(drawn)
    // A later frame would never come in a window that is not shown.
    chart.getZr().flush()
    return canvas.toDataURL('image/png')
  } finally {
    chart.dispose()
  }
}

const element = document.getElementById('root')
const root = element && createRoot(element)

/** Paints the pages and waits until their fonts and pictures are there. @returns how many pages there are */
const showPages = async (layout: PaperLayout, images: Readonly<Record<string, string>>): Promise<number> => {
  if (!root) throw new Error('no root to paint on')
  flushSync(() => root.render(<PaperPages layout={layout} images={images} />))
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode()))
  return document.querySelectorAll('.paper-page').length
}

const press = { drawChart, showPages }

declare global {
  interface Window {
    readonly press: typeof press
  }
}

Object.defineProperty(window, 'press', { value: press })
