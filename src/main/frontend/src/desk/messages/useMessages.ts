import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, told } from '@/shared/api/client'
import type { components } from '@/shared/api/schema'
import { useAnswer, useWriting } from '@/shared/board/answer'
import { useSession } from '../session'

export type Message = components['schemas']['MessageShown']
const SIZE = 20

export function useMessages() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const unread = computed(() => route.query.view !== 'all')
  const messages = ref<Message[]>([])
  const { answer, problem, busy, ask } = useAnswer<components['schemas']['PageOfMessageShown']>()
  const writing = useWriting()

  const fetchPage = (page: number, size: number) =>
    told(api.GET('/api/messages', { params: { query: { unread: unread.value, page, size } } }))

  async function load() {
    if (await ask(() => fetchPage(0, SIZE))) messages.value = answer.value?.items ?? []
  }

  /** What has been read since is no longer counted among the unread, so the list is asked from its beginning. */
  async function more() {
    const wanted = Math.min(100, messages.value.length + SIZE)
    if (wanted > messages.value.length && (await ask(() => fetchPage(0, wanted)))) {
      messages.value = answer.value?.items ?? []
    }
  }

  async function read(message: Message) {
    if (message.readAt) return
    await writing.write(() =>
      told(api.POST('/api/messages/{id}/read', { params: { path: { id: message.id } } })),
    )
    message.readAt = new Date().toISOString()
    void session.recount()
  }

  async function readAll(): Promise<boolean> {
    const done = await writing.write(() => told(api.POST('/api/messages/read')))
    await Promise.all([load(), session.recount()])
    return done
  }

  const show = (all: boolean) => router.push({ path: '/messages', query: all ? { view: 'all' } : {} })
  watch(unread, load, { immediate: true })

  return { unread, messages, answer, problem, busy, writing, load, more, read, readAll, show }
}
