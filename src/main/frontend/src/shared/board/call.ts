import { cookie, language } from '@/shared/api/client'
import { Problem } from '@/shared/api/problem'

/** A call that the server's description does not have yet; refusals come as they do from the typed client. */
export async function call(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method,
    headers: {
      Accept: 'application/json',
      'Accept-Language': language(),
      ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((reason) => Promise.reject(Problem.from(reason)))
  if (!response.ok) throw await Problem.of(response)
  return response.status === 204 ? undefined : response.json().catch(() => undefined)
}
