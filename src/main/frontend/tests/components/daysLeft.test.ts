import { expect, it } from 'vitest'
import DaysLeft from '@/desk/privacy/DaysLeft.vue'
import { mounted } from './mounted'

const said = (request: Record<string, unknown>) => mounted(DaysLeft, { request }).text()

// 个人信息保护法 Art. 50, policy pack PI1: fifteen working days to answer.
it.each([
  [{ lamp: 'GREEN', daysLeft: 9, lastDay: '2026-12-04' }, '剩 9 个工作日'],
  [{ lamp: 'RED', daysLeft: 0, lastDay: '2026-11-22' }, '今天到期'],
  [{ lamp: 'BLACK', daysLeft: -2, lastDay: '2026-11-20' }, '超 2 个工作日'],
])('says how long there is to answer %o', (request, words) => {
  expect(said(request)).toContain(words)
})

it('shows of an answered request only when that was', () => {
  expect(said({ lamp: null, daysLeft: null, lastDay: '2026-12-04', answeredOn: '2026-11-20' })).toBe(
    '2026-11-20',
  )
})
