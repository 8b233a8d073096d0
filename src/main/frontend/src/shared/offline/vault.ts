import { memoryVault } from './memoryVault'

/** What a person keeps on this device until the server has it: drafts, unsent registrations, photographs. */
export type Kind = 'draft' | 'unsent' | 'photo'

export interface Kept<T> {
  id: string
  savedAt: number
  value: T
}

export interface Vault {
  /** Whether what is kept outlives the page. Without WebCrypto or a database it stays in memory only. */
  readonly lasting: boolean
  put(owner: string, kind: Kind, id: string, value: unknown): Promise<void>
  putBlob(owner: string, kind: Kind, id: string, blob: Blob): Promise<void>
  /** Nothing too when it cannot be unsealed: then it is somebody else's, or damaged. */
  get<T>(owner: string, kind: Kind, id: string): Promise<Kept<T> | undefined>
  blob(owner: string, kind: Kind, id: string): Promise<Blob | undefined>
  list<T>(owner: string, kind: Kind): Promise<Kept<T>[]>
  ids(owner: string, kind: Kind): Promise<{ id: string; savedAt: number }[]>
  remove(owner: string, kind: Kind, id: string): Promise<void>
  /** Everything of one person, with the key that opened it; nothing of his is kept from then on. */
  wipe(owner: string): Promise<void>
  /** He has signed in again. */
  admit(owner: string): void
}

let opened: Promise<Vault> | undefined

/** The vault of this device; opened once. */
export function vault(): Promise<Vault> {
  return (opened ??= open())
}

async function open(): Promise<Vault> {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return memoryVault()
  try {
    const { deviceVault } = await import('./deviceVault')
    return await deviceVault()
  } catch {
    return memoryVault() // a private window, or a full disk
  }
}
