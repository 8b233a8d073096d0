import { onUnmounted, ref } from 'vue'
import { useRouter } from 'vue-router'

/**
 * What was typed to find a case is mostly a name or a telephone number. It is kept in the memory of
 * this page only; the browser's history gets a number that stands for it, so that going back from a
 * case finds the list again, and a closed or reloaded page forgets it.
 */
const typed = new Map<number, string>()
let next = 0

/** To be given to the router as the state of the page that shows what is found. */
export function typedState(text: string): { typed?: number } {
  const asked = text.trim()
  if (!asked) return {}
  typed.set(++next, asked)
  return { typed: next }
}

export function typedOf(state: unknown): string {
  const key = (state as { typed?: unknown } | null)?.typed
  return (typeof key === 'number' && typed.get(key)) || ''
}

/** Nobody who signs in after another finds what the other looked for. */
export function forgetTyped() {
  typed.clear()
}

/** What is looked for on this page of the history. */
export function useTyped() {
  const text = ref(typedOf(history.state))
  const router = useRouter()
  onUnmounted(router.afterEach(() => void (text.value = typedOf(history.state))))
  return text
}
