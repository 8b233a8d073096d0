import { effectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useLetter } from '@/desk/cases/handling/useLetter'

const scope = effectScope()
let letter: ReturnType<typeof useLetter>
beforeEach(() => {
  vi.useFakeTimers()
  letter = scope.run(() => useLetter(500)) as ReturnType<typeof useLetter>
})
afterEach(() => vi.useRealTimers())

/** A server that answers when it is told to. */
function server() {
  const asked: { text: string; signal: AbortSignal; answer: (html: string) => void; fail: () => void }[] = []
  const draws = (text: string) => (signal: AbortSignal) =>
    new Promise<string>((answer, fail) =>
      asked.push({ text, signal, answer, fail: () => fail(new TypeError('away')) }),
    )
  return { asked, draws }
}
const settled = () => vi.advanceTimersByTimeAsync(0)

it('is drawn at once, then after each pause in typing with what was typed last', async () => {
  const { asked, draws } = server()
  letter.draw(draws('a'))
  asked[0]?.answer('<p>a</p>')
  await settled()
  expect(letter.html.value).toBe('<p>a</p>')
  letter.draw(draws('ab'))
  await vi.advanceTimersByTimeAsync(400)
  letter.draw(draws('abc'))
  await vi.advanceTimersByTimeAsync(499)
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked.map((each) => each.text)).toEqual(['a', 'abc'])
})

it('what is superseded is called off, and its late answer shows nothing', async () => {
  const { asked, draws } = server()
  letter.draw(draws('old'))
  letter.draw(draws('new'))
  expect(asked[0]?.signal.aborted).toBe(true)
  asked[1]?.answer('<p>new</p>')
  await settled()
  asked[0]?.answer('<p>old</p>')
  await settled()
  expect(letter.html.value).toBe('<p>new</p>')
  expect(letter.problem.value).toBeNull()
})

it('without a network what was drawn stays, and is drawn anew when it is back', async () => {
  const { asked, draws } = server()
  letter.draw(draws('a'))
  asked[0]?.answer('<p>a</p>')
  await settled()
  letter.draw(draws('ab'))
  await vi.advanceTimersByTimeAsync(500)
  asked[1]?.fail()
  await settled()
  expect(letter.html.value).toBe('<p>a</p>')
  expect(letter.problem.value?.status).toBe(0)
  window.dispatchEvent(new Event('online'))
  asked[2]?.answer('<p>ab</p>')
  await settled()
  expect(letter.html.value).toBe('<p>ab</p>')
  expect(letter.problem.value).toBeNull()
})
