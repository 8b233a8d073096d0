import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, told } from '@/shared/api/client'
import { useAnswer } from '@/shared/board/answer'
import type { components } from '@/shared/api/schema'
import { viewOf } from './notices'
import type { View } from './notices'

type Notices = components['schemas']['PageOfNoticeDeskListed']
type Comments = components['schemas']['PageOfCommentDeskWaiting']
export const SIZE = 20

/** The notices of the township, or what people say of them, as the address asks. */
export function usePublicity() {
  const route = useRoute()
  const router = useRouter()
  const view = computed(() => viewOf(route.query.view))
  const closed = computed(() => route.query.state === 'CLOSED')
  const page = computed(() => Math.max(0, Number(route.query.page ?? 0) || 0))
  const notices = useAnswer<Notices>()
  const comments = useAnswer<Comments>()
  const current = computed(() => (view.value === 'COMMENTS' ? comments : notices))

  function load() {
    const query = { page: page.value, size: SIZE }
    if (view.value === 'COMMENTS') {
      const state = closed.value ? 'CLOSED' : 'OPEN'
      return comments.ask(() =>
        told(api.GET('/api/notices/comments', { params: { query: { ...query, state } } })),
      )
    }
    const state = view.value
    notices.answer.value = null
    return notices.ask(() => told(api.GET('/api/notices', { params: { query: { ...query, state } } })))
  }

  const show = (next: View) => router.push({ path: '/publicity', query: next === 'UP' ? {} : { view: next } })
  const showClosed = (yes: boolean) =>
    router.push({ path: '/publicity', query: { view: 'COMMENTS', ...(yes ? { state: 'CLOSED' } : {}) } })
  const go = (next: number) => router.push({ path: '/publicity', query: { ...route.query, page: next } })
  watch([view, closed, page], load, { immediate: true })

  return { view, closed, page, notices, comments, current, load, show, showClosed, go }
}
