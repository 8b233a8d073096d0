import { computed, reactive, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, told } from '@/shared/api/client'
import { Problem, type FieldError } from '@/shared/api/problem'
import type { OpenedForm, Reference, UnitName } from '@/shared/api/types'
import { keepLists, keptLists } from '@/shared/offline/lists'
import { today } from '@/shared/text/dates'
import { useSession } from '../session'
import { ASKED, likelyVillage, stepOf, stepsFor, type Step } from './conversation'
import { discardDraft, keepDraft, letGo, newDraft, openDraft } from './drafts'
import { ENGLISH_LABELS } from './englishLabels'
import { useOutbox } from './outbox'
import { errorsIn } from './rules'
import { registerForm, type Field, type RegisterForm } from './schema'
import type { Unsent } from './sending'
import type { Choice, Photo } from './types'
import { begun, fresh, seals, submission, withoutBlankRows, type Values } from './values'

const KEEP_AFTER_MS = 400

/** One conversation: what it asks with, what has been answered, where it stands. */
export function useRegistration() {
  const { t, locale } = useI18n()
  const session = useSession()
  const outbox = useOutbox()

  const opened = ref<OpenedForm>()
  const form = ref<RegisterForm>()
  const reference = ref<Reference>()
  const unit = ref<UnitName>({ code: '', name: '' })
  const who = ref('')
  const offline = ref(false)

  const values = reactive<Values>(fresh(true))
  const photos = ref<Photo[]>([])
  const step = ref<Step>('who')
  const errors = ref<FieldError[]>([])
  const problem = ref<Problem | null>(null)
  const villageChosen = ref(false)
  const restoredAt = ref<number>()
  const keptAt = ref<number>()
  const id = ref('')

  const steps = computed(() => stepsFor(values))
  const sealed = computed(() => seals(values))
  const lists = computed(() => (opened.value?.data ?? {}) as Record<string, Choice[] | undefined>)
  const choices = (list: string): Choice[] => lists.value[list] ?? []

  /** Brings the form and the lists, from the server or else from what the device keeps of them. */
  async function open(mend?: string) {
    await session.load().catch(() => undefined)
    if (session.me && session.reference) {
      opened.value = await told(api.GET('/api/forms/register')).catch((reason) => {
        if (!Problem.from(reason).passing) throw reason
        return undefined
      })
    }
    if (opened.value && session.me && session.reference) {
      const { login, name, unit: own } = session.me
      reference.value = session.reference
      unit.value = own
      who.value = login
      await keepLists({ form: opened.value, reference: session.reference, who: { login, name, unit: own } })
    } else await openWithoutNetwork()
    form.value = registerForm(opened.value?.schema)
    await outbox.of(who.value)
    await restore(mend)
  }

  async function openWithoutNetwork() {
    const kept = await keptLists()
    if (!kept || (session.me && session.me.login !== kept.who.login)) throw Problem.from(undefined)
    offline.value = true
    opened.value = kept.form
    reference.value = kept.reference
    unit.value = kept.who.unit
    who.value = kept.who.login
  }

  async function restore(mend?: string) {
    const refused = mend ? await outbox.find(mend) : undefined
    if (refused?.values && refused.state === 'refused') return takeBack(refused)
    const draft = await openDraft(who.value, mend)
    if (!draft) return begin()
    id.value = draft.id
    Object.assign(values, draft.values)
    photos.value = draft.photos
    villageChosen.value = draft.villageChosen
    step.value = steps.value.includes(draft.step) ? draft.step : 'who'
    restoredAt.value = draft.savedAt
  }

  async function begin() {
    id.value = await newDraft()
    const station = reference.value?.units.find((each) => each.code === unit.value.code)?.kind === 'STATION'
    Object.assign(values, fresh(station))
    photos.value = []
    villageChosen.value = false
    step.value = 'who'
    errors.value = []
    problem.value = null
    restoredAt.value = undefined
    guessVillage()
  }

  function guessVillage() {
    if (villageChosen.value) return
    const known = choices('villages').map(({ value, label }) => ({
      code: value,
      name: label,
      station: reference.value?.villages.find((each) => each.code === value)?.station,
    }))
    values.issueVillageCode = likelyVillage(values.petitionerAddress, known, unit.value)
  }

  // What was typed is kept before anybody could lose it.
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    [values, photos, step],
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), KEEP_AFTER_MS)
    },
    { deep: true },
  )

  async function keep() {
    clearTimeout(timer)
    if (!id.value || !who.value || (!begun(values) && photos.value.length === 0)) return
    const draft = {
      values: { ...values },
      step: step.value,
      photos: photos.value,
      villageChosen: villageChosen.value,
    }
    await keepDraft(who.value, id.value, draft)
    keptAt.value = Date.now()
  }

  async function startAnew() {
    clearTimeout(timer)
    const old = id.value
    id.value = ''
    await discardDraft(who.value, old)
    letGo(old)
    await begin()
  }

  const labelOf = (field: Field) => (locale.value === 'en' && ENGLISH_LABELS[field.key]) || field.label
  const say = (rule: string, words: Record<string, string | number>) => t(`register.rule.${rule}`, words)

  const checked = (keys: readonly string[]) =>
    form.value ? errorsIn(keys, { form: form.value, values, today: today(), say, labelOf }) : []

  /** Goes on if this step is answered; else shows what is missing. */
  function next(): boolean {
    errors.value = checked(ASKED[step.value])
    if (errors.value.length > 0) return false
    if (step.value === 'who') guessVillage()
    const at = steps.value.indexOf(step.value)
    const after = steps.value[at + 1]
    if (after) step.value = after
    return !!after
  }

  /** Back is always allowed; ahead only past what is answered. */
  function go(to: Step) {
    const way = steps.value.slice(0, steps.value.indexOf(to))
    const open = way.find((each) => checked(ASKED[each]).length > 0)
    if (step.value === 'who') guessVillage()
    step.value = open ?? to
    errors.value = open ? checked(ASKED[open]) : []
  }

  const answered = (each: Step) => checked(ASKED[each]).length === 0

  /** Shows the server's errors where they belong. */
  function showErrors(found: FieldError[]) {
    errors.value = found
    const first = found[0]
    if (first) step.value = stepOf(first.field)
  }

  /** Hands the matter over to the outbox, which sends it now or when there is a way. */
  async function submit(): Promise<Unsent | undefined> {
    const missing = steps.value.flatMap((each) => checked(ASKED[each]))
    if (missing.length > 0 || !form.value) return void showErrors(missing)
    clearTimeout(timer)
    Object.assign(values, withoutBlankRows(values))
    await outbox.add({
      id: id.value,
      madeAt: Date.now(),
      state: 'waiting',
      title: values.title.trim(),
      person: values.anonymous ? '' : values.petitionerName.trim(),
      sealed: sealed.value,
      values: { ...values },
      form: submission(form.value, values),
      photos: photos.value,
      uncertain: false,
      tried: 0,
    })
    const sent = id.value
    id.value = ''
    await discardDraft(who.value, sent)
    await outbox.flush(true)
    const after = await outbox.find(sent)
    if (after?.state === 'refused') await takeBack(after)
    return after
  }

  /** A refused registration becomes a draft again, under the same key: no case came of it. */
  async function takeBack(refused: Unsent) {
    id.value = refused.id
    Object.assign(values, refused.values)
    if (values.requests.length === 0) values.requests.push({ text: '' })
    photos.value = refused.photos
    villageChosen.value = true
    problem.value = refused.problem
      ? new Problem(refused.problem.status, refused.problem.title, refused.problem.detail)
      : null
    step.value = 'readBack'
    await keep()
    await outbox.drop(refused.id)
    showErrors(refused.problem?.errors ?? [])
  }

  return {
    form,
    values,
    photos,
    step,
    steps,
    errors,
    problem,
    sealed,
    reference,
    unit,
    who,
    offline,
    restoredAt,
    keptAt,
    villageChosen,
    id,
    open,
    begin,
    startAnew,
    keep,
    next,
    go,
    answered,
    submit,
    choices,
    labelOf,
    guessVillage,
  }
}

export type Registration = ReturnType<typeof useRegistration>
