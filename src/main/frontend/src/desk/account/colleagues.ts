import { onMounted, ref } from 'vue'
import { useSession } from '../session'
import { call } from '@/shared/board/call'

export interface Colleague {
  login: string
  name: string
}

/** Those of one's own unit; none where the server does not say, then logins stand for names. */
export function useColleagues() {
  const session = useSession()
  const colleagues = ref<Colleague[]>([])

  onMounted(async () => {
    const unit = session.me?.unit.code ?? ''
    const told = await call('GET', `/api/units/${encodeURIComponent(unit)}/staff`).catch(() => [])
    colleagues.value = Array.isArray(told) ? told : []
  })

  function nameOf(login: string): string {
    if (login === session.me?.login) return session.me.name
    return colleagues.value.find((each) => each.login === login)?.name ?? login
  }
  return { colleagues, nameOf }
}
