import { describe, expect, it } from 'vitest'
import { fits, marksOf } from '@/desk/account/password'
import { standing } from '@/desk/account/absence'
import { postsOf } from '@/desk/help/posts'

describe('a new password', () => {
  it.each([
    ['liushu dongtou san jian', 'liushu dongtou san jian', true],
    ['short', 'short', false],
    ['Officer2026Officer', 'Officer2026Officer', false],
    ['liushu dongtou san jian', 'liushu', false],
    ['𠮷'.repeat(11), '𠮷'.repeat(11), false],
  ])('%s / %s: %s', (password, again, good) => expect(fits(marksOf(password, again, 'officer'))).toBe(good))
})

describe('an absence', () => {
  const absence = {
    id: '',
    absent: 'land',
    deputy: 'landhead',
    from: '2026-11-20',
    until: '2026-11-22',
    endedAt: null,
  }

  it.each([
    ['2026-11-19', 'coming'],
    ['2026-11-20', 'now'],
    ['2026-11-22', 'now'],
    ['2026-11-23', 'over'],
  ])('on %s is %s', (day, is) => expect(standing(absence, day)).toBe(is))

  it('is ended once it was ended', () => {
    expect(standing({ ...absence, endedAt: '2026-11-21T01:00:00Z' }, '2026-11-21')).toBe('ended')
  })
})

describe('the posts of the help', () => {
  it("begin with the reader's own", () => {
    const posts = postsOf(['TOWN_LEADER'])
    expect(posts[0]).toEqual({ name: 'leader', mine: true })
    expect(posts.filter(({ mine }) => mine)).toHaveLength(1)
  })
})
