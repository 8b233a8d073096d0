import { describe, expect, it } from 'vitest'
import { forgetTyped, typedOf, typedState } from '@/desk/cases/ledger/typed'

describe('what was typed to find a case', () => {
  it('is not in what the browser keeps of the page', () => {
    const state = typedState(' 13800000000 ')
    expect(JSON.stringify(state)).not.toContain('1380')
    expect(typedOf(state)).toBe('13800000000')
  })

  it('is forgotten when somebody signs out', () => {
    const state = typedState('沈某')
    forgetTyped()
    expect(typedOf(state)).toBe('')
  })

  it('is nothing where nothing was typed, or the page was loaded anew', () => {
    expect(typedState('  ')).toEqual({})
    expect(typedOf(null)).toBe('')
    expect(typedOf({ typed: 4711 })).toBe('')
  })
})
