import type { TextVersion } from './types'

export interface ShownVersion extends TextVersion {
  /** In force today. */
  now: boolean
  coming: boolean
}

/** Each kind with its versions, the latest first; of those that have come into force the last one holds. */
export function byKind(versions: TextVersion[], today: string) {
  const kinds = new Map<string, TextVersion[]>()
  for (const version of versions) kinds.set(version.kind, [version, ...(kinds.get(version.kind) ?? [])])
  return [...kinds].map(([kind, all]) => {
    const now = all.find((each) => each.validFrom <= today)?.version
    return {
      kind,
      name: all[0]?.name ?? kind,
      versions: all.map((each): ShownVersion => ({
        ...each,
        now: each.version === now,
        coming: each.validFrom > today,
      })),
    }
  })
}
