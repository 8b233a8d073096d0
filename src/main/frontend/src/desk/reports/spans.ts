/** The periods an office reports on, as first and last day. */
export interface Span {
  from: string
  to: string
}

export type Which = 'year' | 'first' | 'second' | `${number}`

const two = (number: number) => String(number).padStart(2, '0')
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Of which periods a kind is usually written: half years, years, months. */
export function usual(kind: string): Which[] {
  if (kind === 'HALF_YEAR') return ['first', 'second', 'year']
  if (kind === 'ANNUAL') return ['year']
  return Array.from({ length: 12 }, (_, month) => `${month + 1}` as Which)
}

export function span(year: number, which: Which): Span {
  if (which === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (which === 'first') return { from: `${year}-01-01`, to: `${year}-06-30` }
  if (which === 'second') return { from: `${year}-07-01`, to: `${year}-12-31` }
  const month = Number(which)
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${lastOf(year, month)}` }
}

/** What one writes about today: the half year or year that runs, the month that is over. */
export function now(kind: string, today: string): { year: number; which: Which } {
  const [year, month] = today.split('-').map(Number) as [number, number]
  if (kind === 'ANNUAL') return { year, which: 'year' }
  if (kind === 'HALF_YEAR') return { year, which: month <= 6 ? 'first' : 'second' }
  return month === 1 ? { year: year - 1, which: '12' } : { year, which: `${month - 1}` as Which }
}

const PATH: Record<string, string> = { HALF_YEAR: 'half-year', ANNUAL: 'annual', CIRCULAR: 'circular' }

/** Where the file of a period lies, written or not. */
export const fileOf = (kind: string, unit: string, of: Span) =>
  `/api/reports/${PATH[kind]}.docx?unit=${encodeURIComponent(unit)}&from=${of.from}&to=${of.to}`
