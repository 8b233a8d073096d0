import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, based, told } from '@/shared/api/client'
import type { components } from '@/shared/api/schema'
import { useAnswer, useWriting } from '@/shared/board/answer'
import type { Entry } from '../entry/fields'

export type Account = components['schemas']['AccountListed']
type Entered = components['schemas']['AccountEntered']
export const PAGE_SIZE = 20

/** A password that is shown this once. */
export interface Handed {
  login: string
  name: string
  password: string
}

/** The accounts; whom one looks for stays out of the address, the unit may stand in it. */
export function useAccounts() {
  const route = useRoute()
  const router = useRouter()
  const looked = ref('')
  const page = ref(0)
  const unit = computed(() => (typeof route.query.unit === 'string' ? route.query.unit : ''))
  const { answer, problem, busy, ask } = useAnswer<components['schemas']['PageOfAccountListed']>()
  const writing = useWriting()
  const open = shallowRef<Account | 'new' | null>(null)
  const handed = ref<Handed | null>(null)
  const entry = computed(() => (open.value === 'new' ? null : open.value))
  const path = (account: Account) => ({ path: { login: account.login } })

  const load = () =>
    ask(() =>
      told(
        api.GET('/api/admin/accounts', {
          params: { query: { q: looked.value.trim(), unit: unit.value, page: page.value, size: PAGE_SIZE } },
        }),
      ),
    )
  const from = (first: number) => {
    page.value = first
    return load()
  }

  async function send(values: Entry, version?: number) {
    if (entry.value) {
      await told(
        api.PUT('/api/admin/accounts/{login}', {
          params: { ...path(entry.value), header: based(version ?? 0) },
          body: values as Entered,
        }),
      )
      return
    }
    const made = await told(api.POST('/api/admin/accounts', { body: values as Entered }))
    hand(made)
  }

  function hand(made: components['schemas']['AccountHanded']) {
    const { login, name } = made.account
    if (made.password) handed.value = { login, name, password: made.password }
  }

  const now = () =>
    told(
      api.GET('/api/admin/accounts/{login}', { params: path(entry.value as Account) }),
    ) as unknown as Promise<Entry>

  /** Each of these is done at once; the list is fetched anew after it. */
  const acts = {
    password: (account: Account) =>
      api.POST('/api/admin/accounts/{login}/password', { params: path(account), body: {} }),
    unlock: (account: Account) => api.POST('/api/admin/accounts/{login}/unlock', { params: path(account) }),
    secondFactor: (account: Account) =>
      api.POST('/api/admin/accounts/{login}/second-factor/end', { params: path(account) }),
  }

  async function act(what: keyof typeof acts, account: Account): Promise<boolean> {
    const done = await writing.write(async () => {
      const made = (await told(acts[what](account) as Promise<{ data?: unknown }>)) as
        components['schemas']['AccountHanded'] | undefined
      if (what === 'password' && made) hand(made)
    })
    if (done) await load()
    return done
  }

  function saved() {
    open.value = null
    return load()
  }

  const choose = (code: string) => router.push({ query: code ? { unit: code } : {} })
  watch(unit, () => from(0), { immediate: true })

  return {
    looked,
    page,
    unit,
    answer,
    problem,
    busy,
    writing,
    open,
    entry,
    handed,
    load,
    from,
    send,
    now,
    act,
    saved,
    choose,
  }
}
