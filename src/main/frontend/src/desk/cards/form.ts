import type { Entry } from '../admin/entry/fields'
import type { Field, Kind } from './cards'

/** They say who is responsible: renamed perhaps, never taken out. */
export const KEPT = ['leader', 'person', 'due', 'followUp']

/** A code that no field has yet; what the field is called may change, its code never does. */
export function codeFor(fields: Field[]): string {
  const taken = new Set(fields.map(({ code }) => code))
  let number = 1
  while (taken.has(`more${number}`)) number++
  return `more${number}`
}

/** What was typed, as a field. */
export const fieldOf = (values: Entry, code: string): Field => ({
  code,
  label: String(values.label ?? ''),
  kind: (values.kind || 'LINE') as Kind,
  needed: values.needed === true,
  hint: String(values.hint ?? ''),
})
