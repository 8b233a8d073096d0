import type { LocationQuery } from 'vue-router'
import { today } from '@/shared/text/dates'

/** 本月、本季、半年、本年、自选. */
export const KINDS = ['month', 'quarter', 'half', 'year', 'own'] as const
export type Kind = (typeof KINDS)[number]

export interface Period {
  kind: Kind
  from: string
  to: string
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const MONTHS: Record<Exclude<Kind, 'own'>, number> = { month: 1, quarter: 3, half: 6, year: 12 }

const two = (n: number) => String(n).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The whole month, quarter, half year or year in which a day lies. */
export function around(kind: Exclude<Kind, 'own'>, day: string): Period {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % MONTHS[kind])
  const last = first + MONTHS[kind] - 1
  return { kind, from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${lastDay(year, last)}` }
}

/** The span before, or after it, as long as it is. */
export function beside({ kind, from }: Period, way: -1 | 1): Period {
  const span = kind === 'own' ? 'month' : kind
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + way * MONTHS[span]
  return around(span, `${Math.floor(months / 12)}-${two((months % 12) + 1)}-01`)
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  DAY.test(value) &&
  Number(value.slice(8)) <= lastDay(Number(value.slice(0, 4)), Number(value.slice(5, 7)))

/** As the address has it; what does not fit becomes the span in which today lies. */
export function periodOf(query: LocationQuery, usual: Exclude<Kind, 'own'>, now = today()): Period {
  const { from, to } = query
  const kind = KINDS.find((each) => each === query.period)
  if (isDay(from) && isDay(to) && from <= to) {
    if (!kind || kind === 'own') return { kind: 'own', from, to }
    return around(kind, from)
  }
  return around(kind && kind !== 'own' ? kind : usual, now)
}

export const queryOf = ({ kind, from, to }: Period) => ({ period: kind, from, to })

/** 2026年11月、2026年第四季度、2026年下半年、2026年, or the two days. */
export function called({ kind, from, to }: Period, t: (key: string, words: object) => string): string {
  const year = from.slice(0, 4)
  const month = Number(from.slice(5, 7))
  const n = { month, quarter: Math.ceil(month / 3), half: Math.ceil(month / 6), year: 1, own: 1 }[kind]
  return t('figures.period.called.' + kind, {
    year,
    n: kind === 'half' ? t('figures.period.halves.' + n, {}) : n,
    from,
    to,
  })
}
