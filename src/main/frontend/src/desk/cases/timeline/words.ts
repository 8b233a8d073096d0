import { language } from '@/shared/api/language'
import { comma } from '@/shared/text/marks'
import type { FieldWords } from 'virtual:form-fields'
import type { Data } from '../types'

/** How codes of a list are said; null for a list that is not known here. */
export type Naming = (list: string, code: string) => string | null

export interface Line {
  label: string
  text: string
  /** Rows of a list, each with its own lines. */
  rows?: Line[][]
}

const saidOf = (yes: boolean) => (language() === 'en' ? (yes ? 'Yes' : 'No') : yes ? '是' : '否')
/** What says nothing to a reader: the step's title has it, or only the machine needs it. */
const UNSAID = ['decision', 'workItem', 'consentPrivacy']

/** The content of a step as labels and words, in the order of its form. */
export function lines(fields: FieldWords[], data: Data, naming: Naming): Line[] {
  return fields.flatMap((field) => {
    const value = data[field.key]
    if (UNSAID.includes(field.key) || isEmpty(value)) return []
    if (field.inner && Array.isArray(value)) {
      const rows = value.map((row) => lines(field.inner ?? [], (row ?? {}) as Data, naming))
      const [only] = field.inner
      const plain = field.inner.filter((each) => each.label).length <= 1
      if (plain && only)
        return [
          {
            label: field.label,
            text: rows.map((row) => row[0]?.text ?? '').join(language() === 'en' ? '; ' : '；'),
          },
        ]
      return [{ label: field.label, text: '', rows }]
    }
    return [{ label: field.label, text: said(field, value, naming) }]
  })
}

function said(field: FieldWords, value: unknown, naming: Naming): string {
  if (typeof value === 'boolean') return saidOf(value)
  if (field.files && Array.isArray(value))
    return value.map((file) => (file as { name?: string }).name ?? '').join(comma())
  if (Array.isArray(value)) return value.map((each) => word(field, String(each), naming)).join(comma())
  if (field.key === 'request' && typeof value === 'number') return String(value + 1)
  return word(field, String(value), naming)
}

function word(field: FieldWords, code: string, naming: Naming): string {
  const fixed = field.values?.[code]
  if (fixed) return fixed
  for (const list of field.lists ?? []) {
    const name = naming(list, code)
    if (name) return name
  }
  return code
}

const isEmpty = (value: unknown) =>
  value == null || value === '' || (Array.isArray(value) && value.length === 0)

/** What was decided in a step, in the form's own words. */
export function decided(fields: FieldWords[], decision: string | null): string {
  return (decision && fields.find((each) => each.key === 'decision')?.values?.[decision]) || ''
}
