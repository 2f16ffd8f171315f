import type { PhaseState } from '../../../shared/metrics/results.ts'

const dayMs = 86_400_000
const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs

/** A phase's bar: shares of the whole line, and which of the lines that overlaps need. */
export type Bar = { readonly phase: PhaseState; readonly left: number; readonly width: number; readonly lane: number }

export type Timeline = {
  readonly bars: readonly Bar[]
  readonly lanes: number
  /** Where today stands, 0–1; nothing when it lies outside. */
  readonly today: number | undefined
}

const laneFor = (ends: number[], from: number): number => {
  const free = ends.findIndex((end) => end < from)
  return free === -1 ? ends.length : free
}

/** Lays the phases out over the days they take together; phases that share a day lie one below the other. */
export const layOutPhases = (phases: readonly PhaseState[], today: string): Timeline => {
  const first = Math.min(...phases.map((phase) => number(phase.startOn)))
  const last = Math.max(...phases.map((phase) => number(phase.endOn)))
  const days = last - first + 1
  const ends: number[] = []
  const bars = phases.map((phase) => {
    const [from, to] = [number(phase.startOn), number(phase.endOn)]
    const lane = laneFor(ends, from)
    ends[lane] = to
    return { phase, left: (from - first) / days, width: (to - from + 1) / days, lane }
  })
  const at = (number(today) - first + 0.5) / days
  return {
    bars,
    lanes: Math.max(1, ends.length),
    today: at >= 0 && at <= 1 ? at : undefined,
  }
}

/** `2012-03-08` as `3.8`, the way the office writes it. */
export const shortDay = (day: string): string => `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`
