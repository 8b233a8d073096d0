import { describe, expect, it } from 'vitest'
import { Problem } from '@/shared/api/problem'

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

describe('what went wrong', () => {
  it('tells the number of the call where the program failed, so that it can be found', async () => {
    const problem = await Problem.of(answer(500, { title: '出错', detail: '请稍后再试。', traceId: 'a1b2' }))
    expect(problem.detail).toBe('请稍后再试。求助时请报编号：a1b2')
  })

  it('tells none where the reader has to do something himself', async () => {
    const problem = await Problem.of(answer(409, { title: '已更新', detail: '请刷新。' }))
    expect(problem.detail).toBe('请刷新。')
  })
})
