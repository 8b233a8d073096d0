import { day, daysBetween, today } from '@/shared/text/dates'

export interface DayOf<T> {
  date: string
  /** 0 today, 1 yesterday. */
  ago: number
  items: T[]
}

/** Messages, the newest first, under the days of China they came on. */
export function byDay<T extends { at: string }>(messages: T[], now = new Date()): DayOf<T>[] {
  const days: DayOf<T>[] = []
  for (const message of messages) {
    const date = day(message.at)
    let last = days[days.length - 1]
    if (last?.date !== date) days.push((last = { date, ago: daysBetween(date, today(now)), items: [] }))
    last.items.push(message)
  }
  return days
}
