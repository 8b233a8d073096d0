import type { FormComponentSchema, FormSchema } from '@/shared/form/fields'
import type { Data } from '../types'

/** With the requests known, each has its own answer block: none is added, none is left out. */
export function oneAnswerEach(schema: FormSchema): FormSchema {
  const fixed = (each: FormComponentSchema): FormComponentSchema =>
    each.path === 'answers' ? { ...each, allowAddRemove: false } : each
  return { ...schema, components: schema.components.map(fixed) }
}

/** The answers in the order of the requests; one for each, whatever a draft has kept. */
export function answerEach(data: Data, requests: string[]): Data {
  const rows = Array.isArray(data.answers) ? (data.answers as (Data | null)[]) : []
  const answers = requests.map((_, request) => ({ ...rows.find((row) => row?.request === request), request }))
  return { ...data, answers }
}
