import type { FormComponentSchema, FormSchema } from './fields'

type Data = Record<string, unknown>

/** Only what belongs to fields of the form: no option lists that were sent along, and nothing that is only shown. */
export function ofFields(schema: FormSchema, data: Data): Data {
  return pick(schema.components, data)
}

function pick(components: FormComponentSchema[], data: Data): Data {
  const kept: Data = {}
  for (const each of components) {
    if (each.components && !each.path) Object.assign(kept, pick(each.components, data))
    const name = each.key ?? each.path
    if (!name || data[name] === undefined) continue
    const value = data[name]
    const inner = each.components
    kept[name] =
      inner && Array.isArray(value)
        ? value.map((row) => pick(inner, (row ?? {}) as Data))
        : inner && value && typeof value === 'object'
          ? pick(inner, value as Data)
          : value
  }
  return kept
}

/** The form as opened anew, with what was typed laid over it: nothing that was typed gets lost. */
export function merged(opened: Data, typed: Data): Data {
  const filled = Object.entries(typed).filter(([, value]) => !isEmpty(value))
  return { ...opened, ...Object.fromEntries(filled) }
}

const isEmpty = (value: unknown) =>
  value == null || value === '' || (Array.isArray(value) && value.length === 0)

/** The word for a choice of the form, such as 同意签发 for ISSUE. */
export function choiceLabel(schema: FormSchema | null, key: string, value: unknown): string {
  const field = schema && findField(schema.components, key)
  return field?.values?.find((each) => each.value === value)?.label ?? ''
}

export function findField(components: FormComponentSchema[], key: string): FormComponentSchema | undefined {
  for (const each of components) {
    if (each.key === key) return each
    const within = each.components && findField(each.components, key)
    if (within) return within
  }
  return undefined
}
