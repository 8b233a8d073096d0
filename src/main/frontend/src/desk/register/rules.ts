import type { FieldError } from '@/shared/api/problem'
import type { Field, RegisterForm } from './schema'
import { effective, type Values } from './values'
import { validResidentId } from './residentId'

/** Says a rule's message; the words are the server's own. */
export type Say = (rule: string, words: Record<string, string | number>) => string

const ASKING = ['CLAIM', 'APPEAL']
const CHOICES = ['select', 'checklist', 'radio', 'datetime']
const MOST_REPRESENTATIVES = 5
const MOST_RESPONDENTS = 10
const VISITORS_WITHOUT_REPRESENTATIVE = 5
/** Ways of coming in that are no visit; everything else is somebody coming or being visited. */
const NO_VISIT = [
  'SUGGESTION_BOX',
  'LETTER',
  'FAX',
  'PHONE',
  'HOTLINE',
  'ONLINE',
  'APP',
  'WECHAT',
  'EMAIL',
  'HIGHER_ASSIGNED',
]

const isEmpty = (value: unknown) =>
  value == null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && !value.length)

/** Characters as people count them: a rare character is one. */
export const lengthOf = (text: string) => [...text].length

interface Case {
  form: RegisterForm
  values: Values
  today: string
  say: Say
}

/** Every error of these fields, in the order of the form. The server checks all of it again. */
export function errorsIn(keys: readonly string[], asked: Case): FieldError[] {
  const scope = effective(asked.values) as unknown as Record<string, unknown>
  return keys.flatMap((key) => {
    const field = asked.form.fields.get(key)
    if (!field || field.hidden(scope)) return []
    const formal = formalErrors(field, scope[key], key, asked)
    return formal.length > 0 ? formal : ownRules(key, asked, field)
  })
}

function formalErrors(field: Field, value: unknown, path: string, asked: Case): FieldError[] {
  const label = field.label
  const told = (rule: string, words = {}) => [{ field: path, message: asked.say(rule, { label, ...words }) }]
  if (field.columns.length > 0) return rowErrors(field, value as Record<string, unknown>[], asked)
  const text = typeof value === 'string' ? value.trim() : ''
  if (isEmpty(value)) return field.required ? told(CHOICES.includes(field.type) ? 'choose' : 'fill') : []
  if (typeof value === 'number') return numberErrors(field, value, told)
  if (field.maxLength && lengthOf(text) > field.maxLength)
    return told('tooLong', { max: field.maxLength, now: lengthOf(text) })
  if (field.pattern && !field.pattern.test(text)) return told('pattern', { why: field.patternMessage })
  return []
}

function numberErrors(field: Field, value: number, told: (rule: string, words?: object) => FieldError[]) {
  if (!Number.isInteger(value)) return told('integer')
  if (field.min != null && value < field.min) return told('min', { min: field.min })
  if (field.max != null && value > field.max) return told('max', { max: field.max })
  return []
}

/** Rows in which nothing was written are not sent, so they break no rule. */
function rowErrors(field: Field, rows: Record<string, unknown>[], asked: Case): FieldError[] {
  return rows.flatMap((row, index) => {
    if (Object.values(row).every((cell) => String(cell).trim() === '')) return []
    return field.columns.flatMap((column) =>
      formalErrors(column, row[column.key], `${field.key}[${index}].${column.key}`, asked).map((each) => ({
        ...each,
        message: asked.say('row', { row: index + 1, message: each.message }),
      })),
    )
  })
}

/** What the registration itself refuses, beyond the form. */
function ownRules(key: string, asked: Case, field: Field): FieldError[] {
  const { values, today } = asked
  const { agency } = effective(values)
  const broken: Record<string, () => string | false> = {
    petitionDate: () => values.petitionDate > today && 'future',
    petitionerName: () => values.petitionerName.includes('*') && 'masked',
    petitionerAddress: () => values.petitionerAddress.includes('*') && 'masked',
    readBackWitness: () => values.readBackWitness.includes('*') && 'masked',
    petitionerIdNumber: () =>
      values.petitionerIdNumber.trim() !== '' &&
      !validResidentId(values.petitionerIdNumber.trim(), today) &&
      'idNumber',
    title: () => namesPetitioner(values) && 'titleName',
    representatives: () => representatives(values),
    respondents: () => written(values.respondents) > MOST_RESPONDENTS && 'respondentsTooMany',
    requests: () => ASKING.includes(values.purpose) && written(values.requests) === 0 && 'requests',
    factsAndReasons: () => ASKING.includes(values.purpose) && !values.factsAndReasons.trim() && 'facts',
    mandateSignMethod: () => agency && !values.mandateSignMethod && 'choose',
    readBackMethod: () => agency && values.purpose !== 'ACCUSATION' && !values.readBackMethod && 'readBack',
  }
  const rule = broken[key]?.()
  return rule ? [{ field: key, message: asked.say(rule, { label: field.label, max: MOST_RESPONDENTS }) }] : []
}

const written = (rows: object[]) =>
  rows.filter((row) => Object.values(row).some((cell) => String(cell).trim() !== '')).length

function namesPetitioner({ petitionerName, title, anonymous }: Values): boolean {
  const name = petitionerName.trim()
  return !anonymous && name.length > 1 && title.includes(name)
}

function representatives(values: Values): string | false {
  const named = written(values.representatives)
  if (named > MOST_REPRESENTATIVES) return 'representativesTooMany'
  const visit = !NO_VISIT.includes(values.channel)
  const many = (values.petitionerCount ?? 1) > VISITORS_WITHOUT_REPRESENTATIVE
  return visit && many && named === 0 && 'representativesMissing'
}
