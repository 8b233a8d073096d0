import type { components } from '@/shared/api/schema'

export type Absence = components['schemas']['AbsenceShown']

/** How an absence stands on a day: both its days count. */
export function standing(absence: Absence, on: string): 'ended' | 'over' | 'coming' | 'now' {
  if (absence.endedAt) return 'ended'
  if (absence.until < on) return 'over'
  return absence.from > on ? 'coming' : 'now'
}
