import { useContext, useRef, useState, useEffect } from 'preact/hooks'
import { FormContext, Label, Description, Errors } from '@bpmn-io/form-js-viewer'
import type { FileStore, StoredFile } from './services'

type Pending = { key: number; name: string; percent: number; error?: string; abort: AbortController }

const kb = (n: number) =>
  n > 1048576 ? (n / 1048576).toFixed(1) + ' MB' : Math.max(1, Math.round(n / 1024)) + ' KB'

export function Attachments(props: any) {
  const { field, value, domId, errors = [], disabled, readonly, onChange, onBlur } = props
  const ctx: any = useContext(FormContext as any)
  const store: FileStore = ctx.getService('fileStore')
  const uploads = ctx.getService('pendingUploads') as Set<number>
  const input = useRef<HTMLInputElement>(null)
  const [pending, setPending] = useState<Pending[]>([])
  const files: StoredFile[] = Array.isArray(value) ? value : []
  const latest = useRef(files)
  latest.current = files
  const seq = useRef(0)
  const max = field.maxFiles ?? 9
  const maxSize = (field.maxSizeMb ?? 20) * 1048576
  useEffect(() => () => pending.forEach((p) => p.abort.abort()), [])

  const patch = (key: number, change: Partial<Pending> | null) =>
    setPending((list) =>
      change ? list.map((p) => (p.key === key ? { ...p, ...change } : p)) : list.filter((p) => p.key !== key),
    )

  async function add(list: FileList | null) {
    for (const file of Array.from(list ?? [])) {
      const key = ++seq.current
      const abort = new AbortController()
      const p: Pending = { key, name: file.name, percent: 0, abort }
      if (file.size > maxSize) p.error = `超过 ${field.maxSizeMb ?? 20} MB`
      else if (latest.current.length + uploads.size >= max) p.error = `最多 ${max} 个文件`
      setPending((l) => [...l, p])
      if (p.error) continue
      uploads.add(key)
      store
        .upload(file, (percent) => patch(key, { percent }), abort.signal)
        .then((stored) => {
          latest.current = [...latest.current, stored]
          onChange({ value: latest.current })
          patch(key, null)
        })
        .catch((e) =>
          abort.signal.aborted ? patch(key, null) : patch(key, { error: String(e.message || '上传失败') }),
        )
        .finally(() => uploads.delete(key))
    }
    if (input.current) input.current.value = ''
    onBlur?.()
  }

  const locked = disabled || readonly
  return (
    <div
      class={`fjs-form-field fjs-form-field-attachments ${errors.length ? 'fjs-has-errors' : ''} ${readonly ? 'fjs-readonly' : ''}`}
    >
      <Label htmlFor={domId} label={field.label} required={field.validate?.required} />
      {!locked && (
        <label class="gv-upload" for={domId}>
          <input
            ref={input}
            id={domId}
            type="file"
            multiple
            accept={field.accept}
            aria-describedby={`${domId}-description ${domId}-error-message`}
            onChange={(e) => add((e.target as HTMLInputElement).files)}
          />
          <span class="gv-upload-button">选择文件或拍照</span>
          <span class="gv-upload-hint">
            最多 {max} 个，每个不超过 {field.maxSizeMb ?? 20} MB
          </span>
        </label>
      )}
      <ul class="gv-files" aria-live="polite">
        {files.map((f) => (
          <li key={f.id}>
            <a href={store.href(f.id)} target="_blank" rel="noopener">
              {f.name}
            </a>
            <span>{kb(f.size)}</span>
            {!locked && (
              <button
                type="button"
                aria-label={`移除 ${f.name}`}
                onClick={() => onChange({ value: files.filter((x) => x.id !== f.id) })}
              >
                移除
              </button>
            )}
          </li>
        ))}
        {pending.map((p) => (
          <li key={'p' + p.key} class={p.error ? 'gv-failed' : ''}>
            <span class="gv-name">{p.name}</span>
            {p.error ? <span>{p.error}</span> : <progress max={100} value={p.percent} />}
            <button type="button" onClick={() => (p.error ? patch(p.key, null) : p.abort.abort())}>
              {p.error ? '关闭' : '取消'}
            </button>
          </li>
        ))}
        {readonly && !files.length && <li class="gv-none">无附件</li>}
      </ul>
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  )
}
;(Attachments as any).config = {
  type: 'attachments',
  keyed: true,
  name: '附件',
  label: '附件',
  group: 'basic-input',
  emptyValue: [],
  sanitizeValue: ({ value }: any) => (Array.isArray(value) ? value.filter((f) => f && f.id) : []),
  create: (o = {}) => ({ label: '附件', ...o }),
}
