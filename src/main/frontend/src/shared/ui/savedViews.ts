import { ref } from 'vue'

export interface SavedView {
  name: string
  query: Record<string, string>
}

const MOST = 12
const LONGEST_NAME = 20

/** Why a view may not have this name: `empty`, `long`, or `personal` when it looks like a telephone or identity number. */
export function nameFault(name: string): 'empty' | 'long' | 'personal' | null {
  if (!name.trim()) return 'empty'
  if ([...name.trim()].length > LONGEST_NAME) return 'long'
  return /\d{7,}/.test(name.replace(/[\s-]/g, '')) ? 'personal' : null
}

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
    const named = name.trim()
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
