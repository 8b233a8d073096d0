import type { LocationQuery } from 'vue-router'

/**
 * What the ledger is asked, as it stands in the address. What somebody typed to find a person is no
 * part of it: addresses are kept by browsers and shown over shoulders; typed.ts keeps it.
 */
const FITS = {
  state: /^[A-Z_]+$/,
  lamp: /^(GREEN|YELLOW|RED|BLACK)$/,
  village: /^\d{12}$/,
  unit: /^[A-Z][A-Z0-9-]*$/,
  category: /^\d{2,6}$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
}
const SORT = /^(receivedAt|dueDate|caseNo|state|closedAt),(asc|desc)$/
const PAGE = /^[1-9]\d{0,5}$/

export type Filter = keyof typeof FITS
export const FILTERS = Object.keys(FITS) as Filter[]
export type Filters = Partial<Record<Filter, string>>

export interface Question {
  filters: Filters
  sort: string
  /** From 0. */
  page: number
}

/** What does not fit is left out, so that a mistyped address still shows a list. */
export function questionOf(query: LocationQuery): Question {
  const filters: Filters = {}
  for (const filter of FILTERS) {
    const value = query[filter]
    if (typeof value === 'string' && FITS[filter].test(value)) filters[filter] = value
  }
  const { sort, page } = query
  return {
    filters,
    sort: typeof sort === 'string' && SORT.test(sort) ? sort : '',
    page: typeof page === 'string' && PAGE.test(page) ? Number(page) - 1 : 0,
  }
}

export function queryOf({ filters, sort, page }: Question): Record<string, string> {
  const query: Record<string, string> = {}
  for (const filter of FILTERS) if (filters[filter]) query[filter] = filters[filter]
  if (sort) query.sort = sort
  if (page > 0) query.page = String(page + 1)
  return query
}

/** The same question with one filter more, other or gone, from its first page. */
export function filtered(question: Question, filter: Filter, value: string): Question {
  const filters = { ...question.filters }
  if (value) filters[filter] = value
  else delete filters[filter]
  return { ...question, filters, page: 0 }
}

/** A click on a column: first `first`, then the other way round, then as the server has it. */
export function sortedBy(sort: string, column: string, first: 'asc' | 'desc' = 'asc'): string {
  const [now, direction] = sort.split(',')
  if (now !== column) return `${column},${first}`
  return direction === first ? `${column},${first === 'asc' ? 'desc' : 'asc'}` : ''
}

export const sameQuestion = (one: Question, other: Question) =>
  JSON.stringify(queryOf({ ...one, page: 0 })) === JSON.stringify(queryOf({ ...other, page: 0 }))
