import { today } from '@/shared/text/dates'
import { oneDecimal } from './numbers'
import type { Summary } from './useSummary'

export type Part = Summary['rows'][number]
export type Order = 'code' | 'F1' | 'F2'

const HUNDRED = 100

/** A share as a number of percent with one decimal; a gap where there is none or too few to be told. */
export function share(part: Part, id: string): number | null {
  const rate = part.few ? null : part.figures[id]?.rate
  return rate === null || rate === undefined ? null : Number(oneDecimal(rate * HUNDRED))
}

export const number = (part: Part, id: string): number | null =>
  part.few ? null : (part.figures[id]?.numerator ?? 0)

/**
 * Units by their code, or by how timely they are; never by how many petitions they have (domain.md
 * §8.6). Those without a share come last, in the order of their codes.
 */
export function ordered(parts: Part[], by: Order): Part[] {
  const named = parts.filter((part) => part.key)
  if (by === 'code') return named
  const rate = (part: Part) => share(part, by) ?? -1
  return [...named].sort((one, other) => rate(other) - rate(one) || (one.key < other.key ? -1 : 1))
}

/** The months of a period, so that one without any case is not left out. */
export function months(from: string, to: string): string[] {
  const all: string[] = []
  let year = Number(from.slice(0, 4))
  let month = Number(from.slice(5, 7))
  while (`${year}-${String(month).padStart(2, '0')}` <= to.slice(0, 7)) {
    all.push(`${year}-${String(month).padStart(2, '0')}`)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year++
  }
  return all
}

/** A number for each month: of one without any case `none`, of those to come nothing, not zero. */
export function monthly(
  summary: Summary,
  keys: string[],
  value: (part: Part) => number | null,
  none: number | null,
  now = today(),
): (number | null)[] {
  return keys.map((key) => {
    if (key > now.slice(0, 7)) return null
    const part = summary.rows.find((each) => each.key === key)
    return part ? value(part) : none
  })
}

/** A part for each month; those without any case have none. */
export const byMonth = (summary: Summary, keys: string[]) =>
  keys.map((key) => summary.rows.find((part) => part.key === key))
