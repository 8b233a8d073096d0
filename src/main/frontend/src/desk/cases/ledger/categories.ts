import type { components } from '@/shared/api/schema'

type Category = Pick<components['schemas']['Category'], 'code' | 'name'>
export interface Group extends Category {
  below: Category[]
}

/** The catalogue by first level; the names of what is below leave out the first level's. */
export function categoryGroups(categories: Category[]): Group[] {
  const groups = categories
    .filter(({ code }) => code.endsWith('0000'))
    .map((top) => ({ ...top, below: [] as Category[] }))
  for (const { code, name } of categories) {
    const group = groups.find((each) => each.code.slice(0, 2) === code.slice(0, 2))
    if (group && group.code !== code) {
      group.below.push({ code, name: name.split(' / ').slice(1).join(' · ') })
    }
  }
  return groups
}
