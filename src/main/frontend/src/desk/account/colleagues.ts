import { onMounted, ref } from 'vue'
import { useSession } from '../session'
import { api, told } from '@/shared/api/client'

export interface Colleague {
  login: string
  name: string
}

/** Those of one's own unit; none where the server does not say, then logins stand for names. */
export function useColleagues() {
  const session = useSession()
  const colleagues = ref<Colleague[]>([])

  onMounted(async () => {
    const params = { path: { code: session.me?.unit.code ?? '' } }
    colleagues.value = await told(api.GET('/api/units/{code}/staff', { params })).catch(() => [])
  })

  function nameOf(login: string): string {
    if (login === session.me?.login) return session.me.name
    return colleagues.value.find((each) => each.login === login)?.name ?? login
  }
  return { colleagues, nameOf }
}
