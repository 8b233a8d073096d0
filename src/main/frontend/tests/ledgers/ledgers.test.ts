import { describe, expect, it } from 'vitest'
import { daysOf, nameOf } from '@/desk/ledgers/ledgers'
import words from '@/desk/ledgers/words'

describe('the days that ledgers are handed in for', () => {
  it.each([
    ['month', '2026-05-09', '2026-05-01', '2026-05-09'],
    ['quarter', '2026-05-09', '2026-04-01', '2026-05-09'],
    ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-01-01', '2026-01-01', '2026-01-01'],
    ['year', '2026-05-09', '2026-01-01', '2026-05-09'],
    ['lastYear', '2026-05-09', '2025-01-01', '2025-12-31'],
  ] as const)('%s on %s', (period, on, from, to) => {
    expect(daysOf(period, on)).toEqual({ from, to })
  })
})

describe('the name of a file', () => {
  it('is the one that the server gave it', () => {
    const sent = `attachment; filename="=?UTF-8?Q?x?="; filename*=UTF-8''%E5%8F%B0%E8%B4%A6-2026.xlsx`
    expect(nameOf(sent)).toBe('台账-2026.xlsx')
  })
  it('is a plain one where it gave none', () => {
    expect(nameOf(null)).toBe('ledger.xlsx')
  })
})

it('says everything in both languages', () => {
  const keys = (part: object): string[] =>
    Object.entries(part).flatMap(([key, value]) =>
      typeof value === 'object' ? keys(value as object).map((each) => `${key}.${each}`) : [key],
    )
  expect(keys(words.en)).toEqual(keys(words['zh-CN']))
})
