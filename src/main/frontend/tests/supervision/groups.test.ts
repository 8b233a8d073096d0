import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '@/shared/api/types'
import { byUnit } from '@/desk/supervision/groups'
import { duties, lastDay } from '@/desk/supervision/clocks'

const row = (caseNo: string, lamp: string, dueDate: string, lead: string | null) =>
  ({
    caseNo,
    lamp,
    dueDate,
    leadUnit: lead ? { code: lead, name: lead } : null,
    registeredUnit: { code: 'ST-XZ', name: 'ST-XZ' },
  }) as LedgerRow

describe('the board of deadlines', () => {
  const order = ['D-LAND', 'D-CIVIL', 'ST-XZ']

  it('lists cases under the lead unit, and before there is one under the station', () => {
    const groups = byUnit(
      [row('1', 'BLACK', '2026-11-01', null), row('2', 'RED', '2026-11-23', 'D-LAND')],
      order,
    )
    expect(groups.map(({ unit, counts }) => [unit.code, counts.BLACK, counts.RED])).toEqual([
      ['D-LAND', 0, 1],
      ['ST-XZ', 1, 0],
    ])
  })

  it('stands in the order of the organization, however much is late where', () => {
    const late = ['1', '2', '3'].map((no) => row(no, 'BLACK', '2026-11-01', 'D-CIVIL'))
    expect(byUnit([...late, row('4', 'YELLOW', '2026-11-28', 'D-LAND')], order)[0]!.unit.code).toBe('D-LAND')
  })

  it('has what is due first at the top of a unit', () => {
    const [group] = byUnit(
      [row('1', 'RED', '2026-11-24', 'D-LAND'), row('2', 'BLACK', '2026-11-03', 'D-LAND')],
      order,
    )
    expect(group!.rows.map(({ caseNo }) => caseNo)).toEqual(['2', '1'])
  })
})

describe('the clocks of a case on the board', () => {
  const clock = (rule: string, kind: string, status: string, lamp: string, last: string) =>
    ({ rule, kind, status, lamp, lastDay: last }) as Parameters<typeof lastDay>[0] & { rule: string }

  it('are the duties that are not done, the gravest first', () => {
    const shown = duties([
      clock('C1', 'DUTY', 'MET', 'GREEN', '2026-11-01'),
      clock('C2', 'DUTY', 'RUNNING', 'GREEN', '2026-12-02'),
      clock('I6', 'REMINDER', 'RUNNING', 'RED', '2026-11-23'),
      clock('I2', 'DUTY', 'OVERDUE', 'BLACK', '2026-11-20'),
    ] as never)
    expect(shown.map(({ rule }) => rule)).toEqual(['I2', 'C2'])
  })
})
