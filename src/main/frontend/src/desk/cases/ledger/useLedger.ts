import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, told } from '@/shared/api/client'
import { useAnswer } from '@/shared/board/answer'
import type { components } from '@/shared/api/schema'
import type { Filter, Question } from './question'
import { filtered, queryOf, questionOf, sortedBy } from './question'
import { typedState, useTyped } from './typed'

export const PAGE_SIZE = 20

/** The ledger as the address and what was typed ask for it. */
export function useLedger() {
  const route = useRoute()
  const router = useRouter()
  const typed = useTyped()
  const question = computed(() => questionOf(route.query))
  const { answer, problem, busy, ask } = useAnswer<components['schemas']['PageOfLedgerRow']>()

  const load = () => {
    const { filters, sort, page } = question.value
    // In the body: what was typed is mostly a name, and addresses are logged on their way.
    const body = { ...filters, q: typed.value || undefined, sort: sort || undefined, page, size: PAGE_SIZE }
    return ask(() => told(api.POST('/api/cases/search', { body: body as never })))
  }

  /** Another question, as another page of the browser's history. */
  const go = (asked: Question, text = typed.value) =>
    router.push({ path: '/cases', query: queryOf(asked), state: typedState(text), force: true })

  watch([() => route.fullPath, typed], load, { immediate: true })

  return {
    question,
    typed,
    answer,
    problem,
    busy,
    load,
    go,
    filter: (which: Filter, value: string) => go(filtered(question.value, which, value)),
    sort: (column: string, first: 'asc' | 'desc' = 'asc') =>
      go({ ...question.value, sort: sortedBy(question.value.sort, column, first), page: 0 }),
    turn: (page: number) => go({ ...question.value, page }),
    search: (text: string) => go({ ...question.value, page: 0 }, text),
  }
}
