import { computed, ref, shallowRef } from 'vue'

/** Rows that are changed one by one and sent together, such as the versions of a form or a scheme. */
export function useDraft<T>() {
  const rows = shallowRef<T[]>([])
  const begun = ref('')
  const changed = computed(() => JSON.stringify(rows.value) !== begun.value)

  function begin(from: T[]) {
    rows.value = [...from]
    begun.value = JSON.stringify(from)
  }
  /** In its place, or as the last one. */
  function put(row: T, place?: number) {
    const next = [...rows.value]
    if (place === undefined) next.push(row)
    else next[place] = row
    rows.value = next
  }
  const remove = (place: number) => void (rows.value = rows.value.filter((_, at) => at !== place))
  function move(place: number, by: 1 | -1) {
    const next = [...rows.value]
    const [row] = next.splice(place, 1)
    if (row === undefined || place + by < 0) return
    next.splice(place + by, 0, row)
    rows.value = next
  }
  return { rows, changed, begin, put, remove, move }
}

/** What the server says of one row, whose fields it calls {@code list[2].name}. */
export const faultsOf = (
  errors: { field: string; message: string }[] | undefined,
  list: string,
  place: number,
): string[] =>
  (errors ?? []).filter(({ field }) => field.startsWith(`${list}[${place}].`)).map(({ message }) => message)
