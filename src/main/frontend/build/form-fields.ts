import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath, URL } from 'node:url'
import type { Plugin } from 'vite'

const FORMS = fileURLToPath(new URL('../../../../forms/', import.meta.url))
const ENGLISH = fileURLToPath(new URL('../../resources/messages/forms_en.json', import.meta.url))
const CHINESE_ID = 'virtual:form-fields'
const ENGLISH_ID = 'virtual:form-fields/en'

interface Component {
  type: string
  key?: string
  path?: string
  label?: string
  dateLabel?: string
  valuesKey?: string
  valuesExpression?: string
  values?: { value: string; label: string }[]
  components?: Component[]
}

type Say = (chinese: string) => string

/** What a step's content is called, to be read after the form itself is gone: the labels of all forms, and nothing else. */
export function fieldsOf(components: Component[], say: Say = (chinese) => chinese): object[] {
  return components.flatMap((each) => {
    const inner = each.components ? fieldsOf(each.components, say) : undefined
    const key = each.key ?? each.path
    if (!key) return inner ?? []
    const lists = each.valuesKey
      ? [each.valuesKey]
      : each.valuesExpression?.match(/[a-z]\w*(Reasons|Methods)/g)
    return {
      key,
      label: say(each.label ?? each.dateLabel ?? ''),
      ...(each.type === 'filepicker' && { files: true }),
      ...(lists && { lists }),
      ...(each.values && {
        values: Object.fromEntries(each.values.map((one) => [one.value, say(one.label)])),
      }),
      ...(inner && { inner }),
    }
  })
}

/** The labels of forms/ as a module, so that a changed form needs no second place to be changed in. */
export function formFields(): Plugin {
  return {
    name: 'form-fields',
    resolveId: (id) => (id === CHINESE_ID || id === ENGLISH_ID ? '\0' + id : undefined),
    load(id) {
      if (id !== '\0' + CHINESE_ID && id !== '\0' + ENGLISH_ID) return
      const english: Record<string, string> =
        id === '\0' + ENGLISH_ID ? JSON.parse(readFileSync(ENGLISH, 'utf8')) : {}
      if (id === '\0' + ENGLISH_ID) this.addWatchFile(ENGLISH)
      const names = readdirSync(FORMS).filter((name) => name.endsWith('.form'))
      const all = names.map((name) => {
        this.addWatchFile(FORMS + name)
        const form = JSON.parse(readFileSync(FORMS + name, 'utf8')) as { id: string; components: Component[] }
        return [form.id, fieldsOf(form.components, (chinese) => english[chinese] ?? chinese)]
      })
      return 'export default ' + JSON.stringify(Object.fromEntries(all))
    },
  }
}
