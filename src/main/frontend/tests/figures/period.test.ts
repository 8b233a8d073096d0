import { describe, expect, it } from 'vitest'
import { around, beside, called, periodOf, queryOf } from '@/desk/figures/period'

describe('the period of the figures', () => {
  it.each([
    ['month', '2026-02-14', '2026-02-01', '2026-02-28'],
    ['month', '2028-02-14', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-11-22', '2026-10-01', '2026-12-31'],
    ['half', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['half', '2026-07-01', '2026-07-01', '2026-12-31'],
    ['year', '2026-11-22', '2026-01-01', '2026-12-31'],
  ] as const)('is the whole %s around %s', (kind, day, from, to) => {
    expect(around(kind, day)).toEqual({ kind, from, to })
  })

  it('goes back and forth by its own length, over the turn of the year too', () => {
    expect(beside(around('month', '2026-01-05'), -1)).toEqual(around('month', '2025-12-01'))
    expect(beside(around('quarter', '2026-12-05'), 1)).toEqual(around('quarter', '2027-01-01'))
    expect(beside(around('half', '2026-08-05'), -1)).toEqual(around('half', '2026-01-01'))
    expect(beside(around('year', '2026-08-05'), 1)).toEqual(around('year', '2027-01-01'))
  })

  it('is read from the address, and stands in it again', () => {
    const own = { kind: 'own', from: '2026-03-04', to: '2026-05-06' } as const
    expect(periodOf(queryOf(own), 'month', '2026-11-22')).toEqual(own)
    const half = around('half', '2025-03-01')
    expect(periodOf(queryOf(half), 'month', '2026-11-22')).toEqual(half)
  })

  it.each([
    [{}],
    [{ from: '2026-05-06', to: '2026-03-04' }],
    [{ from: '2026-02-30', to: '2026-03-04' }],
    [{ from: 'x', to: '2026-03-04' }],
    [{ period: 'own' }],
    [{ period: 'century' }],
  ])('of an address that does not fit is the usual one: %o', (query) => {
    expect(periodOf(query, 'quarter', '2026-11-22')).toEqual(around('quarter', '2026-11-22'))
  })

  it('is called as an office calls it', () => {
    const t = (key: string, words: object) => key.split('.').pop() + JSON.stringify(words)
    expect(called(around('quarter', '2026-11-22'), t)).toContain('"n":4')
    expect(called(around('half', '2026-11-22'), t)).toContain('2{}')
  })
})
