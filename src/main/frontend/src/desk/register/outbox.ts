import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { api, told } from '@/shared/api/client'
import { vault } from '@/shared/offline/vault'
import { useSession } from '../session'
import { send, sweepPhotos, waitAfter, type Unsent } from './sending'
import { upload } from './upload'

/** The unsent registrations of whoever is signed in; they leave by themselves when there is a way. */
export const useOutbox = defineStore('outbox', () => {
  const session = useSession()
  const owner = ref('')
  const items = ref<Unsent[]>([])
  const busy = ref(false)
  const waiting = computed(() => items.value.filter((each) => each.state === 'waiting'))
  const refused = computed(() => items.value.filter((each) => each.state === 'refused'))
  /** Registered, and nobody has seen the query code yet. */
  const unshown = computed(() => items.value.filter((each) => each.state === 'registered'))
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('lianxin-outbox') : undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let started = false

  /** Looks after one person's items; called with the next person's name when another signs in. */
  async function of(login: string) {
    owner.value = login
    ;(await vault()).admit(login)
    await reload()
    if (started) return
    started = true
    window.addEventListener('online', () => void flush(true))
    channel?.addEventListener('message', () => void reload())
    watch(
      () => session.me?.login,
      (now) => {
        if (now && now !== owner.value) void of(now).then(() => flush(true))
        else if (!now) items.value = []
        else void reload().then(() => flush(true))
      },
    )
    void flush(true)
  }

  async function reload() {
    if (!owner.value) return
    const kept = await (await vault()).list<Unsent>(owner.value, 'unsent')
    items.value = kept.map((each) => each.value).sort((a, b) => a.madeAt - b.madeAt)
  }

  async function add(item: Unsent) {
    await (await vault()).put(owner.value, 'unsent', item.id, item)
    await changed()
  }

  async function changed() {
    await reload()
    channel?.postMessage('changed')
  }

  /** Sends what waits, oldest first; one tab at a time, and only under its own author's name. */
  function flush(now = false): Promise<void> {
    running = running.then(() => run(now))
    return running
  }

  async function run(now: boolean): Promise<void> {
    clearTimeout(timer)
    if (!owner.value || waiting.value.length === 0) return
    // Nothing leaves a device that knows it has no network: then it is certain that nothing arrived.
    if (!now && navigator.onLine === false) return again()
    if (session.me?.login !== owner.value) await session.load().catch(() => undefined)
    if (session.me?.login !== owner.value) return again()
    busy.value = true
    try {
      await alone(() => sendAll(now))
    } finally {
      busy.value = false
      await changed()
      again()
    }
  }

  async function sendAll(now: boolean) {
    const device = await vault()
    const mine = owner.value
    await reload()
    for (const item of waiting.value) {
      if (!now && (nextTry.get(item.id) ?? 0) > Date.now()) continue
      const after = await send(JSON.parse(JSON.stringify(item)) as Unsent, mine, device, WAYS)
      nextTry.set(item.id, Date.now() + waitAfter(after.tried))
      // What stopped this one would stop the next one too.
      if (after.state === 'waiting') break
    }
  }

  const nextTry = new Map<string, number>()

  function again() {
    clearTimeout(timer)
    if (waiting.value.length === 0) return
    const soonest = Math.min(...waiting.value.map((each) => nextTry.get(each.id) ?? 0))
    timer = setTimeout(() => void flush(), Math.max(soonest - Date.now(), waitAfter(1)))
  }

  async function find(id: string): Promise<Unsent | undefined> {
    return (await (await vault()).get<Unsent>(owner.value, 'unsent', id))?.value
  }

  async function drop(id: string) {
    const device = await vault()
    await device.remove(owner.value, 'unsent', id)
    await sweepPhotos(owner.value, device)
    await changed()
  }

  return { owner, items, busy, waiting, refused, unshown, of, add, flush, find, drop, reload }
})

/** Without an answer for so long the way is taken to be cut; the key makes a second attempt harmless. */
const ANSWER_WITHIN_MS = 60_000

async function register(body: Record<string, unknown>, key: string) {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), ANSWER_WITHIN_MS)
  const params = { header: { 'Idempotency-Key': key } }
  return told(api.POST('/api/cases', { body, params, signal: patience.signal })).finally(() =>
    clearTimeout(timer),
  )
}

const WAYS = {
  register,
  upload: (blob: Blob, name: string) => upload(blob, name),
  now: Date.now,
}

/** Only one tab sends; without locks the key still makes sure that there is one case. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request('lianxin-outbox', { ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  )
}
