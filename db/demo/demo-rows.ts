import { visitCampaignPreset } from '../../shared/campaign/preset.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { initialTerms } from '../stores/campaign-store.ts'
import { concerns } from './concerns.ts'
import { diaries } from './diaries.ts'
import { disputes } from './disputes.ts'
import { inspections, reports, violations, zeroEvents } from './duties.ts'
import { families } from './families.ts'
import { hazards } from './hazards.ts'
import { households } from './households.ts'
import { orders } from './orders.ts'
import { parties } from './parties.ts'
import { cadres, hamletRows, organId, organs, pointRows, points, teams } from './people.ts'
import { petitions } from './petitions.ts'
import { randomFrom } from './random.ts'
import type { DemoRow } from './row.ts'
import { condolences, deeds, labours, trainings } from './services.ts'
import { visits } from './visits.ts'

/** The day the demo stands still at: a Saturday that was worked, day 24 of 32 (domain §6). */
export const demoDay = '2012-03-31'

/** People of the example rows, who must have been visited. */
const spokenOf = new Set([
  '瞿满生',
  '邝冬秀',
  '贺运莲',
  '段石林',
  '易长根',
  '阳春桃',
  '廖德喜',
  '谭久明',
  '肖桂娥',
  '唐细妹',
])

const listed = (rows: readonly object[]): DemoRow[] => rows.map((row, i) => ({ id: i + 1, ...row }))

/** Every row of the demo by ledger, parents before children: the same rows on every machine. */
export const demoRows = (): readonly (readonly [LedgerId, readonly DemoRow[]])[] => {
  // A seed for each book, so that a word added to one does not move the others.
  const seeded = (seed: number) => randomFrom(20120308 + seed)
  const preset = visitCampaignPreset({ zone: '云岭经济开发区', year: 2012 })
  const places = points()
  const people = cadres(seeded(1))
  const homes = households(seeded(2), places)
  const walked = visits(seeded(3), places, homes, spokenOf)
  const world = { points: places, visited: walked.visited }
  const inspectors = people
    .filter((one) => one.organId === organId('纪工委监察室') || one.organId === organId('党政办'))
    .map((one) => ({ id: one.id, teamId: Number(one.teamId) }))
  return [
    ['campaign', listed([preset.campaign])],
    ['phase', listed(preset.phases)],
    ['workItem', listed(preset.workItems)],
    ['step', listed(preset.steps)],
    ['target', listed(preset.targets)],
    ['term', listed(initialTerms())],
    ['organ', organs()],
    ['team', teams()],
    ['point', pointRows(seeded(4), places)],
    ['hamlet', hamletRows(seeded(5), places)],
    ['cadre', people],
    ['household', homes],
    ['visit', walked.rows],
    ['concern', concerns(seeded(6), world)],
    ['hazard', hazards(seeded(7), places)],
    ['dispute', disputes(seeded(8), places)],
    ['publicOrder', orders(seeded(9), places)],
    ['familyPlanning', families(seeded(10), places)],
    ['partyBuilding', parties(seeded(11), places)],
    ['petition', petitions(seeded(12), places)],
    ['diary', diaries(seeded(13), places, walked.visited)],
    ['condolence', condolences(seeded(14), world)],
    ['training', trainings(seeded(15), world)],
    ['labour', labours(seeded(16), world)],
    ['deed', deeds(seeded(17))],
    ['inspection', inspections(inspectors)],
    ['violation', violations()],
    ['zeroEvent', zeroEvents()],
    ['report', reports()],
  ]
}
