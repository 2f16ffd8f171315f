import { expect, it } from 'vitest'
import { layOutPhases, shortDay } from '../../../renderer/features/overview/timeline.ts'
import { visitCampaignPreset } from '../../../shared/campaign/preset.ts'

const phases = visitCampaignPreset({ zone: '云岭经济开发区', year: 2012 }).phases.map(
  ({ ordinal, name, startOn, endOn, isFollowUp }) => ({
    ordinal,
    name,
    startOn,
    endOn,
    isFollowUp,
    state: 'current' as const,
  }),
)

it('puts phases that share a day on lines of their own and the others on one', () => {
  const { bars, lanes } = layOutPhases(phases, '2012-03-31')
  expect(bars.map(({ lane }) => lane)).toEqual([0, 1, 0, 0, 0])
  expect(lanes).toBe(2)
})

it('draws bars by their days, both ends counted, and leaves gaps', () => {
  const { bars } = layOutPhases(phases, '2012-03-31')
  const days = 54
  expect(bars[0]?.left).toBe(0)
  expect((bars[0]?.width ?? 0) * days).toBeCloseTo(3)
  expect((bars[4]?.left ?? 0) * days).toBeCloseTo(34)
  expect((bars[4]?.left ?? 0) + (bars[4]?.width ?? 0)).toBeCloseTo(1)
})

it('marks today only within the phases', () => {
  expect(layOutPhases(phases, '2012-03-08').today).toBeCloseTo(0.5 / 54)
  expect(layOutPhases(phases, '2012-03-07').today).toBeUndefined()
  expect(layOutPhases([], '2012-03-31')).toEqual({ bars: [], lanes: 1, today: undefined })
})

it('writes days the way the office does', () => {
  expect(shortDay('2012-04-05')).toBe('4.5')
})
