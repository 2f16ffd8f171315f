import type { LedgerId } from './index.ts'

/** What a photo or scan on a row is for. */
export type AttachmentRoles = {
  readonly roles: readonly string[]
  /** Two roles whose photos belong side by side. */
  readonly pair?: readonly [before: string, after: string]
  /** Roles that prove the matter was really settled (W-35). */
  readonly evidence: readonly string[]
}

const proof = '办结凭证'
const settled = (...own: readonly string[]): AttachmentRoles => ({ roles: [...own, proof, '附件'], evidence: [proof] })
const shown = (...own: readonly string[]): AttachmentRoles => ({ roles: [...own, '附件'], evidence: own })

const byLedger: Readonly<Partial<Record<LedgerId, AttachmentRoles>>> = {
  concern: settled('现场照片'),
  hazard: {
    roles: ['整改前', '整改后', proof, '附件'],
    pair: ['整改前', '整改后'],
    evidence: ['整改后', proof],
  },
  illegalBuilding: {
    roles: ['处置前', '处置后', proof, '附件'],
    pair: ['处置前', '处置后'],
    evidence: ['处置后', proof],
  },
  dispute: settled('调解协议', '现场照片'),
  publicOrder: settled('现场照片'),
  familyPlanning: settled('证明材料'),
  partyBuilding: settled('会议记录', '公开照片'),
  petition: settled('信访材料', '答复意见书'),
  deed: {
    roles: ['实施前', '实施后', '资金凭证', '附件'],
    pair: ['实施前', '实施后'],
    evidence: ['实施后', '资金凭证'],
  },
  visit: shown('现场照片'),
  diary: shown('手写日记', '现场照片'),
  condolence: shown('签收单', '现场照片'),
  training: shown('签到表', '现场照片'),
  meeting: shown('签到表', '现场照片'),
  labour: shown('现场照片'),
}

const common = shown('现场照片')

/** The choices for photos and scans on rows of a book; the first one is taken when nothing is chosen. */
export const attachmentRoles = (ledger: LedgerId): AttachmentRoles => byLedger[ledger] ?? common

/** Roles of photos that may be shown to anybody; a scan or a proof may hold what must not leave the office. */
export const openRoles: readonly string[] = [
  '现场照片',
  '公开照片',
  '整改前',
  '整改后',
  '处置前',
  '处置后',
  '实施前',
  '实施后',
]
