import type { NumberScope } from './writing.ts'

/** Which number: what is counted, and over which rows. */
export type NumberName = { readonly metric: string; readonly scope: NumberScope }

/** One word for a number, the same for every field that shows it; runs on paper carry it as `metric`. */
export const numberKey = ({ metric, scope }: NumberName): string =>
  [metric, scope.teamId ?? '', scope.from ?? ''].join('|')

const cell = 'cell|'

/** The key of a number in a statistics table: the same number, but no field of the text. */
export const cellKey = (name: NumberName): string => `${cell}${numberKey(name)}`

/** The number that a key of a run on paper stands for, and whether it stands in a table. */
export const readNumberKey = (key: string): NumberName & { readonly isCell: boolean } => {
  const isCell = key.startsWith(cell)
  const [metric = '', teamId = '', from = ''] = (isCell ? key.slice(cell.length) : key).split('|')
  const scope = { ...(teamId === '' ? {} : { teamId: Number(teamId) }), ...(from === '' ? {} : { from }) }
  return { metric, scope, isCell }
}
