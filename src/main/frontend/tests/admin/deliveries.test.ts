import { describe, expect, it } from 'vitest'
import { again, reasonOf, type Delivery } from '@/desk/admin/deliveries'
import zh from '@/desk/admin/words'

describe('why something did not arrive', () => {
  it('is said in words, with the number that the other side answered', () => {
    expect(reasonOf('SMTP_550')).toEqual({ key: 'smtp', code: '550' })
    expect(reasonOf('HTTP_503')).toEqual({ key: 'http', code: '503' })
    expect(reasonOf('NO_ADDRESS')).toEqual({ key: 'NO_ADDRESS', code: '' })
    expect(reasonOf('CONNECT')).toEqual({ key: 'CONNECT', code: '' })
    expect(reasonOf('STOPPED')).toEqual({ key: 'ERROR', code: '' })
    expect(reasonOf(null)).toBeNull()
  })

  it('has a word for every reason', () => {
    const words = zh['zh-CN'].deliveries.reason as Record<string, string>
    for (const reason of ['SMTP_451', 'HTTP_410', 'WITHHELD', 'TIMEOUT', 'AUTH', 'ERROR'])
      expect(words[reasonOf(reason)!.key], reason).toBeTruthy()
  })
})

describe('sending again', () => {
  it('is for what has not arrived', () => {
    const delivery = (state: string) => ({ state }) as Delivery
    expect(['GIVEN_UP', 'WAITING', 'SENDING', 'SENT'].filter((state) => again(delivery(state)))).toEqual([
      'GIVEN_UP',
      'WAITING',
    ])
  })
})
