import { ref, shallowRef } from 'vue'
import { Problem } from '@/shared/api/problem'

/** What a page has asked for, or why there is no answer. Of several questions only the last one's answer counts. */
export function useAnswer<T>() {
  const answer = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let last = 0

  async function ask(question: () => Promise<T>): Promise<boolean> {
    const mine = ++last
    busy.value = true
    try {
      const told = await question()
      if (mine !== last) return false
      answer.value = told
      problem.value = null
      return true
    } catch (reason) {
      if (mine === last) problem.value = Problem.from(reason)
      return false
    } finally {
      if (mine === last) busy.value = false
    }
  }

  return { answer, problem, busy, ask }
}

/** Something that is written: one at a time; a refusal is kept to be shown, beside its fields where it names them. */
export function useWriting() {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)

  /** Whether it was done. */
  async function write(act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      await act()
      return true
    } catch (reason) {
      problem.value = Problem.from(reason)
      return false
    } finally {
      busy.value = false
    }
  }

  /** What the server found wrong with a field. */
  const fault = (field: string) => problem.value?.errors.find((error) => error.field === field)?.message ?? ''

  /** The refusal, unless all of it is told beside the fields that are there. */
  const elsewhere = (...fields: string[]) => {
    const errors = problem.value?.errors ?? []
    return errors.length > 0 && errors.every((error) => fields.includes(error.field)) ? null : problem.value
  }

  return { busy, problem, write, fault, elsewhere }
}
