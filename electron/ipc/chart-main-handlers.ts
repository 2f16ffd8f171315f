import { type ChartId, chartOption, charts } from '../../shared/charts/charts.ts'
import type { Handlers } from '../../shared/ipc/routes.ts'
import { saveFile } from '../window/save-file.ts'
import type { Parts } from './parts.ts'

/** A chart as a picture for a poster or a slide: drawn by the same press as those on paper. */
export const chartMainHandlers = ({ window, desk, press }: Parts): Pick<Handlers, 'chart.savePng'> => ({
  'chart.savePng': async (asked) => {
    const { id, data } = await desk.call('chart', asked)
    const { title, widthMm, heightMm } = charts[id]
    // Id and data are a pair by the type of `DrawnChart`; the compiler cannot follow it through the index.
    const option = chartOption<ChartId>(id, data as never)
    const kind = { title: '存为图片', ending: 'png' } as const
    const path = await saveFile(window(), `${title}（截至${asked.cutOff}）`, kind, () =>
      press.drawChart({ key: id, option, widthMm, heightMm }),
    )
    return { path }
  },
})
