import { describe, expect, it } from 'vitest'
import { leftOf, viewOf } from '@/desk/publicity/notices'
import type { Notice } from '@/desk/publicity/notices'

const notice = (from: string, daysLeft: number) => ({ from, daysLeft }) as Notice

describe('the notices of the desk', () => {
  it('are those that are up unless another view is asked for', () => {
    expect(viewOf('DOWN')).toBe('DOWN')
    expect(viewOf('ELSE')).toBe('UP')
    expect(viewOf(undefined)).toBe('UP')
  })

  it('say how long they stay', () => {
    expect(leftOf(notice('2026-04-07', 14), '2026-04-08')).toEqual({
      key: 'publicity.left',
      values: { days: 14 },
    })
    expect(leftOf(notice('2026-04-07', 1), '2026-04-20').key).toBe('publicity.lastDay')
    expect(leftOf(notice('2026-04-10', 20), '2026-04-08')).toEqual({
      key: 'publicity.notYet',
      values: { from: '2026-04-10' },
    })
  })
})
