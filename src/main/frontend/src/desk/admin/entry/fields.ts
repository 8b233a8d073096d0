import { comma } from '@/shared/text/marks'
/** A field of a form in which something of the reference data is entered or changed. */
export interface EntryField {
  key: string
  label: string
  hint?: string
  kind: 'text' | 'long' | 'pick' | 'many' | 'switch' | 'date'
  options?: { value: string; label: string }[]
  /** Once it exists this cannot be changed. */
  fixed?: boolean
  /** Asked only when something is changed, not when it is made. */
  later?: boolean
}

export type Entry = Record<string, unknown>

/** What is sent: every field that the form shows, texts without their edges. */
export function entered(fields: EntryField[], values: Entry): Entry {
  return Object.fromEntries(
    fields.map(({ key }) => {
      const value = values[key]
      return [key, typeof value === 'string' ? value.trim() : value]
    }),
  )
}

/** What the form starts with. */
export function beginning(fields: EntryField[], entry: Entry | null): Entry {
  const blank = ({ kind }: EntryField) => (kind === 'many' ? [] : kind === 'switch' ? false : '')
  return Object.fromEntries(fields.map((field) => [field.key, entry?.[field.key] ?? blank(field)]))
}

/** Where somebody else was faster: the fields that are no longer as they were, with what they are now. */
export function changedMeanwhile(fields: EntryField[], opened: Entry, now: Entry): Record<string, string> {
  const changed = fields.filter(({ key }) => JSON.stringify(opened[key]) !== JSON.stringify(now[key]))
  return Object.fromEntries(changed.map((field) => [field.key, inWords(field, now[field.key])]))
}

function inWords(field: EntryField, value: unknown): string {
  const word = (each: unknown) =>
    field.options?.find((option) => option.value === each)?.label ?? String(each ?? '')
  return Array.isArray(value) ? value.map(word).join(comma()) : word(value)
}
