/** The path of a matter, as everybody should be able to tell a villager. */
export const STEPS = ['register', 'settle', 'report', 'instruct', 'handle', 'deliver', 'publish'] as const
/** Keys of the work list. */
export const KEYS = ['j', 'k', 'enter', 'x', 'c', 'n', '/'] as const

const POSTS: { name: string; roles: string[] }[] = [
  { name: 'officer', roles: ['STATION_OFFICER'] },
  { name: 'chief', roles: ['STATION_CHIEF'] },
  { name: 'office', roles: ['TOWN_OFFICE'] },
  { name: 'leader', roles: ['TOWN_LEADER'] },
  { name: 'handler', roles: ['LEAD_HANDLER', 'CO_HANDLER'] },
  { name: 'head', roles: ['DEPT_HEAD'] },
  { name: 'supervisor', roles: ['SUPERVISOR'] },
  { name: 'reviewer', roles: ['REVIEW_OFFICER'] },
  { name: 'publicist', roles: ['PUBLICITY_REVIEWER'] },
  { name: 'liaison', roles: ['DISCIPLINE_LIAISON'] },
  { name: 'archivist', roles: ['ARCHIVIST', 'ASSESSOR'] },
  { name: 'admins', roles: ['SYS_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'] },
]

/** What each post does; the reader's own first. */
export function postsOf(roles: string[]): { name: string; mine: boolean }[] {
  return POSTS.map((post) => ({
    name: post.name,
    mine: post.roles.some((role) => roles.includes(role)),
  })).sort((one, other) => Number(other.mine) - Number(one.mine))
}
