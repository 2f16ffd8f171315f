import { App } from 'antd'
import { useEffect, useState } from 'react'
import type { Delivery } from '../../../../shared/ipc/delivery-routes.ts'
import type { DeliveryEdit } from '../../../../shared/writing/delivery.ts'
import { messageOf, request } from '../../../api.ts'

export type Deliveries = {
  /** Undefined while they are read. */
  readonly rows: readonly Delivery[] | undefined
  readonly problem: string | undefined
  /** Notes the same for several. @returns whether it was taken */
  readonly save: (ids: readonly number[], change: DeliveryEdit) => Promise<boolean>
}

/** 分发签收 of a signed text, kept as it is noted. */
export const useDeliveries = (id: number): Deliveries => {
  const { message } = App.useApp()
  const [rows, setRows] = useState<readonly Delivery[]>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    request('delivery.list', { id }).then(setRows, (error: unknown) => setProblem(messageOf(error)))
  }, [id])
  const save = async (ids: readonly number[], change: DeliveryEdit): Promise<boolean> => {
    try {
      setRows(await request('delivery.save', { id, ids: [...ids], change }))
      return true
    } catch (error) {
      message.error(messageOf(error), 8)
      return false
    }
  }
  return { rows, problem, save }
}
