import { describe, expect, it } from 'vitest'
import { changed, length, texts } from '../../src/desk/reports/texts'

const section = (name: string, text: string) =>
  ({ section: name, title: name, text, proposed: text, edited: false, tables: [], charts: [] }) as never

describe('texts of a report', () => {
  const sections = [section('RESULTS', '甲'), section('NEXT', '乙')]

  it('are sent only where they were changed', () => {
    expect(changed(sections, texts(sections))).toEqual({})
    expect(changed(sections, { RESULTS: '甲 ', NEXT: '丙' })).toEqual({ NEXT: '丙' })
    expect(changed(sections, { RESULTS: '', NEXT: '乙' })).toEqual({ RESULTS: '' })
  })

  it('are counted by characters', () => {
    expect(length('𠮷宅')).toBe(2)
  })
})
