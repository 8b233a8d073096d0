import { describe, expect, it } from 'vitest'
import { itemOf, homeOf, menuOf } from '@/desk/frame/menu'
import type { Me } from '@/shared/api/types'

const somebody = (roles: string[], rights: Record<string, boolean> = {}) =>
  ({ roles, rights, counts: {} }) as unknown as Me
const names = (me: Me) => menuOf(me).flatMap(({ items }) => items.map((item) => item.name))

describe('the menu', () => {
  it('lets who handles cases work, and whoever may, register', () => {
    const officer = somebody(['STATION_OFFICER'], { register: true, ledger: true })
    expect(names(officer)).toEqual(expect.arrayContaining(['work', 'register', 'cases', 'messages']))
    expect(names(somebody(['LEAD_HANDLER'], { ledger: true }))).not.toContain('register')
    expect(homeOf(officer)).toBe('/work')
  })

  // domain.md §8.5: the three administrators are separated, and none of them has a part in a case.
  it.each([
    ['SYS_ADMIN', 'units', '/admin/units'],
    ['SECURITY_ADMIN', 'accounts', '/admin/accounts'],
    ['AUDITOR', 'audit', '/admin/audit'],
  ])('gives %s his own pages and no cases', (role, page, home) => {
    const administrator = somebody([role])
    expect(names(administrator)).toContain(page)
    expect(names(administrator)).not.toContain('work')
    expect(homeOf(administrator)).toBe(home)
  })

  it('says beside the notices how many comments wait', () => {
    const notices = menuOf(somebody(['TOWN_OFFICE']))
      .flatMap(({ items }) => items)
      .find((item) => item.name === 'publicity')
    expect(notices?.count).toBe('noticeComments')
  })

  it('shows figures to whom the server gives the right to read them', () => {
    expect(names(somebody(['ASSESSOR'], { figures: true }))).toContain('figures')
    expect(names(somebody(['ASSESSOR']))).not.toContain('figures')
  })

  it('keeps the administrators’ pages apart', () => {
    expect(names(somebody(['SYS_ADMIN']))).not.toContain('accounts')
    expect(names(somebody(['SECURITY_ADMIN']))).not.toContain('units')
    expect(names(somebody(['AUDITOR']))).not.toContain('accounts')
  })
})

it('shows where a page below one of its own belongs', () => {
  const item = (to: string) => ({ to }) as Parameters<typeof itemOf>[0][number]
  const menu = [item('/supervision'), item('/supervision/sheets'), item('/privacy/incidents')]
  expect(itemOf(menu, '/privacy/incidents')?.to).toBe('/privacy/incidents')
  expect(itemOf(menu, '/privacy/incidents/new')?.to).toBe('/privacy/incidents')
  expect(itemOf(menu, '/privacy/incidents-of-others')).toBeUndefined()
  expect(itemOf(menu, '/supervision/units')?.to).toBe('/supervision')
  expect(itemOf(menu, '/supervision/sheets/1')?.to).toBe('/supervision/sheets')
})
