import { cookie, signedOut } from '@/shared/api/client'
import { language } from '@/shared/api/language'
import { Problem } from '@/shared/api/problem'
import type { Uploaded } from './types'

/** Without an answer for so long the way is cut, even if the device has not noticed. */
const LONGEST_MS = 180_000

/** Uploads one file; fetch knows no progress, so it is asked the old way. */
export function upload(
  blob: Blob,
  name: string,
  onProgress?: (percent: number) => void,
  signal?: AbortSignal,
): Promise<Uploaded> {
  return new Promise((done, refuse) => {
    const call = new XMLHttpRequest()
    call.open('POST', '/api/attachments')
    call.timeout = LONGEST_MS
    call.setRequestHeader('Accept', 'application/json')
    call.setRequestHeader('Accept-Language', language())
    call.setRequestHeader('X-XSRF-TOKEN', cookie('XSRF-TOKEN'))
    call.upload.onprogress = (event) =>
      event.lengthComputable && onProgress?.(Math.round((event.loaded / event.total) * 100))
    call.onload = async () => {
      if (call.status === 201) return done(JSON.parse(call.responseText) as Uploaded)
      if (call.status === 401) signedOut.dispatchEvent(new Event('ended'))
      refuse(await Problem.of(new Response(call.responseText, { status: call.status })))
    }
    call.onerror = call.ontimeout = call.onabort = () => refuse(Problem.from(undefined))
    signal?.addEventListener('abort', () => call.abort())
    const form = new FormData()
    form.append('file', blob, name)
    call.send(form)
  })
}
