import { describe, expect, it } from 'vitest'
import { count, days, grown, oneDecimal, percent, points, shown, signed } from '@/desk/figures/numbers'

// domain.md §6.1
describe('figures as they are printed', () => {
  it.each([
    [0.9505, '95.1%'],
    [0.9504, '95.0%'],
    [0.1225, '12.3%'],
    [0.3335, '33.4%'],
    [0.0005, '0.1%'],
    [0.0004, '0.0%'],
    [1, '100.0%'],
    [0, '0.0%'],
  ])('a share of %d is %s: one decimal, half up', (rate, text) => {
    expect(percent(rate)).toBe(text)
  })

  it('has every share of four decimals right', () => {
    for (let i = 0; i <= 10000; i++) {
      const tenths = Math.floor((i + 5) / 10)
      expect(percent(i / 10000)).toBe(`${Math.floor(tenths / 10)}.${tenths % 10}%`)
    }
  })

  it('never prints 0 % or 100 % for an empty denominator', () => {
    expect(percent(null)).toBe('—')
    expect(percent(undefined)).toBe('—')
    expect(days(null)).toBe('—')
    expect(count(undefined)).toBe('—')
  })

  it('says of a small part only that it is small', () => {
    const figure = { numerator: 1, denominator: 2, rate: 0.5 }
    expect(shown(figure, true, (each) => percent(each.rate))).toBe('<3')
    expect(shown(figure, false, (each) => percent(each.rate))).toBe('50.0%')
    expect(shown(undefined, false, (each) => percent(each.rate))).toBe('—')
  })

  it('tells a change by its sign', () => {
    expect(points(0.95, 0.9)).toBe(5)
    expect(points(0.9, null)).toBeNull()
    expect(signed(points(0.9, 0.95), '')).toBe('↓ 5.0')
    expect(signed(points(0.95, 0.95), '')).toBe('＝ 0.0')
    expect(signed(null, '')).toBe('—')
    expect(grown(3, 2)).toBe(0.5)
    expect(grown(3, 0)).toBeNull()
    expect(oneDecimal(-0.05)).toBe('-0.1')
  })
})
