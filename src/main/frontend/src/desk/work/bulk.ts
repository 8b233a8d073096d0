import { api, told } from '@/shared/api/client'
import type { WorkListRow } from '@/shared/api/types'

export interface BulkResult {
  ok: number
  /** What was refused, each with the title and the reason. */
  bad: { title: string; reason: string }[]
}

/** Takes, gives back or hands out several items; each stands for itself, so one refusal stops no other. */
export async function inBulk(
  what: 'claim' | 'release' | 'assign',
  rows: WorkListRow[],
  login?: string,
): Promise<BulkResult> {
  const titles = new Map(rows.map((row) => [row.id, row.title ?? row.caseNo]))
  const body = { ids: rows.flatMap((row) => (row.id ? [row.id] : [])), login }
  const outcomes = await told(api.POST(`/api/work-items/bulk/${what}`, { body }))
  return {
    ok: outcomes.filter((each) => each.ok).length,
    bad: outcomes
      .filter((each) => !each.ok)
      .map((each) => ({ title: titles.get(each.id) ?? each.id, reason: each.problem?.detail ?? '' })),
  }
}
