import { useCallback, useEffect, useState } from 'react'
import { request } from '../api.ts'

const name = 'menu'

const readFolded = (state: string | null): ReadonlySet<string> => {
  try {
    const groups: unknown = JSON.parse(state ?? '[]')
    return new Set(Array.isArray(groups) ? groups.map(String) : [])
  } catch {
    return new Set()
  }
}

/** The groups of the menu a person has folded away; kept with the data. */
export const useFoldedGroups = () => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    request('view.load', { name }).then(
      ({ state }) => setFolded(readFolded(state)),
      () => undefined,
    )
  }, [])
  const fold = useCallback(
    (group: string) => {
      const next = new Set(folded)
      if (!next.delete(group)) next.add(group)
      setFolded(next)
      // A fold that was not kept is made again by hand; it is not worth a message.
      void request('view.save', { name, state: JSON.stringify([...next]) }).catch(() => undefined)
    },
    [folded],
  )
  return { folded, fold }
}
