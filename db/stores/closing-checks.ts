import type { Status } from '../../shared/fields/field.ts'
import type { Issue } from '../../shared/ipc/reply.ts'
import { type HandledLedgerId, handledLedgerIds, type LedgerId } from '../../shared/ledgers/index.ts'
import { progressOf, workKinds } from '../../shared/ledgers/progress.ts'
import { resultFault } from '../../shared/rules/action-changes.ts'
import { isEmpty } from '../../shared/rules/required.ts'
import { isSettled } from '../../shared/rules/workflow.ts'
import { snake } from '../ledger-table.ts'
import { hasEvidence } from './row-attachments.ts'
import type { Candidate } from './row-checks.ts'
import type { Prepare } from './statements.ts'

const isHandled = (id: LedgerId): id is HandledLedgerId => (handledLedgerIds as readonly string[]).includes(id)

const hasWork = (prepare: Prepare, ledger: HandledLedgerId, id: number): boolean =>
  prepare(
    `SELECT 1 FROM progress WHERE ${snake(progressOf[ledger])} = ? AND voided_at IS NULL
       AND kind IN (SELECT value FROM json_each(?)) LIMIT 1`,
  ).get(id, JSON.stringify(workKinds)) !== undefined

const settled = (status: unknown): boolean => typeof status === 'string' && isSettled(status as Status)

/**
 * W-35, whatever door the change comes through: no 办结 without a result that says something, and no 办理中 → 已办结
 * without a proof. A row that is entered as settled has nothing to hang a proof on yet; 当场办结 needs none.
 */
export const closingIssues = (prepare: Prepare, ledger: LedgerId, candidate: Candidate): Issue[] => {
  const { row, before, keys, id, isProven } = candidate
  if (!isHandled(ledger) || !settled(row.status)) return []
  const isClosing = !settled(before?.status)
  if (!isClosing && !keys.includes('result')) return []
  const fault = isEmpty(row.result ?? null) ? undefined : resultFault(row.result)
  if (fault) return [{ field: 'result', message: fault }]
  const needsProof = isClosing && before?.status === '办理中' && !isProven
  if (!needsProof || hasEvidence(prepare, ledger, id) || hasWork(prepare, ledger, id)) return []
  const message =
    '没有办结凭证，也没有办理过程记录，不能改为“已办结”：请先上传办结凭证（如整改后照片），或用“办理”中的“办结”填写办理依据。'
  return [{ field: 'status', message }]
}
