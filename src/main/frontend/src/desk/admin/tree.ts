/** The levels of a category's code: two digits each, `00` for none. */
export function levelOf(code: string): 1 | 2 | 3 {
  if (code.endsWith('0000')) return 1
  return code.endsWith('00') ? 2 : 3
}

/** 国土资源 / 宅基地 / 宅基地边界 → 宅基地边界 */
export const lastName = (name: string) => name.split(' / ').pop() ?? name

/** First levels with all that is below them, by code; what has lost its first level to a search brings it as a heading. */
export function treeOf<T extends { code: string; name: string }>(all: T[]): (T & { below: T[] })[] {
  const tops = new Map<string, T & { below: T[] }>()
  for (const each of all) {
    const first = each.code.slice(0, 2)
    const top = tops.get(first)
    if (levelOf(each.code) === 1) tops.set(first, { ...each, below: top?.below ?? [] })
    else if (top) top.below.push(each)
    else tops.set(first, { ...each, below: [] })
  }
  return [...tops.values()]
}
