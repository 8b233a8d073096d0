import { describe, expect, it } from 'vitest'
import { useAnswer, useWriting } from '@/shared/board/answer'
import { Problem } from '@/shared/api/problem'

describe('what a page asks for', () => {
  it('is the last question, even if an earlier one is answered later', async () => {
    const { answer, ask } = useAnswer<string>()
    let late: (words: string) => void = () => {}
    const first = ask(() => new Promise<string>((told) => (late = told)))
    await ask(async () => 'second')
    late('first')
    expect(await first).toBe(false)
    expect(answer.value).toBe('second')
  })

  it('keeps the old answer beside a refusal', async () => {
    const { answer, problem, ask } = useAnswer<string>()
    await ask(async () => 'old')
    await ask(() => Promise.reject(new Problem(503, '', '')))
    expect(answer.value).toBe('old')
    expect(problem.value?.status).toBe(503)
  })
})

describe('something that is written', () => {
  it('goes out once, however often the button is pressed', async () => {
    const { write } = useWriting()
    let calls = 0
    let done = () => {}
    const first = write(() => new Promise<void>((told) => (calls++, (done = told))))
    expect(await write(async () => calls++)).toBe(false)
    done()
    expect(await first).toBe(true)
    expect(calls).toBe(1)
  })

  it('tells what is wrong beside its field, and elsewhere only what no field tells', async () => {
    const { write, fault, elsewhere } = useWriting()
    await write(() => Promise.reject(new Problem(422, '', '', [{ field: 'name', message: '请填写名称' }])))
    expect(fault('name')).toBe('请填写名称')
    expect(elsewhere('name')).toBeNull()
    expect(elsewhere('code')?.status).toBe(422)
  })
})
