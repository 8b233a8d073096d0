import { ref } from 'vue'
import { api, based, told } from '@/shared/api/client'
import { Problem } from '@/shared/api/problem'
import { agreed, canAgree, TOGETHER } from '../handling/quick'
import type { CaseView, Data } from '../types'

export type Outcome = { ok: true; stateName: string } | { ok: false; why: string }

/** One item of the list: what it is about, what agreeing would send, and what came of it. */
export interface Candidate {
  id: string
  task: string
  version: number
  name: string
  view: CaseView
  data: Data
  ticked: boolean
  outcome: Outcome | null
}

/** Several items of the same task, each completed on its own: one that fails stops none of the others. */
export function useSeveral(ids: string[]) {
  const candidates = ref<Candidate[]>([])
  /** Left out, with the reason. */
  const others = ref<{ id: string; title: string; why: 'task' | 'gone' | 'whole' }[]>([])
  const problem = ref<Problem | null>(null)
  const loading = ref(true)
  const busy = ref(false)

  async function load() {
    loading.value = true
    problem.value = null
    candidates.value = []
    others.value = []
    const found = await Promise.allSettled(ids.map(read))
    for (const [index, each] of found.entries()) {
      if (each.status === 'rejected') {
        const why = Problem.from(each.reason)
        if (why.passing) problem.value = why
        else others.value.push({ id: ids[index] ?? '', title: why.message, why: 'gone' })
      } else if (!TOGETHER.includes(each.value.task) || (task() && each.value.task !== task()))
        others.value.push({ id: each.value.id, title: each.value.view.title, why: 'task' })
      else if (!canAgree(each.value.task, each.value.data))
        others.value.push({ id: each.value.id, title: each.value.view.title, why: 'whole' })
      else candidates.value.push(each.value)
    }
    loading.value = false
  }

  const task = () => candidates.value[0]?.task ?? ''

  async function read(id: string): Promise<Candidate> {
    const path = { params: { path: { id } } }
    const item = await told(api.GET('/api/work-items/{id}', path))
    const [form, view] = await Promise.all([
      told(api.GET('/api/work-items/{id}/form', path)),
      told(api.GET('/api/cases/{caseNo}', { params: { path: { caseNo: item.caseNo } } })),
    ])
    const { task: its, version, name } = item
    return { id, task: its, version, name, view, data: form.data, ticked: true, outcome: null }
  }

  /** One after the other, as the server locks a case at a time anyway. */
  async function go(words: string) {
    busy.value = true
    for (const each of candidates.value.filter((one) => one.ticked && !one.outcome?.ok)) {
      try {
        const done = await told(
          api.POST('/api/work-items/{id}/complete', {
            params: { path: { id: each.id }, header: based(each.version) },
            body: agreed(each.task, each.data, words),
          }),
        )
        each.outcome = { ok: true, stateName: done.stateName }
      } catch (reason) {
        each.outcome = { ok: false, why: Problem.from(reason).message }
      }
    }
    busy.value = false
  }

  return { candidates, others, problem, loading, busy, task, load, go }
}
