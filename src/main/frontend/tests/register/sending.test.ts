import { beforeEach, describe, expect, it } from 'vitest'
import { memoryVault } from '@/shared/offline/memoryVault'
import { Problem } from '@/shared/api/problem'
import {
  mendable,
  passes,
  send,
  sweepPhotos,
  waitAfter,
  type Unsent,
  type Ways,
} from '@/desk/register/sending'
import type { Receipt } from '@/desk/register/types'

const ME = 'officer'
const HOUR = 3_600_000
const receipt = { caseNo: 'ST-XZ-2026-000001', queryCode: 'ABC' } as Receipt

const unsent = (change: Partial<Unsent> = {}): Unsent => ({
  id: 'key-1',
  madeAt: 0,
  state: 'waiting',
  title: '宅基地',
  person: '王小明',
  sealed: false,
  form: { title: '宅基地' },
  photos: [],
  uncertain: false,
  tried: 0,
  ...change,
})
const photo = (id: string) => ({ id, name: id + '.jpg', size: 1, type: 'image/jpeg' })
const refusal = (status: number, field = '') =>
  new Problem(status, '不行', '请改', field ? [{ field, message: '错' }] : [])

describe('sending a registration', () => {
  let vault = memoryVault()
  let calls: { body: Record<string, unknown>; key: string }[]
  let uploads: string[]
  let answers: (Receipt | Problem)[]
  let now = 0
  let uploadAnswers: Problem[]

  const ways: Ways = {
    register: async (body, key) => {
      calls.push({ body: structuredClone(body), key })
      const answer = answers.shift() ?? receipt
      if (answer instanceof Problem) throw answer
      return answer
    },
    upload: async (_blob, name) => {
      const refused = uploadAnswers.shift()
      if (refused) throw refused
      uploads.push(name)
      return { id: `file-${uploads.length}` }
    },
    now: () => now,
  }
  const kept = async () => (await vault.get<Unsent>(ME, 'unsent', 'key-1'))!.value
  const go = async (item: Unsent) => send(structuredClone(item), ME, vault, ways)

  beforeEach(() => {
    vault = memoryVault()
    calls = []
    uploads = []
    answers = []
    uploadAnswers = []
    now = 0
  })

  it('keeps the receipt and nothing of the matter itself', async () => {
    await go(unsent())
    expect(await kept()).toMatchObject({ state: 'registered', receipt, person: '', photos: [] })
    expect(await kept()).not.toHaveProperty('form')
    expect(await kept()).not.toHaveProperty('body')
  })

  it('sends the same key and the same bytes again when no answer came', async () => {
    answers = [Problem.from(undefined), refusal(503)]
    let item = unsent({ photos: [photo('a')] })
    await vault.putBlob(ME, 'photo', 'a', new Blob(['x']))
    item = await go(item)
    expect(item).toMatchObject({ state: 'waiting', uncertain: true, tried: 1 })
    now = 48 * HOUR // the files of the first attempt may be bound to its case by now
    item = await go(item)
    await go(item)
    expect(calls).toHaveLength(3)
    expect(new Set(calls.map((call) => call.key)).size).toBe(1)
    expect(new Set(calls.map((call) => JSON.stringify(call.body))).size).toBe(1)
    expect(uploads).toEqual(['a.jpg'])
  })

  it('waits where waiting helps, and asks the clerk where it does not', async () => {
    for (const status of [0, 401, 403, 408, 429, 500, 502, 503])
      expect(passes(refusal(status)), `${status}`).toBe(true)
    for (const status of [400, 404, 409, 413, 415, 422])
      expect(passes(refusal(status)), `${status}`).toBe(false)
  })

  it('gives a refused one back to be mended, with what is wrong', async () => {
    answers = [refusal(422, 'title')]
    const item = await go(unsent())
    expect(item).toMatchObject({ state: 'refused', uncertain: false })
    expect(item.problem?.errors).toEqual([{ field: 'title', message: '错' }])
    expect(item.body).toBeUndefined()
  })

  it('may be changed only while it is certain that no case came of it', () => {
    expect(mendable(unsent())).toBe(true)
    expect(mendable(unsent({ state: 'refused' }))).toBe(true)
    expect(mendable(unsent({ uncertain: true }))).toBe(false)
    expect(mendable(unsent({ state: 'registered' }))).toBe(false)
  })

  it('uploads photographs before the case, once each', async () => {
    await vault.putBlob(ME, 'photo', 'a', new Blob(['x']))
    await vault.putBlob(ME, 'photo', 'b', new Blob(['y']))
    const item = unsent({ photos: [photo('a'), { ...photo('b'), uploaded: { id: 'early', at: 0 } }] })
    await go(item)
    expect(uploads).toEqual(['a.jpg'])
    expect(calls[0]!.body.attachments).toEqual(['file-1', 'early'])
    expect(await vault.ids(ME, 'photo')).toEqual([])
  })

  it('goes on after the photograph that got through', async () => {
    await vault.putBlob(ME, 'photo', 'a', new Blob(['x']))
    await vault.putBlob(ME, 'photo', 'b', new Blob(['y']))
    uploadAnswers = []
    let item = unsent({ photos: [photo('a'), photo('b')] })
    const upload = ways.upload
    ways.upload = async (blob, name) => {
      if (name === 'b.jpg' && calls.length === 0 && uploads.length === 1) {
        uploads.push('cut')
        throw Problem.from(undefined)
      }
      return upload(blob, name)
    }
    item = await go(item)
    expect(item).toMatchObject({ state: 'waiting', uncertain: false })
    expect(calls).toEqual([])
    await go(item)
    ways.upload = upload
    expect(uploads).toEqual(['a.jpg', 'cut', 'b.jpg'])
    expect(calls).toHaveLength(1)
  })

  it('uploads again what the server has thrown away meanwhile', async () => {
    await vault.putBlob(ME, 'photo', 'a', new Blob(['x']))
    now = 30 * HOUR
    await go(unsent({ photos: [{ ...photo('a'), uploaded: { id: 'gone', at: 0 } }] }))
    expect(calls[0]!.body.attachments).toEqual(['file-1'])
  })

  it('names the file that is refused', async () => {
    await vault.putBlob(ME, 'photo', 'a', new Blob(['x']))
    uploadAnswers = [refusal(415)]
    const item = await go(unsent({ photos: [photo('a')] }))
    expect(item.state).toBe('refused')
    expect(item.problem?.errors[0]).toMatchObject({ field: 'attachments', message: 'a.jpg：请改' })
    expect(calls).toEqual([])
  })

  it('sends files anew after they were refused with the form', async () => {
    await vault.putBlob(ME, 'photo', 'a', new Blob(['x']))
    answers = [refusal(422, 'attachments')]
    const item = await go(unsent({ photos: [photo('a')] }))
    expect(item.photos[0]!.uploaded).toBeUndefined()
  })
})

describe('photographs on the device', () => {
  it('stay while a draft or an unsent registration names them', async () => {
    const vault = memoryVault()
    for (const id of ['a', 'b', 'c']) await vault.putBlob(ME, 'photo', id, new Blob([id]))
    await vault.put(ME, 'draft', '1', { photos: [photo('a')] })
    await vault.put(ME, 'unsent', '2', unsent({ photos: [photo('b')] }))
    await sweepPhotos(ME, vault)
    expect((await vault.ids(ME, 'photo')).map((each) => each.id)).toEqual(['a', 'b'])
  })
})

describe('trying again', () => {
  it('waits longer each time, and never longer than a quarter of an hour', () => {
    const waits = [0, 1, 2, 3, 4, 5, 50].map(waitAfter)
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waitAfter(50)).toBe(900_000)
  })
})
