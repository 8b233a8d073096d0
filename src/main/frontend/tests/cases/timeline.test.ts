import { expect, it } from 'vitest'
import { entries } from '@/desk/cases/timeline/entries'
import { decided, lines } from '@/desk/cases/timeline/words'
import type { Clock, Message, Served, Step } from '@/desk/cases/types'

const step = (at: string) =>
  ({ at, task: 'instruct', name: '批办', decision: 'ASSIGN', data: {} }) as unknown as Step
const clock = (of: Partial<Clock>) =>
  ({ kind: 'DUTY', changes: [], status: 'RUNNING', lastDay: '2026-12-01', metAt: null, ...of }) as Clock

it('merges steps, letters, reminders and what became of deadlines, the newest first', () => {
  const served = { kind: 'ACCEPTED', name: '受理告知书', servedAt: '2026-11-19' } as Served
  const urged = { id: '1', kind: 'URGED', at: '2026-11-20T08:00:00Z' } as Message
  const all = entries(
    {
      steps: [step('2026-11-18T02:00:00Z'), step('2026-11-20T02:00:00Z')],
      clocks: [
        clock({ status: 'OVERDUE', lastDay: '2026-11-21' }),
        clock({ status: 'MET', metAt: '2026-11-17T01:00:00Z' }),
      ],
      documents: [served],
      messages: [urged],
    },
    '2026-11-22',
  )
  expect(all.map((each) => (each.kind === 'clock' ? each.what : each.kind))).toEqual([
    'over',
    'message',
    'step',
    'document',
    'step',
    'met',
  ])
})

it('says nothing of reminders of the system that were met', () => {
  expect(
    entries(
      {
        steps: [],
        clocks: [clock({ kind: 'REMINDER', status: 'MET', metAt: '2026-11-17T01:00:00Z' })],
        documents: [],
        messages: [],
      },
      '2026-11-22',
    ),
  ).toEqual([])
})

const fields = [
  { key: 'decision', label: '结论', values: { ASSIGN: '批交办理' } },
  { key: 'leadUnit', label: '主办单位', lists: ['units'] },
  { key: 'coUnits', label: '协办单位', lists: ['units'] },
  { key: 'publishable', label: '可以公示' },
  { key: 'requests', label: '诉求', inner: [{ key: 'text', label: '诉求内容' }] },
  { key: 'attachments', label: '材料', files: true },
  {
    key: 'answers',
    label: '逐项答复',
    inner: [
      { key: 'request', label: '诉求序号' },
      { key: 'opinion', label: '处理意见' },
    ],
  },
]
const naming = (list: string, code: string) => (list === 'units' && code === 'D-LAND' ? '自然资源所' : null)

it('tells the content of a step in the words of its form', () => {
  const told = lines(
    fields,
    {
      decision: 'ASSIGN',
      leadUnit: 'D-LAND',
      coUnits: ['D-LAND', 'X'],
      publishable: false,
      requests: [{ text: '补上' }, { text: '道歉' }],
      attachments: [{ id: '1', name: '笔录.pdf' }],
      answers: [{ request: 0, opinion: '支持' }],
    },
    naming,
  )
  expect(told).toEqual([
    { label: '主办单位', text: '自然资源所' },
    { label: '协办单位', text: '自然资源所、X' },
    { label: '可以公示', text: '否' },
    { label: '诉求', text: '补上；道歉' },
    { label: '材料', text: '笔录.pdf' },
    {
      label: '逐项答复',
      text: '',
      rows: [
        [
          { label: '诉求序号', text: '1' },
          { label: '处理意见', text: '支持' },
        ],
      ],
    },
  ])
  expect(decided(fields, 'ASSIGN')).toBe('批交办理')
})

it('tells it in the words of the English form on an English desk', async () => {
  const { default: chinese } = await import('virtual:form-fields')
  const { default: english } = await import('virtual:form-fields/en')
  document.documentElement.lang = 'en'
  const told = lines(english.instruct ?? [], { publishable: true, coUnits: ['A', 'B'] }, () => null)
  document.documentElement.lang = 'zh-CN'
  expect(told).toEqual([
    { label: 'Co-handling units', text: 'A, B' },
    { label: 'Instruction and result may be published', text: 'Yes' },
  ])
  expect(decided(english.instruct ?? [], 'ASSIGN')).toBe('Assign for handling')
  expect(JSON.stringify(english)).not.toMatch(/\p{Script=Han}/u)
  expect(Object.keys(english)).toEqual(Object.keys(chinese))
})
