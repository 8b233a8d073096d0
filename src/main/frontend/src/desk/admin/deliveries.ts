import { api, told } from '@/shared/api/client'
import type { components } from '@/shared/api/schema'

/** Something that was to be told by mail or another channel; never what it says. */
export type Delivery = components['schemas']['Delivery']
export type DeliveryState = Delivery['state']

export const STATES: DeliveryState[] = ['GIVEN_UP', 'WAITING', 'SENDING', 'SENT']

export const deliveries = (state: DeliveryState, page: number, size: number) =>
  told(api.GET('/api/admin/deliveries', { params: { query: { state, page, size } } }))
export const retry = (id: string) =>
  told(api.POST('/api/admin/deliveries/{id}/retry', { params: { path: { id } } }))

/** The words for a reason, with the number that the other side has answered. */
export function reasonOf(reason: string | null | undefined): { key: string; code: string } | null {
  if (!reason) return null
  const [side, code] = reason.split('_')
  if (code && (side === 'SMTP' || side === 'HTTP')) return { key: side.toLowerCase(), code }
  const known = ['CONNECT', 'TIMEOUT', 'AUTH', 'WITHHELD', 'NO_ADDRESS']
  return { key: known.includes(reason) ? reason : 'ERROR', code: '' }
}

/** Only what has not arrived can be sent again. */
export const again = (delivery: Delivery) => delivery.state === 'GIVEN_UP' || delivery.state === 'WAITING'
