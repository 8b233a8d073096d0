import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { api, told } from '@/shared/api/client'
import { Problem } from '@/shared/api/problem'
import type { Attachment, CaseView, Message, Served, Step } from '../types'

/** One case as the caller may see it; what only some tabs show is fetched when they open. */
export function useCase(caseNo: Ref<string>) {
  const view = shallowRef<CaseView | null>(null)
  const problem = ref<Problem | null>(null)
  const steps = shallowRef<Step[] | null>(null)
  const attachments = shallowRef<Attachment[] | null>(null)
  const documents = shallowRef<Served[] | null>(null)
  const messages = shallowRef<Message[] | null>(null)
  const path = () => ({ params: { path: { caseNo: caseNo.value } } })

  /** What the caller himself can do now, the most pressing first. */
  const mine = computed(() =>
    (view.value?.workItems ?? [])
      .filter((item) => item.rights.complete)
      .sort((a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9')),
  )

  async function reload() {
    try {
      view.value = await told(api.GET('/api/cases/{caseNo}', path()))
      problem.value = null
    } catch (reason) {
      problem.value = Problem.from(reason)
    }
    await Promise.all([
      steps.value && needSteps(true),
      attachments.value && needAttachments(true),
      documents.value && needDocuments(true),
      messages.value && needMessages(true),
    ]).catch(() => undefined) // the old ones stay: the page itself says what is wrong
  }

  async function needSteps(anew = false) {
    if (anew || !steps.value) steps.value = await told(api.GET('/api/cases/{caseNo}/timeline', path()))
    return steps.value
  }
  async function needAttachments(anew = false) {
    if (anew || !attachments.value)
      attachments.value = await told(api.GET('/api/cases/{caseNo}/attachments', path()))
    return attachments.value
  }
  async function needDocuments(anew = false) {
    if (anew || !documents.value)
      documents.value = await told(api.GET('/api/cases/{caseNo}/documents', path()))
    return documents.value
  }
  /** What the reader was reminded of in this case; the latest hundred. */
  async function needMessages(anew = false) {
    if (anew || !messages.value)
      messages.value = (
        await told(api.GET('/api/messages', { params: { query: { caseNo: caseNo.value, size: 100 } } }))
      ).items
    return messages.value
  }

  watch(
    caseNo,
    () => {
      view.value = null
      problem.value = null
      steps.value = attachments.value = documents.value = messages.value = null
      void reload()
    },
    { immediate: true },
  )
  return {
    view,
    problem,
    mine,
    steps,
    attachments,
    documents,
    messages,
    reload,
    needSteps,
    needAttachments,
    needDocuments,
    needMessages,
  }
}

export type CaseFile = ReturnType<typeof useCase>
