export interface Sealed {
  what: string
  level: string
  byKey: Record<string, number>
}

export interface KeyUse {
  rows: {
    what: string
    level: string
    total: number
    keys: { key: number; rows: number; newest: boolean }[]
  }[]
  /** Rows that an older key still seals. */
  outdated: number
}

/** Each level has keys of its own, so what is newest is counted by level. */
export function keyUse(sealed: Sealed[]): KeyUse {
  const newest = new Map<string, number>()
  for (const { level, byKey } of sealed) {
    newest.set(level, Math.max(newest.get(level) ?? 0, ...Object.keys(byKey).map(Number)))
  }
  const rows = sealed.map(({ what, level, byKey }) => {
    const keys = Object.entries(byKey)
      .map(([key, count]) => ({ key: Number(key), rows: count, newest: Number(key) === newest.get(level) }))
      .sort((one, other) => other.key - one.key)
    return { what, level, keys, total: keys.reduce((sum, key) => sum + key.rows, 0) }
  })
  const outdated = rows
    .flatMap(({ keys }) => keys)
    .filter((key) => !key.newest)
    .reduce((sum, key) => sum + key.rows, 0)
  return { rows, outdated }
}
