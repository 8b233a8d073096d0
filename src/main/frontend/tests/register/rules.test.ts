import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { errorsIn } from '@/desk/register/rules'
import { registerForm } from '@/desk/register/schema'
import { validResidentId } from '@/desk/register/residentId'
import { fresh, type Values } from '@/desk/register/values'
import words from '@/desk/register/words'

const form = registerForm(JSON.parse(readFileSync('../../../forms/register.form', 'utf8')))
const TODAY = '2026-03-10'

/** The rules that the answers break, as `field rule`. */
function broken(key: string, change: Partial<Values>): string[] {
  const values = { ...fresh(true, new Date('2026-03-10T04:00:00Z')), ...change }
  const say = (rule: string, told: Record<string, unknown>) => (rule === 'row' ? String(told.message) : rule)
  return errorsIn([key], { form, values, today: TODAY, say }).map((each) => `${each.field} ${each.message}`)
}

describe('rules of the form', () => {
  it('name what is missing, by typing or by choosing', () => {
    expect(broken('petitionerName', {})).toEqual(['petitionerName fill'])
    expect(broken('petitionerName', { petitionerName: '  ' })).toEqual(['petitionerName fill'])
    expect(broken('purpose', {})).toEqual(['purpose choose'])
    expect(broken('mandateScope', {})).toEqual(['mandateScope choose'])
    expect(broken('petitionerPhone', {})).toEqual([])
  })

  it('ask nothing of what is hidden', () => {
    expect(broken('petitionerName', { anonymous: true })).toEqual([])
    expect(broken('mandateScope', { agency: false })).toEqual([])
    expect(broken('mandateScope', { purpose: 'ACCUSATION' })).toEqual([])
  })

  it('count rare characters as one', () => {
    expect(broken('petitionerName', { petitionerName: '𠮷'.repeat(50) })).toEqual([])
    expect(broken('petitionerName', { petitionerName: '𠮷'.repeat(51) })).toEqual(['petitionerName tooLong'])
  })

  it('know a phone number, and keep numbers out of titles', () => {
    expect(broken('petitionerPhone', { petitionerPhone: '13800000000' })).toEqual([])
    expect(broken('petitionerPhone', { petitionerPhone: '0990-5550101' })).toEqual([])
    expect(broken('petitionerPhone', { petitionerPhone: '12345' })).toEqual(['petitionerPhone pattern'])
    expect(broken('title', { title: '找13800000000' })).toEqual(['title pattern'])
  })

  it('hold for rows that were written in, and for no others', () => {
    const rows = [
      { name: '', phone: '' },
      { name: '', phone: '13800000000' },
    ]
    expect(broken('representatives', { petitionerCount: 3, representatives: rows })).toEqual([
      'representatives[1].name fill',
    ])
    expect(broken('requests', { requests: [{ text: '长'.repeat(301) }] })).toEqual([
      'requests[0].text tooLong',
    ])
  })

  it('bound the number of persons', () => {
    expect(broken('petitionerCount', { petitionerCount: 0 })).toEqual(['petitionerCount min'])
    expect(broken('petitionerCount', { petitionerCount: 1.5 })).toEqual(['petitionerCount integer'])
    expect(broken('petitionerCount', { petitionerCount: 10_000 })).toEqual(['petitionerCount max'])
  })
})

describe('rules of registering', () => {
  it('who claims or appeals says what he asks for, and why (条例 Art. 19)', () => {
    expect(broken('requests', { purpose: 'CLAIM' })).toEqual(['requests requests'])
    expect(broken('factsAndReasons', { purpose: 'APPEAL' })).toEqual(['factsAndReasons facts'])
    expect(broken('requests', { purpose: 'SUGGESTION' })).toEqual([])
    expect(broken('factsAndReasons', { purpose: 'ACCUSATION' })).toEqual([])
  })

  it('more than five visitors choose representatives, at most five (条例 Art. 20)', () => {
    expect(broken('representatives', { petitionerCount: 6 })).toEqual([
      'representatives representativesMissing',
    ])
    expect(broken('representatives', { petitionerCount: 6, channel: 'LETTER' })).toEqual([])
    expect(broken('representatives', { petitionerCount: 5 })).toEqual([])
    const six = Array.from({ length: 6 }, () => ({ name: '甲', phone: '' }))
    expect(broken('representatives', { petitionerCount: 9, representatives: six })).toEqual([
      'representatives representativesTooMany',
    ])
  })

  it('a title stands in lists, so it does not name the petitioner', () => {
    expect(broken('title', { petitionerName: '王小明', title: '王小明宅基地' })).toEqual(['title titleName'])
    expect(broken('title', { petitionerName: '王', title: '王家边界' })).toEqual([])
    expect(broken('title', { petitionerName: '王小明', title: '宅基地' })).toEqual([])
  })

  it('a mandate is signed and read back', () => {
    expect(broken('readBackMethod', { readBackMethod: '' })).toEqual(['readBackMethod readBack'])
    expect(broken('readBackMethod', { readBackMethod: '', agency: false })).toEqual([])
    expect(broken('readBackMethod', { readBackMethod: '', purpose: 'ACCUSATION' })).toEqual([])
    expect(broken('mandateSignMethod', { mandateSignMethod: '' })).toEqual(['mandateSignMethod choose'])
  })

  it('nothing happened tomorrow, and nothing masked is typed in', () => {
    expect(broken('petitionDate', { petitionDate: '2026-03-11' })).toEqual(['petitionDate future'])
    expect(broken('petitionDate', { petitionDate: TODAY })).toEqual([])
    expect(broken('petitionerName', { petitionerName: '王*' })).toEqual(['petitionerName masked'])
  })

  it('an identity number has a birthday and a check mark', () => {
    expect(validResidentId('11010519491231002X', TODAY)).toBe(true)
    expect(validResidentId('110105194912310021', TODAY)).toBe(false)
    expect(validResidentId('11010519490231002X', TODAY)).toBe(false)
    expect(broken('petitionerIdNumber', { petitionerIdNumber: '110105194912310021' })).toEqual([
      'petitionerIdNumber idNumber',
    ])
    expect(broken('petitionerIdNumber', {})).toEqual([])
  })

  it('have words in both languages, the Chinese ones being the server’s own', () => {
    expect(Object.keys(words.en.rule)).toEqual(Object.keys(words['zh-CN'].rule))
    const server = ['form', 'rules']
      .map((name) => readFileSync(`../resources/messages/${name}.properties`, 'utf8'))
      .join('\n')
    const plain = (text: string) => text.replace(/\{\w+\}/g, '{}')
    for (const text of Object.values(words['zh-CN'].rule)) expect(plain(server)).toContain(plain(text))
  })
})
