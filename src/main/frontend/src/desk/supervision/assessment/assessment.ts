import { api, told } from '@/shared/api/client'
import type { components } from '@/shared/api/schema'

export type Assessment = components['schemas']['AssessmentView']
export type UnitRow = Assessment['units'][number]
export type Cell = UnitRow['cells'][number]
export type Item = Assessment['items'][number]
export type Ground = Cell['files'][number]
export type Rectification = Assessment['rectifications'][number]

/** A share as it is printed: one decimal, half up; nothing where there was nothing to divide by. */
export const percent = (rate?: number | null) => (rate == null ? '—' : `${(rate * 100).toFixed(1)}%`)

export const points = (value?: number | null) => (value == null ? '—' : String(Number(value.toFixed(2))))

/** The cell of an item. */
export const cellOf = (row: UnitRow, item: Item) => row.cells.find((cell) => cell.item === item.code)

/** Takes a paper in; it belongs to nothing until a score names it. */
export function sendGround(file: File): Promise<Ground> {
  const form = new FormData()
  form.append('file', file)
  return told(api.POST('/api/assessments/files', { body: form as never, bodySerializer: () => form }))
}

export const groundAt = (assessment: string, file: Ground) =>
  `/api/assessments/${encodeURIComponent(assessment)}/files/${encodeURIComponent(file.id)}`
