import { describe, expect, it } from 'vitest'
import { fromAddress, isFiltered, toAddress, withoutFilters } from '@/desk/work/question'

describe('the question to the work list', () => {
  it('stands in the address and comes back from it', () => {
    const question = { view: 'unclaimed', lamp: 'RED', village: '990101001201', sort: 'since' } as const
    expect(fromAddress(toAddress(question))).toEqual(question)
  })

  it('is what is to be done unless the address says otherwise', () => {
    expect(fromAddress({})).toEqual({ view: 'todo' })
    expect(fromAddress({ view: 'nonsense', lamp: ['RED', 'BLACK'] })).toEqual({ view: 'todo' })
    expect(toAddress({ view: 'todo' })).toEqual({})
  })

  it('never puts the words looked for into the address: they may be a name', () => {
    expect(fromAddress({ q: '沈𠮷' })).toEqual({ view: 'todo' })
  })

  it('knows whether anything narrows it', () => {
    expect(isFiltered({ view: 'todo', sort: 'since' }, '')).toBe(false)
    expect(isFiltered({ view: 'todo' }, '边界')).toBe(true)
    expect(isFiltered({ view: 'todo', task: 'instruct' }, '')).toBe(true)
    expect(withoutFilters({ view: 'done', task: 'instruct', sort: 'since' })).toEqual({
      view: 'done',
      sort: 'since',
    })
  })
})
