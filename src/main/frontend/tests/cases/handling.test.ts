import { expect, it } from 'vitest'
import { whatWillHappen } from '@/desk/cases/handling/consequence'
import { answerEach, oneAnswerEach } from '@/desk/cases/handling/opinionSchema'
import { agreed, canAgree } from '@/desk/cases/handling/quick'
import { callable } from '@/desk/cases/matter/phone'
import { decisions, places, wasTaken } from '@/desk/cases/diagram/places'
import type { Step, WorkItem } from '@/desk/cases/types'

const PREFILLED = { leadUnit: 'D-LAND', coUnits: ['D-CIVIL'], dueInDays: 30, units: [{ value: 'D-LAND' }] }

it('agreeing sends the proposal and the phrase, and no option lists', () => {
  expect(agreed('instruct', PREFILLED, ' 同意。 ')).toEqual({
    decision: 'ASSIGN',
    instruction: '同意。',
    leadUnit: 'D-LAND',
    coUnits: ['D-CIVIL'],
    dueInDays: 30,
  })
  expect(agreed('signOpinion', {}, '')).toEqual({ decision: 'ISSUE' })
})

it('there is nothing to agree to without a proposed unit', () => {
  expect(canAgree('instruct', {})).toBe(false)
  expect(canAgree('instruct', PREFILLED)).toBe(true)
  expect(canAgree('reviewByChief', {})).toBe(true)
  expect(canAgree('handleLead', {})).toBe(false)
})

it('says in one sentence what will happen', () => {
  const said: Record<string, string> = {
    'cases.assignTo': '交{unit}主办',
    'cases.assignCo': '{units}协办',
    'cases.assignDays': '{days}日内办结',
    'cases.assignPosted': '办结后公示',
    'cases.quick.signOpinion.follows': '即生效。',
  }
  const t = (key: string, named: Record<string, unknown>) =>
    (said[key] ?? key).replace(/{(\w+)}/g, (_, name: string) => String(named[name]))
  const names: Record<string, string> = { 'D-LAND': '自然资源所', 'D-CIVIL': '民政所' }
  const assigned = { words: '', lead: 'D-LAND', cos: ['D-CIVIL'], days: 30, route: '', posted: false }
  expect(whatWillHappen(t, 'instruct', assigned, (code) => names[code] ?? code)).toBe(
    '交自然资源所主办，民政所协办，30日内办结。',
  )
  const posted = { ...assigned, cos: [], posted: true }
  expect(whatWillHappen(t, 'instruct', posted, (code) => names[code] ?? code)).toBe(
    '交自然资源所主办，30日内办结，办结后公示。',
  )
  expect(whatWillHappen(t, 'signOpinion', null, String)).toBe('即生效。')
})

it('gives each request one answer, in its order, whatever a draft kept', () => {
  const data = { answers: [{ request: 1, opinion: '解释' }], investigation: '查了' }
  expect(answerEach(data, ['补上', '交房'])).toEqual({
    investigation: '查了',
    answers: [{ request: 0 }, { request: 1, opinion: '解释' }],
  })
  const schema = oneAnswerEach({
    id: 'handleLead',
    components: [{ id: 'answers', type: 'dynamiclist', path: 'answers', allowAddRemove: true }],
  })
  expect(schema.components[0]?.allowAddRemove).toBe(false)
})

it('offers no call to a masked number', () => {
  expect(callable('13800000054')).toBe(true)
  expect(callable('138****0054')).toBe(false)
})

it('marks a flow by the decision that was made, and others by both of their ends', () => {
  const taken = decisions([{ task: 'instruct', decision: 'ASSIGN' }] as Step[])
  const reached = { done: ['instruct', 'leaderDecision', 'proposeHandling'], active: ['handling'] }
  expect(wasTaken('instruct_ASSIGN', 'leaderDecision', 'handling', reached, taken)).toBe(true)
  expect(wasTaken('instruct_RETURN_TO_OFFICE', 'leaderDecision', 'proposeHandling', reached, taken)).toBe(
    false,
  )
  expect(wasTaken('instruct_leaderDecision', 'instruct', 'leaderDecision', reached, taken)).toBe(true)
})

it('tells who has a step, and of work inside a sub-process who is at it', () => {
  const items = [
    { task: 'handleLead', unit: { code: 'D-LAND', name: '自然资源所' }, since: '2026-11-20' },
    { task: 'handleCo', unit: { code: 'D-CIVIL', name: '民政所' }, since: '2026-11-20' },
  ] as WorkItem[]
  const steps = [{ task: 'instruct', actor: '镇领导甲', at: '2026-11-19' }] as Step[]
  const found = places(steps, items, ['handling'], String)
  expect(found.find((each) => each.id === 'instruct')).toMatchObject({ who: '镇领导甲', state: 'done' })
  expect(found.find((each) => each.id === 'handling')).toMatchObject({
    who: '自然资源所、民政所',
    state: 'active',
  })
})
