/**
 * Lets the desk open without a network, as far as registering goes. It keeps the desk's own files of
 * one build and nothing else: no answer of the interface, nothing personal. A new build waits until no
 * page of the old one is open, so that nobody's page changes under his hands.
 */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Event {
  request: Request
  respondWith(answer: Promise<Response>): void
}

/** Filled in by the build: the files of the desk that registering needs. */
const FILES = JSON.parse('__PRECACHE__') as string[]
const PAGE = '/desk/index.html'
const PREFIX = 'desk-'
const NAME = PREFIX + fingerprint([...FILES].sort().join('\n'))
/** A page that does not come within this time is taken from the device. */
const PATIENCE_MS = 4000

function fingerprint(text: string): string {
  let hash = 5381
  for (let at = 0; at < text.length; at++) hash = (hash * 33 + text.charCodeAt(at)) >>> 0
  return hash.toString(36)
}

self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(NAME)
    await cache.addAll([PAGE, ...FILES].map((file) => new Request(file, { cache: 'reload' })))
  }
  ;(event as Lasting).waitUntil(keep())
})

self.addEventListener('activate', (event) => {
  const sweep = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME)
    await Promise.all(old.map((name) => caches.delete(name)))
  }
  ;(event as Lasting).waitUntil(sweep())
})

self.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Fetching
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  const answer =
    request.mode === 'navigate' && /^\/desk(\/|$)/.test(url.pathname)
      ? page(request)
      : FILES.includes(url.pathname)
        ? kept(request)
        : undefined
  if (answer) respondWith.call(event, answer)
})

/** The newest page where there is a network; else the kept one, whose files are kept too. */
async function page(request: Request): Promise<Response> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS)
  try {
    const answer = await fetch(request, { signal: abort.signal })
    if (answer.status < 500) return answer
  } catch {
    // no network, or too slow
  } finally {
    clearTimeout(timer)
  }
  return (await caches.match(PAGE)) ?? Response.error()
}

/** Files carry their content in their name, so a kept one is never stale. */
async function kept(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}
