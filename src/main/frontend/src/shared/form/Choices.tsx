import { useEffect, useState } from 'preact/hooks'
import { config, describedBy, isText, useOptions, useTools, type Field, type FieldProps } from './fields'
import { Frame, FieldSet } from './Frame'
import { Picker } from './Picker'

/** Lists of units and of people are searched; the others are short enough for the device's own list. */
const SEARCHED = /^(units|assignedUnits|colleagues)$/
const FILTERED_FROM = 12

/** A value that the list has no longer, since what it depends on has changed, must not be sent. */
function useOnlyListed(props: FieldProps<string | null>, values: string[]) {
  const { value, readonly, disabled, onChange } = props
  const gone = !!value && values.length > 0 && !values.includes(value)
  useEffect(() => {
    if (gone && !readonly && !disabled) onChange({ value: null })
  }, [gone])
}

export const Choice: Field<string | null> = Object.assign(
  (props: FieldProps<string | null>) => {
    const options = useOptions(props.field)
    const { say } = useTools()
    useOnlyListed(
      props,
      options.map((each) => each.value),
    )
    if (SEARCHED.test(props.field.valuesKey ?? '')) return <Picker {...props} options={options} />
    const { field, value, domId, errors = [], disabled, readonly, onChange, onBlur, onFocus } = props
    return (
      <Frame {...(props as FieldProps<never>)} type="select">
        <div class={`fjs-input-group gv-select ${errors.length ? 'hasErrors' : ''}`}>
          <select
            class="fjs-input"
            id={domId}
            value={value ?? ''}
            disabled={disabled || readonly}
            required={field.validate?.required}
            aria-invalid={errors.length > 0}
            aria-describedby={describedBy(domId)}
            onChange={(event) => onChange({ value: event.currentTarget.value || null })}
            onBlur={onBlur}
            onFocus={onFocus}
          >
            <option value="">{say('select')}</option>
            {options.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </select>
        </div>
      </Frame>
    )
  },
  { config: config('select', null, isText) },
)

export const Radios: Field<string | null> = Object.assign(
  (props: FieldProps<string | null>) => {
    const options = useOptions(props.field)
    useOnlyListed(
      props,
      options.map((each) => each.value),
    )
    const { value, domId, errors = [], disabled, readonly, onChange, onBlur } = props
    return (
      <FieldSet {...(props as FieldProps<never>)} type="radio">
        <div class="gv-options">
          {options.map((each, index) => (
            <label key={each.value} class={each.value === value ? 'is-checked' : ''}>
              <input
                type="radio"
                id={`${domId}-${index}`}
                name={domId}
                value={each.value}
                checked={each.value === value}
                disabled={disabled || readonly}
                aria-invalid={errors.length > 0}
                onChange={() => onChange({ value: each.value })}
                onBlur={onBlur}
              />
              <span>{each.label}</span>
            </label>
          ))}
        </div>
      </FieldSet>
    )
  },
  { config: config('radio', null, isText) },
)

function checks(type: string): Field<string[]> {
  return Object.assign(
    (props: FieldProps<string[]>) => {
      const options = useOptions(props.field)
      const { say } = useTools()
      const [filter, setFilter] = useState('')
      const { field, domId, disabled, readonly, onChange, onBlur } = props
      const chosen = Array.isArray(props.value) ? props.value : []
      const toggle = (value: string) =>
        onChange({
          value: options
            .map((each) => each.value)
            .filter((each) => (each === value ? !chosen.includes(each) : chosen.includes(each))),
        })
      const shown = options.filter(
        (each) => chosen.includes(each.value) || each.label.includes(filter.trim()),
      )
      return (
        <FieldSet {...(props as FieldProps<never>)} type={type}>
          {options.length > FILTERED_FROM && (
            <input
              class="fjs-input gv-filter"
              type="search"
              aria-label={say('findIn', { label: field.label })}
              placeholder={say('find')}
              value={filter}
              onInput={(event) => setFilter(event.currentTarget.value)}
            />
          )}
          <div class="gv-options gv-checks">
            {shown.map((each, index) => (
              <label key={each.value} class={chosen.includes(each.value) ? 'is-checked' : ''}>
                <input
                  type="checkbox"
                  id={`${domId}-${index}`}
                  checked={chosen.includes(each.value)}
                  disabled={disabled || readonly}
                  onChange={() => toggle(each.value)}
                  onBlur={onBlur}
                />
                <span>{each.label}</span>
              </label>
            ))}
          </div>
        </FieldSet>
      )
    },
    { config: config(type, [], Array.isArray) },
  )
}

export const Tags = checks('taglist')
export const Checks = checks('checklist')
