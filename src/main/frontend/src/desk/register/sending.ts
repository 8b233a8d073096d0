import { Problem } from '@/shared/api/problem'
import type { Vault } from '@/shared/offline/vault'
import type { RegisterForm } from './schema'
import type { Photo, Receipt } from './types'
import { seals, submission, type Values } from './values'

/** A registration that has left the clerk's hands and not yet reached, or not yet shown, its receipt. */
export interface Unsent {
  /** The Idempotency-Key: made once, sent with every attempt. */
  id: string
  madeAt: number
  state: 'waiting' | 'refused' | 'registered'
  title: string
  person: string
  sealed: boolean
  /** What was answered, for mending; gone once it is registered. */
  values?: Values
  form?: Record<string, unknown>
  photos: Photo[]
  /** What the server was asked to take: the same bytes again while it is unknown whether it has. */
  body?: Record<string, unknown>
  /** An attempt went out and nobody knows what became of it. */
  uncertain: boolean
  tried: number
  problem?: { status: number; title: string; detail: string; errors: { field: string; message: string }[] }
  receipt?: Receipt
}

/** What the clerk has finished, as it waits to be sent. */
export function handedOver(id: string, form: RegisterForm, values: Values, photos: Photo[]): Unsent {
  return {
    id,
    madeAt: Date.now(),
    state: 'waiting',
    title: values.title.trim(),
    person: values.anonymous ? '' : values.petitionerName.trim(),
    sealed: seals(values),
    values,
    form: submission(form, values),
    photos,
    uncertain: false,
    tried: 0,
  }
}

/** It may be changed as long as it is certain that no case came of it. */
export const mendable = (item: Unsent) =>
  item.state === 'refused' || (item.state === 'waiting' && !item.uncertain)

export interface Ways {
  register(body: Record<string, unknown>, key: string): Promise<Receipt>
  upload(blob: Blob, name: string): Promise<{ id: string }>
  now(): number
}

/** The server throws away after a day what no case names; sooner here, as clocks differ. */
const UPLOAD_HOLDS_MS = 20 * 3_600_000

/** Refusals that pass without anybody mending anything: the way was cut, or the session is over. */
export function passes(problem: Problem): boolean {
  return problem.passing || problem.status === 401 || problem.status === 403
}

const told = ({ status, title, detail, errors }: Problem) => ({ status, title, detail, errors })

/** Tries to send one registration, and keeps after every stage what has become of it. */
export async function send(item: Unsent, owner: string, vault: Vault, ways: Ways): Promise<Unsent> {
  const keep = async (change: Partial<Unsent>) => {
    Object.assign(item, change)
    await vault.put(owner, 'unsent', item.id, item)
  }
  try {
    if (!item.body) {
      const files = await uploadAll(item, owner, vault, ways, keep)
      const body = files.length ? { ...item.form, attachments: files } : { ...item.form }
      await keep({ body })
    }
    await keep({ uncertain: true, tried: item.tried + 1 })
    const receipt = await ways.register(item.body!, item.id)
    await keep({ state: 'registered', receipt, ...EMPTIED, person: '', uncertain: false, photos: [] })
    await sweepPhotos(owner, vault)
  } catch (reason) {
    const problem = reason instanceof LostFile ? reason.problem : Problem.from(reason)
    await keep(afterRefusal(item, problem))
  }
  return item
}

/** Once registered, nothing of the matter itself stays on the device. */
const EMPTIED = { values: undefined, form: undefined, body: undefined, problem: undefined }

function afterRefusal(item: Unsent, problem: Problem): Partial<Unsent> {
  if (passes(problem)) return { problem: told(problem) }
  // The server has looked at it and made no case: it may be changed again, and its files sent anew.
  const aboutFiles =
    problem.status === 409 || problem.errors.some((each) => each.field.startsWith('attachments'))
  const photos = aboutFiles ? item.photos.map((photo) => ({ ...photo, uploaded: undefined })) : item.photos
  return { state: 'refused', problem: told(problem), body: undefined, uncertain: false, photos }
}

class LostFile extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message)
  }
}

async function uploadAll(
  item: Unsent,
  owner: string,
  vault: Vault,
  ways: Ways,
  keep: (change: Partial<Unsent>) => Promise<void>,
): Promise<string[]> {
  for (const photo of item.photos) {
    if (photo.uploaded && ways.now() - photo.uploaded.at < UPLOAD_HOLDS_MS) continue
    const blob = await vault.blob(owner, 'photo', photo.id)
    if (!blob) continue
    const { id } = await ways.upload(blob, photo.name).catch((reason) => {
      const problem = Problem.from(reason)
      if (passes(problem)) throw problem
      const errors = [{ field: 'attachments', message: `${photo.name}：${problem.message}` }]
      throw new LostFile(new Problem(problem.status, problem.title, problem.detail, errors))
    })
    photo.uploaded = { id, at: ways.now() }
    await keep({ photos: item.photos })
  }
  return item.photos.flatMap((photo) => photo.uploaded?.id ?? [])
}

/** Removes contents that no draft and no unsent registration names any more. */
export async function sweepPhotos(owner: string, vault: Vault): Promise<void> {
  const [drafts, unsent, kept] = await Promise.all([
    vault.list<{ photos: Photo[] }>(owner, 'draft'),
    vault.list<{ photos: Photo[] }>(owner, 'unsent'),
    vault.ids(owner, 'photo'),
  ])
  const named = new Set([...drafts, ...unsent].flatMap((each) => each.value.photos.map((photo) => photo.id)))
  await Promise.all(kept.map(({ id }) => named.has(id) || vault.remove(owner, 'photo', id)))
}

const WAITS_MS = [5_000, 15_000, 60_000, 300_000, 900_000]

/** How long to wait after so many vain attempts. */
export const waitAfter = (tried: number) => WAITS_MS[Math.min(Math.max(tried, 1), WAITS_MS.length) - 1]!
