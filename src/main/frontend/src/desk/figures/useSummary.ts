import { watch, type ComputedRef } from 'vue'
import { api, told } from '@/shared/api/client'
import { useAnswer } from '@/shared/board/answer'
import type { components } from '@/shared/api/schema'
import type { Period } from './period'

export type Summary = components['schemas']['Summary']
export type By = 'unit' | 'village' | 'category' | 'month'

export const summaryOf = (period: Pick<Period, 'from' | 'to'>, by?: By) =>
  told(api.GET('/api/statistics/summary', { params: { query: { from: period.from, to: period.to, by } } }))

/** The figures of a period by some parts, asked anew when it changes. */
export function useSummaries<K extends string>(
  period: ComputedRef<Period>,
  parts: Record<K, By | undefined>,
) {
  const { answer, problem, busy, ask } = useAnswer<Record<K, Summary>>()
  const load = () =>
    ask(async () => {
      const names = Object.keys(parts) as K[]
      const got = await Promise.all(names.map((name) => summaryOf(period.value, parts[name])))
      return Object.fromEntries(names.map((name, at) => [name, got[at]])) as Record<K, Summary>
    })
  watch(period, load, { immediate: true })
  return { answer, problem, busy, load }
}
