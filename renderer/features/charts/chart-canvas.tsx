import { useEffect, useRef } from 'react'
import type { ChartOption } from '../../../shared/charts/chart.ts'
import { init } from '../../paper/echarts.ts'

type Props = {
  readonly label: string
  readonly option: ChartOption
  readonly widthMm: number
  readonly heightMm: number
  /** A bar was pressed: its series and its place along the axis, from 0. */
  readonly onBar: (series: number, at: number) => void
}

/** A chart on screen, drawn from the option that is drawn on paper, and as wide in proportion. */
export const ChartCanvas = ({ label, option, widthMm, heightMm, onBar }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const press = useRef(onBar)
  press.current = onBar
  useEffect(() => {
    const element = place.current
    if (!element) return
    // As wide as there is room, in the proportions it has on paper.
    const size = () => ({ width: element.clientWidth, height: (element.clientWidth * heightMm) / widthMm })
    const chart = init(element, null, { renderer: 'canvas', locale: 'ZH', ...size() })
    chart.setOption({ ...option, animation: false })
    chart.on('click', ({ seriesIndex, dataIndex }) => press.current(seriesIndex ?? 0, dataIndex ?? 0))
    const watch = new ResizeObserver(() => chart.resize(size()))
    watch.observe(element)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option, widthMm, heightMm])
  return <div className="chart-canvas" role="img" aria-label={label} ref={place} />
}
