import { describe, expect, it } from 'vitest'
import { newId } from '@/shared/offline/ids'
import { memoryVault } from '@/shared/offline/memoryVault'
import { newKey, seal, unseal } from '@/shared/offline/seal'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (plain: ArrayBuffer) => new TextDecoder().decode(plain)

describe('sealing', () => {
  it('gives back what was put in, and shows nothing of it', async () => {
    const key = await newKey()
    const sealed = await seal(key, 'here', bytes('王小明 13800000000'))
    expect(text(sealed.content)).not.toContain('13800000000')
    expect(text(await unseal(key, 'here', sealed))).toBe('王小明 13800000000')
  })

  it('opens only with its own key and in its own place', async () => {
    const key = await newKey()
    const sealed = await seal(key, '["officer","draft","1"]', bytes('x'))
    await expect(unseal(await newKey(), '["officer","draft","1"]', sealed)).rejects.toThrow()
    await expect(unseal(key, '["officer2","draft","1"]', sealed)).rejects.toThrow()
  })

  it('never uses the same start twice, and its key cannot be taken out', async () => {
    const key = await newKey()
    const [first, second] = [await seal(key, 'a', bytes('x')), await seal(key, 'a', bytes('x'))]
    expect([...first.iv]).not.toEqual([...second.iv])
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })
})

describe('keeping in memory', () => {
  it('shows everybody his own things only', async () => {
    const vault = memoryVault()
    await vault.put('officer', 'draft', '1', { title: '甲' })
    expect(await vault.list('officer2', 'draft')).toEqual([])
    expect(await vault.get('officer2', 'draft', '1')).toBeUndefined()
    expect((await vault.get<{ title: string }>('officer', 'draft', '1'))?.value.title).toBe('甲')
  })

  it('forgets one person without the others', async () => {
    const vault = memoryVault()
    await vault.put('officer', 'unsent', '1', {})
    await vault.put('officer2', 'unsent', '2', {})
    await vault.wipe('officer')
    expect(await vault.list('officer', 'unsent')).toEqual([])
    expect(await vault.list('officer2', 'unsent')).toHaveLength(1)
  })

  it('keeps nothing of who has signed out, until he signs in again', async () => {
    const vault = memoryVault()
    await vault.wipe('officer')
    await vault.put('officer', 'draft', '1', {})
    expect(await vault.list('officer', 'draft')).toEqual([])
    vault.admit('officer')
    await vault.put('officer', 'draft', '1', {})
    expect(await vault.list('officer', 'draft')).toHaveLength(1)
  })

  it('says that it does not last', () => expect(memoryVault().lasting).toBe(false))
})

describe('ids', () => {
  it('are UUIDs with and without randomUUID', () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    const poor = { getRandomValues: crypto.getRandomValues.bind(crypto) }
    expect(newId()).toMatch(shape)
    expect(newId(poor)).toMatch(shape)
    expect(newId(poor)).not.toBe(newId(poor))
  })
})
