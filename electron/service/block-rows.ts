import { countedRows } from '../../db/metrics/counted-rows.ts'
import type { Scope } from '../../db/metrics/metric-store.ts'
import type { NumberScope, Writing } from '../../shared/writing/writing.ts'

/** Which rows a table or chart counts: those of its own scope, else those of its text's team up to 截止日. */
export const blockRows = (
  { cutOff, content, teamId }: Pick<Writing, 'cutOff' | 'content' | 'teamId'>,
  own: NumberScope | undefined,
): Scope => ({ ...countedRows(cutOff, content), ...(own ?? (teamId === null ? {} : { teamId })) })
