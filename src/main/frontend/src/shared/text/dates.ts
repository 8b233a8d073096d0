/** Days and moments as a Chinese office reads them: always China's day, whatever the device's zone. */
const ZONE = 'Asia/Shanghai'
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })
const MOMENT = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
const MS_PER_DAY = 86_400_000

/** Today in China, yyyy-mm-dd. */
export function today(now = new Date()): string {
  return DAY.format(now)
}

/** yyyy-mm-dd hh:mm in China; empty for nothing. */
export function moment(at?: string | null): string {
  return at ? MOMENT.format(new Date(at)) : ''
}

/** yyyy-mm-dd of a moment, or the day itself. */
export function day(at?: string | null): string {
  if (!at) return ''
  return at.length === 10 ? at : DAY.format(new Date(at))
}

/** Whole days from `from` to `to`, both yyyy-mm-dd; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

/** Days until a due day, from today in China; null without a due day. */
export function daysLeft(due?: string | null, now = new Date()): number | null {
  return due ? daysBetween(today(now), due) : null
}
