import { expect, test } from 'vitest'
import type { Sheet } from '@/desk/supervision/sheets/sheets'
import { actsOf, markOf, viewOf } from '@/desk/supervision/sheets/sheets'
import { percent, points } from '@/desk/supervision/assessment/assessment'

const sheet = (rights: Sheet['rights']) => ({ rights }) as Sheet

test('only what the server allows is offered, what is done most first', () => {
  expect(actsOf(sheet({ RAISE_LEVEL: true, CLOSE: true, RETURN: true }))).toEqual([
    'CLOSE',
    'RETURN',
    'RAISE_LEVEL',
  ])
  expect(actsOf(sheet({}))).toEqual([])
})

test('an address that asks for no view shows what waits for an answer', () => {
  expect(viewOf('raised')).toBe('raised')
  expect(viewOf('nonsense')).toBe('toReply')
  expect(viewOf(undefined)).toBe('toReply')
})

test('what is late is marked as such, whatever its state', () => {
  expect(markOf({ overdue: true, state: 'OPEN' })).toBe('bad')
  expect(markOf({ overdue: false, state: 'OPEN' })).toBe('warn')
  expect(markOf({ overdue: false, state: 'REPLIED' })).toBe('')
  expect(markOf({ overdue: false, state: 'CLOSED' })).toBe('good')
})

test('where there is nothing to divide by nothing is shown, neither 0 nor 100 %', () => {
  expect(percent(null)).toBe('—')
  expect(percent(0.8333)).toBe('83.3%')
  expect(points(null)).toBe('—')
  expect(points(7.5)).toBe('7.5')
})
