import { expect, it } from 'vitest'
import { byKind } from '@/desk/privacy/texts'
import type { TextVersion } from '@/desk/privacy/types'

const version = (kind: string, n: number, validFrom: string): TextVersion => ({
  kind,
  name: kind,
  version: n,
  validFrom,
  text: '',
})

it('of the versions that have come into force the last one holds', () => {
  const [notice, photos] = byKind(
    [
      version('NOTICE', 1, '2026-01-01'),
      version('NOTICE', 2, '2026-06-01'),
      version('NOTICE', 3, '2027-01-01'),
      version('PHOTOS', 1, '2026-12-01'),
    ],
    '2026-11-22',
  )
  expect(notice?.versions.map((each) => [each.version, each.now, each.coming])).toEqual([
    [3, false, true],
    [2, true, false],
    [1, false, false],
  ])
  expect(photos?.versions.map((each) => each.now)).toEqual([false])
})
