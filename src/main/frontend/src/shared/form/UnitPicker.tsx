import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { FormContext, Label, Description, Errors } from '@bpmn-io/form-js-viewer'
import type { UnitDirectory, UnitNode } from './services'

/** Combobox over the organisation tree; the value is the unit id. WAI-ARIA combobox pattern. */
export function UnitPicker(props: any) {
  const { field, value, domId, errors = [], disabled, readonly, onChange, onBlur } = props
  const dir: UnitDirectory = (useContext(FormContext as any) as any).getService('unitDirectory')
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const [options, setOptions] = useState<UnitNode[]>([])
  const picked = useRef('')

  useEffect(() => {
    if (!value) {
      picked.current = ''
      setText('')
      return
    }
    dir.byId(value).then((u) => {
      picked.current = u ? u.name : value
      setText(picked.current)
    })
  }, [value])
  useEffect(() => {
    if (!open) return
    let stale = false
    dir.find(text === picked.current ? '' : text).then((r) => {
      if (!stale) {
        setOptions(r)
        setActive(0)
      }
    })
    return () => {
      stale = true
    }
  }, [text, open])

  const pick = (u: UnitNode | null) => {
    onChange({ value: u ? u.id : null })
    setOpen(false)
  }
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.key === 'ArrowDown') {
      setOpen(true)
      setActive((i) => Math.min(i + 1, options.length - 1))
      e.preventDefault()
    } else if (e.key === 'ArrowUp') {
      setActive((i) => Math.max(i - 1, 0))
      e.preventDefault()
    } else if (e.key === 'Enter' && open) {
      const u = options[active]
      if (u) pick(u)
      e.preventDefault()
    } else if (e.key === 'Escape') {
      setOpen(false)
      setText(picked.current)
    }
  }
  return (
    <div
      class={`fjs-form-field fjs-form-field-unitpicker ${errors.length ? 'fjs-has-errors' : ''} ${readonly ? 'fjs-readonly' : ''}`}
    >
      <Label htmlFor={domId} label={field.label} required={field.validate?.required} />
      <div
        class={`fjs-input-group ${disabled ? 'fjs-disabled' : ''} ${readonly ? 'fjs-readonly' : ''} ${errors.length ? 'hasErrors' : ''}`}
      >
        <input
          class="fjs-input"
          id={domId}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-expanded={open}
          aria-controls={`${domId}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && options[active] ? `${domId}-o${active}` : undefined}
          aria-invalid={errors.length > 0}
          aria-describedby={`${domId}-description ${domId}-error-message`}
          disabled={disabled}
          readOnly={readonly}
          value={text}
          placeholder={readonly ? '' : '输入名称查找单位'}
          onFocus={() => !readonly && setOpen(true)}
          onInput={(e) => {
            setText((e.target as HTMLInputElement).value)
            setOpen(true)
          }}
          onKeyDown={onKeyDown as any}
          onBlur={() => {
            setOpen(false)
            setText(picked.current)
            onBlur?.()
          }}
        />
        {value && !disabled && !readonly && (
          <button
            type="button"
            class="gv-clear"
            aria-label="清除"
            onMouseDown={(e) => {
              e.preventDefault()
              pick(null)
            }}
          >
            ×
          </button>
        )}
      </div>
      {open && (
        <div class="fjs-select-anchor">
          <ul class="fjs-dropdownlist gv-units" id={`${domId}-list`} role="listbox" aria-label={field.label}>
            {options.map((u, i) => (
              <li
                key={u.id}
                id={`${domId}-o${i}`}
                role="option"
                aria-selected={u.id === value}
                class={`fjs-dropdownlist-item ${i === active ? 'focused' : ''}`}
                onMouseDown={(e) => {
                  e.preventDefault()
                  pick(u)
                }}
              >
                <b>{u.name}</b>
                <small>{u.path}</small>
              </li>
            ))}
            {!options.length && <li class="fjs-dropdownlist-empty">没有匹配的单位</li>}
          </ul>
        </div>
      )}
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  )
}
;(UnitPicker as any).config = {
  type: 'unitPicker',
  keyed: true,
  name: '承办单位',
  label: '承办单位',
  group: 'selection',
  emptyValue: null,
  sanitizeValue: ({ value }: any) => (typeof value === 'string' ? value : null),
  create: (o = {}) => ({ label: '承办单位', ...o }),
}
