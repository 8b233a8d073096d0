import { shallowRef } from 'vue'
import { language } from '@/shared/api/language'
import type { FieldWords } from 'virtual:form-fields'
import { useSession } from '../../session'
import type { Step } from '../types'
import { decided, lines } from './words'

/** The labels of all forms, fetched when the first step is to be read. */
const forms = shallowRef<Record<string, FieldWords[]>>({})

/** A line of a paper ledger says what a registration does, under the number it had there. */
const IMPORTED = 'importLedger'
const ON_PAPER: FieldWords[] = [{ key: 'paperNo', label: '原编号' }]

export function useStepWords() {
  const session = useSession()

  async function load() {
    const words = language() === 'en' ? import('virtual:form-fields/en') : import('virtual:form-fields')
    forms.value = (await words).default
  }

  const naming = (list: string, code: string) => {
    if (/nits$/.test(list) || list === 'units') return session.units.get(code)?.name ?? null
    if (list === 'villages') return session.villages.get(code)?.name ?? null
    if (list === 'categories') return session.categories.get(code) ?? null
    return session.reference?.enums[list]?.find((each) => each.value === code)?.label ?? null
  }
  const fields = (step: Step) =>
    step.task === IMPORTED ? [...ON_PAPER, ...(forms.value.register ?? [])] : (forms.value[step.task] ?? [])

  return {
    load,
    /** The form names a colleague by his login; the server says who that is. */
    linesOf: (step: Step) =>
      lines(fields(step), step.handedTo ? { ...step.data, to: step.handedTo } : step.data, naming),
    decision: (step: Step) => decided(fields(step), step.decision),
  }
}
