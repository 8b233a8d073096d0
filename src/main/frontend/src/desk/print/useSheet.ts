import { onMounted, ref, shallowRef } from 'vue'
import { api, told } from '@/shared/api/client'
import { Problem } from '@/shared/api/problem'
import type { CaseView, Step } from '../cases/types'

/** What a sheet about a case is made of: the case as its reader may see it, and its steps. */
export function useSheet(caseNo: string) {
  const view = shallowRef<CaseView | null>(null)
  const steps = shallowRef<Step[]>([])
  const problem = ref<Problem | null>(null)
  const params = { params: { path: { caseNo } } }

  async function load() {
    problem.value = null
    try {
      const [found, done] = await Promise.all([
        told(api.GET('/api/cases/{caseNo}', params)),
        told(api.GET('/api/cases/{caseNo}/timeline', params)),
      ])
      steps.value = done
      view.value = found
    } catch (reason) {
      problem.value = Problem.from(reason)
    }
  }
  onMounted(load)
  return { view, steps, problem, load }
}
