import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { periodOf, queryOf, type Kind, type Period } from './period'

/** The period that the address has, so that it can be handed on and found again. */
export function usePeriod(usual: Exclude<Kind, 'own'>) {
  const route = useRoute()
  const router = useRouter()
  const asked = computed(() => JSON.stringify(periodOf(route.query, usual)))
  // As text in between: another part of the address must not look like another period.
  const period = computed(() => JSON.parse(asked.value) as Period)
  const choose = (next: Period) => router.push({ query: { ...route.query, ...queryOf(next) } })
  return { period, choose }
}
