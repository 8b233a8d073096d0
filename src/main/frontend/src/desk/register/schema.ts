import { condition, type Scope } from './feel'

/** The registration form as the page uses it: labels, rules and conditions are the form's own. */
export interface Field {
  key: string
  label: string
  description: string
  type: string
  required: boolean
  maxLength?: number
  pattern?: RegExp
  patternMessage: string
  min?: number
  max?: number
  /** Name of the option list. */
  list: string
  preset?: unknown
  hidden: (scope: Scope) => boolean
  /** The fields of one row, where there are rows. */
  columns: Field[]
}

export interface FormText {
  text: string
  hidden: (scope: Scope) => boolean
}

export interface RegisterForm {
  fields: Map<string, Field>
  /** What the form says between its fields, by id. */
  texts: Map<string, FormText>
}

interface Component {
  id?: string
  type: string
  key?: string
  path?: string
  label?: string
  dateLabel?: string
  description?: string
  text?: string
  valuesKey?: string
  defaultValue?: unknown
  conditional?: { hide?: string }
  components?: Component[]
  validate?: {
    required?: boolean
    maxLength?: number
    pattern?: string
    patternErrorMessage?: string
    min?: number
    max?: number
  }
}

const never = () => false

export function registerForm(schema: unknown): RegisterForm {
  const form: RegisterForm = { fields: new Map(), texts: new Map() }
  read((schema as Component).components ?? [], never, form)
  return form
}

function read(components: Component[], outer: (scope: Scope) => boolean, form: RegisterForm) {
  for (const each of components) {
    const own = each.conditional?.hide ? condition(each.conditional.hide) : never
    const hidden = (scope: Scope) => outer(scope) || own(scope)
    if (each.type === 'group') read(each.components ?? [], hidden, form)
    else if (each.type === 'text') form.texts.set(each.id ?? '', { text: each.text ?? '', hidden })
    else if (each.key ?? each.path) form.fields.set(each.key ?? each.path ?? '', fieldOf(each, hidden))
  }
}

function fieldOf(each: Component, hidden: (scope: Scope) => boolean): Field {
  const rules = each.validate ?? {}
  return {
    key: each.key ?? each.path ?? '',
    label: each.label ?? each.dateLabel ?? '',
    description: each.description ?? '',
    type: each.type,
    required: !!rules.required,
    maxLength: rules.maxLength,
    pattern: rules.pattern ? new RegExp(rules.pattern) : undefined,
    patternMessage: rules.patternErrorMessage ?? '',
    min: rules.min,
    max: rules.max,
    list: each.valuesKey ?? '',
    preset: each.defaultValue,
    hidden,
    columns: (each.components ?? []).map((column) => fieldOf(column, never)),
  }
}
