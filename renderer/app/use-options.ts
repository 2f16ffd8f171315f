import { useEffect, useMemo, useState } from 'react'
import type { Option } from '../../shared/ipc/rows.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { request } from '../api.ts'

/** What a field of a book may be chosen from, of one team if wanted; empty when it could not be asked. */
export const useOptions = (ledger: LedgerId, field: string, teamId?: number): readonly Option[] => {
  const [options, setOptions] = useState<readonly Option[]>([])
  useEffect(() => {
    const values = teamId === undefined ? {} : { teamId }
    request('ledger.options', { ledger, field, values }).then(setOptions, () => setOptions([]))
  }, [ledger, field, teamId])
  return options
}

export type RowOption = { readonly value: number; readonly label: string }

/** The same of a field that names rows of another book. */
const useRowOptions = (ledger: LedgerId, field: string, teamId?: number): readonly RowOption[] => {
  const options = useOptions(ledger, field, teamId)
  return useMemo(() => options.map(({ value, label }) => ({ value: Number(value), label })), [options])
}

/** The teams to choose from; without the list a page still shows the whole zone. */
export const useTeams = (): readonly RowOption[] => useRowOptions('point', 'teamId')

/** The contact points of a team, or all of them. */
export const usePoints = (teamId?: number): readonly RowOption[] => useRowOptions('visit', 'pointId', teamId)
