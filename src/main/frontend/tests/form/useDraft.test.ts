import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { Problem } from '@/shared/api/problem'
import { forgetDraft, keptDraft, useDraft } from '@/shared/form/useDraft'

let page = effectScope()
const open = (save: Parameters<typeof useDraft>[1]) => page.run(() => useDraft('item', save))!

beforeEach(() => {
  page = effectScope()
  vi.useFakeTimers()
})
afterEach(() => {
  forgetDraft('item')
  page.stop()
  vi.useRealTimers()
})

it('saves two seconds after the last key, and only what was typed last', async () => {
  const save = vi.fn().mockResolvedValue(undefined)
  const draft = open(save)
  draft.typed({ note: '一' })
  await vi.advanceTimersByTimeAsync(1500)
  draft.typed({ note: '一二' })
  await vi.advanceTimersByTimeAsync(1500)
  expect(save).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(600)
  expect(save.mock.calls).toEqual([[{ note: '一二' }]])
  expect(draft.state.value).toBe('saved')
  expect(draft.dirty()).toBe(false)
})

it('keeps what could not be saved, and saves it when the network is back', async () => {
  const save = vi
    .fn()
    .mockRejectedValueOnce(new Problem(0, '网络不通', ''))
    .mockResolvedValue(undefined)
  const draft = open(save)
  draft.typed({ note: '断网时写的' })
  await vi.advanceTimersByTimeAsync(2000)
  expect(draft.state.value).toBe('waiting')
  expect(keptDraft('item')).toEqual({ note: '断网时写的' })
  window.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(draft.state.value).toBe('saved')
  expect(save).toHaveBeenCalledTimes(2)
})

it('stops at a stale version until the item was read again', async () => {
  const save = vi
    .fn()
    .mockRejectedValueOnce(new Problem(409, '已更新', ''))
    .mockResolvedValue(undefined)
  const draft = open(save)
  draft.typed({ note: '我的' })
  await vi.advanceTimersByTimeAsync(2000)
  expect(draft.state.value).toBe('stale')
  await draft.flush()
  expect(save).toHaveBeenCalledTimes(1)
  draft.resume()
  await draft.flush()
  expect(draft.state.value).toBe('saved')
})

it('says why the server would not have it', async () => {
  const draft = open(() => Promise.reject(new Problem(422, '太长', '草稿太长')))
  draft.typed({ note: '长' })
  await vi.advanceTimersByTimeAsync(2000)
  expect(draft.state.value).toBe('refused')
  expect(draft.problem.value?.message).toBe('草稿太长')
})
