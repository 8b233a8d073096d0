import { expect, test } from 'vitest'
import { faultsOf, useDraft } from '@/shared/board/draft'

test('a draft is changed row by row and knows whether it differs from what it began with', () => {
  const { rows, changed, begin, put, remove, move } = useDraft<string>()
  begin(['a', 'b', 'c'])
  expect(changed.value).toBe(false)
  move(2, -1)
  put('d')
  put('A', 0)
  expect(rows.value).toEqual(['A', 'c', 'b', 'd'])
  expect(changed.value).toBe(true)
  remove(1)
  expect(rows.value).toEqual(['A', 'b', 'd'])
  move(0, -1)
  expect(rows.value).toEqual(['A', 'b', 'd'])
})

test('what the server says of a row stands beside that row only', () => {
  const errors = [
    { field: 'items[1].name', message: '请填写' },
    { field: 'items[11].name', message: '重复' },
    { field: 'items', message: '合计' },
  ]
  expect(faultsOf(errors, 'items', 1)).toEqual(['请填写'])
  expect(faultsOf(undefined, 'items', 1)).toEqual([])
})
