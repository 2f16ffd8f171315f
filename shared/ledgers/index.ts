import { appraisalLedger } from './appraisal.ts'
import { assessmentMarkLedger } from './assessment-mark.ts'
import { cadreLedger } from './cadre.ts'
import { calendarDayLedger } from './calendar-day.ts'
import { campaignLedger } from './campaign.ts'
import { concernLedger } from './concern.ts'
import { condolenceLedger } from './condolence.ts'
import { decisionStepLedger } from './decision-step.ts'
import { deedLedger } from './deed.ts'
import { diaryLedger } from './diary.ts'
import { dispatchLedger } from './dispatch.ts'
import { disputeLedger } from './dispute.ts'
import { disputePartyLedger } from './dispute-party.ts'
import { emergencyLedger } from './emergency.ts'
import { eventReportLedger } from './event-report.ts'
import { exemplarLedger } from './exemplar.ts'
import { familyPlanningLedger } from './family-planning.ts'
import { financeCheckLedger } from './finance-check.ts'
import { hamletLedger } from './hamlet.ts'
import { hazardLedger } from './hazard.ts'
import { hazardReviewLedger } from './hazard-review.ts'
import { householdLedger } from './household.ts'
import { householdMemberLedger } from './household-member.ts'
import { illegalBuildingLedger } from './illegal-building.ts'
import { infoItemLedger } from './info-item.ts'
import { inquiryLedger } from './inquiry.ts'
import { inspectionLedger } from './inspection.ts'
import { inspectionFindingLedger } from './inspection-finding.ts'
import { labourLedger } from './labour.ts'
import { labourRuleLedger } from './labour-rule.ts'
import { meetingLedger } from './meeting.ts'
import { meetingAttendanceLedger } from './meeting-attendance.ts'
import { organLedger } from './organ.ts'
import { otherWorkLedger } from './other-work.ts'
import { partyBuildingLedger } from './party-building.ts'
import { pensionRateLedger } from './pension-rate.ts'
import { petitionLedger } from './petition.ts'
import { phaseLedger } from './phase.ts'
import { pointLedger } from './point.ts'
import { progressLedger } from './progress.ts'
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
  progress: progressLedger,
  illegalBuilding: illegalBuildingLedger,
  otherWork: otherWorkLedger,
  inspection: inspectionLedger,
  meeting: meetingLedger,
  exemplar: exemplarLedger,
  infoItem: infoItemLedger,
  dispatch: dispatchLedger,
  report: reportLedger,
  assessmentMark: assessmentMarkLedger,
  zeroEvent: zeroEventLedger,
  emergency: emergencyLedger,
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
  labourRule: labourRuleLedger,
  pensionRate: pensionRateLedger,
  calendarDay: calendarDayLedger,
  term: termLedger,
  disputeParty: disputePartyLedger,
  hazardReview: hazardReviewLedger,
  decisionStep: decisionStepLedger,
  appraisal: appraisalLedger,
  inquiry: inquiryLedger,
  financeCheck: financeCheckLedger,
  inspectionFinding: inspectionFindingLedger,
  eventReport: eventReportLedger,
  meetingAttendance: meetingAttendanceLedger,
  householdMember: householdMemberLedger,
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

/** The books whose rows go from 登记 to 销号: the six ledgers and 信访包案. */
export const handledLedgerIds = [...caseLedgerIds, 'petition'] as const satisfies readonly LedgerId[]
export type HandledLedgerId = (typeof handledLedgerIds)[number]
