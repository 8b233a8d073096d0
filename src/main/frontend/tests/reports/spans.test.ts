import { describe, expect, it } from 'vitest'
import { fileOf, now, span, usual } from '../../src/desk/reports/spans'

describe('periods of reports', () => {
  it('end on the last day of their last month', () => {
    expect(span(2024, '2')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(span(2026, '12')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
    expect(span(2026, 'first')).toEqual({ from: '2026-01-01', to: '2026-06-30' })
    expect(span(2026, 'second')).toEqual({ from: '2026-07-01', to: '2026-12-31' })
    expect(span(2026, 'year')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  })

  it('begin with what one writes about today', () => {
    expect(now('CIRCULAR', '2026-01-05')).toEqual({ year: 2025, which: '12' })
    expect(now('CIRCULAR', '2026-11-22')).toEqual({ year: 2026, which: '10' })
    expect(now('HALF_YEAR', '2026-06-30')).toEqual({ year: 2026, which: 'first' })
    expect(now('HALF_YEAR', '2026-07-01')).toEqual({ year: 2026, which: 'second' })
    expect(now('ANNUAL', '2026-07-01')).toEqual({ year: 2026, which: 'year' })
  })

  it('are those of the kind', () => {
    expect(usual('ANNUAL')).toEqual(['year'])
    expect(usual('CIRCULAR')).toHaveLength(12)
  })

  it('name the file', () => {
    expect(fileOf('HALF_YEAR', 'ST-XZ', span(2026, 'first'))).toBe(
      '/api/reports/half-year.docx?unit=ST-XZ&from=2026-01-01&to=2026-06-30',
    )
  })
})
