import { ledgers } from '../shared/ledgers/index.ts'
import { ledgerTable } from './ledger-table.ts'

export {
  attachment,
  briefingSeries,
  change,
  changeBatch,
  rowAttachment,
  sequence,
  setting,
  writing,
  writingArchive,
  writingCorrection,
  writingDelivery,
  writingSnapshot,
  writingStep,
  writingVersion,
} from './system-tables.ts'

// Parents stand before their children; a ledger's table carries the ledger's own name.
export const campaign = ledgerTable(ledgers.campaign)
export const phase = ledgerTable(ledgers.phase)
export const workItem = ledgerTable(ledgers.workItem)
export const step = ledgerTable(ledgers.step)
export const target = ledgerTable(ledgers.target)
export const labourRule = ledgerTable(ledgers.labourRule)
export const pensionRate = ledgerTable(ledgers.pensionRate)
export const term = ledgerTable(ledgers.term)
export const calendarDay = ledgerTable(ledgers.calendarDay)
export const organ = ledgerTable(ledgers.organ)
export const team = ledgerTable(ledgers.team)
export const point = ledgerTable(ledgers.point, { team })
export const hamlet = ledgerTable(ledgers.hamlet, { point })
export const cadre = ledgerTable(ledgers.cadre, { organ, team, point })
export const household = ledgerTable(ledgers.household, { point, hamlet })
export const householdMember = ledgerTable(ledgers.householdMember, { household })
export const visit = ledgerTable(ledgers.visit, { team, point, hamlet, household })
export const diary = ledgerTable(ledgers.diary, { team, cadre, point, hamlet })
export const condolence = ledgerTable(ledgers.condolence, { team, point, household, cadre })
export const training = ledgerTable(ledgers.training, { team, point })
export const labour = ledgerTable(ledgers.labour, { team, cadre, point, hamlet, household })
export const deed = ledgerTable(ledgers.deed, { team, point, organ })
export const inspection = ledgerTable(ledgers.inspection, { team, point })
export const inspectionFinding = ledgerTable(ledgers.inspectionFinding, { inspection })
export const meeting = ledgerTable(ledgers.meeting, { team, point, cadre })
export const meetingAttendance = ledgerTable(ledgers.meetingAttendance, { meeting, team, cadre })
export const exemplar = ledgerTable(ledgers.exemplar, { team, point })
export const infoItem = ledgerTable(ledgers.infoItem, { team, point })
export const dispatch = ledgerTable(ledgers.dispatch, { cadre })
export const otherWork = ledgerTable(ledgers.otherWork, { team, point, hamlet, workItem, organ })
export const emergency = ledgerTable(ledgers.emergency, { team, point })
export const violation = ledgerTable(ledgers.violation, { team, cadre, organ })
export const report = ledgerTable(ledgers.report, { team, cadre })
export const assessmentMark = ledgerTable(ledgers.assessmentMark, { team, cadre })

const concernParents = { team, point, hamlet, visit, diary, cadre, organ }
export const concern = ledgerTable(ledgers.concern, { ...concernParents, household })
const caseParents = { ...concernParents, concern }
export const hazard = ledgerTable(ledgers.hazard, caseParents)
export const dispute = ledgerTable(ledgers.dispute, caseParents)
export const publicOrder = ledgerTable(ledgers.publicOrder, caseParents)
export const familyPlanning = ledgerTable(ledgers.familyPlanning, caseParents)
export const partyBuilding = ledgerTable(ledgers.partyBuilding, caseParents)
export const petition = ledgerTable(ledgers.petition, caseParents)
export const illegalBuilding = ledgerTable(ledgers.illegalBuilding, { team, point, hamlet, concern, organ })
export const zeroEvent = ledgerTable(ledgers.zeroEvent, { team, point, petition })

export const disputeParty = ledgerTable(ledgers.disputeParty, { dispute })
export const hazardReview = ledgerTable(ledgers.hazardReview, { hazard })
export const decisionStep = ledgerTable(ledgers.decisionStep, { partyBuilding })
export const appraisal = ledgerTable(ledgers.appraisal, { partyBuilding })
export const inquiry = ledgerTable(ledgers.inquiry, { partyBuilding })
export const financeCheck = ledgerTable(ledgers.financeCheck, { partyBuilding })
export const eventReport = ledgerTable(ledgers.eventReport, { zeroEvent, emergency })

export const progress = ledgerTable(ledgers.progress, {
  concern,
  hazard,
  dispute,
  publicOrder,
  familyPlanning,
  partyBuilding,
  petition,
})
