import type { Kept, Kind, Vault } from './vault'

/** For browsers that cannot seal: nothing personal touches the disk, and nothing outlives the page. */
export function memoryVault(now = Date.now): Vault {
  const records = new Map<
    string,
    { owner: string; kind: Kind; id: string; savedAt: number; value: unknown }
  >()
  const place = (owner: string, kind: Kind, id: string) => JSON.stringify([owner, kind, id])
  const of = (owner: string, kind: Kind) =>
    [...records.values()].filter((each) => each.owner === owner && each.kind === kind)
  const gone = new Set<string>()
  const keep = (owner: string, kind: Kind, id: string, value: unknown) =>
    void (gone.has(owner) || records.set(place(owner, kind, id), { owner, kind, id, savedAt: now(), value }))
  return {
    lasting: false,
    put: async (owner, kind, id, value) => keep(owner, kind, id, JSON.parse(JSON.stringify(value))),
    putBlob: async (owner, kind, id, blob) => keep(owner, kind, id, blob),
    get: async <T>(owner: string, kind: Kind, id: string) =>
      records.get(place(owner, kind, id)) as Kept<T> | undefined,
    blob: async (owner, kind, id) => records.get(place(owner, kind, id))?.value as Blob | undefined,
    list: async <T>(owner: string, kind: Kind) => of(owner, kind) as Kept<T>[],
    ids: async (owner, kind) => of(owner, kind).map(({ id, savedAt }) => ({ id, savedAt })),
    remove: async (owner, kind, id) => void records.delete(place(owner, kind, id)),
    wipe: async (owner) => {
      gone.add(owner)
      records.forEach((each, key) => each.owner === owner && records.delete(key))
    },
    admit: (owner) => void gone.delete(owner),
  }
}
