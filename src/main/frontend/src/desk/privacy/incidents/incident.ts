import { moment } from '@/shared/text/dates'
import type { Incident, Known } from '../types'

/** A moment as a date field has it: China's time, whatever the device's zone. */
export const typedMoment = (at?: string | null) => moment(at).replace(' ', 'T')
export const momentTyped = (typed: string) => (typed ? `${typed}:00+08:00` : null)

export const MOMENTS = ['foundAt', 'toldAuthorityAt', 'toldPeopleAt'] as const
export const TEXTS = [
  'what',
  'cause',
  'harm',
  'measures',
  'authority',
  'toldPeopleHow',
  'notToldReason',
] as const

export type Typed = Record<(typeof MOMENTS)[number] | (typeof TEXTS)[number] | 'people', string> & {
  dataKinds: string[]
}

/** What the form starts with. */
export function typed(known?: Known | null): Typed {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, known?.[key] ?? '']))
  const moments = Object.fromEntries(MOMENTS.map((key) => [key, typedMoment(known?.[key])]))
  return {
    ...texts,
    ...moments,
    people: known?.people == null ? '' : String(known.people),
    dataKinds: [...(known?.dataKinds ?? [])],
  } as Typed
}

/** What is sent: nothing where nothing was typed. */
export function known(typed: Typed): Known {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, typed[key].trim() || null]))
  const moments = Object.fromEntries(MOMENTS.map((key) => [key, momentTyped(typed[key])]))
  return {
    ...texts,
    ...moments,
    people: /^\d+$/.test(typed.people.trim()) ? Number(typed.people) : null,
    dataKinds: typed.dataKinds,
  } as Known
}

/** What still has to be done in an incident, the most pressing first. */
export function toDo(incident: Incident): ('authority' | 'people' | 'close')[] {
  if (incident.closedAt) return []
  const { toldAuthorityAt, toldPeopleAt, notToldReason } = incident.known
  const open: ('authority' | 'people' | 'close')[] = []
  if (!toldAuthorityAt) open.push('authority')
  if (!toldPeopleAt && !notToldReason) open.push('people')
  return open.length ? open : ['close']
}
