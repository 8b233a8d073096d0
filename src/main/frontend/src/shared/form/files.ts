import { cookie } from '@/shared/api/client'
import { language } from '@/shared/api/language'
import { Problem } from '@/shared/api/problem'
import type { FileStore, StoredFile } from './services'

/** Uploads by XMLHttpRequest, as fetch tells no progress; `caseNo` says where files can be had again. */
export function fileStore(caseNo?: string): FileStore {
  return {
    href: (id) => (caseNo ? `/api/cases/${encodeURIComponent(caseNo)}/attachments/${id}` : undefined),
    upload: (file, onProgress, signal) =>
      new Promise<StoredFile>((resolve, reject) => {
        const request = new XMLHttpRequest()
        const body = new FormData()
        body.set('file', file)
        request.open('POST', '/api/attachments')
        request.setRequestHeader('Accept', 'application/json')
        request.setRequestHeader('Accept-Language', language())
        request.setRequestHeader('X-XSRF-TOKEN', cookie('XSRF-TOKEN'))
        request.upload.onprogress = (event) =>
          event.lengthComputable && onProgress(Math.round((event.loaded / event.total) * 100))
        request.onerror = () => reject(Problem.from(null))
        request.onload = async () => {
          if (request.status === 201) return resolve(JSON.parse(request.responseText) as StoredFile)
          reject(await Problem.of(new Response(request.responseText, { status: request.status })))
        }
        signal.addEventListener('abort', () => {
          request.abort()
          reject(new DOMException('aborted', 'AbortError'))
        })
        request.send(body)
      }),
  }
}
