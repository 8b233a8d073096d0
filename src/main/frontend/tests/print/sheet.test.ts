import { describe, expect, it } from 'vitest'
import type { Step, WorkItem } from '@/desk/cases/types'
import { lastStep, passages, trackingAddress } from '@/desk/print/sheet'

const step = (task: string, decision: string | null, handedTo: string | null = null) =>
  ({
    task,
    name: task,
    decision,
    actor: '站员甲',
    unit: { name: '下庄站' },
    at: task,
    handedTo,
  }) as unknown as Step

describe('sheets on paper', () => {
  it('carry the number of the case and nothing else in their code', () => {
    expect(trackingAddress('https://x.cn', 'ST-XZ-2026-000001')).toBe(
      'https://x.cn/track#no=ST-XZ-2026-000001',
    )
    expect(trackingAddress('https://x.cn')).toBe('https://x.cn/track')
  })

  it('show the instruction that assigned the case, not an earlier one that sent it back', () => {
    const steps = [step('instruct', 'RETURN_TO_OFFICE'), step('instruct', 'ASSIGN'), step('signFor', 'SIGN')]
    expect(lastStep(steps, 'instruct', 'ASSIGN')).toBe(steps[1])
    expect(lastStep(steps, 'proposeHandling')).toBeNull()
  })

  it('list who had the case in order, with whom it is now at the end', () => {
    const items = [
      { name: '协办办理', unit: { name: '民政所' }, assigneeName: null, since: 's', dueDate: '2026-12-09' },
      {
        name: '主办办理',
        unit: { name: '自然资源所' },
        assigneeName: '承办人',
        since: 's',
        dueDate: '2026-12-01',
      },
    ] as unknown as WorkItem[]
    const lines = passages([step('register', null), step('transfer', null, '登记员乙')], items, () => '')
    expect(lines.map((line) => line.name)).toEqual(['register', 'transfer', '主办办理', '协办办理'])
    expect(lines.map((line) => line.who)).toEqual(['站员甲', '站员甲 → 登记员乙', '承办人', ''])
    expect(lines.map((line) => line.at === null)).toEqual([false, false, true, true])
  })
})
