import { printedDay, shortDay } from './days.ts'
import type { NumberScope, Writing } from './writing.ts'

/** What a table or a chart can be narrowed to; declared where it is defined. */
export type Scoping = {
  /** Says something of one team alone. */
  readonly byTeam: boolean
  /** Says something of a period: everything in it is counted by its day. */
  readonly byPeriod: boolean
}

/** What a table or a chart makes of the scope chosen for it; undefined: that of the text. */
export const heldScope = (scope: NumberScope | undefined, { byTeam, byPeriod }: Scoping): NumberScope | undefined =>
  scope && {
    ...(byTeam && scope.teamId !== undefined ? { teamId: scope.teamId } : {}),
    ...(byPeriod && scope.from !== undefined ? { from: scope.from } : {}),
  }

/** 3月12日至3月18日; with the years where they are two. */
export const periodWords = (from: string, to: string): string =>
  from.slice(0, 4) === to.slice(0, 4) ? `${shortDay(from)}至${shortDay(to)}` : `${printedDay(from)}至${printedDay(to)}`

type Text = Pick<Writing, 'teamId' | 'cutOff'>

/** What stands behind a caption where a table or a chart counts other rows than its text: （第一工作队，3月12日至3月18日）. */
export const scopeNote = (
  own: NumberScope | undefined,
  { teamId, cutOff }: Text,
  teamName: (id: number) => string,
): string => {
  if (!own) return ''
  const whose = own.teamId === (teamId ?? undefined) ? '' : own.teamId === undefined ? '全区' : teamName(own.teamId)
  const when = own.from === undefined ? '' : periodWords(own.from, cutOff)
  const words = [whose, when].filter((word) => word !== '')
  return words.length === 0 ? '' : `（${words.join('，')}）`
}
