import type { components } from '@/shared/api/schema'

export type Assessment = components['schemas']['AssessmentView']
export type UnitRow = Assessment['units'][number]
export type Cell = UnitRow['cells'][number]
export type Item = Assessment['items'][number]
export type Rectification = Assessment['rectifications'][number]

/** A share as it is printed: one decimal, half up; nothing where there was nothing to divide by. */
export const percent = (rate?: number | null) => (rate == null ? '—' : `${(rate * 100).toFixed(1)}%`)

export const points = (value?: number | null) => (value == null ? '—' : String(Number(value.toFixed(2))))

/** The cell of an item. */
export const cellOf = (row: UnitRow, item: Item) => row.cells.find((cell) => cell.item === item.code)

/** The same scheme with other weights: caps follow them, so that none lies above its weight. */
export function reweighted(items: Item[], weights: Record<string, unknown>): Item[] {
  return items.map((item) => {
    const weight = Number(weights[item.code])
    const most = item.most === item.weight ? weight : Math.min(item.most, weight)
    return { ...item, weight, most, least: Math.min(item.least, most) }
  })
}
