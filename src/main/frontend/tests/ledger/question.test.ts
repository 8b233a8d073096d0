import { describe, expect, it } from 'vitest'
import { filtered, queryOf, questionOf, sameQuestion, sortedBy } from '@/desk/cases/ledger/question'

describe('the question in the address', () => {
  it('is read from it and written back the same', () => {
    const query = {
      state: 'HANDLING',
      lamp: 'RED',
      village: '990101001201',
      from: '2026-11-01',
      sort: 'dueDate,asc',
      page: '3',
    }
    expect(questionOf(query).page).toBe(2)
    expect(queryOf(questionOf(query))).toEqual(query)
  })

  it('leaves out what was mistyped, so that the list is shown all the same', () => {
    const query = {
      lamp: 'PINK',
      village: '下庄村',
      from: '昨天',
      sort: 'name,asc',
      page: '-1',
      unit: ['A', 'B'],
    }
    expect(questionOf(query)).toEqual({ filters: {}, sort: '', page: 0 })
  })

  it('never holds what somebody typed to find a person', () => {
    expect(queryOf(questionOf({ q: '13800000000', name: '沈某' }))).toEqual({})
  })

  it('begins at the first page again when a filter changes', () => {
    const asked = questionOf({ lamp: 'RED', page: '4' })
    expect(filtered(asked, 'unit', 'D-LAND')).toEqual({
      filters: { lamp: 'RED', unit: 'D-LAND' },
      sort: '',
      page: 0,
    })
    expect(filtered(asked, 'lamp', '').filters).toEqual({})
  })

  it('is the same question on every page', () => {
    expect(sameQuestion(questionOf({ lamp: 'RED' }), questionOf({ lamp: 'RED', page: '2' }))).toBe(true)
    expect(sameQuestion(questionOf({ lamp: 'RED' }), questionOf({ lamp: 'BLACK' }))).toBe(false)
  })
})

describe('a click on a column', () => {
  it('sorts, then the other way round, then as it was', () => {
    expect(sortedBy('', 'dueDate')).toBe('dueDate,asc')
    expect(sortedBy('dueDate,asc', 'dueDate')).toBe('dueDate,desc')
    expect(sortedBy('dueDate,desc', 'dueDate')).toBe('')
    expect(sortedBy('dueDate,asc', 'receivedAt', 'desc')).toBe('receivedAt,desc')
  })
})
