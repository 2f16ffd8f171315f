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

export type TeamOption = { readonly value: number; readonly label: string }

/** The teams to choose from; without the list a page still shows the whole zone. */
export const useTeams = (): readonly TeamOption[] => {
  const options = useOptions('point', 'teamId')
  return useMemo(() => options.map(({ value, label }) => ({ value: Number(value), label })), [options])
}

/** The contact points of a team, or all of them. */
export const usePoints = (teamId?: number): readonly TeamOption[] => {
  const options = useOptions('visit', 'pointId', teamId)
  return useMemo(() => options.map(({ value, label }) => ({ value: Number(value), label })), [options])
}
