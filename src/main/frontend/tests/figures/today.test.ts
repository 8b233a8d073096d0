import { describe, expect, it } from 'vitest'
import { byUnit, type Today } from '@/desk/figures/today'

const item = (unit: string, caseNo: string, lamp: string, dueDate: string) => ({
  caseNo,
  title: caseNo,
  task: 'handleLead',
  taskName: '主办办理',
  unit: { code: unit, name: unit },
  person: null,
  dueDate,
  lamp,
})
const today = {
  day: '2026-11-23',
  items: [
    item('ST-XZ', '1', 'BLACK', '2026-11-20'),
    item('D-LAND', '2', 'BLACK', '2026-11-21'),
    item('ST-XZ', '3', 'RED', '2026-11-23'),
    item('ST-XZ', '4', 'RED', '2026-11-24'),
  ],
} as unknown as Today
const listed = (only?: Parameters<typeof byUnit>[1]) =>
  byUnit(today, only).map(({ code, items }) => [code, ...items.map(({ caseNo }) => caseNo)])

describe('the township’s day', () => {
  it('lists what presses under the units in the order of their codes, not by how much they have', () => {
    expect(listed()).toEqual([
      ['D-LAND', '2'],
      ['ST-XZ', '1', '3', '4'],
    ])
  })

  it('is narrowed to what a tile counts; what is due today is red as well', () => {
    expect(listed('dueToday')).toEqual([['ST-XZ', '3']])
    expect(listed('red')).toEqual([['ST-XZ', '3', '4']])
    expect(listed('overdue')).toEqual([
      ['D-LAND', '2'],
      ['ST-XZ', '1'],
    ])
  })
})
