/** How figures are printed (domain.md §6.1): shares with one decimal, half up; what has no denominator as “—”. */
export const NONE = '—'
export const FEW = '<3'

export interface Figure {
  numerator: number
  denominator: number
  rate?: number | null
}

/** One decimal, half up and away from zero; 0.00005 of binary rounding must not turn 12.25 into 12.2. */
export function oneDecimal(value: number): string {
  const tenths = Math.round((Math.abs(value) + Number.EPSILON) * 10 + 1e-7)
  const text = (tenths / 10).toFixed(1)
  return value < 0 && tenths > 0 ? '-' + text : text
}

export function percent(rate?: number | null): string {
  return rate === null || rate === undefined ? NONE : oneDecimal(rate * 100) + '%'
}

export function days(value?: number | null): string {
  return value === null || value === undefined ? NONE : oneDecimal(value)
}

export function count(value?: number | null): string {
  return value === null || value === undefined ? NONE : value.toLocaleString('zh-CN')
}

/** What a figure of a part says; of a part that is too small to be told, only that. */
export const shown = (figure: Figure | undefined, few: boolean, print: (figure: Figure) => string): string =>
  few ? FEW : figure ? print(figure) : NONE

/** By how many percentage points a share has changed; null where one of them is none. */
export function points(now?: number | null, before?: number | null): number | null {
  if (now === null || now === undefined || before === null || before === undefined) return null
  return Math.round((now - before) * 10000) / 100
}

/** By what share a number has changed; null where there was none before. */
export function grown(now?: number | null, before?: number | null): number | null {
  if (now === null || now === undefined || !before) return null
  return (now - before) / before
}

/** With its sign, which is the only one of a change: ↑ and ↓ are read by everybody, colours are not. */
export function signed(value: number | null, unit: string): string {
  if (value === null) return NONE
  const text = oneDecimal(Math.abs(value)) + unit
  if (text === '0.0' + unit) return '＝ ' + text
  return (value > 0 ? '↑ ' : '↓ ') + text
}
