import { call } from '@/shared/board/call'

/** Work that the system does by itself and did not get done; ids and reasons only, never what a case is about. */
export interface Job {
  id: string
  name?: string
  caseNo?: string
  since?: string
  error?: string
}

type Told = Record<string, unknown>
const text = (job: Told, ...keys: string[]) =>
  keys.map((key) => job[key]).find((value) => typeof value === 'string') as string | undefined

/** The server's rows, under the names this page uses. */
export function jobsOf(told: unknown): Job[] {
  const rows = Array.isArray(told) ? told : ((told as { items?: unknown[] } | null)?.items ?? [])
  return (rows as Told[]).map((job) => ({
    id: String(job.id),
    name: text(job, 'name', 'activityName', 'what', 'kind', 'type'),
    caseNo: text(job, 'caseNo'),
    since: text(job, 'failedAt', 'since', 'at', 'createdAt'),
    error: text(job, 'error', 'reason', 'message', 'exception'),
  }))
}

export const failedJobs = async () => jobsOf(await call('GET', '/api/admin/jobs?failed=true'))
export const retry = (id: string) => call('POST', `/api/admin/jobs/${encodeURIComponent(id)}/retry`)
