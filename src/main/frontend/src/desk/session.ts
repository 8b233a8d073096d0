import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, cookie, told } from '@/shared/api/client'
import { language } from '@/shared/api/language'
import { Problem } from '@/shared/api/problem'
import type { Me, Reference } from '@/shared/api/types'
import type { components } from '@/shared/api/schema'
import { forgetTyped } from './cases/ledger/typed'

/** Who works here, what he may do, and the names of units, villages, categories and codes. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const reference = ref<Reference | null>(null)
  /** Asked for only when the server lets this person do nothing else yet. */
  const security = ref<components['schemas']['OwnSecurityState'] | null>(null)
  const owesPassword = computed(() => !!security.value?.mustChangePassword)
  const owesSecondFactor = computed(
    () => !!security.value?.secondFactorRequired && !security.value.secondFactor,
  )
  /** Another password, or a second factor, before anything else. */
  const owes = computed(() => owesPassword.value || owesSecondFactor.value)
  const units = computed(() => new Map((reference.value?.units ?? []).map((unit) => [unit.code, unit])))
  const villages = computed(() => new Map((reference.value?.villages ?? []).map((each) => [each.code, each])))
  const categories = computed(
    () => new Map((reference.value?.categories ?? []).map((each) => [each.code, each.name])),
  )

  async function load() {
    me.value = await told(api.GET('/api/me'))
    try {
      reference.value ??= await told(api.GET('/api/reference'))
      security.value = null
    } catch (reason) {
      if (Problem.from(reason).status === 403) security.value = await told(api.GET('/api/me/security'))
      if (!owes.value) throw reason
    }
  }

  /** The names anew, after an administrator has changed them. */
  async function renewReference() {
    reference.value = await told(api.GET('/api/reference'))
  }

  /** The numbers of the menu; a failure leaves the old ones standing. */
  async function recount() {
    me.value = await told(api.GET('/api/me')).catch(() => me.value)
  }

  /** Signs in with a session cookie; the server asks for a form, not for JSON. */
  async function signIn(login: string, password: string, code = '') {
    if (!cookie('XSRF-TOKEN')) await fetch('/api/me') // brings the token that the next call must show
    const body = new URLSearchParams({ username: login, password })
    if (code) body.set('totp', code)
    const response = await fetch('/api/session', {
      method: 'POST',
      body,
      headers: { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN'), 'Accept-Language': language() },
    }).catch((reason) => Promise.reject(Problem.from(reason)))
    if (!response.ok) throw await Problem.of(response)
    await load()
  }

  /** Ends the session and leaves nothing on the device; false if the person would rather stay. */
  async function signOut(): Promise<boolean> {
    const login = me.value?.login ?? ''
    const { mayLeave, leave } = await import('./register/leaving')
    if (!(await mayLeave(login))) return false
    const headers = { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') }
    await fetch('/api/session/end', { method: 'POST', headers }).catch((reason) =>
      Promise.reject(Problem.from(reason)),
    )
    forget()
    await leave(login)
    return true
  }

  function forget() {
    me.value = null
    reference.value = null
    security.value = null
    forgetTyped()
  }

  const has = (...roles: string[]) => roles.some((role) => me.value?.roles.includes(role as never))

  /** The Chinese word for a code of one of the server's lists. */
  function label(list: string, value?: string | null): string {
    if (!value) return ''
    return reference.value?.enums[list]?.find((each) => each.value === value)?.label ?? value
  }

  return {
    me,
    reference,
    units,
    villages,
    categories,
    owesPassword,
    owesSecondFactor,
    owes,
    load,
    recount,
    renewReference,
    signIn,
    signOut,
    forget,
    has,
    label,
  }
})
