import { useEffect, useState } from 'react'
import type { OutputOf } from '../../shared/ipc/routes.ts'
import { request } from '../api.ts'

export type FontReport = OutputOf<'system.fonts'>

/** Asked once: a computer gets no new fonts while the program runs without somebody who then asks again. */
let asked: Promise<FontReport> | undefined

export const askFonts = (): Promise<FontReport> => {
  asked = request('system.fonts', {})
  return asked
}

/** Which fonts of the chosen set this computer lacks; undefined until it is known, or where it cannot be. */
export const useFonts = (): FontReport | undefined => {
  const [found, setFound] = useState<FontReport>()
  useEffect(() => {
    ;(asked ?? askFonts()).then(setFound, () => undefined)
  }, [])
  return found
}
