import { campaignHead } from '../../db/stores/campaign-head.ts'
import { deliveryStore } from '../../db/stores/delivery-store.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import type { Handlers } from '../../shared/ipc/routes.ts'
import { fontSetNamed } from '../../shared/paper/fonts.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { composeDelivery } from '../documents/compose/compose-delivery.ts'
import type { DeliveryInput } from './internals.ts'
import type { ServiceRoute } from './protocol.ts'
import type { Desk } from './workspace.ts'

type DeliveryRoute = Extract<ServiceRoute, `delivery.${string}`>
type Sources = Pick<Desk, 'sqlite' | 'today' | 'metrics'>

/** 签收单 or 信封标签 of a signed text. @throws AppError `invalid-input` before 签发 */
export const composeDeliveryOf = (
  { sqlite, metrics }: Sources,
  { id, paper }: DeliveryInput,
): { readonly paper: Paper; readonly fileName: string } => {
  const composed = composeDelivery({
    writing: writingStore(sqlite).load(id),
    deliveries: deliveryStore(sqlite).list(id),
    paper,
    office: campaignHead(sqlite).office,
    fontSet: fontSetNamed(metrics.settings().fontSet),
  })
  return { paper: composed, fileName: composed.title }
}

/** 分发签收 of what was signed. */
export const deliveryHandlers = (work: { readonly current: () => Sources }): { [R in DeliveryRoute]: Handlers[R] } => {
  const store = () => deliveryStore(work.current().sqlite)
  return {
    'delivery.units': () => store().units(),
    'delivery.list': ({ id }) => store().list(id),
    'delivery.save': ({ id, ids, change }) => store().save(id, ids, change, work.current().today()),
  }
}
