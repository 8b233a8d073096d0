import { describe, expect, it } from 'vitest'
import { byMonth, monthly, months, number, ordered, share, type Part } from '@/desk/figures/compare'
import type { Summary } from '@/desk/figures/useSummary'

const part = (key: string, rate: number | null, few = false, items = 9) =>
  ({
    key,
    name: key,
    few,
    figures: {
      F2: { numerator: 1, denominator: 2, rate },
      ITEMS: { numerator: items, denominator: items, rate: null },
    },
  }) as unknown as Part

describe('the comparison of units', () => {
  const parts = [part('D-AGRI', null), part('D-CIVIL', 0.8, false, 900), part('D-LAND', 0.95), part('', 1)]

  it('stands in the order of the codes, or of timeliness; the number of petitions plays no part', () => {
    expect(ordered(parts, 'code').map(({ key }) => key)).toEqual(['D-AGRI', 'D-CIVIL', 'D-LAND'])
    expect(ordered(parts, 'F2').map(({ key }) => key)).toEqual(['D-LAND', 'D-CIVIL', 'D-AGRI'])
  })

  it('has a gap where there is no share or too little to be told', () => {
    expect(share(part('a', 0.9505), 'F2')).toBe(95.1)
    expect(share(part('a', null), 'F2')).toBeNull()
    expect(share(part('a', 1, true), 'F2')).toBeNull()
    expect(number(part('a', 1, true), 'ITEMS')).toBeNull()
    expect(number(part('a', 1), 'F1')).toBe(0)
  })
})

describe('the months of a year', () => {
  it('are all there, those without any case too', () => {
    expect(months('2025-11-05', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    const summary = { rows: [part('2026-02', 0.5)] } as unknown as Summary
    expect(byMonth(summary, ['2026-01', '2026-02']).map((each) => each?.key)).toEqual([undefined, '2026-02'])
  })

  it('have no number while they are to come, and zero where nothing came in', () => {
    const rows = [part('2026-02', 0.5), part('2026-03', null, false, 0)]
    const summary = { rows } as unknown as Summary
    const keys = ['2026-01', '2026-02', '2026-03']
    expect(monthly(summary, keys, (each) => number(each, 'ITEMS'), 0, '2026-02-20')).toEqual([0, 9, null])
  })
})
