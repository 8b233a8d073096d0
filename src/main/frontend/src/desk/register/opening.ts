import { api, told } from '@/shared/api/client'
import { language } from '@/shared/api/language'
import { Problem } from '@/shared/api/problem'
import type { Me, OpenedForm, Reference, UnitName } from '@/shared/api/types'
import { keepLists, keptLists } from '@/shared/offline/lists'
import type { Choice } from './types'

/** What a conversation is held with, and by whom. */
export interface Opening {
  form: OpenedForm
  reference: Reference
  login: string
  unit: UnitName
  /** The option lists in Chinese, for reading aloud. */
  spoken: Lists
  /** It comes from what the device keeps. */
  offline: boolean
}

export type Lists = Record<string, Choice[] | undefined>

interface Known {
  me: Me | null
  reference: Reference | null
  load(): Promise<void>
}

/** From the server, or without a network from what it said last; each time it is kept for the next. */
export async function opening(session: Known): Promise<Opening> {
  if (!session.me) await session.load().catch(() => undefined)
  const { me, reference } = session
  const form = me && reference ? await askForForm() : undefined
  if (!me || !reference || !form) return withoutNetwork(me)
  const { login, name, unit } = me
  const spoken = await inChinese(form)
  await keepLists({ form, reference, who: { login, name, unit } })
  return { form, reference, login, unit, spoken, offline: false }
}

async function askForForm(): Promise<OpenedForm | undefined> {
  return told(api.GET('/api/forms/register')).catch((reason) => {
    if (!Problem.from(reason).passing) throw reason
    return undefined
  })
}

/** An English desk asks for the lists once more: what the villager hears is Chinese. */
async function inChinese(form: OpenedForm): Promise<Lists> {
  if (language() === 'zh-CN') return form.data as Lists
  return fetch('/api/forms/register', { headers: { Accept: 'application/json', 'Accept-Language': 'zh-CN' } })
    .then((answer) => answer.json())
    .then((chinese: OpenedForm) => chinese.data as Lists)
    .catch(() => form.data as Lists)
}

async function withoutNetwork(me: Me | null): Promise<Opening> {
  const kept = await keptLists()
  if (!kept || (me && me.login !== kept.who.login)) throw Problem.from(undefined)
  const { form, reference, who } = kept
  return { form, reference, login: who.login, unit: who.unit, spoken: form.data as Lists, offline: true }
}
