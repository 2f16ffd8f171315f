import { App, Button, Result, Spin } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { Alert, Overview } from '../../../shared/metrics/results.ts'
import { listen, messageOf, request } from '../../api.ts'
import { FontNotice } from '../../app/font-notice.tsx'
import { AlertList } from './alert-list.tsx'
import { DailyVisits } from './daily-visits.tsx'
import { FigureCards } from './figure-cards.tsx'
import { LedgerTotals } from './ledger-totals.tsx'
import { PhaseTimeline } from './phase-timeline.tsx'
import { QuotaBoard } from './quota-board.tsx'
import { useOpenFigure } from './use-open-figure.ts'
import { useOpenTarget } from './use-open-target.ts'

/** Signed texts' tables and charts are held against the data when the page is there already. */
const withFrozen = (overview: Overview, frozen: readonly Alert[]): Overview => ({
  ...overview,
  alerts: [...overview.alerts.filter(({ id }) => id !== 'W-37'), ...frozen],
})

const useOverview = () => {
  const { message } = App.useApp()
  const [overview, setOverview] = useState<Overview>()
  const [problem, setProblem] = useState<string>()
  const load = useCallback(() => {
    setProblem(undefined)
    request('overview.load', {}).then(
      (loaded) => {
        setOverview(loaded)
        request('overview.frozen', {}).then(
          (frozen) => setOverview((now) => now && withFrozen(now, frozen)),
          (error: unknown) => message.error(messageOf(error), 8),
        )
      },
      (error: unknown) => setProblem(messageOf(error)),
    )
  }, [message])
  useEffect(load, [load])
  useEffect(() => listen('ledger.changed', load), [load])
  return { overview, problem, load }
}

/** 总览: where the campaign stands today, by phase, book, team and target. */
export const OverviewPage = () => {
  const { overview, problem, load } = useOverview()
  const open = useOpenFigure()
  const openTarget = useOpenTarget()
  if (problem)
    return (
      <Result status="warning" title="总览没有算出来" subTitle={problem} extra={<Button onClick={load}>重试</Button>} />
    )
  if (!overview) return <Spin className="page-wait" />
  return (
    <div className="overview">
      <header className="page-head">
        <h1>总览</h1>
        <p>截至今天的登记汇总；点任何一个数字，看它背后的行。</p>
      </header>
      <FontNotice />
      <PhaseTimeline overview={overview} />
      <FigureCards figures={overview.figures} open={open} />
      <div className="overview-columns">
        <LedgerTotals overview={overview} open={open} />
        <AlertList alerts={overview.alerts} open={openTarget} />
      </div>
      <QuotaBoard overview={overview} open={open} />
      {overview.daily.length > 0 && <DailyVisits daily={overview.daily} />}
    </div>
  )
}
