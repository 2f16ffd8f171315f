import { AppError } from '../../shared/ipc/reply.ts'
import type { Desk } from './workspace.ts'

/** Whole numbers of persons leave only with a reason, which stands in the log. @throws AppError `invalid-input` without one */
export const noteUnmasked = (
  { sqlite, settings }: Pick<Desk, 'sqlite' | 'settings'>,
  what: string,
  reason: string,
): void => {
  if (reason === '') throw new AppError('invalid-input', '导出完整的身份证号、电话须写明用途。')
  const title = `${what}（未遮盖，用途：${reason}）`
  const actor = settings.get('operator') ?? '经办人'
  sqlite.prepare('INSERT INTO change_batch (at, actor, title) VALUES (?, ?, ?)').run(Date.now(), actor, title)
}
