import type { Question } from './question'
import { queryOf } from './question'

/** A question that somebody asks often, under a name of his own; kept on his device, without anything typed. */
export interface SavedView {
  name: string
  query: Record<string, string>
}

export const MOST_VIEWS = 12
const LONGEST_NAME = 20
const key = (login: string) => `lianxin.ledger.${login}`

export function viewsOf(login: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(login)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((view) => typeof view?.name === 'string' && view.query) : []
  } catch {
    return []
  }
}

export function keepViews(login: string, views: SavedView[]) {
  localStorage.setItem(key(login), JSON.stringify(views))
}

/** Why a view may not have this name: `empty`, `long`, or `personal` when it looks like a telephone or identity number. */
export function nameFault(name: string): 'empty' | 'long' | 'personal' | null {
  if (!name.trim()) return 'empty'
  if ([...name.trim()].length > LONGEST_NAME) return 'long'
  return /\d{7,}/.test(name.replace(/[\s-]/g, '')) ? 'personal' : null
}

/** With the question of now under this name; one of the same name gives way. */
export function withView(views: SavedView[], name: string, question: Question): SavedView[] {
  const view = { name: name.trim(), query: queryOf({ ...question, page: 0 }) }
  return [...views.filter((other) => other.name !== view.name), view].slice(-MOST_VIEWS)
}
