import { expect, test } from 'vitest'
import type { Item } from '@/desk/supervision/assessment/assessment'
import { codeFor, itemOf, typedOf, weightOf } from '@/desk/supervision/assessment/scheme'

const counted: Item = {
  code: 'onTime',
  name: '按期告知',
  weight: 15,
  source: 'AUTO',
  figure: 'F1',
  zeroAt: 0.6,
  fullAt: 0.95,
  least: 0,
  most: 15,
  evidence: false,
}

test('an item is shown in hundredths and comes back as it was', () => {
  expect(typedOf(counted)).toMatchObject({ zeroAt: '60', fullAt: '95', weight: '15' })
  expect(itemOf(typedOf(counted), 'onTime', 'AUTO')).toEqual(counted)
})

test('a cap never lies above the weight; where none is given it is the weight', () => {
  expect(itemOf({ name: '日志', weight: '10' }, 'a', 'MANUAL')).toMatchObject({ least: 0, most: 10 })
  expect(itemOf({ name: '日志', weight: '5', most: '8' }, 'a', 'MANUAL').most).toBe(5)
})

test('one that is scored by hand has no figure, and one that is counted asks for no grounds', () => {
  const typed = { name: '日志', weight: '10', figure: 'F1', zeroAt: '60', fullAt: '90', evidence: true }
  expect(itemOf(typed, 'a', 'MANUAL')).toMatchObject({ figure: null, zeroAt: null, evidence: true })
  expect(itemOf(typed, 'a', 'AUTO')).toMatchObject({ figure: 'F1', evidence: false })
})

test('weights add up without dust, and a new code is nobody’s', () => {
  expect(weightOf([{ weight: 33.3 }, { weight: 33.3 }, { weight: 33.4 }] as Item[])).toBe(100)
  expect(codeFor([{ code: 'item1' }, { code: 'item2' }] as Item[])).toBe('item3')
})
