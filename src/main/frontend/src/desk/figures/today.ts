import type { components } from '@/shared/api/schema'

export type Today = components['schemas']['Today']
export type Pressing = Today['items'][number]
export type Press = 'dueToday' | 'red' | 'overdue'

export interface UnitDay {
  code: string
  name: string
  items: Pressing[]
}

const fits: Record<Press, (item: Pressing, day: string) => boolean> = {
  dueToday: (item, day) => item.dueDate === day,
  red: (item) => item.lamp === 'RED',
  overdue: (item) => item.lamp === 'BLACK',
}

/** What presses under the units that have it, in the order of their codes; nobody is ranked. */
export function byUnit(today: Today, only?: Press): UnitDay[] {
  const units = new Map<string, UnitDay>()
  for (const item of today.items) {
    if (only && !fits[only](item, today.day)) continue
    const unit = units.get(item.unit.code) ?? { ...item.unit, items: [] }
    units.set(item.unit.code, unit)
    unit.items.push(item)
  }
  return [...units.values()].sort((one, other) => (one.code < other.code ? -1 : 1))
}
