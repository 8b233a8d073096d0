import { useEffect, useRef, useState } from 'preact/hooks'
import { config, describedBy, useTools, type Field, type FieldProps } from './fields'
import { Frame } from './Frame'
import type { StoredFile } from './services'

interface Pending {
  key: number
  name: string
  percent: number
  error?: string
  abort: AbortController
}

const MOST_FILES = 9
const MOST_MB = 20
const MB = 1024 * 1024
const ACCEPTED = 'image/*,application/pdf,audio/*,video/*,.doc,.docx,.xls,.xlsx'

export const size = (bytes: number) =>
  bytes > MB ? `${(bytes / MB).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`

/** Files go to the server as soon as they are chosen; the form carries only their names. */
export const Attachments: Field<StoredFile[]> = Object.assign(
  (props: FieldProps<StoredFile[]>) => {
    const { field, domId, disabled, readonly, onChange, onBlur } = props
    const { files: store, uploads, say } = useTools()
    const input = useRef<HTMLInputElement>(null)
    const [pending, setPending] = useState<Pending[]>([])
    const files = Array.isArray(props.value) ? props.value : []
    const latest = useRef(files)
    latest.current = files
    const underWay = useRef(new Map<number, AbortController>())
    const sequence = useRef(0)
    const locked = disabled || readonly
    useEffect(() => () => underWay.current.forEach((abort) => abort.abort()), [])

    const patch = (key: number, change: Partial<Pending>) =>
      setPending((list) => list.map((each) => (each.key === key ? { ...each, ...change } : each)))
    const drop = (key: number) => setPending((list) => list.filter((each) => each.key !== key))

    async function send(file: File, key: number, abort: AbortController) {
      underWay.current.set(key, abort)
      uploads.begin()
      try {
        const stored = await store.upload(file, (percent) => patch(key, { percent }), abort.signal)
        latest.current = [...latest.current, stored]
        onChange({ value: latest.current })
        drop(key)
      } catch (reason) {
        if (abort.signal.aborted) drop(key)
        else
          patch(key, {
            error: reason instanceof Error && reason.message ? reason.message : say('uploadFailed'),
          })
      } finally {
        underWay.current.delete(key)
        uploads.end()
      }
    }

    function add(chosen: FileList | null) {
      for (const file of Array.from(chosen ?? [])) {
        const key = ++sequence.current
        const abort = new AbortController()
        const tooMany = latest.current.length + underWay.current.size >= MOST_FILES
        const error =
          file.size > MOST_MB * MB
            ? say('tooBig', { mb: MOST_MB })
            : tooMany
              ? say('tooMany', { count: MOST_FILES })
              : undefined
        setPending((list) => [...list, { key, name: file.name, percent: 0, error, abort }])
        if (!error) void send(file, key, abort)
      }
      if (input.current) input.current.value = ''
      onBlur?.()
    }

    return (
      <Frame {...(props as FieldProps<never>)} type="attachments">
        {!locked && (
          <div class="gv-upload">
            <input
              ref={input}
              id={domId}
              type="file"
              multiple
              accept={field.accept ?? ACCEPTED}
              aria-describedby={describedBy(domId)}
              onChange={(event) => add(event.currentTarget.files)}
            />
            <span class="gv-upload-button" aria-hidden="true">
              {say('choose')}
            </span>
            <span class="gv-upload-hint">{say('limits', { count: MOST_FILES, mb: MOST_MB })}</span>
          </div>
        )}
        <ul class="gv-files" aria-live="polite">
          {files.map((file) => (
            <li key={file.id}>
              {store.href(file.id) ? (
                <a href={store.href(file.id)} download={file.name}>
                  {file.name}
                </a>
              ) : (
                <span class="gv-name">{file.name}</span>
              )}
              <span>{size(file.size)}</span>
              {!locked && (
                <button
                  type="button"
                  aria-label={say('removeFile', { name: file.name })}
                  onClick={() => onChange({ value: files.filter((each) => each.id !== file.id) })}
                >
                  {say('remove')}
                </button>
              )}
            </li>
          ))}
          {pending.map((each) => (
            <li key={`pending-${each.key}`} class={each.error ? 'gv-failed' : ''}>
              <span class="gv-name">{each.name}</span>
              {each.error ? (
                <span>{each.error}</span>
              ) : (
                <progress
                  max={100}
                  value={each.percent}
                  aria-label={say('uploadingFile', { name: each.name })}
                />
              )}
              <button type="button" onClick={() => (each.error ? drop(each.key) : each.abort.abort())}>
                {each.error ? say('understood') : say('cancel')}
              </button>
            </li>
          ))}
        </ul>
      </Frame>
    )
  },
  { config: config('filepicker', [], Array.isArray) },
)
