import { call } from '@/shared/board/call'
import type { PageOf } from '@/shared/api/types'

/** Work that the system does by itself and did not get done; never what a case is about. */
export interface Job {
  id: string
  /** None for a sealed case. */
  caseNo: string | null
  process: string
  activity: string
  /** The kind of failure. */
  error: string
  due: string | null
  /** How often it is still tried by itself; 0: it waits for the administrator. */
  retries: number
}

const MOST = 100

export const failedJobs = async () => (await call('GET', `/api/admin/jobs?size=${MOST}`)) as PageOf<Job>
export const retry = (id: string) => call('POST', `/api/admin/jobs/${encodeURIComponent(id)}/retry`)

/** Those that nobody tries any more come first. */
export const byNeed = (jobs: Job[]) =>
  [...jobs].sort((one, other) => Number(one.retries > 0) - Number(other.retries > 0))
