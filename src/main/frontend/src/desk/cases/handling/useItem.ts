import { ref, shallowRef } from 'vue'
import { api, based, told } from '@/shared/api/client'
import { Problem } from '@/shared/api/problem'
import { merged, ofFields } from '@/shared/form/data'
import type { FormSchema } from '@/shared/form/fields'
import { forgetDraft, keptDraft, useDraft } from '@/shared/form/useDraft'
import type { Data, WorkItem } from '../types'

export interface Opened {
  schema: FormSchema
  data: Data
  warnings: string[]
}

/** What is new about an item that somebody else touched meanwhile. */
export interface Change {
  /** Still to be done by the reader. */
  open: boolean
  assigneeName: string | null
  dueDate: string | null
}

/** Working on one item: its form, its draft, its version, and what came in between. */
export function useItem(item: WorkItem) {
  const opened = shallowRef<Opened | null>(null)
  const problem = ref<Problem | null>(null)
  const change = ref<Change | null>(null)
  const version = ref(item.version)
  const rights = ref(item.rights)
  const path = { id: item.id }
  const call = () => ({ params: { path, header: based(version.value) } })

  const draft = useDraft(item.id, async (data) => {
    if (!opened.value || !rights.value.save) return
    const body = ofFields(opened.value.schema, data)
    try {
      await save(body)
    } catch (reason) {
      // A draft is the reader's own: with what changed said, it is saved all the same.
      if (Problem.from(reason).status !== 409) throw reason
      await reread()
      if (!change.value?.open) throw reason
      await save(body)
    }
  })

  async function save(body: Data) {
    const { workItems } = await told(api.POST('/api/work-items/{id}/save', { ...call(), body }))
    version.value = workItems.find((each) => each.id === item.id)?.version ?? version.value
  }

  /** The form together with the item as it is now: the page around may show an older one. */
  async function load() {
    problem.value = null
    try {
      const [form, now] = await Promise.all([
        told(api.GET('/api/work-items/{id}/form', { params: { path } })),
        told(api.GET('/api/work-items/{id}', { params: { path } })),
      ])
      version.value = now.version
      rights.value = now.rights
      const typed = keptDraft(item.id)
      opened.value = {
        schema: form.schema as unknown as FormSchema,
        data: typed ? merged(form.data, typed) : form.data,
        warnings: form.warnings,
      }
    } catch (reason) {
      problem.value = Problem.from(reason)
    }
  }

  /** Completes; a refusal is thrown, with what changed known when somebody was faster. */
  async function complete(data: Data) {
    await draft.stop()
    try {
      const done = await told(api.POST('/api/work-items/{id}/complete', { ...call(), body: data }))
      forgetDraft(item.id)
      return done
    } catch (reason) {
      const why = Problem.from(reason)
      if (why.status === 409) await reread()
      throw why
    }
  }

  /** Into the reader's hands, or back to the unit; what he typed is saved first. */
  async function turn(what: 'claim' | 'release') {
    await draft.flush()
    try {
      const { workItems } = await told(
        what === 'claim'
          ? api.POST('/api/work-items/{id}/claim', call())
          : api.POST('/api/work-items/{id}/release', call()),
      )
      const now = workItems.find((each) => each.id === item.id)
      if (now) {
        version.value = now.version
        rights.value = now.rights
      }
    } catch (reason) {
      const why = Problem.from(reason)
      if (why.status === 409) await reread()
      throw why
    }
  }

  async function reread() {
    try {
      const now = await told(api.GET('/api/work-items/{id}', { params: { path } }))
      const open = now.open && !!now.rights.complete
      change.value = { open, assigneeName: now.assigneeName, dueDate: now.dueDate }
      version.value = now.version
      rights.value = now.rights
      if (open) draft.resume()
    } catch {
      change.value = { open: false, assigneeName: null, dueDate: null }
    }
  }

  return { opened, problem, change, version, rights, draft, load, complete, turn, reread }
}

export type ItemWork = ReturnType<typeof useItem>
