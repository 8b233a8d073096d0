import { computed, reactive, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, type FieldError } from '@/shared/api/problem'
import type { Reference, UnitName } from '@/shared/api/types'
import { today } from '@/shared/text/dates'
import { useSession } from '../session'
import { ASKED, likelyVillage, stepOf, stepsFor, type Step } from './conversation'
import { discardDraft, keepDraft, letGo, newDraft, openDraft } from './drafts'
import { useMistakes } from './mistakes'
import { opening, type Lists } from './opening'
import { useOutbox } from './outbox'
import { errorsIn } from './rules'
import { registerForm, type RegisterForm } from './schema'
import { handedOver, mendable, type Unsent } from './sending'
import type { Choice, Photo } from './types'
import { begun, fresh, seals, withoutBlankRows, type Values } from './values'

const KEEP_AFTER_MS = 400

/** One conversation: what it asks with, what has been answered, where it stands. */
export function useRegistration() {
  const { t } = useI18n()
  const session = useSession()
  const outbox = useOutbox()

  const form = ref<RegisterForm>()
  const reference = ref<Reference>()
  const unit = ref<UnitName>({ code: '', name: '' })
  const who = ref('')
  const offline = ref(false)

  const values = reactive<Values>(fresh(true))
  const photos = ref<Photo[]>([])
  const step = ref<Step>('who')
  const { errors, showErrors, wrongIn } = useMistakes(values, photos)
  const problem = ref<Problem | null>(null)
  const villageChosen = ref(false)
  const restoredAt = ref<number>()
  const keptAt = ref<number>()
  const id = ref('')

  const steps = computed(() => stepsFor(values))
  const sealed = computed(() => seals(values))
  const lists = ref<Lists>({})
  const spoken = ref<Lists>({})
  const choices = (list: string): Choice[] => lists.value[list] ?? []

  async function open(mend?: string) {
    const found = await opening(session)
    lists.value = found.form.data as Lists
    reference.value = found.reference
    unit.value = found.unit
    spoken.value = found.spoken
    who.value = found.login
    offline.value = found.offline
    form.value = registerForm(found.form.schema)
    await outbox.of(found.login)
    await restore(mend)
  }

  /** The network is back: from now on the server helps again. */
  async function reconnect() {
    if (!session.me) await session.load().catch(() => undefined)
    offline.value = !session.me
  }

  async function restore(mend?: string) {
    const kept = mend ? await outbox.find(mend) : undefined
    if (kept?.values && mendable(kept)) return takeBack(kept)
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
    restoredAt.value = keptAt.value = undefined
    guessVillage()
  }

  function guessVillage() {
    if (villageChosen.value) return
    const listed = new Set(choices('villages').map((each) => each.value))
    const known = (reference.value?.villages ?? []).filter((each) => listed.has(each.code))
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
    const kept = await keepDraft(who.value, id.value, draft).then(Date.now, () => undefined) // a full disk
    keptAt.value = kept
  }

  async function startAnew() {
    clearTimeout(timer)
    const old = id.value
    id.value = ''
    await discardDraft(who.value, old)
    letGo(old)
    await begin()
  }

  const say = (rule: string, words: Record<string, string | number>) => t(`register.rule.${rule}`, words)

  const checked = (keys: readonly string[]) =>
    form.value ? errorsIn(keys, { form: form.value, values, today: today(), say }) : []

  /** Goes on if this step is answered; else shows what is missing. After a refusal to the next mistake. */
  function next(): boolean {
    const wrong = checked(ASKED[step.value])
    const elsewhere = errors.value.filter((each) => stepOf(each.field) !== step.value)
    showErrors([...wrong, ...elsewhere])
    if (wrong.length > 0) return false
    if (step.value === 'who') guessVillage()
    const after = elsewhere[0]
      ? stepOf(elsewhere[0].field)
      : problem.value
        ? steps.value.at(-1)
        : steps.value[steps.value.indexOf(step.value) + 1]
    if (!elsewhere[0]) problem.value = null
    if (after) step.value = after
    return true
  }

  /** Back is always allowed; ahead only past what is answered. */
  function go(to: Step) {
    const way = steps.value.slice(0, steps.value.indexOf(to))
    const open = way.find((each) => checked(ASKED[each]).length > 0)
    if (step.value === 'who') guessVillage()
    step.value = open ?? to
    if (open) showErrors(checked(ASKED[open]))
  }

  const answered = (each: Step) => checked(ASKED[each]).length === 0

  function leadTo(found: FieldError[]) {
    showErrors(found)
    if (found[0]) step.value = stepOf(found[0].field)
  }

  /** Hands the matter over to the outbox, which sends it now or when there is a way. */
  async function submit(): Promise<Unsent | undefined> {
    const missing = steps.value.flatMap((each) => checked(ASKED[each]))
    if (missing.length > 0 || !form.value) return void leadTo(missing)
    clearTimeout(timer)
    Object.assign(values, withoutBlankRows(values))
    await outbox.add(handedOver(id.value, form.value, { ...values }, photos.value))
    const sent = id.value
    id.value = ''
    await discardDraft(who.value, sent)
    await outbox.flush()
    const after = await outbox.find(sent)
    if (after?.state === 'refused') await takeBack(after)
    return after
  }

  /** What has led to no case becomes a draft again, under the same key. */
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
    leadTo(refused.problem?.errors ?? [])
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
    reconnect,
    begin,
    startAnew,
    keep,
    next,
    go,
    answered,
    wrongIn,
    submit,
    choices,
    spoken,
    guessVillage,
  }
}

export type Registration = ReturnType<typeof useRegistration>
