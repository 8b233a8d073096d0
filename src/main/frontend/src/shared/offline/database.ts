import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Kind } from './vault'
import type { Sealed } from './seal'

export interface SealedRecord extends Sealed {
  owner: string
  kind: Kind
  id: string
  /** The media type of a file; empty for everything else. */
  type: string
  savedAt: number
}

export interface Shelves extends DBSchema {
  keys: { key: string; value: CryptoKey }
  records: { key: [string, Kind, string]; value: SealedRecord; indexes: { owned: [string, Kind] } }
  /** Nothing personal: option lists, the form, who was here last. */
  lists: { key: string; value: unknown }
}

let opened: Promise<IDBPDatabase<Shelves>> | undefined

export function database(): Promise<IDBPDatabase<Shelves>> {
  return (opened ??= open())
}

async function open() {
  return openDB<Shelves>('lianxin-desk', 1, {
    upgrade(shelves) {
      shelves.createObjectStore('keys')
      shelves.createObjectStore('lists')
      const records = shelves.createObjectStore('records', { keyPath: ['owner', 'kind', 'id'] })
      records.createIndex('owned', ['owner', 'kind'])
    },
    terminated: () => (opened = undefined),
  })
}
