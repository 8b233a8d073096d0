import { expect, it } from 'vitest'
import StepLines from '@/desk/cases/timeline/StepLines.vue'
import { mounted } from './mounted'

it('begins with the longest of what was said, cut where it gets too long', () => {
  const long = '经入户了解并现场勘查，'.repeat(8)
  const step = mounted(StepLines, {
    lines: [
      { label: '决定', text: '上报' },
      { label: '做了什么', text: long },
    ],
  })
  expect(step.find('.first').text()).toMatch(/^经入户了解.{55}……$/)
  expect(step.findAll('dd').map((each) => each.text())).toEqual(['上报', long])
})

it('is nothing where nothing was said', () => {
  expect(mounted(StepLines, { lines: [] }).find('details').exists()).toBe(false)
})
