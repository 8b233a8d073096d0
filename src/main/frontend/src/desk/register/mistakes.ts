import { ref, watch, type Ref } from 'vue'
import type { FieldError } from '@/shared/api/problem'
import { stepOf, type Step } from './conversation'
import type { Photo } from './types'
import type { Key, Values } from './values'

/** What is wrong, beside its question; each mistake is gone as soon as its answer changes. */
export function useMistakes(values: Values, photos: Ref<Photo[]>) {
  const errors = ref<FieldError[]>([])
  let wrongAnswers = new Map<string, string>()

  const answerTo = (field: string) =>
    JSON.stringify(values[(field.split(/[[.]/)[0] ?? '') as Key] ?? photos.value)

  function showErrors(found: FieldError[]) {
    errors.value = found
    wrongAnswers = new Map(found.map(({ field }) => [field, answerTo(field)]))
  }

  watch(
    [values, photos],
    () => (errors.value = errors.value.filter(({ field }) => wrongAnswers.get(field) === answerTo(field))),
    { deep: true },
  )

  const wrongIn = (step: Step) => errors.value.some(({ field }) => stepOf(field) === step)

  return { errors, showErrors, wrongIn }
}
