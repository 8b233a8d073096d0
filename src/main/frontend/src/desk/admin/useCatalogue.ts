import { computed, onMounted, ref, shallowRef } from 'vue'
import { useAnswer } from '@/shared/board/answer'
import { useSession } from '../session'
import type { Entry } from './entry/fields'

interface Listed {
  name: string
  closed: boolean
}

interface Calls<T> {
  all: () => Promise<T[]>
  one: (entry: T) => Promise<T>
  create: (values: Entry) => Promise<unknown>
  change: (entry: T, values: Entry, version: number) => Promise<unknown>
}

/** A list of the reference data with the entry that is being made or changed. */
export function useCatalogue<T extends Listed>(calls: Calls<T>) {
  const session = useSession()
  const { answer, problem, busy, ask } = useAnswer<T[]>()
  const looked = ref('')
  const withClosed = ref(false)
  /** `null`: none is open; `'new'`: one is being made. */
  const open = shallowRef<T | 'new' | null>(null)

  const shown = computed(() => {
    const words = looked.value.trim().toLowerCase()
    return (answer.value ?? []).filter(
      (entry) =>
        (withClosed.value || !entry.closed) &&
        (!words || Object.values(entry).some((value) => String(value).toLowerCase().includes(words))),
    )
  })
  const closedCount = computed(() => (answer.value ?? []).filter((entry) => entry.closed).length)
  const load = () => ask(calls.all)

  const entry = computed(() => (open.value === 'new' ? null : open.value))
  const send = (values: Entry, version?: number) =>
    entry.value ? calls.change(entry.value, values, version ?? 0) : calls.create(values)
  const now = () => calls.one(entry.value as T) as unknown as Promise<Entry>

  /** The names that the whole desk shows are fetched anew as well. */
  async function saved() {
    open.value = null
    await Promise.all([load(), session.renewReference()])
  }

  onMounted(load)
  return {
    answer,
    problem,
    busy,
    looked,
    withClosed,
    open,
    entry,
    shown,
    closedCount,
    load,
    send,
    now,
    saved,
  }
}
