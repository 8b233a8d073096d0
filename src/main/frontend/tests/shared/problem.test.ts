import { describe, expect, it } from 'vitest'
import { Problem } from '@/shared/api/problem'

const answer = (status: number, body: string) => new Response(body, { status })

describe('what a refusal says', () => {
  it('is the server’s own words and fields', async () => {
    const problem = await Problem.of(
      answer(
        422,
        '{"title":"表单有误","detail":"有 1 处需要改","errors":[{"field":"title","message":"请填写标题"}]}',
      ),
    )
    expect(problem.message).toBe('有 1 处需要改')
    expect(problem.errors).toEqual([{ field: 'title', message: '请填写标题' }])
    expect(problem.passing).toBe(false)
  })

  // A proxy's page of HTML, say: no words for the clerk in it.
  it.each([401, 403, 404, 409, 413, 429, 500, 502, 503])(
    'is Chinese and says what to do for a bare %i',
    async (status) => {
      const problem = await Problem.of(answer(status, '<html>nginx</html>'))
      expect(problem.message).toMatch(/^[一-鿿，。；、]+$/)
    },
  )

  it.each([0, 401, 403, 404, 409, 413, 418, 429, 500])(
    'is English on an English desk: %i',
    async (status) => {
      document.documentElement.lang = 'en'
      const problem = status
        ? await Problem.of(answer(status, ''))
        : Problem.from(new TypeError('Failed to fetch'))
      document.documentElement.lang = 'zh-CN'
      expect(problem.message).toMatch(/^[A-Za-z ,:.]+$/)
    },
  )

  it('of a lost network keeps hope', () => {
    const problem = Problem.from(new TypeError('Failed to fetch'))
    expect(problem.status).toBe(0)
    expect(problem.passing).toBe(true)
    expect(problem.message).toContain('检查网络')
  })

  it.each([
    [408, true],
    [409, false],
    [422, false],
    [429, true],
    [503, true],
  ])('%i may pass by itself: %s', (status, passing) =>
    expect(new Problem(status, '', '').passing).toBe(passing),
  )
})
