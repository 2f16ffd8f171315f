import { visitCampaignPreset } from '../../shared/campaign/preset.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { initialTerms } from '../stores/campaign-store.ts'
import { assessmentMarks } from './assessment-marks.ts'
import { disputeParties, eventReports, hazardReviews, householdMembers, inspectionFindings } from './children.ts'
import { concerns } from './concerns.ts'
import { diaries } from './diaries.ts'
import { disputes } from './disputes.ts'
import { inspections, reports, violations, zeroEvents } from './duties.ts'
import { families } from './families.ts'
import { hazards } from './hazards.ts'
import { type Household, households } from './households.ts'
import { meetings } from './meetings.ts'
import { dispatches, emergencies, exemplars, infoItems } from './office-books.ts'
import { orders } from './orders.ts'
import { parties } from './parties.ts'
import { appraisalRows, decisionStepRows, financeCheckRows, inquiryRows } from './party-children.ts'
import { cadres, hamletRows, organId, organs, pointRows, points, teams } from './people.ts'
import { petitions } from './petitions.ts'
import { teamPlans } from './places.ts'
import { progress } from './progress.ts'
import { randomFrom } from './random.ts'
import type { DemoRow } from './row.ts'
import { condolences, deeds, labours, trainings } from './services.ts'
import { illegalBuildings, otherWorks } from './small-books.ts'
import { visits } from './visits.ts'

/** The day the demo stands still at: a Saturday that was worked, day 24 of 32 (domain §6). */
export const demoDay = '2012-03-31'

/** People of the example rows, and the day of March on which they must have been visited. */
const spokenOf = new Map([
  ['瞿满生', 12],
  ['邝冬秀', 14],
  ['贺运莲', 12],
  ['段石林', 15],
  ['易长根', 19],
  ['阳春桃', 12],
  ['廖德喜', 16],
  ['谭久明', 13],
  ['肖桂娥', 21],
  ['唐细妹', 14],
])

const listed = (rows: readonly object[]): DemoRow[] => rows.map((row, i) => ({ id: i + 1, ...row }))

type Book = readonly [LedgerId, readonly DemoRow[]]

// A seed for each book, so that a word added to one does not move the others.
const seeded = (seed: number) => randomFrom(20120308 + seed)

/** Rows that smaller books and child records refer to. */
type Cases = Readonly<Record<'concerns' | 'hazards' | 'disputes' | 'parties', readonly DemoRow[]>>

const smallBooks = ({ concerns }: Cases): readonly Book[] => {
  const held = meetings(teamPlans.map((plan) => plan.leader))
  return [
    ['illegalBuilding', illegalBuildings((no) => concerns.find((row) => row.no === no)?.id)],
    ['otherWork', otherWorks()],
    ['meeting', held.meetings],
    ['meetingAttendance', held.attendance],
    ['exemplar', exemplars()],
    ['infoItem', infoItems()],
    ['dispatch', dispatches()],
    ['emergency', emergencies()],
  ]
}

const childBooks = (
  { hazards, disputes, parties }: Cases,
  checks: readonly DemoRow[],
  homes: readonly Household[],
): readonly Book[] => [
  ['disputeParty', disputeParties(seeded(18), disputes)],
  ['hazardReview', hazardReviews(hazards)],
  ['decisionStep', decisionStepRows(seeded(19), parties)],
  ['appraisal', appraisalRows(seeded(20), parties)],
  ['inquiry', inquiryRows(parties)],
  ['financeCheck', financeCheckRows(seeded(21), parties)],
  ['inspectionFinding', inspectionFindings(checks)],
  ['eventReport', eventReports()],
  ['householdMember', householdMembers(seeded(22), homes, spokenOf)],
]

/** Every row of the demo by ledger, parents before children: the same rows on every machine. */
export const demoRows = (): readonly Book[] => {
  const preset = visitCampaignPreset({ zone: '云岭经济开发区', year: 2012 })
  const places = points()
  const people = cadres(seeded(1))
  const homes = households(seeded(2), places)
  const walked = visits(seeded(3), places, homes, spokenOf)
  const visitIds = new Map(walked.rows.map((row) => [`${row.householdId} ${row.visitedOn}`, row.id]))
  const world = {
    points: places,
    visited: walked.visited,
    visitOf: (household: number, day: string) => visitIds.get(`${household} ${day}`),
  }
  const inspectors = people
    .filter((one) => one.organId === organId('纪工委监察室') || one.organId === organId('党政办'))
    .map((one) => ({ id: one.id, teamId: Number(one.teamId) }))
  const cases: Cases = {
    concerns: concerns(seeded(6), world),
    hazards: hazards(seeded(7), places),
    disputes: disputes(seeded(8), places),
    parties: parties(seeded(11), places),
  }
  const checks = inspections(inspectors)
  const books: readonly Book[] = [
    ['campaign', listed([preset.campaign])],
    ['phase', listed(preset.phases)],
    ['workItem', listed(preset.workItems)],
    ['step', listed(preset.steps)],
    ['target', listed(preset.targets)],
    ['labourRule', listed(preset.labourRules)],
    ['term', listed(initialTerms())],
    ['organ', organs()],
    ['team', teams()],
    ['point', pointRows(seeded(4), places)],
    ['hamlet', hamletRows(seeded(5), places)],
    ['cadre', people],
    ['household', homes],
    ['visit', walked.rows],
    ['concern', cases.concerns],
    ['hazard', cases.hazards],
    ['dispute', cases.disputes],
    ['publicOrder', orders(seeded(9), places)],
    ['familyPlanning', families(seeded(10), places)],
    ['partyBuilding', cases.parties],
    ['petition', petitions(seeded(12), places)],
    ['diary', diaries(seeded(13), places, walked.visited)],
    ['condolence', condolences(seeded(14), world)],
    ['training', trainings(seeded(15), world)],
    ['labour', labours(seeded(16), world)],
    ['deed', deeds(seeded(17))],
    ['inspection', checks],
    ['violation', violations()],
    ['assessmentMark', assessmentMarks()],
    ['zeroEvent', zeroEvents()],
    ['report', reports()],
    ...smallBooks(cases),
    ...childBooks(cases, checks, homes),
  ]
  return [...books, ['progress', progress(seeded(23), Object.fromEntries(books))]]
}
