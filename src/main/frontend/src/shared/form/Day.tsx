import { config, describedBy, isText, useTools, type Field, type FieldProps } from './fields'
import { Frame } from './Frame'

/**
 * A day, by the device's own calendar: nothing is easier on a phone. Until it is touched it is shown our way,
 * as the browser would write it in its own language.
 */
export const Day: Field<string | null> = Object.assign(
  (props: FieldProps<string | null>) => {
    const { field, value, domId, errors = [], disabled, readonly, onChange, onBlur, onFocus } = props
    const { say } = useTools()
    return (
      <Frame {...(props as FieldProps<never>)} type="day">
        <div
          class={`fjs-input-group gv-day ${errors.length ? 'hasErrors' : ''}`}
          data-shown={value || say('day')}
        >
          <input
            class="fjs-input"
            id={domId}
            type="date"
            min="2000-01-01"
            max="2099-12-31"
            value={value ?? ''}
            disabled={disabled}
            readOnly={readonly}
            required={field.validate?.required}
            aria-invalid={errors.length > 0}
            aria-describedby={describedBy(domId)}
            onInput={(event) => onChange({ value: event.currentTarget.value || null })}
            onBlur={onBlur}
            onFocus={onFocus}
          />
        </div>
      </Frame>
    )
  },
  { config: config('datetime', null, isText) },
)
