import { ledgers } from '../shared/ledgers/index.ts'
import { ledgerTable } from './ledger-table.ts'

export { attachment, change, changeBatch, sequence, setting, writing } from './system-tables.ts'

// Parents stand before their children; a ledger's table carries the ledger's own name.
export const campaign = ledgerTable(ledgers.campaign)
export const phase = ledgerTable(ledgers.phase)
export const workItem = ledgerTable(ledgers.workItem)
export const step = ledgerTable(ledgers.step)
export const target = ledgerTable(ledgers.target)
export const term = ledgerTable(ledgers.term)
export const organ = ledgerTable(ledgers.organ)
export const team = ledgerTable(ledgers.team)
export const point = ledgerTable(ledgers.point, { team })
export const hamlet = ledgerTable(ledgers.hamlet, { point })
export const cadre = ledgerTable(ledgers.cadre, { organ, team, point })
export const household = ledgerTable(ledgers.household, { point, hamlet })
export const visit = ledgerTable(ledgers.visit, { team, point, hamlet, household })
export const diary = ledgerTable(ledgers.diary, { team, cadre, point, hamlet })
export const condolence = ledgerTable(ledgers.condolence, { team, point, household, cadre })
export const training = ledgerTable(ledgers.training, { team, point })
export const labour = ledgerTable(ledgers.labour, { team, cadre, point, household })
export const deed = ledgerTable(ledgers.deed, { team, point, organ })
export const inspection = ledgerTable(ledgers.inspection, { team, point })
export const violation = ledgerTable(ledgers.violation, { team, cadre })
export const zeroEvent = ledgerTable(ledgers.zeroEvent, { team, point })
export const report = ledgerTable(ledgers.report, { team, cadre })

const caseParents = { team, point, hamlet, visit, cadre, organ }
export const concern = ledgerTable(ledgers.concern, { ...caseParents, household })
export const hazard = ledgerTable(ledgers.hazard, caseParents)
export const dispute = ledgerTable(ledgers.dispute, caseParents)
export const publicOrder = ledgerTable(ledgers.publicOrder, caseParents)
export const familyPlanning = ledgerTable(ledgers.familyPlanning, caseParents)
export const partyBuilding = ledgerTable(ledgers.partyBuilding, caseParents)
export const petition = ledgerTable(ledgers.petition, caseParents)
