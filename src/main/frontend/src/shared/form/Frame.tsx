import {
  Description as AnyDescription,
  Errors as AnyErrors,
  Label as AnyLabel,
} from '@bpmn-io/form-js-viewer'
import type { ComponentChildren } from 'preact'
import { fieldClass, type FieldProps, type Parts } from './fields'

const Label = AnyLabel as unknown as Parts
const Description = AnyDescription as unknown as Parts
const Errors = AnyErrors as unknown as Parts

/** Label above, description and errors beneath: what all fields have in common. */
export function Frame(
  props: FieldProps<never> & { type: string; children: ComponentChildren; aside?: ComponentChildren },
) {
  const { field, domId, errors = [], type, children, aside } = props
  return (
    <div class={fieldClass(type, props)} data-key={field.key}>
      <Label htmlFor={domId} label={field.label ?? field.dateLabel} required={field.validate?.required} />
      {children}
      {aside}
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  )
}

/** Several controls under one legend, which a screen reader says before each of them. */
export function FieldSet(props: FieldProps<never> & { type: string; children: ComponentChildren }) {
  const { field, domId, errors = [], type, children } = props
  return (
    <fieldset
      class={`gv-set ${fieldClass(type, props)}`}
      data-key={field.key}
      aria-describedby={`${domId}-description ${domId}-error-message`}
    >
      <legend class="fjs-form-field-label">
        {field.label}
        {field.validate?.required && (
          <span class="fjs-asterix" aria-hidden="true">
            *
          </span>
        )}
      </legend>
      {children}
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </fieldset>
  )
}
