import { describe, expect, it } from 'vitest'
import { nameFault } from '@/shared/ui/savedViews'
import { categoryGroups } from '@/desk/cases/ledger/categories'

describe('the name of a saved query', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['一二三四五六七八九十一二三四五六七八九十一', 'long'],
    ['老沈 138 0000 0000', 'personal'],
    ['990101-1962-0101', 'personal'],
    ['本站 2026 临近', null],
    ['𠮷'.repeat(20), null],
  ])('%s: %s', (name, fault) => expect(nameFault(name)).toBe(fault))
})

describe('the catalogue in a filter', () => {
  it('puts what is below under its first level, without repeating its name', () => {
    const groups = categoryGroups([
      { code: '020000', name: '国土资源' },
      { code: '020300', name: '国土资源 / 宅基地' },
      { code: '020301', name: '国土资源 / 宅基地 / 宅基地边界' },
      { code: '070000', name: '民政' },
    ])
    expect(groups.map(({ code }) => code)).toEqual(['020000', '070000'])
    expect(groups[0]!.below).toEqual([
      { code: '020300', name: '宅基地' },
      { code: '020301', name: '宅基地 · 宅基地边界' },
    ])
  })
})
