import { App } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { InputOf } from '../../../shared/ipc/routes.ts'
import type { WritingHead, WritingKind } from '../../../shared/writing/writing.ts'
import { listen, messageOf, request } from '../../api.ts'
import { openWriting } from '../../app/navigation.ts'
import { allSettled } from './session/left-behind.ts'
import { nameOf } from './writing-words.ts'

export type WritingList = {
  /** Undefined until they are loaded. */
  readonly heads: readonly WritingHead[] | undefined
  readonly problem: string
  readonly isBusy: boolean
  readonly reload: () => void
  /** Makes a new writing and opens it. */
  readonly create: (input: InputOf<'writing.create'>) => Promise<void>
  /** Puts the zone's 总结 together from these and opens it. */
  readonly merge: (input: InputOf<'summary.merge'>) => Promise<void>
  readonly voidOne: (head: WritingHead) => Promise<void>
}

type Loaded = { readonly heads?: readonly WritingHead[]; readonly problem: string }

/** The writings of these kinds, newest first as the program gives them. */
export const useWritingList = (kinds: readonly WritingKind[]): WritingList => {
  const { message } = App.useApp()
  const [loaded, setLoaded] = useState<Loaded>({ problem: '' })
  const [isBusy, setBusy] = useState(false)
  const wanted = kinds.join(' ')
  const reload = useCallback(() => {
    // The page that was left may still be saving its title.
    allSettled()
      // The words come from the kinds, three lines above.
      .then(() => request('writing.list', { kinds: wanted.split(' ') as WritingKind[] }))
      .then(
        (heads) => setLoaded({ heads, problem: '' }),
        (error: unknown) => setLoaded({ problem: messageOf(error) }),
      )
  }, [wanted])
  useEffect(reload, [reload])
  // Undone changes can bring a team's name back.
  useEffect(() => listen('ledger.changed', reload), [reload])
  const run = async (job: () => Promise<void>): Promise<void> => {
    setBusy(true)
    try {
      await job()
    } catch (error) {
      message.error(messageOf(error), 8)
    } finally {
      setBusy(false)
    }
  }
  return {
    heads: loaded.heads,
    problem: loaded.problem,
    isBusy,
    reload,
    create: (input) =>
      run(async () => {
        const { id } = await request('writing.create', input)
        openWriting(id)
      }),
    merge: (input) =>
      run(async () => {
        const { id } = await request('summary.merge', input)
        openWriting(id)
      }),
    voidOne: (head) =>
      run(async () => {
        await request('writing.void', { id: head.id })
        message.success(`${nameOf(head)}已作废。`)
        reload()
      }),
  }
}
