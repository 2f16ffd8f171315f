import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { request } from '../../../api.ts'

const name = 'writing-page'
const pageView = z.object({
  isPreviewShown: z.boolean(),
  /** Share of the page's width that the preview takes, in percent. */
  share: z.number().min(20).max(80),
  /** 1 is the size of the paper; null fits the width. */
  zoom: z.number().min(0.25).max(4).nullable(),
})
export type PageView = z.infer<typeof pageView>

const usual: PageView = { isPreviewShown: true, share: 46, zoom: null }

const read = (state: string | null): PageView => {
  try {
    return pageView.catch(usual).parse(JSON.parse(state ?? 'null'))
  } catch {
    return usual
  }
}

/** How the person likes this page arranged, the same for every writing and after a restart. */
export const usePageView = (): readonly [PageView | undefined, (changed: Partial<PageView>) => void] => {
  const [view, setView] = useState<PageView>()
  useEffect(() => {
    // The arrangement is a comfort: without it the page looks as it does the first time.
    request('view.load', { name }).then(
      ({ state }) => setView(read(state)),
      () => setView(usual),
    )
  }, [])
  const change = useCallback((changed: Partial<PageView>) => {
    setView((before) => {
      const next = { ...(before ?? usual), ...changed }
      request('view.save', { name, state: JSON.stringify(next) }).catch(() => undefined)
      return next
    })
  }, [])
  return [view, change]
}
