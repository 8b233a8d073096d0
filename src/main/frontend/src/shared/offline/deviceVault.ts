import { database, type SealedRecord } from './database'
import { newKey, seal, unseal } from './seal'
import type { Kept, Kind, Vault } from './vault'

const placeOf = (owner: string, kind: Kind, id: string) => JSON.stringify([owner, kind, id])

/** Keeps everything sealed in IndexedDB, each person's under a key of his own that cannot be taken out. */
export async function deviceVault(): Promise<Vault> {
  await database()

  async function keyOf(owner: string): Promise<CryptoKey> {
    const shelves = await database()
    const known = await shelves.get('keys', owner)
    if (known) return known
    const made = await newKey()
    // Another tab may have made one meanwhile: the first one stays, else its records could not be read.
    const deed = shelves.transaction('keys', 'readwrite')
    const first = await deed.store.get(owner)
    if (!first) await deed.store.put(made, owner)
    await deed.done
    return first ?? made
  }

  /** Those who signed out here: a page that is still closing keeps nothing of theirs. */
  const gone = new Set<string>()
  const underWay = new Set<Promise<void>>()

  async function keep(owner: string, kind: Kind, id: string, type: string, plain: BufferSource) {
    if (gone.has(owner)) return
    const work = write(owner, kind, id, type, plain)
    underWay.add(work)
    await work.finally(() => underWay.delete(work))
  }

  async function write(owner: string, kind: Kind, id: string, type: string, plain: BufferSource) {
    const sealed = await seal(await keyOf(owner), placeOf(owner, kind, id), plain)
    await (await database()).put('records', { owner, kind, id, type, savedAt: Date.now(), ...sealed })
  }

  async function opened(record: SealedRecord | undefined): Promise<ArrayBuffer | undefined> {
    if (!record) return undefined
    const place = placeOf(record.owner, record.kind, record.id)
    return unseal(await keyOf(record.owner), place, record).catch(() => undefined)
  }

  async function read<T>(record: SealedRecord | undefined): Promise<Kept<T> | undefined> {
    const plain = await opened(record)
    if (!record || !plain) return undefined
    return { id: record.id, savedAt: record.savedAt, value: JSON.parse(new TextDecoder().decode(plain)) as T }
  }

  const all = async (owner: string, kind: Kind) =>
    (await database()).getAllFromIndex('records', 'owned', [owner, kind])

  return {
    lasting: true,
    put: (owner, kind, id, value) =>
      keep(owner, kind, id, '', new TextEncoder().encode(JSON.stringify(value))),
    putBlob: async (owner, kind, id, blob) => keep(owner, kind, id, blob.type, await blob.arrayBuffer()),
    get: async <T>(owner: string, kind: Kind, id: string) =>
      read<T>(await (await database()).get('records', [owner, kind, id])),
    blob: async (owner, kind, id) => {
      const record = await (await database()).get('records', [owner, kind, id])
      const plain = await opened(record)
      return record && plain ? new Blob([plain], { type: record.type }) : undefined
    },
    list: async <T>(owner: string, kind: Kind) =>
      (await Promise.all((await all(owner, kind)).map((record) => read<T>(record)))).filter(
        (each) => each !== undefined,
      ),
    ids: async (owner, kind) => (await all(owner, kind)).map(({ id, savedAt }) => ({ id, savedAt })),
    remove: async (owner, kind, id) => (await database()).delete('records', [owner, kind, id]),
    wipe: async (owner) => {
      gone.add(owner)
      await Promise.allSettled(underWay)
      const deed = (await database()).transaction(['records', 'keys'], 'readwrite')
      const every = IDBKeyRange.bound([owner], [owner, []])
      await Promise.all([
        deed.objectStore('records').delete(every),
        deed.objectStore('keys').delete(owner),
        deed.done,
      ])
    },
    admit: (owner) => void gone.delete(owner),
  }
}
