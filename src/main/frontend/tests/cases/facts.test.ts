import { expect, it } from 'vitest'
import {
  answersOf,
  assigning,
  fourPoints,
  running,
  whereItIs,
  workingDaysLeft,
} from '@/desk/cases/brief/facts'
import type { Clock, WorkItem } from '@/desk/cases/types'

const clock = (of: Partial<Clock>) =>
  ({ skipped: [], status: 'RUNNING', kind: 'DUTY', lastDay: '2026-11-24', ...of }) as Clock
const item = (of: Partial<WorkItem>) =>
  ({
    id: 'i',
    task: 'signFor',
    name: '签收',
    unit: { code: 'D-LAND', name: '自然资源所' },
    dueDate: null,
    ...of,
  }) as WorkItem

it('counts the working days that are left: from tomorrow to the last day, without days off', () => {
  const friday = clock({
    lastDay: '2026-11-24',
    skipped: [
      { date: '2026-11-21', why: '周末' },
      { date: '2026-11-22', why: '周末' },
    ],
  })
  expect(workingDaysLeft(friday, '2026-11-20')).toBe(2)
  expect(workingDaysLeft(friday, '2026-11-24')).toBe(0)
  expect(workingDaysLeft(friday, '2026-11-30')).toBe(0)
})

it('shows running clocks and those that ran out, the nearest first', () => {
  const found = running([
    clock({ rule: 'C4', lastDay: '2027-01-18' }),
    clock({ rule: 'C1', status: 'MET' }),
    clock({ rule: 'C14', status: 'OVERDUE', lastDay: '2026-11-12' }),
  ])
  expect(found.map((each) => each.rule)).toEqual(['C14', 'C4'])
})

it('leaves out points that were not made', () => {
  expect(
    fourPoints({ workDone: '看了现场', results: '', remainingProblems: '钱没着落' }).map((each) => each.key),
  ).toEqual(['workDone', 'remainingProblems'])
  expect(fourPoints(null)).toEqual([])
})

it('reads who is to do what by when', () => {
  expect(
    assigning(
      { proposal: '拟请农办主办', leadUnit: 'D-AGRI', coUnits: ['D-LAND'], dueInDays: 30 },
      'proposal',
    ),
  ).toEqual({
    words: '拟请农办主办',
    lead: 'D-AGRI',
    cos: ['D-LAND'],
    days: 30,
    route: '',
    posted: false,
  })
})

it('reads answers whatever is missing in them', () => {
  expect(answersOf({ answers: [null, { request: 1, opinion: '支持' }] })).toEqual([
    { request: 0, result: '', facts: '', legalBasis: '', opinion: '' },
    { request: 1, result: '', facts: '', legalBasis: '', opinion: '支持' },
  ])
  expect(answersOf(null)).toEqual([])
})

it('says the same step at two units once', () => {
  const places = whereItIs([
    item({ dueDate: '2026-11-30' }),
    item({ unit: { code: 'D-AGRI', name: '农业农村办' }, dueDate: '2026-11-28' }),
  ])
  expect(places).toHaveLength(1)
  expect(places[0]).toMatchObject({
    name: '签收',
    units: ['农业农村办', '自然资源所'],
    dueDate: '2026-11-28',
  })
})
