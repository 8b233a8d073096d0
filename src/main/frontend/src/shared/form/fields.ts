import { FormContext, useExpressionEvaluation } from '@bpmn-io/form-js-viewer'
import type { ComponentChildren, FunctionComponent, VNode } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { FormTools } from './services'

/** A component of a .form file, as far as the fields here look at it. */
export interface FormComponentSchema {
  id: string
  type: string
  key?: string
  path?: string
  label?: string
  dateLabel?: string
  description?: string
  subtype?: string
  text?: string
  accept?: string
  multiple?: boolean
  valuesKey?: string
  valuesExpression?: string
  values?: Option[]
  validate?: { required?: boolean; minLength?: number; maxLength?: number; min?: number; max?: number }
  components?: FormComponentSchema[]
  allowAddRemove?: boolean
  properties?: Record<string, string>
}

export interface FormSchema {
  id: string
  components: FormComponentSchema[]
}

export interface Option {
  value: string
  label: string
}

/** What form-js hands to a field. */
export interface FieldProps<V> {
  field: FormComponentSchema
  value: V
  domId: string
  errors?: string[]
  disabled?: boolean
  readonly?: boolean
  onChange(update: { value: V }): void
  onBlur?(): void
  onFocus?(): void
}

export interface FieldConfig {
  type: string
  keyed: boolean
  name: string
  label: string
  group: string
  emptyValue: unknown
  sanitizeValue(given: { value: unknown }): unknown
  create(options?: object): object
}

export type Field<V> = FunctionComponent<FieldProps<V>> & { config: FieldConfig }

/** Labels and the like, typed for preact where the library only says "any". */
export type Parts = (props: Record<string, unknown> & { children?: ComponentChildren }) => VNode

interface Services {
  getService(name: 'tools'): FormTools
  getService(name: 'form'): { _getState(): { initialData: Record<string, unknown> | null } }
}

const useServices = () => useContext(FormContext as never) as unknown as Services

export const useTools = () => useServices().getService('tools')

const NO_OPTIONS: Option[] = []

/** The options of a field: written in the form, named by it, or computed from what is filled in. */
export function useOptions(field: FormComponentSchema): Option[] {
  const form = useServices().getService('form')
  const computed = useExpressionEvaluation(field.valuesExpression ?? '') as unknown
  const given = field.valuesKey ? form._getState().initialData?.[field.valuesKey] : computed
  return useMemo(
    () => field.values ?? (Array.isArray(given) ? (given as Option[]) : NO_OPTIONS),
    [field, given],
  )
}

export function describedBy(domId: string) {
  return `${domId}-description ${domId}-error-message`
}

export function fieldClass(type: string, { errors = [], disabled, readonly }: Partial<FieldProps<unknown>>) {
  return [
    'fjs-form-field',
    `fjs-form-field-${type}`,
    errors.length && 'fjs-has-errors',
    disabled && 'fjs-disabled',
    readonly && 'fjs-readonly',
  ]
    .filter(Boolean)
    .join(' ')
}

/** What form-js wants to know of a field: the rest of a stock field's settings stays as it is. */
export function config(type: string, emptyValue: unknown, sane: (value: unknown) => boolean): FieldConfig {
  return {
    type,
    keyed: true,
    name: type,
    label: type,
    group: 'basic-input',
    emptyValue,
    sanitizeValue: ({ value }) => (sane(value) ? value : emptyValue),
    create: (options = {}) => ({ ...options }),
  }
}

export const isText = (value: unknown): value is string => typeof value === 'string'
