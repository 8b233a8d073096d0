import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, told } from '@/shared/api/client'
import { useAnswer } from '@/shared/board/answer'
import type { components } from '@/shared/api/schema'
import { STATES, viewOf } from './sheets'

export const SIZE = 20
type Page = components['schemas']['PageOfSheetListed']

/** The sheets that the address asks for. */
export function useSheets() {
  const route = useRoute()
  const router = useRouter()
  const view = computed(() => viewOf(route.query.view))
  const state = computed(() => STATES.find((each) => each === route.query.state) ?? '')
  const unit = computed(() =>
    typeof route.query.unit === 'string' && /^[A-Z][A-Z0-9-]*$/.test(route.query.unit)
      ? route.query.unit
      : '',
  )
  const page = computed(() => Math.max(0, Number(route.query.page ?? 0) || 0))
  const { answer, problem, busy, ask } = useAnswer<Page>()

  const load = () =>
    ask(() =>
      told(
        api.GET('/api/supervision/sheets', {
          params: {
            query: {
              view: view.value,
              state: state.value || undefined,
              unit: unit.value || undefined,
              page: page.value,
              size: SIZE,
            },
          },
        }),
      ),
    )
  const to = (changed: Record<string, string | number | undefined>) =>
    router.push({ path: '/supervision/sheets', query: { ...route.query, page: undefined, ...changed } })

  watch([view, state, unit, page], load, { immediate: true })
  return { view, state, unit, page, answer, problem, busy, load, to }
}
