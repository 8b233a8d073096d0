import { describe, expect, it } from 'vitest'
import { known, momentTyped, toDo, typed } from '@/desk/privacy/incidents/incident'
import type { Incident, Known } from '@/desk/privacy/types'

const incident = (told: Partial<Known>, closedAt: string | null = null) =>
  ({
    known: { toldAuthorityAt: null, toldPeopleAt: null, notToldReason: null, ...told },
    closedAt,
  }) as Incident

describe('an incident with personal data', () => {
  it('is typed in China’s time and sent as the moment that it is', () => {
    expect(momentTyped('2026-11-22T08:30')).toBe('2026-11-22T08:30:00+08:00')
    expect(typed({ foundAt: '2026-11-22T00:30:00Z' } as Known).foundAt).toBe('2026-11-22T08:30')
  })

  it('says nothing of what was not typed', () => {
    const form = typed({ what: '值班手机遗失', people: 30, dataKinds: ['PHONE'] } as Known)
    expect(known({ ...form, cause: '  ', people: '约三十' })).toMatchObject({
      what: '值班手机遗失',
      cause: null,
      toldAuthorityAt: null,
      people: null,
      dataKinds: ['PHONE'],
    })
  })

  // 个人信息保护法 Art. 57: the authority and those concerned; these need not be told where the harm is averted.
  it('can be closed once everybody was told, or need not be', () => {
    expect(toDo(incident({}))).toEqual(['authority', 'people'])
    expect(toDo(incident({ toldAuthorityAt: '2026-11-22T00:00:00Z' }))).toEqual(['people'])
    expect(toDo(incident({ toldAuthorityAt: '2026-11-22T00:00:00Z', notToldReason: '已停用' }))).toEqual([
      'close',
    ])
    expect(toDo(incident({}, '2026-11-22T00:00:00Z'))).toEqual([])
  })
})
