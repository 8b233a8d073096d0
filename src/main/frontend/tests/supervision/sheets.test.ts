import { expect, test } from 'vitest'
import type { Sheet } from '@/desk/supervision/sheets/sheets'
import { actsOf, markOf, viewOf } from '@/desk/supervision/sheets/sheets'
import type { Item } from '@/desk/supervision/assessment/assessment'
import { percent, points, reweighted } from '@/desk/supervision/assessment/assessment'

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

test('a cap that was the weight follows it, another stays below it', () => {
  const item = (weight: number, most: number) => ({ code: 'a', weight, most, least: 0 }) as Item
  expect(reweighted([item(10, 10)], { a: '15' })[0]).toMatchObject({ weight: 15, most: 15 })
  expect(reweighted([item(10, 8)], { a: '5' })[0]).toMatchObject({ weight: 5, most: 5 })
})
