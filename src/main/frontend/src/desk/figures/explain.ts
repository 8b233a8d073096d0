import { shallowRef } from 'vue'
import { api, told } from '@/shared/api/client'
import type { components } from '@/shared/api/schema'

export type Definition = components['schemas']['Definition']

const definitions = shallowRef<Map<string, Definition>>(new Map())
let asked: Promise<void> | undefined

/** What each figure means, in the server's words: one list for all pages. */
export function useDefinitions() {
  asked ??= told(api.GET('/api/statistics/definitions'))
    .then((list) => {
      definitions.value = new Map(list.map((each) => [each.id, each]))
    })
    .catch(() => {
      asked = undefined // the next page asks again; without words the numbers still stand
    })
  return definitions
}
