import { ref } from 'vue'
import type { FieldWords } from 'virtual:form-fields'
import { language } from '@/shared/api/language'

const labels = ref<Record<string, string>>({})

/** What the fields of the forms are called, by key: the first form that has one names it. */
function gather(fields: FieldWords[], into: Record<string, string>) {
  for (const each of fields) {
    if (each.label) into[each.key] ??= each.label
    if (each.inner) gather(each.inner, into)
  }
}

/** Names for the keys under which the log says what was seen or changed; one that no form has stands for itself. */
export function useFieldNames(own: (key: string) => string | null) {
  async function load() {
    const words = language() === 'en' ? import('virtual:form-fields/en') : import('virtual:form-fields')
    const found: Record<string, string> = {}
    const byForm = (await words).default
    gather(byForm.register ?? [], found)
    Object.values(byForm).forEach((fields) => gather(fields, found))
    labels.value = found
  }
  return { load, nameOf: (key: string) => own(key) ?? labels.value[key] ?? key }
}
