import type { LocationQuery } from 'vue-router'

export const VIEWS = ['todo', 'unclaimed', 'done', 'started', 'copied'] as const
export type View = (typeof VIEWS)[number]

/** What is asked of a work list. All of it but the words looked for stands in the address: words may name a person. */
export interface Question {
  view: View
  lamp?: string
  task?: string
  village?: string
  assignee?: string
  sort?: string
}

const KEYS = ['lamp', 'task', 'village', 'assignee', 'sort'] as const

export function fromAddress(query: LocationQuery): Question {
  const view = VIEWS.find((each) => each === query.view) ?? 'todo'
  const question: Question = { view }
  for (const key of KEYS) {
    const value = query[key]
    if (typeof value === 'string' && value) question[key] = value
  }
  return question
}

export function toAddress(question: Question): Record<string, string> {
  return Object.fromEntries(
    Object.entries(question).filter(([key, value]) => value && !(key === 'view' && value === 'todo')),
  )
}

export function isFiltered(question: Question, words: string): boolean {
  return !!words || ['lamp', 'task', 'village', 'assignee'].some((key) => question[key as keyof Question])
}

export function withoutFilters(question: Question): Question {
  return { view: question.view, sort: question.sort }
}
