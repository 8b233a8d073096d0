import type { Lamp, LedgerRow, UnitName } from '@/shared/api/types'

export type Watched = Exclude<Lamp, 'GREEN'>
/** The gravest first. */
export const WATCHED: readonly Watched[] = ['BLACK', 'RED', 'YELLOW']

export interface UnitGroup {
  unit: UnitName
  rows: LedgerRow[]
  counts: Record<Watched, number>
}

/**
 * Cases under the unit that has them: the lead unit, before there is one the unit that registered.
 * Units stand in the order of the organization, not by how much is late: the board is for getting
 * things done, not for comparing (Art. 39).
 */
export function byUnit(rows: LedgerRow[], order: string[]): UnitGroup[] {
  const groups = new Map<string, UnitGroup>()
  for (const row of rows) {
    const unit = row.leadUnit ?? row.registeredUnit
    const group = groups.get(unit.code) ?? { unit, rows: [], counts: { BLACK: 0, RED: 0, YELLOW: 0 } }
    groups.set(unit.code, group)
    group.rows.push(row)
    if (row.lamp && row.lamp !== 'GREEN') group.counts[row.lamp]++
  }
  const place = ({ unit }: UnitGroup) => {
    const at = order.indexOf(unit.code)
    return at < 0 ? order.length : at
  }
  for (const { rows: own } of groups.values()) {
    own.sort((one, other) => (one.dueDate ?? '9').localeCompare(other.dueDate ?? '9'))
  }
  return [...groups.values()].sort((one, other) => place(one) - place(other))
}
