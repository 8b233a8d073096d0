import type { components } from '@/shared/api/schema'

export type Arranged = components['schemas']['ArrangedYear']
export type DayKind = 'WORK' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP'
export interface CalendarDay {
  date: string
  number: number
  kind: DayKind
  /** The holiday a day off or a make-up day belongs to. */
  name: string
}
export interface Month {
  month: number
  /** Empty places before the first, the week beginning with Monday. */
  before: number
  days: CalendarDay[]
  workingDays: number
}

const SATURDAY = 6
const pad = (number: number) => String(number).padStart(2, '0')

/** The twelve months; without an arrangement only weekends are known. */
export function monthsOf(year: number, arranged: Arranged | null): Month[] {
  const special = new Map((arranged?.days ?? []).map((day) => [day.date, day]))
  return Array.from({ length: 12 }, (_, index) => {
    const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate()
    const days = Array.from({ length }, (_none, at) => {
      const date = `${year}-${pad(index + 1)}-${pad(at + 1)}`
      const weekday = new Date(date).getUTCDay() || 7
      const day = special.get(date)
      let kind: DayKind = weekday >= SATURDAY ? 'WEEKEND' : 'WORK'
      if (day) kind = day.kind === 'OFF' ? 'HOLIDAY' : 'MAKE_UP'
      return { date, number: at + 1, kind, name: day?.name ?? '' }
    })
    return {
      month: index + 1,
      before: (new Date(`${year}-${pad(index + 1)}-01`).getUTCDay() || 7) - 1,
      days,
      workingDays: days.filter(({ kind }) => kind === 'WORK' || kind === 'MAKE_UP').length,
    }
  })
}

export interface HolidaySpan {
  name: string
  from: string
  to: string
  days: number
  makeUp: string[]
}

/** The holidays of a year in words: from when to when, and which weekend days are worked for them. */
export function holidaysOf(arranged: Arranged | null): HolidaySpan[] {
  const spans = new Map<string, HolidaySpan>()
  for (const { date, kind, name } of arranged?.days ?? []) {
    const span = spans.get(name) ?? { name, from: '', to: '', days: 0, makeUp: [] }
    spans.set(name, span)
    if (kind === 'OFF') {
      span.from ||= date
      span.to = date
      span.days++
    } else span.makeUp.push(date)
  }
  return [...spans.values()]
    .filter(({ days }) => days > 0)
    .sort((one, other) => one.from.localeCompare(other.from)) // a day made up for a holiday may come before another
}

/** A file's text begins with the heads the server wants; said before it is sent. */
export const looksLikeArrangement = (csv: string) =>
  csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)[0]
    ?.trim() === 'date,kind,name,source'
