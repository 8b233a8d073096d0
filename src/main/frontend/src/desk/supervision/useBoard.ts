import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, told } from '@/shared/api/client'
import type { Lamp, LedgerRow } from '@/shared/api/types'
import { useAnswer } from '@/shared/board/answer'
import type { Watched } from './groups'
import { WATCHED } from './groups'

const SIZE = 100
interface Part {
  total: number
  rows: LedgerRow[]
}
type Board = Record<Lamp, Part>

/** What is late or soon will be, as the address asks for it. */
export function useBoard() {
  const route = useRoute()
  const router = useRouter()
  const one = (name: string, fits: RegExp) =>
    computed(() => {
      const value = route.query[name]
      return typeof value === 'string' && fits.test(value) ? value : ''
    })
  const lamp = one('lamp', /^(BLACK|RED|YELLOW)$/)
  const unit = one('unit', /^[A-Z][A-Z0-9-]*$/)
  const village = one('village', /^\d{12}$/)
  const pages = ref(1)
  const { answer, problem, busy, ask } = useAnswer<Board>()

  async function part(which: Lamp, pageCount: number): Promise<Part> {
    const query = { lamp: which, unit: unit.value || undefined, village: village.value || undefined }
    const rows: LedgerRow[] = []
    let total = 0
    for (let page = 0; page < Math.max(1, pageCount); page++) {
      const size = pageCount ? SIZE : 1 // of those in time only the number is wanted
      const got = await told(
        api.GET('/api/cases', { params: { query: { ...query, sort: 'dueDate,asc', page, size } } }),
      )
      total = got.total
      rows.push(...got.items)
      if (rows.length >= total) break
    }
    return { total, rows: pageCount ? rows : [] }
  }

  const load = () =>
    ask(async () => {
      const [BLACK, RED, YELLOW, GREEN] = await Promise.all([
        ...WATCHED.map((which) => part(which, pages.value)),
        part('GREEN', 0),
      ])
      return { BLACK, RED, YELLOW, GREEN } as Board
    })

  const choose = (name: 'lamp' | 'unit' | 'village', value: string) =>
    router.push({ path: '/supervision', query: { ...route.query, [name]: value || undefined } })

  function more() {
    pages.value++
    return load()
  }

  const shown = computed(() => (lamp.value ? [lamp.value as Watched] : WATCHED))
  const rows = computed(() => shown.value.flatMap((which) => answer.value?.[which].rows ?? []))
  const rest = computed(
    () => shown.value.reduce((sum, which) => sum + (answer.value?.[which].total ?? 0), 0) - rows.value.length,
  )

  watch([unit, village], load, { immediate: true })

  return { lamp, unit, village, answer, problem, busy, rows, rest, load, more, choose }
}
