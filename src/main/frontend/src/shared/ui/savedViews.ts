import { ref } from 'vue'

export interface SavedView {
  name: string
  query: Record<string, string>
}

const MOST = 12
const LONGEST_NAME = 20

/** The views a person keeps on this device under a name; they hold codes only, never words that were looked for. */
export function useSavedViews(list: string, login: string) {
  const key = `lianxin.views.${list}.${login}`
  const views = ref<SavedView[]>(read())

  function read(): SavedView[] {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '[]')
    } catch {
      return [] // what another program wrote there is no view
    }
  }

  function keep(name: string, query: Record<string, string>) {
    const named = name.trim().slice(0, LONGEST_NAME)
    if (!named) return
    write([...views.value.filter((view) => view.name !== named), { name: named, query }].slice(-MOST))
  }

  function remove(name: string) {
    write(views.value.filter((view) => view.name !== name))
  }

  function write(next: SavedView[]) {
    views.value = next
    localStorage.setItem(key, JSON.stringify(next))
  }

  return { views, keep, remove }
}
