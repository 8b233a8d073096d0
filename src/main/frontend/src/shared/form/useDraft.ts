import { getCurrentScope, onScopeDispose, ref } from 'vue'
import { Problem } from '@/shared/api/problem'

export type DraftState = 'none' | 'typing' | 'saving' | 'saved' | 'waiting' | 'stale' | 'refused'
type Data = Record<string, unknown>

const AFTER_TYPING_MS = 2000
const AGAIN_AFTER_MS = 15_000

/** What was typed and could not be saved yet; it outlives the page of the form, never the tab. */
const unsaved = new Map<string, Data>()

export const keptDraft = (id: string) => unsaved.get(id)
export const forgetDraft = (id: string) => void unsaved.delete(id)

/** Saves while typing: some seconds after the last key, and again when the network is back. */
export function useDraft(id: string, save: (data: Data) => Promise<void>, afterMs = AFTER_TYPING_MS) {
  const state = ref<DraftState>('none')
  const savedAt = ref<Date | null>(null)
  const problem = ref<Problem | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()

  function typed(data: Data) {
    unsaved.set(id, data)
    if (state.value !== 'stale') state.value = 'typing'
    plan(afterMs)
  }

  function plan(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  /** Saves now what is not saved yet. */
  function flush(): Promise<void> {
    clearTimeout(timer)
    running = running.then(send)
    return running
  }

  async function send() {
    const data = unsaved.get(id)
    if (!data || state.value === 'stale') return
    state.value = 'saving'
    try {
      await save(data)
      if (unsaved.get(id) !== data) return // typed on meanwhile: its own save is planned
      unsaved.delete(id)
      savedAt.value = new Date()
      state.value = 'saved'
    } catch (reason) {
      problem.value = Problem.from(reason)
      state.value = problem.value.passing ? 'waiting' : problem.value.status === 409 ? 'stale' : 'refused'
      if (state.value === 'waiting') plan(AGAIN_AFTER_MS)
    }
  }

  /** No more saves: the item is done, or the page is left. */
  function stop() {
    clearTimeout(timer)
    return running
  }

  /** After the item was read again: saving goes on from its new version. */
  function resume() {
    if (state.value === 'stale') state.value = unsaved.has(id) ? 'typing' : 'none'
  }

  const dirty = () => unsaved.has(id)
  const online = () => unsaved.has(id) && void flush()
  const leaving = (event: BeforeUnloadEvent) => dirty() && event.preventDefault()
  window.addEventListener('online', online)
  window.addEventListener('beforeunload', leaving)
  if (getCurrentScope()) {
    onScopeDispose(() => {
      void flush() // what the last keys brought
      window.removeEventListener('online', online)
      window.removeEventListener('beforeunload', leaving)
    })
  }
  return { state, savedAt, problem, typed, flush, stop, resume, dirty }
}
