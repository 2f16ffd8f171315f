import type { Scope } from '../../db/metrics/metric-store.ts'
import type { WritingContent } from '../../shared/writing/writing.ts'

/** The last millisecond of a minute of the office's own clock, `YYYY-MM-DD HH:MM`. */
const endOfMinute = (moment: string): number => new Date(`${moment.replace(' ', 'T')}:59.999`).getTime()

/** Which rows a text counts: up to its 截止日, entered before its 封账时间 where it has one. */
export const countedRows = (cutOff: string, { closedAt }: Pick<WritingContent, 'closedAt'>): Scope => ({
  to: cutOff,
  ...(closedAt === undefined ? {} : { enteredBy: endOfMinute(closedAt) }),
})
