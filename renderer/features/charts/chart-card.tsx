import { App as AntApp, Button, Spin } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { type ChartId, chartOption, charts, type DrawnChart } from '../../../shared/charts/charts.ts'
import { listen, messageOf, request } from '../../api.ts'
import { openRows } from '../../app/navigation.ts'
import { ChartCanvas } from './chart-canvas.tsx'
import { chartValues } from './chart-values.ts'

type Asked = { readonly chart: ChartId; readonly teamId: number | null; readonly cutOff: string }

const useDrawn = ({ chart, teamId, cutOff }: Asked): DrawnChart | undefined => {
  const { message } = AntApp.useApp()
  const [drawn, setDrawn] = useState<DrawnChart>()
  useEffect(() => {
    let isOver = false
    const load = () =>
      request('chart.load', { chart, teamId, cutOff }).then(
        (found) => isOver || setDrawn(found.drawn),
        (error: unknown) => isOver || message.error(messageOf(error), 8),
      )
    void load()
    const stop = listen('ledger.changed', () => void load())
    return () => {
      isOver = true
      stop()
    }
  }, [chart, teamId, cutOff, message])
  return drawn
}

type TableProps = { readonly drawn: DrawnChart; readonly onOpen: (series: number, at: number) => void }

/** The chart's numbers, for those who read rather than look, and for the keyboard. */
const Numbers = ({ drawn, onOpen }: TableProps) => {
  const { series, rows } = chartValues(drawn)
  return (
    <table className="chart-numbers">
      <thead>
        <tr>
          <th>项目</th>
          {series.map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values }, at) => (
          <tr key={name}>
            <th>{name}</th>
            {values.map((value, i) => (
              <td key={series[i]}>
                <button type="button" className="number-link" disabled={value === 0} onClick={() => onOpen(i, at)}>
                  {value}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One chart with its numbers and the way to keep it as a picture. A bar, and a number, opens its rows. */
export const ChartCard = ({ chart, teamId, cutOff }: Asked) => {
  const { message } = AntApp.useApp()
  const [isTable, setTable] = useState(false)
  const drawn = useDrawn({ chart, teamId, cutOff })
  const { title, definition, widthMm, heightMm } = charts[chart]
  // Id and data are a pair by the type of `DrawnChart`; the compiler cannot follow it through the index.
  const option = useMemo(() => drawn && chartOption<ChartId>(drawn.id, drawn.data as never), [drawn])
  const tell = (error: unknown) => message.error(messageOf(error), 8)
  const open = (series: number, at: number): void => {
    request('chart.rows', { chart, teamId, cutOff, series, at }).then((rows) => {
      if (!rows.ledger || rows.ids.length === 0) message.info(`${rows.title}，没有对应的行。`, 5)
      else openRows(rows.ledger, rows.ids, rows.title)
    }, tell)
  }
  const save = (): void => {
    request('chart.savePng', { chart, teamId, cutOff }).then(({ path }) => {
      if (path !== null) message.success(`已存为图片：${path}`, 8)
    }, tell)
  }
  return (
    <section className="panel chart-card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Button size="small" type="text" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? '看图' : '看数'}
        </Button>
        <Button size="small" type="text" onClick={save}>
          存为图片
        </Button>
      </header>
      {!drawn || !option ? (
        <Spin className="chart-wait" />
      ) : isTable ? (
        <Numbers drawn={drawn} onOpen={open} />
      ) : (
        <ChartCanvas label={title} option={option} widthMm={widthMm} heightMm={heightMm} onBar={open} />
      )}
      <p className="chart-definition">{definition}</p>
    </section>
  )
}
