import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { WorkspaceState } from '../../shared/ipc/routes.ts'
import { listen, request } from '../api.ts'

/** First and last day of the campaign, as the book 活动设置 has them. */
export type CampaignDays = { readonly startOn: string; readonly endOn: string }

export type Workspace = WorkspaceState & { readonly days: CampaignDays | undefined }

const WorkspaceContext = createContext<Workspace | undefined>(undefined)

/** The data the program works on; only pages inside the shell may ask. */
export const useWorkspace = (): Workspace => {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace outside its provider')
  return workspace
}

const loadDays = async (): Promise<CampaignDays | undefined> => {
  const { view } = await request('ledger.open', { ledger: 'campaign', query: {} })
  const { rows } = await request('ledger.page', { ledger: 'campaign', view, start: 0, end: 1 })
  const { startOn, endOn } = rows[0]?.values ?? {}
  return typeof startOn === 'string' && typeof endOn === 'string' ? { startOn, endOn } : undefined
}

export const WorkspaceProvider = ({ state, children }: { state: WorkspaceState; children: ReactNode }) => {
  const [days, setDays] = useState<CampaignDays>()
  const load = useCallback(() => {
    // Without the dates the top bar says only what day it is.
    loadDays().then(setDays, () => setDays(undefined))
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another workspace has other days.
  useEffect(load, [load, state.isDemo, state.campaignName])
  useEffect(() => listen('ledger.changed', ({ ledgers }) => ledgers.includes('campaign') && load()), [load])
  const value = useMemo(() => ({ ...state, days }), [state, days])
  return <WorkspaceContext value={value}>{children}</WorkspaceContext>
}
