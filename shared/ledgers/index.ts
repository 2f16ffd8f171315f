import { cadreLedger } from './cadre.ts'
import { campaignLedger } from './campaign.ts'
import { concernLedger } from './concern.ts'
import { condolenceLedger } from './condolence.ts'
import { deedLedger } from './deed.ts'
import { diaryLedger } from './diary.ts'
import { disputeLedger } from './dispute.ts'
import { familyPlanningLedger } from './family-planning.ts'
import { hamletLedger } from './hamlet.ts'
import { hazardLedger } from './hazard.ts'
import { householdLedger } from './household.ts'
import { inspectionLedger } from './inspection.ts'
import { labourLedger } from './labour.ts'
import { organLedger } from './organ.ts'
import { partyBuildingLedger } from './party-building.ts'
import { petitionLedger } from './petition.ts'
import { phaseLedger } from './phase.ts'
import { pointLedger } from './point.ts'
import { publicOrderLedger } from './public-order.ts'
import { reportLedger } from './report.ts'
import { stepLedger } from './step.ts'
import { targetLedger } from './target.ts'
import { teamLedger } from './team.ts'
import { termLedger } from './term.ts'
import { trainingLedger } from './training.ts'
import { violationLedger } from './violation.ts'
import { visitLedger } from './visit.ts'
import { workItemLedger } from './work-item.ts'
import { zeroEventLedger } from './zero-event.ts'

/** Every book of the product, in menu order. The one line a new ledger adds here outside its own file. */
export const ledgers = {
  concern: concernLedger,
  hazard: hazardLedger,
  dispute: disputeLedger,
  publicOrder: publicOrderLedger,
  familyPlanning: familyPlanningLedger,
  partyBuilding: partyBuildingLedger,
  visit: visitLedger,
  diary: diaryLedger,
  condolence: condolenceLedger,
  training: trainingLedger,
  labour: labourLedger,
  deed: deedLedger,
  petition: petitionLedger,
  inspection: inspectionLedger,
  report: reportLedger,
  zeroEvent: zeroEventLedger,
  violation: violationLedger,
  team: teamLedger,
  point: pointLedger,
  cadre: cadreLedger,
  household: householdLedger,
  hamlet: hamletLedger,
  organ: organLedger,
  campaign: campaignLedger,
  phase: phaseLedger,
  workItem: workItemLedger,
  step: stepLedger,
  target: targetLedger,
  term: termLedger,
} as const

export type LedgerId = keyof typeof ledgers
export type LedgerOf<Id extends LedgerId> = (typeof ledgers)[Id]
export const ledgerIds = Object.keys(ledgers) as LedgerId[]

/** The six ledgers of clause 2.2e, in the plan's order. */
export const caseLedgerIds = [
  'concern',
  'hazard',
  'dispute',
  'publicOrder',
  'familyPlanning',
  'partyBuilding',
] as const satisfies readonly LedgerId[]
