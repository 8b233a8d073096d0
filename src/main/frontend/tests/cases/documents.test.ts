import { expect, it } from 'vitest'
import { address, apart, previewed, proof, short } from '@/desk/cases/files/documents'
import type { Served } from '@/desk/cases/types'

const row = (of: Partial<Served>) =>
  ({
    kind: 'OPINION',
    type: 'OPINION',
    id: 'a1',
    issued: true,
    forPetitioner: true,
    opens: true,
    ...of,
  }) as Served

it('asks for the copy that was chosen, but never for a petitioner’s copy of a sheet of the file', () => {
  const copy = { large: true, official: true }
  expect(address('X-1', row({}), 'pdf', copy)).toBe(
    '/api/cases/X-1/documents/a1.pdf?large=true&official=true',
  )
  expect(address('X-1', row({ id: 'ESCALATION', forPetitioner: false }), 'docx', copy)).toBe(
    '/api/cases/X-1/documents/ESCALATION.docx',
  )
  expect(proof('X-1', row({}))).toBe('/api/cases/X-1/documents/PROOF-a1.docx')
})

it('shows an issued letter as it was issued, to whoever may read it', () => {
  expect(previewed(row({}))).toBe('a1')
  expect(previewed(row({ opens: false }))).toBe('OPINION')
  expect(previewed(row({ issued: false, id: 'MANDATE', type: 'MANDATE' }))).toBe('MANDATE')
})

it('keeps letters and sheets apart', () => {
  const old = row({ id: null as unknown as string, issued: false, servedAt: '2026-03-06' })
  const sheet = row({ issued: false, servedAt: null as unknown as string })
  const { letters, sheets } = apart([row({}), old, sheet])
  expect(letters).toHaveLength(2)
  expect(sheets).toEqual([sheet])
  expect(short('0123456789abcdef')).toBe('0123456789ab')
})
