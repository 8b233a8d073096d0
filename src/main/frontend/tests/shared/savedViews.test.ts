import { beforeEach, describe, expect, it } from 'vitest'
import { useSavedViews } from '@/shared/ui/savedViews'

describe('saved views', () => {
  beforeEach(() => localStorage.clear())

  it('are kept for one person and one list', () => {
    useSavedViews('work', 'officer').keep(' 快到期的 ', { lamp: 'RED' })
    expect(useSavedViews('work', 'officer').views.value).toEqual([
      { name: '快到期的', query: { lamp: 'RED' } },
    ])
    expect(useSavedViews('work', 'chief').views.value).toEqual([])
    expect(useSavedViews('cases', 'officer').views.value).toEqual([])
  })

  it('replace the one of the same name, and go when they are removed', () => {
    const saved = useSavedViews('work', 'officer')
    saved.keep('常看', { lamp: 'RED' })
    saved.keep('常看', { lamp: 'BLACK' })
    expect(saved.views.value).toEqual([{ name: '常看', query: { lamp: 'BLACK' } }])
    saved.remove('常看')
    expect(useSavedViews('work', 'officer').views.value).toEqual([])
  })

  it('start anew where something else was written', () => {
    localStorage.setItem('lianxin.views.work.officer', 'not json')
    expect(useSavedViews('work', 'officer').views.value).toEqual([])
  })
})
