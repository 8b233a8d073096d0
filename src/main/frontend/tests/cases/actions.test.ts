import { expect, it } from 'vitest'
import words from '@/desk/cases/words'
import { offered, ONE_WAY, oneWay } from '@/desk/cases/actions/actions'

it('offers only what the server allows, each once, likely ones as buttons', () => {
  const offer = offered(
    {
      case: true,
      personal: true,
      unmask: true,
      urge: true,
      supplement: true,
      transfer: true,
      void: true,
      withdraw: false,
    },
    2,
  )
  expect(offer.buttons).toEqual(['urge', 'supplement'])
  expect(offer.menu).toEqual([
    { group: 'move', actions: ['transfer'] },
    { group: 'end', actions: ['void'] },
  ])
})

it('has a place for an action that it does not know yet', () => {
  expect(offered({ openSupervision: true }, 2)).toEqual({
    buttons: [],
    menu: [{ group: 'add', actions: ['openSupervision'] }],
  })
})

it.each([
  ['signOpinion', { decision: 'ISSUE' }, 'signOpinion_ISSUE'],
  ['signOpinion', { decision: 'RETURN' }, null],
  ['proposeHandling', { decision: 'NOT_ACCEPT' }, 'proposeHandling_NOT_ACCEPT'],
  ['withdraw', { reason: '已解决' }, 'withdraw'],
  ['deliver', { outcome: 'SUPPORTED' }, 'deliver'],
  ['supplement', {}, null],
])('%s %j asks once for %s', (task, data, door) => expect(oneWay(task, data)).toBe(door))

it('names the consequence of each one-way door, in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const)
    expect(Object.keys(words[language].once).sort()).toEqual([...ONE_WAY].sort())
})
