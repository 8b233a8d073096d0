import createClient from 'openapi-fetch'
import { language } from './language'
import type { paths } from './schema'
import { Problem } from './problem'

/** Told when the session has ended, so that the frame can ask for the password again. */
export const signedOut = new EventTarget()

export function cookie(name: string): string {
  const found = document.cookie.split('; ').find((each) => each.startsWith(name + '='))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : ''
}

/** Every call of the desk: typed by the server's own description; a refusal comes as a Problem. */
export const api = createClient<paths>({ baseUrl: '/', headers: { Accept: 'application/json' } })

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language())
    if (request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', cookie('XSRF-TOKEN'))
    return request
  },
  async onResponse({ response, request }) {
    if (response.ok) return
    if (response.status === 401 && !request.url.endsWith('/api/session')) signedOut.dispatchEvent(new Event('ended'))
    throw await Problem.of(response)
  },
  onError({ error }) {
    return Problem.from(error)
  },
})

/** The answer's body; a refusal has been thrown before. */
export async function told<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call
  return data as T
}

/** The version a write is based on; a stale one is refused with 409. */
export const based = (version: number) => ({ 'If-Match': `"${version}"` })
