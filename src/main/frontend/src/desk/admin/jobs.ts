import { api, told } from '@/shared/api/client'
import type { components } from '@/shared/api/schema'

/** Work that the system does by itself and did not get done; never what a case is about. */
export type Job = components['schemas']['FailedJob']

const MOST = 100

export const failedJobs = () => told(api.GET('/api/admin/jobs', { params: { query: { size: MOST } } }))
export const retry = (id: string) =>
  told(api.POST('/api/admin/jobs/{id}/retry', { params: { path: { id } } }))

/** Those that nobody tries any more come first. */
export const byNeed = (jobs: Job[]) =>
  [...jobs].sort((one, other) => Number(one.retries > 0) - Number(other.retries > 0))
