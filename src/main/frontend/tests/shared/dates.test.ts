import { describe, expect, it } from 'vitest'
import { day, daysBetween, daysLeft, moment, today } from '@/shared/text/dates'

describe('days of a Chinese office', () => {
  // 22:30 UTC is already the next morning in China, whatever the zone of the device.
  const lateEvening = new Date('2026-11-21T22:30:00Z')

  it('counts the day as in China', () => {
    expect(today(lateEvening)).toBe('2026-11-22')
    expect(day('2026-11-21T22:30:00Z')).toBe('2026-11-22')
    expect(moment('2026-11-21T22:30:00Z')).toBe('2026-11-22 06:30')
  })

  it('leaves a day as it is and nothing empty', () => {
    expect(day('2026-03-02')).toBe('2026-03-02')
    expect(day(null)).toBe('')
    expect(moment(undefined)).toBe('')
  })

  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-25', 3],
    ['2026-11-22', '2026-11-01', -21],
    ['2026-02-28', '2026-03-01', 1],
  ])('from %s to %s are %i days', (from, to, days) => expect(daysBetween(from, to)).toBe(days))

  it('has no days left to count without a due day', () => {
    expect(daysLeft('2026-11-25', lateEvening)).toBe(3)
    expect(daysLeft(null, lateEvening)).toBeNull()
  })
})
