import { describe, expect, it } from 'vitest'
import { byDay } from '@/desk/messages/byDay'

describe('messages by day', () => {
  it('stand under the day of China they came on, whatever the zone of the device', () => {
    const now = new Date('2026-11-22T03:00:00Z')
    const days = byDay(
      [{ at: '2026-11-21T23:30:00Z' }, { at: '2026-11-21T15:59:00Z' }, { at: '2026-11-18T23:30:00Z' }],
      now,
    )
    expect(days.map(({ date, ago, items }) => [date, ago, items.length])).toEqual([
      ['2026-11-22', 0, 1],
      ['2026-11-21', 1, 1],
      ['2026-11-19', 3, 1],
    ])
  })
})
