import { computed, ref, watch, type Ref } from 'vue'
import { api, told } from '@/shared/api/client'
import { Problem } from '@/shared/api/problem'
import type { WorkCounts, WorkListRow } from '@/shared/api/types'
import type { Question } from './question'

const PAGE = 50
const WAIT_WHILE_TYPING_MS = 250

/** The rows of a work list, a page at a time, and the numbers beside it; what is asked last wins. */
export function useWorkList(question: Ref<Question>, words: Ref<string>) {
  const rows = ref<WorkListRow[]>([])
  const total = ref('')
  const counts = ref<WorkCounts | null>(null)
  const busy = ref(false)
  const problem = ref<Problem | null>(null)
  let asked = 0
  let next = 0
  let ended = true

  const query = computed(() => {
    const { view, sort, ...filters } = question.value
    return { view, sort, ...filters, q: words.value.trim() || undefined }
  })

  async function ask(page: number) {
    const turn = ++asked
    busy.value = true
    try {
      const filters = { ...query.value, view: undefined, sort: undefined }
      const [answer, numbers] = await Promise.all([
        told(
          api.GET('/api/work-items', { params: { query: { ...query.value, page, size: PAGE } as never } }),
        ),
        page === 0
          ? told(api.GET('/api/work-items/counts', { params: { query: filters as never } }))
          : counts.value,
      ])
      if (turn !== asked) return
      rows.value = page === 0 ? answer.items : [...rows.value, ...answer.items]
      total.value = answer.total + (answer.more ? '+' : '')
      ended = answer.more ? answer.items.length < PAGE : rows.value.length >= answer.total
      counts.value = numbers
      problem.value = null
      next = page + 1
    } catch (reason) {
      if (turn === asked) problem.value = Problem.from(reason)
    } finally {
      if (turn === asked) busy.value = false
    }
  }

  const reload = () => ask(0)
  const more = () => (busy.value || ended ? undefined : ask(next))

  let typing = 0
  watch(words, () => {
    clearTimeout(typing)
    typing = window.setTimeout(reload, WAIT_WHILE_TYPING_MS)
  })
  watch(question, reload, { immediate: true, deep: true })

  return { rows, total, counts, busy, problem, reload, more }
}
