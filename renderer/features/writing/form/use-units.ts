import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../../shared/ipc/routes.ts'
import { request } from '../../../api.ts'

export type Units = OutputOf<'delivery.units'>

const none: Units = { units: [], groups: [] }

/** Units of the registers to choose addressees from; empty when they could not be asked, names can be typed all the same. */
export const useUnits = (isReadOnly: boolean): Units => {
  const [units, setUnits] = useState(none)
  useEffect(() => {
    if (!isReadOnly) request('delivery.units', {}).then(setUnits, () => setUnits(none))
  }, [isReadOnly])
  return units
}
