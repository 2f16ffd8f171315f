import { App as AntApp, Button, Spin } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import { addDays } from '../../../shared/rules/calendar.ts'
import { listen, messageOf, request } from '../../api.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { MonthTable } from './month-table.tsx'

export type CalendarYear = OutputOf<'calendar.year'>
export type CalendarDay = CalendarYear['days'][number]

const firstYear = 2000
const lastYear = 2100

const useYear = (year: number): CalendarYear | undefined => {
  const { message } = AntApp.useApp()
  const [found, setFound] = useState<CalendarYear>()
  const load = useCallback(() => {
    request('calendar.year', { year }).then(setFound, (error) => message.error(messageOf(error), 8))
  }, [year, message])
  useEffect(load, [load])
  useEffect(
    () =>
      listen(
        'ledger.changed',
        ({ ledgers }) => (ledgers.includes('calendarDay') || ledgers.includes('phase')) && load(),
      ),
    [load],
  )
  return found?.days[0]?.day.startsWith(String(year)) ? found : undefined
}

/** What a day becomes when it is pressed: the opposite of what it is, or again as published. */
const pressed = ({ own, isWorking }: CalendarDay): '放假' | '上班' | null => {
  if (own !== null) return null
  return isWorking ? '放假' : '上班'
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The year at a glance: which days are worked, by the published arrangement and by the office's own word. */
export const CalendarPage = () => {
  const { today } = useWorkspace()
  const { message } = AntApp.useApp()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [at, setAt] = useState(today)
  const found = useYear(year)
  const turn = (to: number): void => {
    if (to < firstYear || to > lastYear) return
    setYear(to)
    setAt(`${to}${at.slice(4)}`.replace('-02-29', '-02-28'))
  }
  const go = (day: string): void => {
    const to = Number(day.slice(0, 4))
    if (to < firstYear || to > lastYear) return
    setAt(day)
    setYear(to)
    requestAnimationFrame(() => document.getElementById(`day-${day}`)?.focus())
  }
  const press = async (day: CalendarDay): Promise<void> => {
    setAt(day.day)
    try {
      await request('calendar.set', { day: day.day, kind: pressed(day) })
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  const move = (key: string, day: string): boolean => {
    const step = steps[key]
    if (step) go(addDays(day, step))
    else if (key === 'PageUp' || key === 'PageDown') turn(year + (key === 'PageUp' ? -1 : 1))
    else return false
    return true
  }
  return (
    <section className="calendar-page" aria-label="工作日历">
      <header className="page-head">
        <h1>工作日历</h1>
        <p>
          时限、催办和黄牌、红牌督办都按这里的工作日计算。点一天或按回车，可在放假、上班和按规定之间切换；可以撤销。
        </p>
      </header>
      <div className="page-tools calendar-tools" role="toolbar" aria-label="年份">
        <Button aria-label="上一年" onClick={() => turn(year - 1)}>
          ‹
        </Button>
        <b aria-live="polite">{year}年</b>
        <Button aria-label="下一年" onClick={() => turn(year + 1)}>
          ›
        </Button>
        <Button onClick={() => go(today)}>今天</Button>
        {found && (
          <span>
            全年{found.workingDays}个工作日
            {!found.isKnown && '（本年放假安排未内置，只按周末休息推算，请按通知逐日标注）'}
          </span>
        )}
        <span className="tools-gap" />
        <ul className="calendar-legend" aria-label="图例">
          <li>
            <i className="day-off">休</i>放假
          </li>
          <li>
            <i className="day-worked">班</i>调休上班
          </li>
          <li>
            <i className="day-own">*</i>本单位自定
          </li>
        </ul>
      </div>
      {found && found.phases.length > 0 && (
        <ul className="calendar-phases" aria-label="活动阶段">
          {found.phases.map(({ name, startOn, endOn }, i) => (
            <li key={name}>
              <i className={`phase-line phase-${i % 5}`} />
              {name} {startOn.slice(5)}至{endOn.slice(5)}
            </li>
          ))}
        </ul>
      )}
      {found ? (
        <div className="calendar-year">
          {Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`).map((month) => (
            <MonthTable key={month} month={month} year={found} at={at} today={today} onPress={press} onMove={move} />
          ))}
        </div>
      ) : (
        <Spin className="page-wait" />
      )}
    </section>
  )
}
