import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import AccountMail from '@/desk/admin/accounts/AccountMail.vue'
import { mounted } from './mounted'

// The client takes the browser's fetch when it is loaded, so the server stands in before that.
const asked = vi.hoisted(() => {
  const calls: Request[] = []
  const setting = { address: null, pending: 'agri@example.cn', on: true, topics: [], digest: false }
  vi.stubGlobal('fetch', async (request: Request) => {
    calls.push(request.clone())
    return new Response(JSON.stringify(setting), { headers: { 'Content-Type': 'application/json' } })
  })
  return calls
})

it('gives an account a work address, and says that its holder has to confirm it', async () => {
  const dialog = mounted(AccountMail, { account: { login: 'agri', name: '农业农村办承办人' } })
  await flushPromises()
  expect(dialog.text()).toContain('本人还没有确认')
  expect(dialog.text()).toContain('name@example.cn')
  const input = dialog.find('input')
  expect(input.element.value).toBe('agri@example.cn')
  await input.setValue(' nongye@example.cn ')
  await dialog.find('form').trigger('submit')
  await flushPromises()
  const sent = asked.at(-1) as Request
  expect([sent.method, new URL(sent.url).pathname]).toEqual(['PUT', '/api/admin/accounts/agri/mail'])
  expect(await sent.json()).toEqual({ address: 'nongye@example.cn' })
  expect(dialog.emitted('close')).toHaveLength(1)
})
