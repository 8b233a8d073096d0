import type { FormComponentSchema, FormSchema } from './fields'

/** A field of the form and the rows it stands in; form-js keeps its errors under this path. */
export type FieldPlace = [id: string, ...rows: number[]]

/** Finds the field for the server's path, such as `answers[0].opinion`; null when the form has none. */
export function fieldIdOf(schema: FormSchema, path: string): FieldPlace | null {
  const names = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  return names.length ? find(schema.components, names, []) : null
}

function find(components: FormComponentSchema[], names: string[], rows: number[]): FieldPlace | null {
  const [name, ...rest] = names as [string, ...string[]]
  for (const each of components) {
    if (each.key === name && !rest.length) return [each.id, ...rows]
    if (each.path === name && each.components && rest.length) {
      const row = Number(rest[0])
      const within = Number.isInteger(row)
        ? find(each.components, rest.slice(1), [...rows, row])
        : find(each.components, rest, rows)
      if (within) return within
    } else if (each.components && !each.path) {
      const within = find(each.components, names, rows)
      if (within) return within
    }
  }
  return null
}
