import { describe, expect, it } from 'vitest'
import { fitted, LARGEST, prepared } from '@/desk/register/photos'

describe('photographs', () => {
  it('are drawn no larger than a weak network can bear, and never larger than they are', () => {
    expect(fitted(4000, 3000)).toEqual({ width: 2560, height: 1920 })
    expect(fitted(3000, 4000)).toEqual({ width: 1920, height: 2560 })
    expect(fitted(800, 600)).toEqual({ width: 800, height: 600 })
  })
})

describe('other files', () => {
  const file = (name: string, size = 10) => new File([new Uint8Array(size)], name)

  it('are taken as they are, if their kind is', async () => {
    expect(await prepared(file('委托书.pdf'))).toMatchObject({ name: '委托书.pdf' })
    expect(await prepared(file('脚本.exe'))).toBe('kind')
    expect(await prepared(file('没有后缀'))).toBe('kind')
  })

  it('are refused when they are too large for the server', async () => {
    expect(await prepared(file('录音.mp3', LARGEST + 1))).toBe('large')
  })
})
