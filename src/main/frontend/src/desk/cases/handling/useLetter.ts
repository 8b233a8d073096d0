import { onScopeDispose, ref, shallowRef } from 'vue'
import { api } from '@/shared/api/client'
import { Problem } from '@/shared/api/problem'
import type { components } from '@/shared/api/schema'
import type { Data } from '../types'

const AFTER_TYPING_MS = 800

type Drafted = components['schemas']['DraftedAnswer']
export type Drawing = (signal: AbortSignal) => Promise<string>

/** The letter as the server draws it, asked for anew while somebody types; the last answer stays until the next. */
export function useLetter(afterMs = AFTER_TYPING_MS) {
  const html = ref('')
  const problem = shallowRef<Problem | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined
  let wanted: Drawing | undefined

  /** After a pause in typing; at once where nothing is shown yet. */
  function draw(how: Drawing) {
    wanted = how
    clearTimeout(timer)
    running?.abort()
    if (html.value || problem.value) timer = setTimeout(() => void now(), afterMs)
    else void now()
  }

  async function now() {
    if (!wanted) return
    clearTimeout(timer)
    running?.abort()
    const mine = (running = new AbortController())
    try {
      const drawn = await wanted(mine.signal)
      if (mine !== running) return
      html.value = drawn
      problem.value = null
    } catch (reason) {
      if (mine === running && !mine.signal.aborted) problem.value = Problem.from(reason)
    }
  }

  const back = () => void (problem.value && now())
  window.addEventListener('online', back)
  onScopeDispose(() => {
    clearTimeout(timer)
    running?.abort()
    window.removeEventListener('online', back)
  })
  return { html, problem, draw, now }
}

const AS_PAGE = { parseAs: 'text', headers: { Accept: '*/*' } } as const
const at = (caseNo: string) => ({ path: { caseNo } })

/** As it was issued, or would be issued now. */
export const currentLetter =
  (caseNo: string): Drawing =>
  async (signal) =>
    (await api.GET('/api/cases/{caseNo}/documents/answer', { params: at(caseNo), signal, ...AS_PAGE }))
      .data ?? ''

/** As it would be with what is being typed. */
export const draftedLetter =
  (caseNo: string, typed: Data): Drawing =>
  async (signal) => {
    const { investigation, answers, remedyText, executionDue } = typed
    const body = { investigation, answers, remedyText, executionDue: executionDue || null } as Drafted
    const asked = { params: at(caseNo), body, signal, ...AS_PAGE }
    return (await api.POST('/api/cases/{caseNo}/documents/answer', asked)).data ?? ''
  }
