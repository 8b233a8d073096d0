import { vault, type Vault } from '@/shared/offline/vault'
import { newId } from '@/shared/offline/ids'
import type { Step } from './conversation'
import { sweepPhotos } from './sending'
import type { Photo } from './types'
import type { Values } from './values'

export interface Draft {
  values: Values
  step: Step
  photos: Photo[]
  /** A village was chosen by hand, so that the address no longer decides it. */
  villageChosen: boolean
}

export interface OpenDraft extends Draft {
  id: string
  savedAt: number
}

const LONGEST_MS = 7 * 24 * 3_600_000

/** The newest draft that no other tab has open; older than a week they are thrown away. */
export async function openDraft(
  owner: string,
  wanted?: string,
  now = Date.now(),
): Promise<OpenDraft | undefined> {
  const device = await vault()
  await throwAwayOld(device, owner, now)
  const unsent = new Set((await device.ids(owner, 'unsent')).map((each) => each.id))
  const drafts = await device.list<Draft>(owner, 'draft')
  drafts.sort((a, b) => Number(b.id === wanted) - Number(a.id === wanted) || b.savedAt - a.savedAt)
  for (const { id, savedAt, value } of drafts) {
    // Handed over, but the page ended before the draft was put away.
    if (unsent.has(id)) await device.remove(owner, 'draft', id)
    else if (await hold(id)) return { id, savedAt, ...value }
  }
  return undefined
}

async function throwAwayOld(device: Vault, owner: string, now: number) {
  const old = (await device.ids(owner, 'draft')).filter((each) => now - each.savedAt > LONGEST_MS)
  await Promise.all(old.map((each) => device.remove(owner, 'draft', each.id)))
  await sweepPhotos(owner, device)
}

export async function newDraft(): Promise<string> {
  const id = newId()
  await hold(id)
  return id
}

export async function keepDraft(owner: string, id: string, draft: Draft): Promise<void> {
  await (await vault()).put(owner, 'draft', id, draft)
}

export async function discardDraft(owner: string, id: string): Promise<void> {
  const device = await vault()
  await device.remove(owner, 'draft', id)
  await sweepPhotos(owner, device)
}

const held = new Map<string, () => void>()

/** One tab has a draft open; without locks every tab believes it does. */
async function hold(id: string): Promise<boolean> {
  if (held.has(id) || !navigator.locks) return true
  return new Promise((answer) => {
    void navigator.locks.request(`lianxin-draft-${id}`, { ifAvailable: true }, (lock) => {
      answer(!!lock)
      return lock ? new Promise<void>((release) => held.set(id, release)) : undefined
    })
  })
}

export function letGo(id: string): void {
  held.get(id)?.()
  held.delete(id)
}
