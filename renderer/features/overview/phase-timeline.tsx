import type { Overview } from '../../../shared/metrics/results.ts'
import { layOutPhases, shortDay } from './timeline.ts'

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

const stateWords = { past: '已结束', current: '进行中', coming: '未开始' } as const

const left = ({ days, workingDays }: Overview['end']): string => {
  if (days < 0) return `已过${-days}天`
  return days === 0 ? '就是今天' : `还有${days}天（${workingDays}个工作日）`
}

const Sentence = ({ overview }: { overview: Overview }) => {
  const { campaign, day, phase, summaryDue, end } = overview
  const claimed = campaign.claimedDays === day.total ? '' : `（方案所称${campaign.claimedDays}天）`
  const where = { before: '活动尚未开始', running: `第${day.number}天，共${day.total}天`, after: '集中活动已结束' }
  return (
    <p className="timeline-words">
      <b>
        {where[day.state]}
        {claimed}
      </b>
      {phase ? `，当前阶段：${phase}。` : '，当前不在任何阶段。'}
      阶段总结{shortDay(summaryDue.day)}前报送，{left(summaryDue)}；集中活动{shortDay(end.day)}结束，{left(end)}。
    </p>
  )
}

/** The campaign's phases over its days, overlaps and gaps as they are, with today's mark. */
export const PhaseTimeline = ({ overview }: { overview: Overview }) => {
  const { bars, lanes, today } = layOutPhases(overview.phases, overview.today)
  return (
    <section className="panel" aria-label="活动进度">
      <Sentence overview={overview} />
      <ol className="timeline" style={{ height: lanes * 44 + 18 }}>
        {bars.map(({ phase, left: from, width, lane }) => (
          <li
            key={phase.ordinal}
            className={`phase is-${phase.state}${phase.isFollowUp ? ' is-follow-up' : ''}`}
            style={{ left: percent(from), width: percent(width), top: lane * 44 }}
            title={`${phase.name} ${phase.startOn} 至 ${phase.endOn}，${stateWords[phase.state]}`}
          >
            {phase.name}
            <small className="phase-days">
              {shortDay(phase.startOn)}—{shortDay(phase.endOn)}
            </small>
          </li>
        ))}
        {today !== undefined && (
          <li className="timeline-today" style={{ left: percent(today) }}>
            <span className="today-label">今天 {shortDay(overview.today)}</span>
          </li>
        )}
      </ol>
    </section>
  )
}
