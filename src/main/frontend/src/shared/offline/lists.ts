import type { OpenedForm, Reference, UnitName } from '@/shared/api/types'
import { database } from './database'

/** What a page needs to work without a network, and holds nothing of any petitioner. */
export interface OfflineLists {
  form: OpenedForm
  reference: Reference
  /** Who signed in here last, so that the page knows whose drafts it may open; forgotten on signing out. */
  who: { login: string; name: string; unit: UnitName }
  keptAt: number
}

const PLACE = 'register'
/** A device that has not reached the server for so long asks for the password again. */
const LONGEST_MS = 24 * 3_600_000

export async function keepLists(lists: Omit<OfflineLists, 'keptAt'>): Promise<void> {
  const plain = JSON.parse(JSON.stringify({ ...lists, keptAt: Date.now() })) as OfflineLists
  await database()
    .then((shelves) => shelves.put('lists', plain, PLACE))
    .catch(() => undefined) // without a database there is no offline use either
}

export async function keptLists(now = Date.now()): Promise<OfflineLists | undefined> {
  const kept = (await database()
    .then((shelves) => shelves.get('lists', PLACE))
    .catch(() => undefined)) as OfflineLists | undefined
  return kept && now - kept.keptAt < LONGEST_MS ? kept : undefined
}

export async function forgetLists(): Promise<void> {
  await database()
    .then((shelves) => shelves.delete('lists', PLACE))
    .catch(() => undefined)
}
