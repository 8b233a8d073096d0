import { describe, expect, it } from 'vitest'
import { wordsOf } from '@/desk/i18n'

type Words = { [key: string]: string | Words }

function keys(words: Words, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keys(value, `${path}${key}.`),
  )
}
const said = (words: Words): string[] =>
  Object.values(words).flatMap((each) => (typeof each === 'string' ? [each] : said(each)))

describe('the words of the desk', () => {
  it('are there in both languages', () => {
    expect(keys(wordsOf('en') as Words).sort()).toEqual(keys(wordsOf('zh-CN') as Words).sort())
  })

  it('are Chinese in Chinese, and hold the same places to fill', () => {
    const foreign = said(wordsOf('zh-CN') as Words).filter(
      (text) => !/[一-鿿]/.test(text.replace(/\{\w+}/g, '')),
    )
    expect(foreign.filter((text) => text.replace(/\{\w+}|[^a-zA-Z]/g, ''))).toEqual(['English'])
    const places = (text: string) => (text.match(/\{\w+}/g) ?? []).sort()
    expect(said(wordsOf('en') as Words).map(places)).toEqual(said(wordsOf('zh-CN') as Words).map(places))
  })
})
