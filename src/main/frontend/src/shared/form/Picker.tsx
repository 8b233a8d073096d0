import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { describedBy, useTools, type FieldProps, type Option } from './fields'
import { Frame } from './Frame'

type Props = FieldProps<string | null> & { options: Option[] }

/** Searching a list of units or of people; units stand under what kind they are. WAI-ARIA combobox. */
export function Picker({ options, ...props }: Props) {
  const { field, value, domId, errors = [], disabled, readonly, onChange, onBlur } = props
  const tools = useTools()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const name = options.find((each) => each.value === value)?.label ?? value ?? ''

  const found = useMemo(() => {
    const sought = (typed ?? '').trim()
    return options
      .filter((each) => each.label.includes(sought) || each.value.toLowerCase() === sought.toLowerCase())
      .map((each) => ({ ...each, kind: field.valuesKey === 'colleagues' ? '' : tools.unitKind(each.value) }))
      .sort((a, b) => Number(a.kind > b.kind) - Number(a.kind < b.kind))
  }, [options, typed])

  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active])

  const close = () => {
    setOpen(false)
    setTyped(null)
  }
  const pick = (chosen: string | null) => {
    onChange({ value: chosen })
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((now) => (open ? Math.max(0, Math.min(now + step, found.length - 1)) : now))
      setOpen(true)
      event.preventDefault()
    } else if (event.key === 'Enter' && open) {
      const chosen = found[active]
      if (chosen) pick(chosen.value)
      event.preventDefault()
    } else if (event.key === 'Escape' && open) {
      close()
      event.stopPropagation() // the dialog around it stays open
    }
  }

  return (
    <Frame {...(props as FieldProps<never>)} type="picker">
      <div class={`fjs-input-group ${errors.length ? 'hasErrors' : ''}`}>
        <input
          class="fjs-input"
          id={domId}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-expanded={open}
          aria-controls={`${domId}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && found[active] ? `${domId}-o${active}` : undefined}
          aria-invalid={errors.length > 0}
          aria-describedby={describedBy(domId)}
          required={field.validate?.required}
          disabled={disabled}
          readOnly={readonly}
          value={typed ?? name}
          placeholder={readonly ? '' : tools.say('pick')}
          onClick={() => !readonly && setOpen(true)}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setActive(0)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            close()
            onBlur?.()
          }}
        />
        {value && !disabled && !readonly && (
          <button
            type="button"
            class="gv-clear"
            title={tools.say('clear')}
            onMouseDown={(event) => {
              event.preventDefault()
              pick(null)
            }}
            onClick={() => pick(null)}
          >
            <span class="sr-only">
              {tools.say('clear')} {field.label}
            </span>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      {open && (
        <div class="fjs-select-anchor">
          <ul
            ref={list}
            class="fjs-dropdownlist gv-units"
            id={`${domId}-list`}
            role="listbox"
            aria-label={field.label}
          >
            {found.map((each, index) => (
              <li
                key={each.value}
                id={`${domId}-o${index}`}
                role="option"
                aria-selected={each.value === value}
                class={index === active ? 'focused' : ''}
                onMouseDown={(event) => {
                  event.preventDefault() // keeps the focus where the typing is
                  pick(each.value)
                }}
              >
                <span>{each.label}</span>
                {each.kind && <small>{each.kind}</small>}
              </li>
            ))}
            {!found.length && (
              <li role="option" aria-disabled="true" aria-selected="false" class="gv-none">
                {tools.say('nothing')}
              </li>
            )}
          </ul>
        </div>
      )}
    </Frame>
  )
}
