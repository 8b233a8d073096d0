import { beforeEach, expect, it, vi } from 'vitest'
import { Problem } from '@/shared/api/problem'
import type { WorkItem } from '@/desk/cases/types'

const GET = vi.fn()
const POST = vi.fn()
vi.mock('@/shared/api/client', () => ({
  api: { GET: (...given: unknown[]) => GET(...given), POST: (...given: unknown[]) => POST(...given) },
  told: async (call: Promise<{ data: unknown }>) => (await call).data,
  based: (version: number) => ({ 'If-Match': `"${version}"` }),
}))
const { useItem } = await import('@/desk/cases/handling/useItem')

const SCHEMA = { id: 'probe', components: [{ id: 'note', key: 'note', type: 'textarea' }] }
const item = { id: 'i1', version: 1, rights: { complete: true, save: true } } as unknown as WorkItem
const now = (of: object) => ({
  data: { id: 'i1', version: 1, open: true, rights: { complete: true, save: true }, ...of },
})
const stale = () => Promise.reject(new Problem(409, '内容已更新', '请刷新'))

/** What the server says of the item at each look. */
function server(...looks: object[]) {
  GET.mockImplementation((path: string) =>
    Promise.resolve(
      path.endsWith('/form')
        ? { data: { schema: SCHEMA, data: { note: '' }, warnings: [] } }
        : now(looks.length > 1 ? (looks.shift() as object) : (looks[0] ?? {})),
    ),
  )
}
const basedOn = () => POST.mock.calls.map(([, given]) => given.params.header['If-Match'])

beforeEach(() => {
  GET.mockReset()
  POST.mockReset()
})

it('works from the version that the server has when the form is opened', async () => {
  server({ version: 4 })
  POST.mockResolvedValue({ data: { stateName: '已交办' } })
  const work = useItem(item)
  await work.load()
  await work.complete({ note: '好' })
  expect(basedOn()).toEqual(['"4"'])
})

it('says what changed when somebody was faster, and goes on from there', async () => {
  server({ version: 1 }, { version: 3, assigneeName: '登记员乙' })
  POST.mockImplementationOnce(stale).mockResolvedValue({ data: { stateName: '待批办' } })
  const work = useItem(item)
  await work.load()
  await expect(work.complete({ note: '我的' })).rejects.toMatchObject({ status: 409 })
  expect(work.change.value).toMatchObject({ open: true, assigneeName: '登记员乙' })
  await work.complete({ note: '我的' })
  expect(basedOn()).toEqual(['"1"', '"3"'])
})

it('knows that an item which somebody else has taken is no longer the reader’s', async () => {
  server({ version: 1 }, { version: 2, rights: { complete: false } })
  POST.mockImplementationOnce(stale)
  const work = useItem(item)
  await work.load()
  await expect(work.complete({})).rejects.toMatchObject({ status: 409 })
  expect(work.change.value?.open).toBe(false)
})

it('saves a draft all the same after the item was touched, and only fields of the form', async () => {
  server({ version: 1 }, { version: 5 })
  POST.mockImplementationOnce(stale).mockResolvedValue({ data: { workItems: [{ id: 'i1', version: 6 }] } })
  const work = useItem(item)
  await work.load()
  work.draft.typed({ note: '写到一半', units: [{ value: 'A' }] })
  await work.draft.flush()
  expect(work.draft.state.value).toBe('saved')
  expect(basedOn()).toEqual(['"1"', '"5"'])
  expect(POST.mock.calls[1]?.[1].body).toEqual({ note: '写到一半' })
  expect(work.version.value).toBe(6)
})
