import type { Status } from '../fields/field.ts'

/** The office's slips on a matter (domain §2.17, §7.2 item 9). */
export const slipKinds = ['交办单', '催办单', '督办单', '回访单', '销号单'] as const
export type SlipKind = (typeof slipKinds)[number]

/** Files a slip can be saved as. */
export const slipFormats = ['docx', 'pdf'] as const
export type SlipFormat = (typeof slipFormats)[number]

/** Matters that a slip makes sense for; the others are left out and counted. */
export const slipStatuses: Readonly<Record<SlipKind, readonly Status[]>> = {
  交办单: ['交办', '办理中', '已办结', '已回访', '已销号'],
  催办单: ['登记', '交办', '办理中', '退回'],
  督办单: ['登记', '交办', '办理中', '退回'],
  回访单: ['已办结', '已回访', '已销号'],
  销号单: ['已回访', '已销号'],
}
